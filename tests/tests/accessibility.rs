//! Every page for everyone: axe-core finds nothing, nothing stands beyond the edge of a phone, the page knows its
//! language, and the browser's console is silent.
//!
//! The pages are found as a visitor finds them, by their links. Of pages that differ only by a number, one is judged in
//! the language of the first visit and in the one in which texts are written first; whether a page fits on a phone is
//! also seen in the languages whose words are longer, and on others of its kind.

use std::collections::{BTreeMap, VecDeque};
use std::fs;

use jooluk_tests::{PHONE, Script, Server, Visitor, WIDE, data_file, workspace};
use serde_json::Value;

/// The password of every account of the demonstration.
const PASSWORD: &str = "ak-jooluk-2026";
/// The languages in which pages are judged, and those in which only their width is looked at.
const JUDGED_IN: [&str; 2] = ["ky", "en"];
const FITTED_IN: [&str; 2] = ["ru", "uz"];
/// Of pages that differ only by a number, as many are looked at.
const OF_A_KIND: usize = 2;
/// A crawl that finds fewer pages than this has lost its way.
const PAGES_AT_LEAST: usize = 6;

/// Everything that axe-core judges by a standard, and what it holds for good practice.
const JUDGED: &str = "
    return axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
    }).then(found => found.violations.map(one =>
        one.id + ' (' + one.help + '): '
        + one.nodes.slice(0, 4).map(node => node.target.join(' ') + ' ' + node.html.slice(0, 160)).join(' | ')));";
const UNFOLD: &str = "document.querySelectorAll('details').forEach(details => { details.open = true; });";
/// What stands beyond the right edge, the widest element first.
const BEYOND_THE_EDGE: &str = "
    const width = 360;
    if (document.documentElement.scrollWidth <= width) return null;
    const hidden = element => element.closest('.scroll, .visually-hidden, .skip');
    const beyond = [...document.querySelectorAll('body *')]
        .filter(element => element.getBoundingClientRect().right > width + 1 && !hidden(element))
        .map(element => element.outerHTML.slice(0, 120));
    return document.documentElement.scrollWidth + ' px wide: ' + beyond.slice(-2).join(' | ');";
const LINKS: &str = "
    return [...document.querySelectorAll('a[href]')]
        .filter(link => link.origin === location.origin && !link.hasAttribute('download'))
        .map(link => link.pathname + link.search);";

/// What was found wrong, each with the page it stands on.
struct Look<'a> {
    visitor: &'a Visitor,
    axe: String,
    wrong: Vec<String>,
}

impl<'a> Look<'a> {
    fn by(visitor: &'a Visitor) -> Self {
        let file = workspace().join("target/npm/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&file).unwrap_or_else(|error| {
            panic!("{}: {error} (`npm install --prefix target/npm axe-core@4` brings it)", file.display())
        });
        Self { visitor, axe, wrong: Vec::new() }
    }

    /// Looks at the page that is open, on a phone and on a desk.
    async fn judge(&mut self, language: &str) {
        let visitor = self.visitor;
        let page = visitor.here().await;
        let mut wrong = visitor.complaints().await;
        let said = visitor.language().await;
        if said != language {
            wrong.push(format!("the page is said to be in `{said}`"));
        }
        wrong.extend(self.beyond_the_edge().await);
        visitor.examine(&self.axe).await;
        for (window, name) in [(PHONE, "phone"), (WIDE, "desk")] {
            visitor.take(window).await;
            let found = visitor.examine(JUDGED).await;
            let found = found.as_array().expect("axe-core judges").iter().filter_map(Value::as_str);
            wrong.extend(found.map(|violation| format!("{name}: {violation}")));
        }
        self.wrong.extend(wrong.into_iter().map(|wrong| format!("{page}\n    {wrong}")));
    }

    /// What of the page, with all of it unfolded, a phone cannot show beside the rest.
    async fn beyond_the_edge(&self) -> Option<String> {
        self.visitor.examine(UNFOLD).await;
        self.visitor.take(PHONE).await;
        self.visitor.examine(BEYOND_THE_EDGE).await.as_str().map(str::to_owned)
    }

    /// Looks at every kind of page that can be reached from those addresses below the language.
    async fn walk(&mut self, language: &str, first: &[&str]) -> usize {
        let mut seen: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut ahead: VecDeque<String> = first.iter().map(|page| format!("/{language}{page}")).collect();
        while let Some(address) = ahead.pop_front() {
            let of_its_kind = seen.entry(kind(&address)).or_default();
            let path = address.split('?').next().unwrap_or_default().to_owned();
            if of_its_kind.len() == OF_A_KIND || of_its_kind.contains(&path) {
                continue;
            }
            of_its_kind.push(path);
            let first_of_its_kind = of_its_kind.len() == 1;
            self.visitor.open(&address).await;
            if first_of_its_kind && JUDGED_IN.contains(&language) {
                self.judge(language).await;
            } else if let Some(beyond) = self.beyond_the_edge().await {
                self.wrong.push(format!("{address}\n    {beyond}"));
            }
            let links = self.visitor.examine(LINKS).await;
            let links = links.as_array().into_iter().flatten().filter_map(Value::as_str);
            let own = format!("/{language}/");
            ahead.extend(links.filter(|link| link.starts_with(&own)).map(str::to_owned));
        }
        seen.len()
    }

    fn end(self) {
        assert!(self.wrong.is_empty(), "{} things are wrong:\n{}", self.wrong.len(), self.wrong.join("\n"));
    }
}

