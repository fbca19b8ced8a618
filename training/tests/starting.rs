//! How processes meet on one database: at its very first start, and where it can be read and not written.

mod house;

use house::House;
use migrations::{Migrator, Tables};
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait, QueryOrder};
use sea_orm_migration::MigratorTrait;
use training::{
    Desk, Outcome, Trouble,
    people::{self, PersonFields},
    reference,
    store::{Store, organisation, reported_total},
    words::Audience,
};

/// What a process does before it serves: connects, brings the tables up to date, loads the first day's data.
async fn start(house: &House) -> Outcome<Desk> {
    let store = Store::connect(house.database_url()).await?;
    let turn = store.begin().await?;
    assert_eq!(migrations::bring_up_to_date(&turn).await?, Tables::UpToDate);
    turn.commit().await?;
    let desk = Desk { store, ..house.operator() };
    reference::load(&desk).await?;
    Ok(desk)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn processes_that_start_at_once_on_a_new_database_make_it_once() {
    let house = House::open_bare().await;
    let (one, other, third) = tokio::join!(start(&house), start(&house), start(&house));
    let desks = [one.expect("started"), other.expect("started"), third.expect("started")];
    for desk in &desks {
        let store = desk.store.read();
        assert_eq!(organisation::Entity::find().count(store).await.expect("a count"), 18);
        let totals = reported_total::Entity::find().all(store).await.expect("the totals");
        assert_eq!(totals.iter().map(|row| row.participants).collect::<Vec<_>>(), [320, 108]);
    }
}

#[tokio::test]
async fn a_change_of_a_newer_version_is_named_and_nothing_is_done() {
    let house = House::open().await;
    let newer = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20990101_000001_stars', 0)";
    house.store.write().execute_unprepared(newer).await.expect("written");
    let turn = house.store.begin().await.expect("begun");
    let tables = migrations::bring_up_to_date(&turn).await.expect("an answer");
    assert_eq!(tables, Tables::Newer { change: "m20990101_000001_stars".to_owned() });
}

#[tokio::test]
async fn a_database_that_can_only_be_read_answers_questions_and_says_so_of_acts() {
    let house = House::open().await;
    let person = house.person("Асанова Айгүл").insert().await;
    let desk = Desk { store: house.read_only_store().await, ..house.operator() };
    people::view_person(&desk, person).await.expect("questions are answered");

    let fields = PersonFields::named("Бакиров", "Бакыт", Audience::Police);
    let refused = people::add_person(&desk, fields).await;
    assert!(matches!(&refused, Err(Trouble::Failed(failure)) if failure.is_read_only()), "{refused:?}");
}

#[tokio::test]
async fn totals_that_two_processes_loaded_stand_once_and_two_numbers_of_one_source_both_stay() {
    let house = House::open_bare().await;
    let names = Migrator::migrations();
    let before = names.iter().position(|migration| migration.name().ends_with("totals_once")).expect("it is there");
    let connection = house.store.write();
    Migrator::up(connection, u32::try_from(before).ok()).await.expect("the earlier migrations run");
    for (year, participants) in [(2012, 320), (2012, 320), (2013, 108), (2013, 109)] {
        let row = format!(
            "INSERT INTO reported_total (year, audience, participants, sex, course, source, oblasts) \
             VALUES ({year}, 'police', {participants}, NULL, NULL, 'Report', 'KG-O')"
        );
        connection.execute_unprepared(&row).await.expect("written");
    }
    Migrator::up(connection, None).await.expect("the others run");
    let rows = reported_total::Entity::find().order_by_asc(reported_total::Column::Id).all(house.store.read()).await;
    let rows = rows.expect("the totals");
    let rows: Vec<_> = rows.iter().map(|row| (row.participants, row.source.as_str())).collect();
    assert_eq!(rows, [(320, "Report"), (108, "Report"), (109, "Report (4)")]);
}
