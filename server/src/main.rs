//! The binary `jooluk`.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    jooluk_server::commands::run().await
}
