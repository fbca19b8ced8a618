//! Settings: flags before `JOOLUK_*` variables before `jooluk.toml` before defaults that work.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
};

use clap::Args;
use figment::{
    Figment, Provider,
    providers::{Env, Format, Serialized, Toml},
};
use http::{HeaderName, Uri};
use serde::{Deserialize, Serialize};

/// The file beside which the server is started.
const FILE: &str = "jooluk.toml";

/// What every command may be told about where the register is.
#[derive(Args, Clone, Debug, Default, Serialize)]
pub struct RegisterFlags {
    /// The folder that holds the register [default: data]
    #[arg(long, value_name = "DIR")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PathBuf>,
    /// The database, `sqlite://FILE` or `postgres://USER@HOST/NAME` [default: jooluk.db in the data folder]
    #[arg(long, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_url: Option<String>,
    /// Teach the curriculum in this folder instead of the one inside the program
    #[arg(long, value_name = "DIR")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub curriculum: Option<PathBuf>,
}

/// What the server may be told besides.
#[derive(Args, Clone, Debug, Default, Serialize)]
pub struct ServeFlags {
    #[command(flatten)]
    #[serde(flatten)]
    pub register: RegisterFlags,
    /// The address and port to listen at [default: 127.0.0.1:3000]
    #[arg(long, value_name = "ADDR")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<SocketAddr>,
    /// The address under which people reach the server; it stands in the QR code of every certificate
    #[arg(long, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// Show the whole product with made-up people, in a register of its own
    #[arg(long)]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub demo: bool,
}

/// What the server runs by. Each field is a line of `jooluk.toml` and, in capitals after `JOOLUK_`, a variable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// `JOOLUK_LISTEN`, 127.0.0.1:3000: the address and port to listen at; port 0 takes a free one.
    pub listen: SocketAddr,
    /// `JOOLUK_DATA`, `data`: the folder that holds the register.
    pub data: PathBuf,
    /// `JOOLUK_DATABASE_URL`, `jooluk.db` in the data folder: the database, SQLite or PostgreSQL.
    pub database_url: Option<String>,
    /// `JOOLUK_CURRICULUM`, none: the folder of the curriculum that is taught instead of the one inside the program.
    pub curriculum: Option<PathBuf>,
    /// `JOOLUK_BASE_URL`, `http://` and the address listened at: where people reach the server, without a path.
    pub base_url: Option<String>,
    /// `JOOLUK_SECURE_COOKIES`, whether `base_url` is https: cookies travel by https alone.
    pub secure_cookies: Option<bool>,
    /// `JOOLUK_DEMO`, false: an empty register is filled with made-up people, marked as such.
    pub demo: bool,
    /// `JOOLUK_TRUSTED_ADDRESS_HEADER`, none: the header in which a reverse proxy of ours tells a visitor's address,
    /// such as `x-forwarded-for`, whose last address counts. Set it only where every request comes through the proxy:
    /// anyone else could write into it, and so escape the limit on sign-ins.
    pub trusted_address_header: Option<String>,
    /// `JOOLUK_LOG`, `info` but for the migrations: which events are logged, as `tracing` filters them.
    pub log: String,
    /// `JOOLUK_LOG_JSON`, false: one JSON object a line instead of text.
    pub log_json: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 3000)),
            data: PathBuf::from("data"),
            database_url: None,
            curriculum: None,
            base_url: None,
            secure_cookies: None,
            demo: false,
            trusted_address_header: None,
            log: "info,sea_orm_migration=warn".to_owned(),
            log_json: false,
        }
    }
}

/// The variables that are read, by the fields of [`Settings`]; others that begin with `JOOLUK_` are not ours to judge.
const FIELDS: [&str; 10] = [
    "listen",
    "data",
    "database_url",
    "curriculum",
    "base_url",
    "secure_cookies",
    "demo",
    "trusted_address_header",
    "log",
    "log_json",
];

/// Why the settings cannot be run by.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("the settings cannot be read: {0}")]
    Unreadable(Box<figment::Error>),
    #[error("base_url `{0}` is not an address such as `https://jooluk.example` (no path, no slash at its end)")]
    BaseUrl(String),
    #[error(
        "secure_cookies is true and base_url `{0}` is not https, so nobody could sign in: \
         set base_url to the https address, or leave secure_cookies out"
    )]
    SecureCookiesWithoutHttps(String),
    #[error("database_url must begin with `sqlite:` or `postgres:`")]
    DatabaseUrl,
    #[error("trusted_address_header `{0}` is not the name of a header")]
    TrustedAddressHeader(String),
}

impl Settings {
    /// Reads the settings for a command with these flags.
    ///
    /// # Errors
    /// What cannot be read, and what contradicts itself.
    pub fn read(flags: &impl Serialize) -> Result<Self, SettingsError> {
        // An absolute path is not looked for in the folders above, and may be missing.
        let file = std::path::absolute(FILE).unwrap_or_else(|_| PathBuf::from(FILE));
        Self::gather(Toml::file(file), Env::prefixed("JOOLUK_").only(&FIELDS), flags)
    }

    fn gather(file: impl Provider, environment: impl Provider, flags: &impl Serialize) -> Result<Self, SettingsError> {
        let sources = Figment::from(Serialized::defaults(Self::default()))
            .merge(file)
            .merge(environment)
            .merge(Serialized::defaults(flags));
        let settings: Self = sources.extract().map_err(|error| SettingsError::Unreadable(Box::new(error)))?;
        settings.without_contradiction()
    }

