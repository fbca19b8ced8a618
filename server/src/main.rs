//! The binary `jooluk`.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A page is many small texts; this allocator was made for such.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    server::commands::run().await
}
