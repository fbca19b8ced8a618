//! The built program and the files that the stories use.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Names the program to test, where it is not the one built beside the tests.
const VARIABLE: &str = "JOOLUK_BINARY";

/// The workspace's folder.
pub fn workspace() -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    workspace.expect("the package lies in the workspace").to_owned()
}

/// A file of `tests/data`.
pub fn data_file(name: &str) -> PathBuf {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    assert!(file.is_file(), "{} is missing", file.display());
    file
}

/// A program of the machine, if it is in `PATH`.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// The folder of Cargo's profile in which the tests were built, such as `target/debug`.
fn built() -> PathBuf {
    let own = env::current_exe().expect("the test knows its own file");
    let folder = own.parent().and_then(Path::parent);
    folder.expect("tests lie in the folder `deps` of their profile").to_owned()
}

/// The built program.
pub(crate) fn binary() -> PathBuf {
    let binary = env::var_os(VARIABLE).map_or_else(|| built().join("jooluk"), PathBuf::from);
    assert!(
        binary.is_file(),
        "{} is missing; build it first: cargo build --workspace, or name another by {VARIABLE}",
        binary.display()
    );
    binary
}

/// Where a failed story leaves what it saw.
pub(crate) fn left_behind() -> PathBuf {
    let target = built().parent().expect("a profile lies in the target folder").join("tmp");
    std::fs::create_dir_all(&target).expect("the target folder can be written");
    target
}

/// The program with nothing of this machine's settings around it.
pub(crate) fn command() -> Command {
    let mut command = Command::new(binary());
    for (name, _) in env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("JOOLUK_")) {
        command.env_remove(name);
    }
    command.env("JOOLUK_LANG", "en");
    command
}

/// What a command line came to.
#[derive(Debug)]
pub struct Ended {
    /// The exit code; none after a signal.
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

/// Runs the program in that folder, which holds its register, and waits for its end.
pub fn jooluk<Argument: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = Argument>) -> Ended {
    let ran = command().current_dir(folder).args(arguments).output();
    let Output { status, stdout, stderr } = ran.expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    Ended { code: status.code(), stdout: text(stdout), stderr: text(stderr) }
}
