//! Organisations: their names, and changing them.

mod house;

use house::{House, refusal};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use training::{
    Refusal,
    ids::OrganisationId,
    organisations::{self, OrganisationFields},
    store::audit_line,
    words::OrganisationKind,
};

/// The police unit of Uzgen, with these other names.
fn uzgen(other_names: &[&str]) -> OrganisationFields {
    OrganisationFields {
        kind: OrganisationKind::PoliceUnit,
        name: "Өзгөн РИИБ".to_owned(),
        other_names: other_names.iter().map(|name| (*name).to_owned()).collect(),
        oblast: Some("KG-O".to_owned()),
        district: Some("uzgen".to_owned()),
        parent: None,
    }
}

#[tokio::test]
async fn a_changed_organisation_keeps_its_names_and_the_log_what_stood_before() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let ministry = OrganisationFields { name: "ИИМ".to_owned(), oblast: None, district: None, ..uzgen(&[]) };
    let ministry = organisations::add_organisation(&trainer, ministry).await.expect("added");
    let id = organisations::add_organisation(&trainer, uzgen(&["Узгенский РОВД"])).await.expect("added");

    let fields = OrganisationFields {
        name: " Өзгөн милициясы ".to_owned(),
        parent: Some(ministry),
        district: None,
        // The second is the first in other letters, the third its own name: neither says anything new.
        ..uzgen(&["Узгенский РОВД", "УЗГЕНСКИЙ  ровд", "Өзгөн милициясы"])
    };
    organisations::save_organisation(&trainer, id, 1, fields).await.expect("saved");
    let now = organisations::view_organisation(&trainer, id).await.expect("the organisation is there");
    assert_eq!(now.organisation.name, "Өзгөн милициясы");
    assert_eq!((now.organisation.parent_id, now.organisation.district), (Some(ministry), None));
    assert_eq!(now.other_names, ["Узгенский РОВД"]);
    assert_eq!(now.organisation.revision, 2);

    // The name of before is free again.
    let other = OrganisationFields { district: None, ..uzgen(&[]) };
    organisations::add_organisation(&trainer, other).await.expect("added");
    let line = audit_line::Entity::find().filter(audit_line::Column::Act.eq("save_organisation"));
    let line = line.one(house.store.read()).await.expect("the log").expect("a line");
    let detail: serde_json::Value = serde_json::from_str(&line.detail).expect("JSON");
    assert_eq!(detail["before"]["name"], "Өзгөн РИИБ");
    assert_eq!(detail["before"]["other_names"][0], "Узгенский РОВД");
    assert_eq!(detail["before"]["district"], "uzgen");
    assert!(detail["after"]["district"].is_null());
}

#[tokio::test]
async fn what_an_organisation_cannot_be_is_refused_and_changes_nothing() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let id = organisations::add_organisation(&trainer, uzgen(&["Узгенский РОВД"])).await.expect("added");
    let other = OrganisationFields { name: "Ноокат РИИБ".to_owned(), district: None, ..uzgen(&[]) };
    organisations::add_organisation(&trainer, other).await.expect("added");
    let save = async |fields| refusal(organisations::save_organisation(&trainer, id, 1, fields).await);
    assert_eq!(save(OrganisationFields { name: " ".to_owned(), ..uzgen(&[]) }).await, Refusal::OrganisationNameMissing);
    assert_eq!(save(uzgen(&["НООКАТ РИИБ"])).await, Refusal::OrganisationNameTaken);
    let elsewhere = OrganisationFields { oblast: Some("KG-B".to_owned()), ..uzgen(&[]) };
    assert_eq!(save(elsewhere).await, Refusal::DistrictOutsideOblast);
    let orphan = OrganisationFields { parent: Some(OrganisationId(404)), ..uzgen(&[]) };
    assert_eq!(save(orphan).await, Refusal::NoSuchOrganisation);
    let missing = organisations::save_organisation(&trainer, OrganisationId(404), 1, uzgen(&[])).await;
    assert_eq!(refusal(missing), Refusal::NoSuchOrganisation);
    let manager = organisations::save_organisation(&house.manager(&[]).await, id, 1, uzgen(&[])).await;
    assert_eq!(refusal(manager), Refusal::NotAllowed);
    let now = organisations::view_organisation(&trainer, id).await.expect("the organisation is there");
    assert_eq!((now.organisation.revision, now.other_names), (1, vec!["Узгенский РОВД".to_owned()]));
}

#[tokio::test]
async fn a_form_older_than_anothers_change_is_refused_and_overwrites_nothing() {
    let house = House::open().await;
    let (one, other) = (house.trainer(&[]).await, house.trainer(&[]).await);
    let id = organisations::add_organisation(&one, uzgen(&[])).await.expect("added");
    organisations::save_organisation(&one, id, 1, uzgen(&["Узгенский РОВД"])).await.expect("saved");
    let stale = organisations::save_organisation(&other, id, 1, uzgen(&["ОВД Узген"])).await;
    assert_eq!(refusal(stale), Refusal::SomebodySavedBefore);
    let now = organisations::view_organisation(&one, id).await.expect("the organisation is there");
    assert_eq!(now.other_names, ["Узгенский РОВД"]);

    let saves = (1..=6).map(|form| {
        let one = one.clone();
        let fields = uzgen(&[&format!("{form}-бөлүм")]);
        tokio::spawn(async move { organisations::save_organisation(&one, id, 2, fields).await })
    });
    let mut saved = 0;
    for save in saves.collect::<Vec<_>>() {
        match save.await.expect("an answer") {
            Ok(()) => saved += 1,
            refused => assert_eq!(refusal(refused), Refusal::SomebodySavedBefore),
        }
    }
    assert_eq!(saved, 1, "of forms at the same moment one is saved");
}
