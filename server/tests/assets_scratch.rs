#[path = "../src/assets.rs"]
mod assets;