    fn without_contradiction(self) -> Result<Self, SettingsError> {
        if let Some(base_url) = &self.base_url
            && !is_origin(base_url)
        {
            return Err(SettingsError::BaseUrl(base_url.clone()));
        }
        if self.secure_cookies == Some(true) && !self.is_https() {
            return Err(SettingsError::SecureCookiesWithoutHttps(self.base_url_at(self.listen)));
        }
        let database_url = self.database_url();
        if !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| database_url.starts_with(scheme)) {
            return Err(SettingsError::DatabaseUrl);
        }
        if let Some(header) = &self.trusted_address_header
            && header.parse::<HeaderName>().is_err()
        {
            return Err(SettingsError::TrustedAddressHeader(header.clone()));
        }
        Ok(self)
    }

    /// The database's address: the one that was set, or the file in the data folder.
    pub fn database_url(&self) -> String {
        let in_data_folder = || format!("sqlite://{}", self.data.join("jooluk.db").display());
        self.database_url.clone().unwrap_or_else(in_data_folder)
    }

    /// The SQLite file, if the database is one.
    pub fn database_file(&self) -> Option<PathBuf> {
        let url = self.database_url();
        let path = url.strip_prefix("sqlite:")?;
        let path = path.strip_prefix("//").unwrap_or(path);
        Some(Path::new(path.split('?').next()?).to_owned())
    }

    /// The address that people use, for a server that listens at `bound`; without a slash at its end.
    pub fn base_url_at(&self, bound: SocketAddr) -> String {
        let here = |ip: IpAddr| if ip.is_unspecified() { IpAddr::V4(Ipv4Addr::LOCALHOST) } else { ip };
        let own = || format!("http://{}", SocketAddr::new(here(bound.ip()), bound.port()));
        self.base_url.clone().unwrap_or_else(own)
    }

    /// Whether people reach the server by https.
    pub fn is_https(&self) -> bool {
        self.base_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    /// Whether cookies travel by https alone.
    pub fn secure_cookies(&self) -> bool {
        self.secure_cookies.unwrap_or(self.is_https())
    }

    /// The header that tells a visitor's address, if a proxy is trusted to write it.
    pub fn trusted_address_header(&self) -> Option<HeaderName> {
        self.trusted_address_header.as_ref()?.parse().ok()
    }
}

fn is_origin(url: &str) -> bool {
    let has_scheme = url.starts_with("http://") || url.starts_with("https://");
    let uri: Result<Uri, _> = url.parse();
    has_scheme && !url.ends_with('/') && uri.is_ok_and(|uri| uri.path() == "/" && uri.query().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gather(file: &str, environment: &[(&str, &str)], flags: &ServeFlags) -> Result<Settings, SettingsError> {
        let environment: std::collections::BTreeMap<_, _> = environment.iter().copied().collect();
        Settings::gather(Toml::string(file), Serialized::defaults(environment), flags)
    }

    #[test]
    fn flags_go_before_variables_before_the_file_before_defaults() {
        let file = "listen = '127.0.0.1:1'\ndata = 'file'\nlog = 'debug'";
        let environment = [("listen", "127.0.0.1:2"), ("data", "environment")];
        let flags = ServeFlags { listen: Some("127.0.0.1:3".parse().expect("an address")), ..ServeFlags::default() };
        let settings = gather(file, &environment, &flags).expect("settings");
        assert_eq!(settings.listen.port(), 3);
        assert_eq!(settings.data, Path::new("environment"));
        assert_eq!(settings.log, "debug");
        assert!(!settings.demo);
    }

    #[test]
    fn every_field_is_read_from_the_environment() {
        let fields = serde_json::to_value(Settings::default()).expect("JSON");
        let fields: std::collections::BTreeSet<_> = fields.as_object().expect("an object").keys().cloned().collect();
        assert_eq!(fields, FIELDS.iter().map(|field| (*field).to_owned()).collect());
    }

    #[test]
    fn a_misspelt_line_in_the_file_is_named() {
        let error = gather("lisen = '127.0.0.1:1'", &[], &ServeFlags::default()).expect_err("an error");
        assert!(error.to_string().contains("lisen"), "{error}");
    }

    #[test]
    fn contradictions_are_refused() {
        for (file, said) in [
            ("secure_cookies = true", "nobody could sign in"),
            ("base_url = 'http://jooluk.example'\nsecure_cookies = true", "nobody could sign in"),
            ("base_url = 'jooluk.example'", "not an address"),
            ("base_url = 'https://jooluk.example/'", "not an address"),
            ("base_url = 'https://jooluk.example/register'", "not an address"),
            ("database_url = 'mysql://localhost/jooluk'", "must begin with"),
            ("trusted_address_header = 'x forwarded'", "not the name of a header"),
        ] {
            let error = gather(file, &[], &ServeFlags::default()).expect_err(file);
            assert!(error.to_string().contains(said), "{file}: {error}");
        }
    }

    #[test]
    fn cookies_are_secure_where_the_address_is_https() {
        let settings = gather("base_url = 'https://jooluk.example'", &[], &ServeFlags::default()).expect("settings");
        assert!(settings.secure_cookies());
        assert!(!Settings::default().secure_cookies());
    }

    #[test]
    fn the_database_lies_in_the_data_folder_unless_told_otherwise() {
        let settings = gather("data = '/srv/jooluk'", &[], &ServeFlags::default()).expect("settings");
        assert_eq!(settings.database_url(), "sqlite:///srv/jooluk/jooluk.db");
        assert_eq!(settings.database_file().as_deref(), Some(Path::new("/srv/jooluk/jooluk.db")));
        let settings = gather("database_url = 'postgres://db/jooluk'", &[], &ServeFlags::default()).expect("settings");
        assert_eq!(settings.database_file(), None);
    }
}
