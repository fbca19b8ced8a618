//! Builds the crate anew when a file of the curriculum is added or taken away, which the compiler alone does not see.

fn main() {
    println!("cargo::rerun-if-changed=content");
}
