//! Somebody at a browser: opens addresses, fills in forms, presses what can be pressed, reads what stands there.
//!
//! Everything waits until it can be done, for as long as a slow machine may need, and says plainly what was missing.

use std::cell::RefCell;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};
use std::{fs, iter};

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::sleep;

use crate::Server;
use crate::chromedriver::{Chromedriver, Own};
use crate::program::left_behind;

/// The longest that a page may take on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(20);
const PULSE: Duration = Duration::from_millis(50);

/// Whether the browser runs script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    On,
    Off,
}

/// A window's width and height in pixels.
pub type Window = (u32, u32);
/// A small phone, held upright.
pub const PHONE: Window = (360, 800);
/// A screen on a desk.
pub const WIDE: Window = (1280, 900);

/// A person with a browser of their own, which has seen nothing before. It closes with the value.
#[derive(Debug)]
pub struct Visitor {
    browser: Client,
    address: String,
    /// Names what a failed story leaves behind.
    story: String,
    folder: TempDir,
    // The last field: the browser is closed before its driver.
    _driver: Chromedriver,
}

impl Visitor {
    /// Comes to the server with a browser on a desk. The story's name is the name of what it leaves when it fails.
    pub async fn come_to(server: &Server, story: impl Into<String>, script: Script) -> Self {
        let driver = Chromedriver::start();
        let folder = tempfile::tempdir().expect("a folder");
        let browser = driver.open_browser(folder.path(), script == Script::On).await;
        let address = server.address().to_owned();
        let visitor = Self { browser, address, story: story.into(), folder, _driver: driver };
        visitor.take(WIDE).await;
        visitor
    }

