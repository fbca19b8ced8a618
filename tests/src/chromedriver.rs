//! Chromium, driven by chromedriver.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

const PATIENCE: Duration = Duration::from_secs(20);
/// How often the driver is started before the story gives up.
const STARTS: u32 = 5;
/// What chromedriver says when it listens; the port and a full stop follow.
const LISTENS: &str = "was started successfully on port ";

/// The driver's process; it ends with the value.
#[derive(Debug)]
pub(crate) struct Chromedriver {
    process: Child,
    port: u16,
}

impl Chromedriver {
    /// Starts the driver on a free port, which it chooses itself.
    ///
    /// It takes that port on both of the machine's own addresses, one after the other, and ends at once when somebody
    /// was quicker at the second. Another port is free, so it is started again.
    pub(crate) fn start() -> Self {
        (0..STARTS).find_map(|_| Self::try_start()).expect("chromedriver listens on a port of its choice")
    }

    /// One start: nothing when the driver ended without having listened.
    fn try_start() -> Option<Self> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .expect("chromedriver starts (Debian: `apt-get install chromium chromium-driver`)");
        let said = process.stdout.take().expect("its words are piped");
        let mut driver = Self { process, port: 0 };
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(said).lines().map_while(Result::ok) {
                let port =
                    line.split_once(LISTENS).and_then(|(_, port)| port.trim_end_matches('.').parse::<u16>().ok());
                if port.is_some_and(|port| tell.send(port).is_err()) {
                    break;
                }
            }
        });
        driver.port = match told.recv_timeout(PATIENCE) {
            Ok(port) => port,
            Err(RecvTimeoutError::Disconnected) => return None,
            Err(RecvTimeoutError::Timeout) => panic!("chromedriver has said nothing for {PATIENCE:?}"),
        };
        Some(driver)
    }

    /// Opens a browser that has seen nothing before, with its profile and what it downloads in that folder.
    pub(crate) async fn open_browser(&self, folder: &Path, script: bool) -> Client {
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=en",
        ];
        let profile = format!("--user-data-dir={}", folder.join("profile").display());
        let arguments: Vec<_> = arguments.into_iter().chain([profile.as_str()]).collect();
        let mut preferences = json!({
            "download.default_directory": folder.join("downloads"),
            "download.prompt_for_download": false,
            "plugins.always_open_pdf_externally": true,
        });
        if !script {
            preferences["profile.managed_default_content_settings.javascript"] = json!(2);
        }
        let wishes = json!({
            "goog:chromeOptions": { "args": arguments, "prefs": preferences },
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        let Value::Object(wishes) = wishes else { unreachable!("written as an object") };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(Capabilities::from_iter(wishes));
        builder.connect(&format!("http://127.0.0.1:{}", self.port)).await.expect("Chromium opens")
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// A command that chromedriver understands beyond the standard.
#[derive(Debug)]
pub(crate) struct Own {
    path: &'static str,
    body: Value,
}

impl Own {
    /// A command of the browser's own protocol.
    pub(crate) fn devtools(command: &str, parameters: Value) -> Self {
        Self { path: "goog/cdp/execute", body: json!({ "cmd": command, "params": parameters }) }
    }

    /// What the console said since the last question.
    pub(crate) fn console() -> Self {
        Self { path: "se/log", body: json!({ "type": "browser" }) }
    }
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
