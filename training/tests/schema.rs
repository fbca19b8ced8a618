//! Migrations and entities describe the same tables.

mod house;

use std::collections::{BTreeMap, BTreeSet};

use house::House;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement, TransactionTrait};

/// What a table is, as the database itself tells it: columns with type and whether they may be null, unique column sets,
/// foreign keys. An index over some rows alone, or over expressions, is one that no entity can speak of.
type Tables = BTreeMap<String, BTreeSet<String>>;

/// Tables that are nobody's entity.
const OTHERS: [&str; 2] = ["seaql_migrations", "sqlite_sequence"];

#[tokio::test]
async fn migrations_and_entities_describe_the_same_tables() {
    let migrated = House::open().await;
    let from_migrations = describe(migrated.store.read()).await;

    let synced = House::open_bare().await;
    let registry = synced.store.write().get_schema_registry("training::store::*");
    registry.sync(synced.store.write()).await.expect("the entities make their tables");
    let from_entities = describe(synced.store.read()).await;

    let names = |tables: &Tables| tables.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&from_migrations), names(&from_entities));
    for (table, described) in &from_migrations {
        assert_eq!(described, &from_entities[table], "table {table}");
    }
    assert!(from_migrations.len() > 20, "all tables are looked at");
}

async fn describe(connection: &DatabaseConnection) -> Tables {
    match connection.get_database_backend() {
        DbBackend::Sqlite => describe_sqlite(connection).await,
        _ => describe_postgres(connection).await,
    }
}

async fn strings(connection: &DatabaseConnection, sql: &str) -> Vec<Vec<String>> {
    let rows = connection
        .query_all_raw(Statement::from_string(connection.get_database_backend(), sql.to_owned()))
        .await
        .expect("the database tells of itself");
    rows.iter()
        .map(|row| {
            (0..row.column_names().len())
                .map(|at| row.try_get_by_index::<Option<String>>(at).expect("a text").unwrap_or_default())
                .collect()
        })
        .collect()
}

async fn describe_sqlite(connection: &DatabaseConnection) -> Tables {
    let mut tables = Tables::new();
    for name in strings(connection, "SELECT name FROM sqlite_master WHERE type = 'table'").await {
        let table = &name[0];
        if OTHERS.contains(&table.as_str()) {
            continue;
        }
        let mut described = BTreeSet::new();
        let columns = format!(
            "SELECT name, lower(type), CAST(\"notnull\" OR pk > 0 AS TEXT), CAST(pk AS TEXT) FROM pragma_table_info('{table}')"
        );
        for column in strings(connection, &columns).await {
            described.insert(format!("column {}", column.join(" ")));
        }
        let unique = format!(
            "SELECT (SELECT group_concat(c.name, ',') FROM pragma_index_info(i.name) c) FROM pragma_index_list('{table}') i \
             WHERE i.\"unique\" AND NOT i.partial \
             AND NOT EXISTS (SELECT 1 FROM pragma_index_info(i.name) c WHERE c.name IS NULL)"
        );
        for columns in strings(connection, &unique).await {
            described.insert(format!("unique {}", columns[0]));
        }
        let keys = format!("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list('{table}')");
        for key in strings(connection, &keys).await {
            described.insert(format!("references {}", key.join(" ")));
        }
        tables.insert(table.clone(), described);
    }
    tables
}

async fn describe_postgres(connection: &DatabaseConnection) -> Tables {
    let mut tables = Tables::new();
    let columns = "SELECT table_name::text, column_name::text, data_type::text, is_nullable::text \
                   FROM information_schema.columns WHERE table_schema = 'public'";
    for column in strings(connection, columns).await {
        if !OTHERS.contains(&column[0].as_str()) {
            tables.entry(column[0].clone()).or_default().insert(format!("column {}", column[1..].join(" ")));
        }
    }
    let unique = "SELECT t.relname::text, string_agg(a.attname::text, ',' ORDER BY array_position(i.indkey::int2[], a.attnum)) \
                  FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace \
                  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY(i.indkey) \
                  WHERE i.indisunique AND i.indpred IS NULL AND i.indexprs IS NULL AND n.nspname = 'public' GROUP BY t.relname, i.indexrelid";
    for index in strings(connection, unique).await {
        if let Some(described) = tables.get_mut(&index[0]) {
            described.insert(format!("unique {}", index[1]));
        }
    }
    let keys = "SELECT t.relname::text, pg_get_constraintdef(c.oid)::text FROM pg_constraint c \
                JOIN pg_class t ON t.oid = c.conrelid WHERE c.contype = 'f'";
    for key in strings(connection, keys).await {
        if let Some(described) = tables.get_mut(&key[0]) {
            described.insert(format!("references {}", key[1]));
        }
    }
    tables
}

#[tokio::test]
async fn foreign_keys_are_enforced_and_a_transaction_is_all_or_nothing() {
    let house = House::open().await;
    let orphan = "INSERT INTO account_role (account_id, role) VALUES (4711, 'trainer')";
    assert!(house.store.write().execute_unprepared(orphan).await.is_err());
    let transaction = house.store.write().begin().await.expect("begins");
    transaction.execute_unprepared("DELETE FROM district").await.expect("deletes");
    transaction.rollback().await.expect("rolls back");
    let places = training::places::list_places(&house.operator()).await.expect("the places");
    assert_eq!((places.oblasts.len(), places.districts.len()), (9, 18));
}
