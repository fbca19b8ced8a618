//! The program on the command line: what it says, where it says it, and with which code it ends.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use jooluk_tests::{Ended, data_file, find_program, jooluk};
use tempfile::TempDir;

/// A folder in which no register stands yet.
fn first_day() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn succeed(folder: &Path, arguments: &[&str]) -> String {
    let ended = jooluk(folder, arguments);
    assert_eq!(ended.code, Some(0), "{arguments:?}: {ended:?}");
    ended.stdout
}

/// Says nothing on stdout, something on stderr, and ends with that code.
fn fail(folder: &Path, arguments: &[&str], code: i32) -> String {
    let Ended { code: ended, stdout, stderr } = jooluk(folder, arguments);
    assert_eq!(ended, Some(code), "{arguments:?}: {stderr}");
    assert_eq!(stdout, "", "{arguments:?}: data and nothing else goes to stdout");
    assert!(stderr.contains("error: "), "{arguments:?}: {stderr}");
    stderr
}

fn list() -> String {
    data_file("register-2026-osh.xlsx").display().to_string()
}

#[test]
fn a_list_is_looked_at_before_anything_is_written_and_adds_everyone_once() {
    let folder = first_day();
    for _ in 0..2 {
        let looked = succeed(folder.path(), &["import", "people", &list(), "--dry-run"]);
        let lines: Vec<_> = looked.lines().collect();
        assert_eq!(lines[..2], ["24 new", "1 twice in this list"], "{looked}");
        assert!(looked.contains("Сыдыков Айбек Талантович"), "the row in question is named: {looked}");
    }
    let taken_in = succeed(folder.path(), &["import", "people", &list()]);
    assert!(taken_in.contains("24 added"), "{taken_in}");
    let again = succeed(folder.path(), &["import", "people", &list()]);
    assert!(again.contains("0 added") && again.contains("24 already in the register"), "{again}");
}