    /// Takes a window of that size; one as narrow as a phone's is a phone's, with a finger for a mouse.
    pub async fn take(&self, (width, height): Window) {
        let phone = width < 600;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone })).await;
    }

    /// Loses the line to the server, as on a bus.
    pub async fn lose_the_line(&self) {
        self.line(true).await;
    }

    /// Has the line again.
    pub async fn find_the_line(&self) {
        self.line(false).await;
    }

    async fn line(&self, offline: bool) {
        self.devtools("Network.enable", json!({})).await;
        let line = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.emulateNetworkConditions", line).await;
    }

    async fn devtools(&self, command: &str, parameters: Value) {
        let done = self.browser.issue_cmd(Own::devtools(command, parameters)).await;
        done.unwrap_or_else(|error| panic!("{command}: {error}"));
    }

    /// Opens an address of the server, such as `/en/people`, or a whole link.
    pub async fn open(&self, address: &str) {
        let whole = if address.starts_with('/') { format!("{}{address}", self.address) } else { address.to_owned() };
        self.browser.goto(&whole).await.unwrap_or_else(|error| panic!("{whole} does not open: {error}"));
    }

    /// Opens an address in a second window and looks at that one; the first can be turned to again.
    pub async fn open_beside(&self, address: &str) -> WindowHandle {
        let first = self.browser.window().await.expect("a window is open");
        let second = self.browser.new_window(true).await.expect("a second window opens").handle;
        self.browser.switch_to_window(second).await.expect("the second window is there");
        self.open(address).await;
        first
    }

    /// Turns to another window, and tells the one that was looked at until now.
    pub async fn turn_to(&self, other: WindowHandle) -> WindowHandle {
        let until_now = self.browser.window().await.expect("a window is open");
        self.browser.switch_to_window(other).await.expect("the window is there");
        until_now
    }

    /// The language that the page says it is in.
    pub async fn language(&self) -> String {
        self.find("/html").await.attr("lang").await.expect("the page stands still").unwrap_or_default()
    }

    /// The address of the page one is on, from its path: `/en/people?q=a`.
    pub async fn here(&self) -> String {
        let here = self.browser.current_url().await.expect("a page is open");
        match here.query() {
            Some(question) => format!("{}?{question}", here.path()),
            None => here.path().to_owned(),
        }
    }

    /// Presses the button or link with that text, which leads to another page or to this one anew.
    pub async fn press(&self, label: &str) {
        self.press_at(&pressed(label)).await;
    }

    /// Presses what stands at that XPath and leads to another page.
    pub async fn press_at(&self, path: &str) {
        let page = self.find("/html").await;
        self.touch_at(path).await;
        // The pressed page is gone when its root is; only then does anything that is found belong to the next one.
        let what = || format!("pressing {path} leads nowhere");
        self.wait(what, async || match page.tag_name().await {
            Ok(_) => None,
            Err(error) if error.is_stale_element_reference() || error.is_no_such_element() => Some(()),
            Err(_) => None,
        })
        .await;
        self.find("//main").await;
    }

    /// Presses what changes this page and leads nowhere: unfolds details, takes an option.
    pub async fn touch(&self, label: &str) {
        self.touch_at(&pressed(label)).await;
    }

    /// Presses what stands at that XPath and leads nowhere.
    pub async fn touch_at(&self, path: &str) {
        let why = RefCell::new("it is not there".to_owned());
        let what = || format!("{path} cannot be pressed: {}", why.borrow());
        self.wait(what, async || {
            let element = self.find_shown(path).await?;
            // As a thumb does before it presses: what stands at the edge may lie beneath the bar with *Save*.
            self.on(&element, "arguments[0].scrollIntoView({ block: 'center' });", &[]).await.ok()?;
            element.click().await.map_err(|error| why.replace(error.to_string())).ok()
        })
        .await;
    }

    /// Ticks the option with that text in the group of that name, or chooses it where only one can be.
    pub async fn tick(&self, group: &str, option: &str) {
        let path = format!(
            "//fieldset[legend[contains(normalize-space(), {})]]//label[.//*[normalize-space()={}]]",
            quoted(group),
            quoted(option)
        );
        self.touch_at(&path).await;
    }

    /// Writes into the field with that label, in place of what stood there; a date as `2026-10-12`.
    pub async fn write(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        if field.attr("type").await.ok().flatten().as_deref() == Some("date") {
            // As the browser's own calendar does; typing would depend on the order of day and month here.
            self.on(&field, "arguments[0].value = arguments[1];", &[text]).await.expect("the date is set");
            return;
        }
        field.clear().await.unwrap_or_else(|error| panic!("“{label}” cannot be cleared: {error}"));
        field.send_keys(text).await.unwrap_or_else(|error| panic!("“{label}” cannot be written into: {error}"));
    }

    /// Chooses one of the list with that label.
    pub async fn choose(&self, label: &str, option: &str) {
        let list = self.field(label).await;
        if list.select_by_label(option).await.is_err() {
            panic!("“{label}” does not offer “{option}” but\n{}", list.text().await.unwrap_or_default());
        }
    }

    /// What stands in the field with that label.
    pub async fn value(&self, label: &str) -> String {
        self.field(label).await.prop("value").await.expect("the page stands still").unwrap_or_default()
    }

    /// Hands in a file.
    pub async fn hand_in(&self, label: &str, file: &Path) {
        let field = self.field(label).await;
        field.send_keys(&file.display().to_string()).await.expect("the file is taken");
    }

    /// The input that a label names.
    async fn field(&self, label: &str) -> Element {
        let path = format!("//*[@id=//label[normalize-space()={}]/@for]", quoted(label));
        self.find(&path).await
    }

    /// Waits until that text can be read on the page.
    pub async fn sees(&self, text: &str) {
        let what = || format!("“{text}” is not to be seen");
        self.wait(what, async || self.text().await.contains(text).then_some(())).await;
    }

    /// That a text cannot be read on the page, which has come already.
    pub async fn sees_no(&self, text: &str) {
        let page = self.text().await;
        assert!(!page.contains(text), "“{text}” is to be seen:\n{page}");
    }

    /// What can be read on the page.
    pub async fn text(&self) -> String {
        match self.browser.find(Locator::XPath("//body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// What can be read at each place of that XPath.
    pub async fn read_all(&self, path: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.browser.find_all(Locator::XPath(path)).await.expect("a sound XPath") {
            texts.push(element.text().await.expect("the page stands still"));
        }
        texts
    }

    /// What can be read at that XPath, of which there is one.
    pub async fn read(&self, path: &str) -> String {
        self.find(path).await.text().await.expect("the page stands still")
    }

    /// Where the link at that XPath leads.
    pub async fn link(&self, path: &str) -> String {
        let link = self.find(path).await.attr("href").await.expect("the page stands still");
        link.unwrap_or_else(|| panic!("{path} is no link"))
    }

    /// Waits for a downloaded file whose name ends so, and takes it.
    pub async fn downloaded(&self, ending: &str) -> PathBuf {
        let folder = self.folder.path().join("downloads");
        let what = || format!("no file {ending} is downloaded");
        self.wait(what, async || {
            let files = fs::read_dir(&folder).ok()?.filter_map(Result::ok).map(|file| file.path());
            files.into_iter().find(|file| file.to_string_lossy().ends_with(ending))
        })
        .await
    }

    /// Runs a script on the page, whatever the page itself may run, and waits for what it returns.
    pub async fn examine(&self, script: &str) -> Value {
        self.browser.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("the script fails: {error}"))
    }

    /// What the console complained of since this was last asked.
    pub async fn complaints(&self) -> Vec<String> {
        let said = self.browser.issue_cmd(Own::console()).await.expect("the console is read");
        let lines = said.as_array().cloned().unwrap_or_default();
        let serious = lines.iter().filter(|line| line["level"] == "SEVERE" || line["level"] == "WARNING");
        serious.map(|line| line["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Signs in on the sign-in page and lands on the page of one's day.
    pub async fn sign_in(&self, name: &str, password: &str) {
        self.open("/en/sign-in").await;
        self.write("Phone number or name", name).await;
        self.write("Password", password).await;
        self.press_at("//main//button").await;
    }

    /// Signs out by the corner of the page.
    pub async fn sign_out(&self) {
        self.touch_at("//details[contains(@class, 'account')]/summary").await;
        self.press("Sign out").await;
        self.sees("You are signed out.").await;
    }

    /// Is a visitor again without having signed out, as when a session ends by itself: the device keeps what it kept.
    pub async fn lose_the_session(&self) {
        self.browser.delete_all_cookies().await.expect("the cookies go");
    }

    /// Runs a script with that element as its first argument.
    async fn on(&self, element: &Element, script: &str, more: &[&str]) -> Result<Value, CmdError> {
        let element = serde_json::to_value(element).expect("an element is written as JSON");
        let arguments = iter::once(element).chain(more.iter().map(|text| json!(text)));
        self.browser.execute(script, arguments.collect()).await
    }

    async fn find(&self, path: &str) -> Element {
        let what = || format!("{path} is not there");
        self.wait(what, async || self.browser.find(Locator::XPath(path)).await.ok()).await
    }

    /// The first at that place which a person can see.
    async fn find_shown(&self, path: &str) -> Option<Element> {
        for element in self.browser.find_all(Locator::XPath(path)).await.ok()? {
            if element.is_displayed().await.unwrap_or(false) {
                return Some(element);
            }
        }
        None
    }

    async fn wait<Found>(&self, what: impl Fn() -> String, ask: impl AsyncFn() -> Option<Found>) -> Found {
        let begun = Instant::now();
        loop {
            if let Some(found) = ask().await {
                return found;
            }
            if begun.elapsed() > PATIENCE {
                let here = self.here().await;
                let page = self.text().await;
                panic!("at {here}: {}. The page says:\n{page}", what());
            }
            sleep(PULSE).await;
        }
    }

    /// What the page looked like when the story failed, for whoever mends it.
    async fn leave_behind(&self) {
        let place = left_behind().join(&self.story);
        if let Ok(picture) = self.browser.screenshot().await {
            let file = place.with_extension("png");
            drop(fs::write(&file, picture));
            eprintln!("The page as it looked: {}", file.display());
        }
        if let Ok(html) = self.browser.source().await {
            drop(fs::write(place.with_extension("html"), html));
        }
    }
}

impl Drop for Visitor {
    fn drop(&mut self) {
        // Closing is asynchronous and a value's end is not, so it is waited for on a thread beside the story's.
        let failed = thread::panicking();
        thread::scope(|scope| {
            scope.spawn(|| {
                let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
                runtime.block_on(async {
                    if failed {
                        drop(tokio::time::timeout(PATIENCE, self.leave_behind()).await);
                    }
                    drop(tokio::time::timeout(PATIENCE, self.browser.clone().close()).await);
                });
            });
        });
    }
}

/// The buttons, links and summaries with that text.
fn pressed(label: &str) -> String {
    let label = quoted(label);
    format!("//*[(self::a or self::button or self::summary) and normalize-space()={label}]")
}

/// A text as XPath writes it, which knows no escapes.
fn quoted(text: &(impl Display + ?Sized)) -> String {
    let text = text.to_string();
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}
