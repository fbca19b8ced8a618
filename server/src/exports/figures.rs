//! Participation as files, by the same question as the page's address.

use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Redirect, Response},
};
use curriculum::Language;
use http::request::Parts;
use training::{Desk, Nature, Outcome, Trouble, reports::Question};

use super::{FileName, Participation, accepts, file, problem};

type Words = Vec<(String, String)>;

/// `GET /reports/participation.csv?…&lang=ky&separator=semicolon`
pub(super) async fn csv(Extension(desk): Extension<Desk>, Query(words): Query<Words>, request: Parts) -> Response {
    let separator = match word(&words, "separator") {
        Some("semicolon") => b';',
        _ => b',',
    };
    answer(&desk, &words, &request, "csv", |counted| counted.csv(None, separator)).await
}

/// `GET /reports/participation.json?…&lang=ky`
pub(super) async fn json(Extension(desk): Extension<Desk>, Query(words): Query<Words>, request: Parts) -> Response {
    answer(&desk, &words, &request, "json", |counted| Ok(counted.json().to_string().into_bytes())).await
}

fn word<'a>(words: &'a Words, name: &str) -> Option<&'a str> {
    words.iter().find(|(own, _)| own == name).map(|(_, word)| word.as_str())
}

async fn answer(
    desk: &Desk,
    words: &Words,
    request: &Parts,
    ending: &'static str,
    draw: impl FnOnce(&Participation) -> Outcome<Vec<u8>>,
) -> Response {
    let language =
        word(words, "lang").and_then(|code| code.parse().ok()).unwrap_or_else(|| app::seat::language_of(request));
    let drawn = match ask(desk, words, language).await {
        Ok(counted) => draw(&counted),
        Err(trouble) => Err(trouble),
    };
    match drawn {
        Ok(bytes) => {
            let content_type = if ending == "csv" { "text/csv; charset=utf-8" } else { "application/json" };
            let name = FileName::plain(format!("participation-{}.{ending}", desk.clock.today()));
            file(content_type, &name, bytes)
        }
        // The page with the same question says what is wrong with it, beside the form.
        Err(Trouble::Refused(refusal))
            if refusal.nature() == Nature::Invalid && accepts(&request.headers, "text/html") =>
        {
            let question = request.uri.query().unwrap_or_default();
            Redirect::to(&format!("/{language}/reports/participation?{question}")).into_response()
        }
        Err(trouble) => problem(trouble),
    }
}

async fn ask(desk: &Desk, words: &Words, language: Language) -> Outcome<Participation> {
    let question = Question::read(words.iter().map(|(name, word)| (name.as_str(), word.as_str())))?;
    Participation::ask(desk, question, language).await
}
