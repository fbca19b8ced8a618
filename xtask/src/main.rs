//! Chores of the house, run as `cargo xtask COMMAND`: build, serve, test, pack, measure.
//!
//! A chore is a module with a `run`; the list of chores is [`Chore`]. Tools that a chore needs are looked for first,
//! and a missing one is named with what to install. Nothing here is part of the product.

mod assets;
mod bench;
mod dist;
mod islands;
mod postgres;
mod serve;
mod test;
mod wasm_target;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Chores: build, serve, test, pack, measure")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Build everything and run the server on the data folder `data/`
    Serve(serve::Wishes),
    /// Build the islands and pack the assets into `target/site/assets`
    Islands,
    /// Run the whole suite and end with a table of what passed
    Test,
    /// Build the one release binary, `target/dist/jooluk`
    Dist,
    /// Build for release and run the measurements
    Bench(bench::Wishes),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().chore {
        Chore::Serve(wishes) => serve::run(&wishes),
        Chore::Islands => islands::build().and_then(|()| assets::pack()),
        Chore::Test => test::run(),
        Chore::Dist => dist::run().map(|_| ()),
        Chore::Bench(wishes) => bench::run(&wishes),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
