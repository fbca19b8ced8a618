//! Who sits before a page or an act: the desk, the language, the address.
//!
//! The server puts a seated [`Desk`] and the browser's session into every request; here they are taken out again.

use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, Query};
use curriculum::Language;
use http::header::{ACCEPT_LANGUAGE, COOKIE, HeaderMap, HeaderName, HeaderValue, REFERER};
use http::request::Parts;
use leptos::prelude::*;
use tower_sessions::Session;
use training::{Desk, Outcome, Refusal};

/// The cookie in which a browser keeps the language that was read last.
pub const LANGUAGE_COOKIE: &str = "language";

/// Reads from the request, body apart, without copying it; `read` must not ask the reactive system for anything.
pub(crate) fn with_request<T>(read: impl FnOnce(&Parts) -> T) -> T {
    with_context(read).expect("pages and acts run within a request")
}

/// The desk of whoever asks.
pub fn desk() -> Desk {
    desk_if_any().expect("the server seats every request")
}

/// As [`desk`], for what is also drawn where nobody was seated, such as the page that says that something failed.
pub(crate) fn desk_if_any() -> Option<Desk> {
    with_request(|request| request.extensions.get::<Desk>().cloned())
}

/// What the server remembers of this browser; none where a page is drawn outside the server's router.
pub(crate) fn session() -> Option<Session> {
    with_request(|request| request.extensions.get::<Session>().cloned())
}

/// The address that the request came from, for counting failed sign-ins.
///
/// The server says whom it trusts by putting an [`IpAddr`] into the request; else it is the connection's other end.
pub fn network_address() -> Option<IpAddr> {
    with_request(|request| {
        let told = request.extensions.get::<IpAddr>().copied();
        told.or_else(|| request.extensions.get::<ConnectInfo<SocketAddr>>().map(|connection| connection.0.ip()))
    })
}

/// The reader's language: of the address, else of the page that an act came from, else what the browser asks for.
pub fn language() -> Language {
    with_request(language_of)
}

/// As [`language`], for a request in hand.
pub fn language_of(request: &Parts) -> Language {
    language_in_path(request.uri.path())
        .or_else(|| page_of_origin(request).and_then(|page| language_in_path(&page)))
        .unwrap_or_else(|| language_wished(request))
}

/// The language for an address that names none: by cookie, then by Accept-Language, then Kyrgyz.
pub fn language_wished(request: &Parts) -> Language {
    language_remembered(&request.headers)
        .or_else(|| accepted(header(request, ACCEPT_LANGUAGE).unwrap_or_default()))
        .unwrap_or(Language::Ky)
}

/// The header that lets a browser remember the language for a year.
pub fn language_cookie(language: Language) -> HeaderValue {
    HeaderValue::from_static(match language {
        Language::Ky => "language=ky; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly",
        Language::Ru => "language=ru; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly",
        Language::Uz => "language=uz; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly",
        Language::En => "language=en; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly",
    })
}

/// The language that the browser read last.
pub fn language_remembered(headers: &HeaderMap) -> Option<Language> {
    cookie(headers, LANGUAGE_COOKIE).and_then(|code| code.parse().ok())
}

/// The first of the four languages that Accept-Language weighs highest.
fn accepted(wishes: &str) -> Option<Language> {
    let mut best: Option<(f32, Language)> = None;
    for wish in wishes.split(',') {
        let (tag, weight) = wish.split_once(";q=").unwrap_or((wish, "1"));
        let primary = tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
        if let (Ok(language), Ok(weight)) = (primary.parse(), weight.trim().parse::<f32>())
            && weight > 0.0
            && best.is_none_or(|(highest, _)| weight > highest)
        {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}

/// The cookie in which a browser keeps how large its reader likes the text of lessons.
pub const TEXT_SIZE_COOKIE: &str = "text_size";

/// How large the text of lessons stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    #[default]
    Normal,
    Large,
    Larger,
}

impl TextSize {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Larger];

    /// The word in cookie, address and stylesheet.
    pub fn word(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Larger => "larger",
        }
    }

    /// The size of that word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.word() == word)
    }
}

/// How large this browser's reader likes the text.
pub fn text_size(headers: &HeaderMap) -> TextSize {
    cookie(headers, TEXT_SIZE_COOKIE).and_then(TextSize::of).unwrap_or_default()
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|cookies| cookies.to_str().ok());
    let mut pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(own, _)| *own == name).map(|(_, value)| value)
}

/// The language that the path begins with.
pub fn language_in_path(path: &str) -> Option<Language> {
    path.trim_start_matches('/').split('/').next()?.parse().ok()
}

fn header(request: &Parts, name: HeaderName) -> Option<&str> {
    request.headers.get(name)?.to_str().ok()
}

