//! Taking in a list of a thousand people, from the file to the register, as a command.

use std::{fmt::Write, fs, path::Path, time::Instant};

use anyhow::{Result, ensure};
use rust_xlsxwriter::Workbook;
use sea_orm::{EntityTrait, PaginatorTrait, TransactionTrait};
use server::{opening::open_store, settings::Settings};
use training::{
    Clock,
    store::{oblast, person},
    words::Sex,
};

use crate::{
    house::{House, said},
    people::MadeUp,
    promise::{Goal, Promise, Unit},
    register,
};

const ROWS: usize = 1000;

const HEADING: [&str; 6] = [
    "Аты-жөнү / ФИО",
    "Наамы / Звание",
    "Бөлүмү / Подразделение",
    "Жынысы / Пол",
    "Туулган жылы / Год рождения",
    "Телефон",
];

pub async fn measure(house: &House) -> Result<Vec<Promise>> {
    let folder = tempfile::Builder::new().prefix("jooluk-lists-").tempdir()?;
    let (csv, xlsx) = (folder.path().join("list.csv"), folder.path().join("list.xlsx"));
    let rows: Vec<[String; 6]> = (0..ROWS).map(row).collect();
    fs::write(&csv, as_csv(&rows)?)?;
    as_xlsx(&rows, &xlsx)?;

    let floor = bare_rows(&folder.path().join("bare")).await?;
    let mut promises = Vec::new();
    for (file, name) in [(&xlsx, "XLSX"), (&csv, "CSV")] {
        let data = folder.path().join(name);
        // The register is made before the clock runs, and as after its first start.
        said(
            house
                .jooluk()
                .args(["admin", "create", "--family-name", "Асанова", "--given-name", "Айгүл", "--user-name", "aigul"])
                .arg("--data")
                .arg(&data),
        )?;
        let before = persons(&data).await?;
        let begun = Instant::now();
        said(house.jooluk().args(["import", "people"]).arg(file).arg("--data").arg(&data))?;
        let figure = begun.elapsed().as_secs_f64();
        let added = persons(&data).await? - before;
        ensure!(added == ROWS as u64, "{added} persons were added from a list of {ROWS}");
        promises.push(Promise {
            what: format!("taking in a list of 1,000 people, {name}"),
            goal: Goal::AtMost(2.0),
            figure,
            unit: Unit::Seconds,
            floor: Some(("1,000 bare rows", floor)),
        });
    }
    Ok(promises)
}

fn row(number: usize) -> [String; 6] {
    let made_up = MadeUp::number(number);
    let sex = match made_up.sex {
        Sex::Female => "ж",
        Sex::Male => "м",
    };
    [
        made_up.full_name(),
        "лейтенант".to_owned(),
        String::new(),
        sex.to_owned(),
        made_up.birth_year.to_string(),
        made_up.phone,
    ]
}

fn as_csv(rows: &[[String; 6]]) -> Result<String> {
    let mut file = HEADING.join(";") + "\n";
    for row in rows {
        writeln!(file, "{}", row.join(";"))?;
    }
    Ok(file)
}

fn as_xlsx(rows: &[[String; 6]], file: &Path) -> Result<()> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, HEADING)?;
    for (line, row) in (1..).zip(rows) {
        sheet.write_row(line, 0, row)?;
    }
    book.save(file)?;
    Ok(())
}

async fn persons(data: &Path) -> Result<u64> {
    let store = open_store(&Settings { data: data.to_owned(), ..Settings::default() }).await?;
    let count = person::Entity::find().count(store.read()).await?;
    store.close().await?;
    Ok(count)
}

/// How long the same people take as bare rows, one statement each in one transaction.
async fn bare_rows(data: &Path) -> Result<f64> {
    let store = open_store(&Settings { data: data.to_owned(), ..Settings::default() }).await?;
    let oblasts: Vec<String> =
        oblast::Entity::find().all(store.read()).await?.into_iter().map(|oblast| oblast.code).collect();
    let begun = Instant::now();
    let transaction = store.write().begin().await?;
    for number in 0..ROWS {
        let row = register::person(number, &oblasts, Clock::system().now());
        person::Entity::insert(row).exec_without_returning(&transaction).await?;
    }
    transaction.commit().await?;
    let span = begun.elapsed().as_secs_f64();
    store.close().await?;
    Ok(span)
}