#[test]
fn the_reported_totals_stand_in_the_figures_of_a_new_register() {
    let folder = first_day();
    let csv = succeed(folder.path(), &["report", "participation", "--by", "oblast,year", "--format", "csv"]);
    let reported: Vec<_> = csv.lines().filter(|line| line.starts_with("reported,")).collect();
    assert_eq!(reported.len(), 2, "{csv}");
    for (line, year, number) in [(reported[0], "2012", "320"), (reported[1], "2013", "108")] {
        let cells: Vec<_> = line.split(',').collect();
        assert!(line.contains("KG-B;KG-J;KG-O"), "in one line for the three oblasts together: {line}");
        assert!(cells.contains(&year) && cells.contains(&number), "{line}");
        assert!(line.contains("Source: Women Peacemakers Network"), "{line}");
    }
    let total = csv.lines().find(|line| line.starts_with("total,")).expect("a total");
    assert!(!total.contains("428") && !total.contains("320"), "never added to persons: {total}");

    let json = succeed(folder.path(), &["report", "participation", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert!(json.is_object());
    let table = succeed(folder.path(), &["report", "participation"]);
    assert!(table.contains("320") && table.contains("108"), "{table}");
}

#[test]
fn the_curriculum_inside_the_program_is_sound() {
    let said = succeed(first_day().path(), &["curriculum", "check"]);
    let heading = said.lines().next().unwrap_or_default();
    assert_eq!(heading.split_whitespace().collect::<Vec<_>>(), ["ky", "ru", "uz", "en"]);
}

#[test]
fn certificates_are_written_as_pdf_and_their_letters_can_be_read_back() {
    let folder = first_day();
    succeed(folder.path(), &["demo"]);
    let mut issued = String::new();
    for training in ["1", "2", "3"] {
        issued += &succeed(folder.path(), &["certificates", "issue", "--training", training, "-o", "certificates"]);
    }
    let files: Vec<_> = issued.lines().filter_map(|line| line.split('\t').nth(2)).collect();
    assert!(files.len() > 1, "{issued}");

    let verified = succeed(folder.path(), &["certificates", "verify", files[0]]);
    assert!(verified.contains("valid"), "{verified}");
    let mut changed = fs::read(folder.path().join(files[0])).expect("the file is there");
    changed.push(b' ');
    fs::write(folder.path().join("changed.pdf"), changed).expect("the folder can be written");
    fail(folder.path(), &["certificates", "verify", "changed.pdf"], 1);

    let Some(program) = find_program("pdftotext") else {
        println!("pdftotext is not installed, so nobody read the certificates (Debian: poppler-utils)");
        return;
    };
    let mut letters = BTreeSet::new();
    for (line, file) in issued.lines().zip(&files) {
        let holder = line.split('\t').nth(1).expect("a holder");
        // As it was written: by place on the page, the remark across it that all is made up would be read in between.
        let mut command = Command::new(&program);
        let read = command.current_dir(folder.path()).args(["-raw", file, "-"]).output().expect("pdftotext runs");
        let text = String::from_utf8_lossy(&read.stdout).into_owned();
        assert!(text.contains(holder), "{holder} is not in {file}:\n{text}");
        letters.extend(text.chars());
    }
    for letter in "ңөүӨҮ".chars() {
        assert!(letters.contains(&letter), "{letter} is in none of {} certificates", files.len());
    }
}

#[test]
fn a_certificate_that_was_never_issued_is_said_to_be_none() {
    let said = fail(first_day().path(), &["certificates", "verify", "0000-0000-0000"], 1);
    assert!(said.contains("no certificate has this code"), "{said}");
}

#[test]
fn what_cannot_be_done_is_said_with_what_to_do_next() {
    let folder = first_day();
    let empty = folder.path().join("empty.xlsx");
    fs::write(&empty, "").expect("the folder can be written");
    let torn = folder.path().join("torn.xlsx");
    let whole = fs::read(list()).expect("the list is there");
    fs::write(&torn, &whole[..whole.len() / 2]).expect("the folder can be written");
    for (arguments, said) in [
        (["import", "people", "empty.xlsx"], "Choose the file with the list."),
        (["import", "people", "torn.xlsx"], "save it anew"),
        (["import", "people", "nowhere.xlsx"], "Check the name"),
        (["certificates", "issue", "--training=7"], "list of trainings"),
        (["serve", "--database-url", "sqlite://nowhere/else/x.db?mode=ro"], "--data"),
    ] {
        let error = fail(folder.path(), &arguments, 1);
        assert!(error.contains(said), "{arguments:?}: {error}");
    }
}

#[test]
fn wrong_usage_ends_with_two_and_points_to_the_help() {
    let folder = first_day();
    for arguments in [
        &["sing"][..],
        &["import", "people"],
        &["certificates", "issue"],
        &["certificates", "issue", "--training", "seven"],
        &["report", "participation", "--by", "colour"],
        &["report", "participation", "--format", "clay"],
        &["serve", "--listen", "here"],
    ] {
        let said = fail(folder.path(), arguments, 2);
        assert!(said.contains("--help"), "{arguments:?}: {said}");
    }
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0, "nothing was made on the way");
}

#[test]
fn every_command_explains_itself() {
    let folder = first_day();
    let mut open = vec![Vec::new()];
    let mut explained = 0;
    while let Some(command) = open.pop() {
        let arguments: Vec<&str> = command.iter().map(String::as_str).chain(["--help"]).collect();
        let help = succeed(folder.path(), &arguments);
        assert!(help.contains("Usage: jooluk"), "{help}");
        explained += 1;
        // Each line below "Commands:" begins with the name of one.
        let below = help.lines().skip_while(|line| *line != "Commands:").skip(1);
        // What is explained in more than one line goes on further in.
        let below = below.take_while(|line| line.starts_with("  ")).filter(|line| !line.starts_with("   "));
        for line in below {
            let (name, what) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
            assert!(!what.trim().is_empty(), "{name} does not say what it does: {help}");
            if name != "help" {
                open.push(command.iter().cloned().chain([name.to_owned()]).collect::<Vec<_>>());
            }
        }
    }
    assert!(explained > 10, "{explained} commands were found");
}
