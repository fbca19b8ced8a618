//! What the register knows on its first day: the district departments, and the totals reported before it.

use sea_orm::{EntityTrait, PaginatorTrait, QuerySelect, sea_query::LockType};

use crate::{
    Desk, Outcome, access,
    organisations::{self, OrganisationFields},
    places,
    reports::reported::{self, ReportedTotal},
    store::{oblast, organisation, reported_total},
    words::{Audience, OrganisationKind},
};

/// The district departments of internal affairs of the three southern oblasts, with the names by which lists call them,
/// so that «Узгенский РОВД» is found to be «Өзгөн РИИБ». Every district has one (the glossary's 50th word: РОВД,
/// райондук ички иштер бөлүмү); its short name follows from the district's.
///
/// District, oblast, own name, and the other names that lists use.
const DEPARTMENTS: [(&str, &str, &str, &[&str]); 18] = [
    ("alai", "KG-O", "Алай РИИБ", &["Алайский РОВД", "ОВД Алай"]),
    ("aravan", "KG-O", "Араван РИИБ", &["Араванский РОВД", "ОВД Араван"]),
    ("chong-alai", "KG-O", "Чоң-Алай РИИБ", &["Чон-Алайский РОВД", "ОВД Чоң-Алай"]),
    ("kara-kulja", "KG-O", "Кара-Кулжа РИИБ", &["Кара-Кулджинский РОВД", "ОВД Кара-Кулжа"]),
    ("kara-suu", "KG-O", "Кара-Суу РИИБ", &["Кара-Сууский РОВД", "ОВД Кара-Суу"]),
    ("nookat", "KG-O", "Ноокат РИИБ", &["Ноокатский РОВД", "ОВД Ноокат"]),
    ("uzgen", "KG-O", "Өзгөн РИИБ", &["Узгенский РОВД", "ОВД Өзгөн", "Узген РОВД", "ОВД Узген"]),
    ("aksy", "KG-J", "Аксы РИИБ", &["Аксыйский РОВД", "ОВД Аксы"]),
    ("ala-buka", "KG-J", "Ала-Бука РИИБ", &["Ала-Букинский РОВД", "ОВД Ала-Бука"]),
    ("bazar-korgon", "KG-J", "Базар-Коргон РИИБ", &["Базар-Коргонский РОВД", "ОВД Базар-Коргон"]),
    ("chatkal", "KG-J", "Чаткал РИИБ", &["Чаткальский РОВД", "ОВД Чаткал"]),
    ("nooken", "KG-J", "Ноокен РИИБ", &["Ноокенский РОВД", "ОВД Ноокен"]),
    ("suzak", "KG-J", "Сузак РИИБ", &["Сузакский РОВД", "ОВД Сузак"]),
    ("toguz-toro", "KG-J", "Тогуз-Торо РИИБ", &["Тогуз-Тороуский РОВД", "ОВД Тогуз-Торо"]),
    ("toktogul", "KG-J", "Токтогул РИИБ", &["Токтогульский РОВД", "ОВД Токтогул"]),
    ("batken", "KG-B", "Баткен РИИБ", &["Баткенский РОВД", "ОВД Баткен"]),
    ("kadamjai", "KG-B", "Кадамжай РИИБ", &["Кадамжайский РОВД", "ОВД Кадамжай"]),
    ("leilek", "KG-B", "Лейлек РИИБ", &["Лейлекский РОВД", "ОВД Лейлек"]),
];

/// The Network's presentation, the only source of what was counted before the register (design, rule 4).
const SOURCE: &str = "Women Peacemakers Network, presentation: Gender in Security trainings for police staff";

/// Year and participants, in Osh, Jalal-Abad and Batken oblasts together.
const REPORTED: [(i32, i32); 2] = [(2012, 320), (2013, 108)];

/// Loads the reference data into an empty register; does nothing in one that has it. Of several processes that start at
/// once, one loads and the others find it done.
///
/// # Errors
/// Refuses everyone but the operator and administrators.
pub async fn load(desk: &Desk) -> Outcome<()> {
    access::require(desk, access::can_manage_accounts(desk))?;
    let places = places::list_places(desk).await?;
    let transaction = desk.store.begin().await?;
    // Every register has this row, so it stands for the turn: whoever counts next counts what was loaded. Rows that
    // refer to it are written all the same.
    oblast::Entity::find_by_id("KG-O").lock(LockType::NoKeyUpdate).one(&transaction).await?;
    if organisation::Entity::find().count(&transaction).await? == 0 {
        for (district, oblast, name, other_names) in DEPARTMENTS {
            let fields = OrganisationFields {
                kind: OrganisationKind::PoliceUnit,
                name: name.to_owned(),
                other_names: other_names.iter().map(|name| (*name).to_owned()).collect(),
                oblast: Some(oblast.to_owned()),
                district: Some(district.to_owned()),
                parent: None,
            };
            organisations::insert(&transaction, &fields).await?;
        }
    }
    if reported_total::Entity::find().count(&transaction).await? == 0 {
        let totals = REPORTED.map(|(year, participants)| ReportedTotal {
            year,
            oblasts: ["KG-B", "KG-J", "KG-O"].map(str::to_owned).to_vec(),
            audience: Audience::Police,
            participants,
            sex: None,
            course: Some("gender-in-security".to_owned()),
            source: SOURCE.to_owned(),
        });
        reported::add_within(desk, &transaction, &places, &totals).await?;
    }
    transaction.commit().await?;
    Ok(())
}