/// What an address shows, whichever training, person or lesson it is: numbers and questions are left out.
fn kind(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let parts: Vec<_> = path.split('/').collect();
    let same = |(place, part): (usize, &&str)| match parts.get(2) {
        // `/ky/learn/COURSE/MODULE/LESSON`: one of each is enough, and what is no lesson.
        Some(&"learn") if place > 2 && !["quiz", "case", "search", "mine"].contains(part) => "#".to_owned(),
        Some(&"v") if place > 2 => "#".to_owned(),
        _ => part.chars().map(|letter| if letter.is_ascii_digit() { '#' } else { letter }).collect(),
    };
    parts.iter().enumerate().map(same).collect::<Vec<_>>().join("/").replace("##", "#")
}

async fn every_page_of(role: &str) {
    let server = Server::with_made_up_people();
    let visitor = Visitor::come_to(&server, format!("pages-of-{role}"), Script::On).await;
    if role != "visitor" {
        visitor.sign_in(role, PASSWORD).await;
    }
    let mut look = Look::by(&visitor);
    for language in JUDGED_IN.into_iter().chain(FITTED_IN) {
        let pages = look.walk(language, &["", "/check"]).await;
        println!("{role} in {language}: {pages} kinds of pages");
        assert!(pages >= PAGES_AT_LEAST, "only {pages} kinds of pages were found");
    }
    look.end();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_of_a_visitor_is_for_everyone() {
    every_page_of("visitor").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_of_a_trainee_is_for_everyone() {
    every_page_of("trainee").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_of_a_trainer_is_for_everyone() {
    every_page_of("trainer").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_of_a_manager_is_for_everyone() {
    every_page_of("manager").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_of_an_administrator_is_for_everyone() {
    every_page_of("administrator").await;
}

/// What the other tests rely on: a page with faults is found out.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_with_faults_is_found_wrong() {
    let server = Server::on_its_first_day();
    let visitor = Visitor::come_to(&server, "page-with-faults", Script::On).await;
    let mut look = Look::by(&visitor);
    visitor.open("/en").await;
    let spoil = "document.querySelector('main').innerHTML = '<img src=\"/nothing.png\"><div>wide</div>';
        document.querySelector('main div').style.width = '900px';";
    visitor.examine(spoil).await;
    look.judge("ky").await;
    let wrong = look.wrong.join("\n");
    for fault in ["said to be in `en`", "px wide", "phone: image-alt", "desk: image-alt", "nothing.png"] {
        assert!(wrong.contains(fault), "{fault} is not in:\n{wrong}");
    }
}

/// The pages as they stand on the first day, with nothing to list yet.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_of_an_empty_register_is_for_everyone() {
    let server = Server::on_its_first_day();
    let visitor = Visitor::come_to(&server, "pages-of-an-empty-register", Script::On).await;
    let mut look = Look::by(&visitor);
    visitor.open(server.set_up_link()).await;
    look.judge(&visitor.language().await).await;

    let link = server.set_up_link().replace("/ky/", "/en/");
    visitor.open(&link).await;
    for (label, text) in [
        ("Family name", "Асанова"),
        ("Given name", "Айгүл"),
        ("User name", "aigul"),
        ("New password", "four words are long enough"),
        ("New password once more", "four words are long enough"),
    ] {
        visitor.write(label, text).await;
    }
    visitor.press("Set password and sign in").await;
    for language in JUDGED_IN {
        look.walk(language, &[""]).await;
    }
    look.end();
}

/// Pages that no link leads to: what was refused, what is not there, what a list would do.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_answer_to_a_form_is_for_everyone() {
    let server = Server::with_made_up_people();
    let visitor = Visitor::come_to(&server, "answers-to-forms", Script::On).await;
    let mut look = Look::by(&visitor);

    visitor.sign_in("trainer", "not the password").await;
    visitor.sees("The name or the password is not right.").await;
    // The browser itself notes each page that is answered by a refusal's status.
    visitor.complaints().await;
    look.judge("en").await;
    for missing in ["/en/nowhere", "/en/people", "/en/v/0000-0000-0000"] {
        visitor.open(missing).await;
        visitor.complaints().await;
        look.judge("en").await;
    }

    visitor.take(WIDE).await;
    visitor.sign_in("trainer", PASSWORD).await;
    visitor.open("/en/people/import").await;
    visitor.hand_in("The list", &data_file("register-2026-osh.xlsx")).await;
    visitor.press("Look at the list").await;
    look.judge("en").await;
    visitor.take(WIDE).await;
    visitor.press_at("//main//form//div[contains(@class, 'actions')]/button").await;
    look.judge("en").await;
    look.end();
}