/// Path and query of the page that an act was sent from; none when it is on another host or not said.
pub(crate) fn page_of_origin(request: &Parts) -> Option<String> {
    let page: http::Uri = header(request, REFERER)?.parse().ok()?;
    let host = header(request, http::header::HOST).or_else(|| request.uri.host());
    let same_host = page.authority().map(|authority| authority.as_str()) == host;
    same_host.then(|| page.path_and_query().map_or_else(|| "/".to_owned(), |rest| rest.as_str().to_owned()))
}

/// The address of a page in that language: `at(language, "people/7")` is `/ky/people/7`; the empty page is home.
pub fn at(language: Language, page: &str) -> String {
    if page.is_empty() { format!("/{language}") } else { format!("/{language}/{page}") }
}

/// The path of the request, language and all.
pub(crate) fn path() -> String {
    with_request(|request| request.uri.path().to_owned())
}

/// What stands after the `?` of the address, pair by pair as it is written.
pub(crate) fn question() -> Vec<String> {
    let question = with_request(|request| request.uri.query().unwrap_or_default().to_owned());
    question.split('&').filter(|pair| !pair.is_empty()).map(str::to_owned).collect()
}

/// The page that is shown, below its language: `people/7`.
pub fn page() -> String {
    with_request(|request| page_in(request.uri.path()).to_owned())
}

/// The part of a path below its language.
pub(crate) fn page_in(path: &str) -> &str {
    let path = path.trim_start_matches('/');
    match path.split_once('/') {
        Some((first, rest)) if first.parse::<Language>().is_ok() => rest.trim_end_matches('/'),
        None if path.parse::<Language>().is_ok() => "",
        _ => path,
    }
}

/// A value that stands after the `?` of the address; empty counts as not there.
pub fn asked(name: &str) -> Option<String> {
    all_asked().into_iter().find(|(own, value)| own == name && !value.is_empty()).map(|(_, value)| value)
}

/// All that stands after the `?` of the address, in order; a name may stand twice.
pub fn all_asked() -> Vec<(String, String)> {
    with_request(|request| Query::try_from_uri(&request.uri).map(|Query(pairs)| pairs).unwrap_or_default())
}

/// The named parts of the path, decoded.
#[derive(Clone, Default)]
pub(crate) struct Named(Arc<[(String, String)]>);

impl Named {
    pub(crate) fn new(parts: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(parts.into_iter().collect())
    }
}

/// A named part of the path as it stands there; empty where the page's address has none of that name.
pub(crate) fn part(name: &str) -> String {
    let parts = use_context::<Named>().unwrap_or_default();
    parts.0.iter().find(|(own, _)| own == name).map(|(_, part)| part.clone()).unwrap_or_default()
}

/// A part of the path, such as the `id` of `/people/{id}`; what cannot be read is answered as what is not there.
///
/// # Errors
/// `missing`, when the part is not of that type.
pub fn in_path<T: FromStr>(name: &str, missing: Refusal) -> Outcome<T> {
    part(name).parse().map_err(|_| missing.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(path: &str, headers: &[(&str, &str)]) -> Parts {
        let mut request = http::Request::get(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(()).expect("a request").into_parts().0
    }

    #[test]
    fn the_address_says_the_language_before_cookie_and_browser() {
        let wishes = [("cookie", "a=b; language=ru"), ("accept-language", "uz")];
        assert_eq!(language_of(&parts("/en/people", &wishes)), Language::En);
        assert_eq!(language_of(&parts("/people", &wishes)), Language::Ru);
        assert_eq!(language_of(&parts("/people", &wishes[1..])), Language::Uz);
        assert_eq!(language_of(&parts("/people", &[])), Language::Ky);
    }

    #[test]
    fn an_act_speaks_the_language_of_the_page_it_came_from() {
        let from =
            [("host", "jooluk.kg"), ("referer", "https://jooluk.kg/uz/people/new?x=1"), ("cookie", "language=ru")];
        assert_eq!(language_of(&parts("/api/people/save", &from)), Language::Uz);
        let elsewhere = [("host", "jooluk.kg"), ("referer", "https://other.kg/uz/people")];
        assert_eq!(language_of(&parts("/api/people/save", &elsewhere)), Language::Ky);
    }

    #[test]
    fn the_browser_is_asked_by_weight() {
        assert_eq!(accepted("de, en;q=0.5, ru-KG;q=0.8"), Some(Language::Ru));
        assert_eq!(accepted("de;q=0.9, fr"), None);
        assert_eq!(accepted("uz;q=0, en;q=0.1"), Some(Language::En));
    }

    #[test]
    fn a_page_is_named_without_its_language() {
        assert_eq!(page_in("/ky/people/7"), "people/7");
        assert_eq!(page_in("/ky"), "");
        assert_eq!(page_in("/ky/"), "");
        assert_eq!(page_in("/people"), "people");
    }
}
