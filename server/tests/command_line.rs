//! The binary as whoever holds the machine meets it: what it prints, where, and with which exit code.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Child, ChildStdout, Command, Output, Stdio},
};

use sea_orm::ConnectionTrait;
use server::{opening::open_store, settings::Settings};
use tempfile::TempDir;

fn jooluk(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jooluk"));
    command.current_dir(folder).args(arguments);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("JOOLUK_")) {
        command.env_remove(name);
    }
    command.env("JOOLUK_LANG", "en");
    command
}

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = jooluk(folder, arguments).output().expect("the binary runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (status.code(), text(stdout), text(stderr))
}

/// A server that ends with the test.
struct Server {
    process: Child,
    lines: BufReader<ChildStdout>,
}

impl Server {
    fn start(folder: &Path) -> Self {
        let mut process = jooluk(folder, &["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let lines = BufReader::new(process.stdout.take().expect("its output"));
        Self { process, lines }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).expect("a line");
        line.trim_end().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already, as one of the tests wants.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("a connection");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

#[test]
fn the_first_start_prints_the_address_and_the_link_and_a_stop_is_no_failure() {
    let folder = TempDir::new().expect("a folder");
    let mut server = Server::start(folder.path());
    let open = server.line();
    let address = open.strip_prefix("Jooluk is open at http://").expect(&open).to_owned();
    let link = server.line();
    let path = link.split_once(&address).expect(&link).1.to_owned();
    assert!(path.starts_with("/ky/set-up/"), "{link}");
    assert!(get(&address, "/healthz").ends_with("ok"));
    assert!(get(&address, &path).starts_with("HTTP/1.1 200"));

    let id = server.process.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().expect("kill runs").success());
    assert_eq!(server.process.wait().expect("it ends").code(), Some(0));
}

#[test]
fn a_port_that_is_taken_is_said_with_what_to_do() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("its address").to_string();
    let folder = TempDir::new().expect("a folder");
    let (code, out, said) = run(folder.path(), &["serve", "--listen", &address]);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(said.contains(&format!("cannot listen at {address}")) && said.contains("--listen"), "{said}");
}

#[test]
fn an_administrator_made_here_gets_a_code_and_the_next_one_another_name() {
    let folder = TempDir::new().expect("a folder");
    let create = ["admin", "create", "--family-name", "Асанова", "--given-name", "Айгүл", "--user-name", "aigul"];
    let (code, out, _) = run(folder.path(), &create);
    assert_eq!(code, Some(0));
    assert!(out.starts_with("one-time code: ") && out.contains("signs in by:   aigul"), "{out}");
    assert!(folder.path().join("data/jooluk.db").is_file());

    let (code, out, said) = run(folder.path(), &create);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(said.starts_with("error: "), "{said}");
}

#[tokio::test]
async fn a_register_that_cannot_be_opened_is_said_in_the_language_of_the_terminal() {
    let folder = TempDir::new().expect("a folder");
    let data = folder.path().join("data");
    let settings = Settings { data: data.clone(), ..Settings::default() };
    let store = open_store(&settings).await.expect("opened");
    let newer = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20990101_000001_stars', 0)";
    store.write().execute_unprepared(newer).await.expect("written");
    store.close().await.expect("closed");
    let said = |variables: &[(&str, &str)]| {
        let mut command = jooluk(folder.path(), &["serve", "--listen", "127.0.0.1:0"]);
        for name in ["JOOLUK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        let output = command.envs(variables.iter().copied()).output().expect("the binary runs");
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(1), &[][..]), "{output:?}");
        String::from_utf8(output.stderr).expect("text")
    };
    assert!(said(&[("JOOLUK_LANG", "ky"), ("LANG", "en_US.UTF-8")]).contains("Эч нерсе өзгөргөн жок."));
    assert!(said(&[("LC_ALL", "ru_RU.UTF-8"), ("LANG", "ky_KG.UTF-8")]).contains("Ничего не изменено."));
    assert!(said(&[("LANG", "uz_UZ.UTF-8")]).contains("Hech narsa oʻzgarmadi."));
    for plain in [&[][..], &[("LANG", "C.UTF-8")], &[("LANG", "de_DE.UTF-8")]] {
        assert!(said(plain).contains("Nothing was changed."), "{plain:?}");
    }

