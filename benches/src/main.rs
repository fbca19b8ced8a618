//! `measure`: what Jooluk promises, measured on this machine and set beside what the machine could do at best.
//!
//! `cargo xtask bench` builds the product and starts this program; `cargo xtask bench -- pages weight` measures two of
//! its sections, `cargo xtask bench -- --write docs/performance.md` keeps the figures. To add a promise: push a
//! [`Promise`] in the section where it belongs; to add a section: a file here, its word in [`Section`] and its line in
//! [`measure`].

mod books;
mod certificates;
mod exchange;
mod floor;
mod house;
mod import;
mod load;
mod machine;
mod memory;
mod pages;
mod participation;
mod people;
mod process;
mod promise;
mod register;
mod search;
mod start;
mod weight;

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::{Parser, ValueEnum};

use crate::{house::House, machine::Machine, promise::Promise};

/// Measures Jooluk's promises on this machine
#[derive(Parser)]
#[command(name = "measure", max_term_width = 100)]
#[command(
    after_help = "The server under test is the release binary named by JOOLUK_BINARY, else target/release/jooluk. \
                        PostgreSQL is measured where JOOLUK_TEST_DATABASE_URL names a server on which databases may be \
                        made. `cargo xtask bench` sees to both."
)]
struct Wishes {
    /// What to measure [default: all]
    sections: Vec<Section>,
    /// Write the figures into this file, between the lines `<!-- figures -->` and `<!-- end of figures -->`
    #[arg(long, value_name = "FILE")]
    write: Option<PathBuf>,
    /// Be the floor: serve that many bytes and nothing else
    #[arg(long, value_name = "BYTES", hide = true)]
    floor: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Section {
    /// Requests per second of three pages
    Pages,
    /// Bytes of a first visit
    Weight,
    /// The participation question over a million marks
    Participation,
    /// Certificates per second, and their bytes
    Certificates,
    /// Resident memory of the server
    Memory,
    /// From start to first answer
    Start,
    /// A list of a thousand people
    Import,
    /// A search in the lessons
    Search,
    /// The books
    Books,
}

#[tokio::main]
async fn main() -> Result<()> {
    let wishes = Wishes::parse();
    if let Some(bytes) = wishes.floor {
        return floor::serve(bytes).await;
    }
    let sections = match wishes.sections.as_slice() {
        [] => Section::value_variants(),
        chosen => chosen,
    };
    let machine = Machine::look()?;
    let promises = measure(sections).await?;
    print!("\n{}\n\n{}", machine.sentence(), promise::table(&promises));
    if let Some(file) = &wishes.write {
        if sections.len() < Section::value_variants().len() {
            bail!("only a run of all sections is written down, so that all figures are of one run");
        }
        promise::write(file, &machine, &promises)?;
    }
    Ok(())
}

async fn measure(sections: &[Section]) -> Result<Vec<Promise>> {
    let mut promises = Vec::new();
    let mut house = None;
    for section in Section::value_variants().iter().filter(|section| sections.contains(section)) {
        let name = section.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
        eprintln!("measuring {name} …");
        promises.extend(match section {
            Section::Pages => pages::measure(ready(&mut house).await?).await?,
            Section::Weight => weight::measure(ready(&mut house).await?).await?,
            Section::Participation => participation::measure().await?,
            Section::Certificates => certificates::measure()?,
            Section::Memory => memory::measure(ready(&mut house).await?).await?,
            Section::Start => start::measure(ready(&mut house).await?).await?,
            Section::Import => import::measure(ready(&mut house).await?).await?,
            Section::Search => search::measure()?,
            Section::Books => books::measure()?,
        });
    }
    Ok(promises)
}

/// The register that most sections share; made when the first of them needs it.
async fn ready(house: &mut Option<House>) -> Result<&House> {
    if house.is_none() {
        *house = Some(House::make().await?);
    }
    house.as_ref().ok_or_else(|| anyhow::anyhow!("the house was just made"))
}
