//! The reader's wish how large lessons stand, kept in a cookie for a year; a link, so that it needs no script.

use app::seat::{TEXT_SIZE_COOKIE, TextSize};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderMap, StatusCode, Uri, header};

/// Keeps the size and leads back to the page that was read.
pub(crate) async fn choose(Path(word): Path<String>, headers: HeaderMap) -> Response {
    let Some(size) = TextSize::of(&word) else { return StatusCode::NOT_FOUND.into_response() };
    let cookie = format!("{TEXT_SIZE_COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly", size.word());
    ([(header::SET_COOKIE, cookie)], Redirect::to(&read_before(&headers))).into_response()
}

/// The page that the link stood on, as long as it is one of ours; else home.
fn read_before(headers: &HeaderMap) -> String {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let page: Option<Uri> = text(header::REFERER).and_then(|page| page.parse().ok());
    let ours = page.filter(|page| page.authority().map(|host| host.as_str()) == text(header::HOST));
    ours.and_then(|page| page.path_and_query().map(|rest| rest.as_str().to_owned())).unwrap_or_else(|| "/".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_never_leaves_the_house() {
        let headers = |referer: &'static str| {
            HeaderMap::from_iter([
                (header::HOST, http::HeaderValue::from_static("jooluk.example")),
                (header::REFERER, http::HeaderValue::from_static(referer)),
            ])
        };
        assert_eq!(read_before(&headers("https://jooluk.example/ky/learn/x?y=1")), "/ky/learn/x?y=1");
        assert_eq!(read_before(&headers("https://other.example/ky")), "/");
        assert_eq!(read_before(&HeaderMap::new()), "/");
    }
}