    fs::set_permissions(data.join("jooluk.db"), fs::Permissions::from_mode(0o444)).expect("read-only");
    let read_only = said(&[("JOOLUK_LANG", "ky")]);
    assert!(read_only.contains("jooluk.db` маалымат базасына жазууга болбойт."), "{read_only}");
    assert!(read_only.contains("--data"), "{read_only}");
}

#[test]
fn what_the_register_refuses_is_said_in_the_language_that_the_command_was_told() {
    let folder = TempDir::new().expect("a folder");
    let ask = ["report", "participation", "--from", "2027", "--to", "2026"];
    let (code, _, said) = run(folder.path(), &[&ask[..], &["--lang", "ky"]].concat());
    assert_eq!(code, Some(1));
    assert!(said.contains("Биринчи жыл акыркыдан кийин турат."), "{said}");
    assert!(run(folder.path(), &ask).2.contains("Swap the two"), "else that of the terminal");
}

#[test]
fn commands_that_start_at_once_on_a_new_register_make_it_once() {
    let folder = TempDir::new().expect("a folder");
    let ask = ["report", "participation", "--format", "csv"];
    let started: Vec<_> = (0..4)
        .map(|_| jooluk(folder.path(), &ask).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts"))
        .collect();
    for process in started {
        let Output { status, stdout, stderr } = process.wait_with_output().expect("it ends");
        assert!(status.success(), "{}", String::from_utf8_lossy(&stderr));
        let rows = String::from_utf8(stdout).expect("text");
        assert_eq!(rows.lines().filter(|line| line.starts_with("reported,")).count(), 2, "{rows}");
    }
}

#[test]
fn wrong_usage_is_not_a_failure_but_two() {
    let folder = TempDir::new().expect("a folder");
    let code = |arguments: &[&str]| run(folder.path(), arguments).0;
    assert_eq!(code(&["--help"]), Some(0));
    assert_eq!(code(&["serv"]), Some(2));
    assert_eq!(code(&["serve", "--base-url", "jooluk.example"]), Some(2));
    assert_eq!(code(&["serve", "--database-url", "mysql://localhost/jooluk"]), Some(2));
    fs::write(folder.path().join("jooluk.toml"), "lisen = '127.0.0.1:1'").expect("written");
    let (code, _, said) = run(folder.path(), &["serve"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("lisen") && said.contains("jooluk.toml"), "{said}");
}

#[test]
fn the_curriculum_inside_is_sound_and_a_broken_one_is_said_by_file_and_line() {
    let folder = TempDir::new().expect("a folder");
    let (code, out, said) = run(folder.path(), &["curriculum", "check"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(out.lines().next().is_some_and(|heading| heading.split_whitespace().eq(["ky", "ru", "uz", "en"])));

    fs::create_dir(folder.path().join("course")).expect("a folder");
    fs::write(folder.path().join("course/course.toml"), "modules = 7\n").expect("written");
    let (code, _, said) = run(folder.path(), &["curriculum", "check", "--folder", "."]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("fault: course/course.toml"), "{said}");

    // The server names every fault as the check does, and does not start.
    fs::create_dir(folder.path().join("other")).expect("a folder");
    fs::write(folder.path().join("other/course.toml"), "modules = 8\n").expect("written");
    let (code, _, said) = run(folder.path(), &["serve", "--listen", "127.0.0.1:0", "--curriculum", "."]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("fault: course/course.toml") && said.contains("fault: other/course.toml"), "{said}");
}
