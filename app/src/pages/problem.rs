//! The pages that say what is wrong and where to go from there.

use curriculum::Language;
use http::StatusCode;
use leptos::prelude::*;
use training::{Nature, Refusal, Trouble};

use crate::layout::{Page, answer_with, sign_in_path};
use crate::{acts, seat, texts};

/// What the domain answered instead of what the page asked for. A failure is logged here.
pub(crate) fn of(trouble: Trouble) -> AnyView {
    let language = seat::language();
    match trouble {
        Trouble::Refused(refusal) => {
            let key = match refusal.nature() {
                Nature::SignIn => "sign-in",
                Nature::Forbidden => "forbidden",
                Nature::Missing => "missing",
                Nature::TooMany => "too-many",
                Nature::TooLarge => "too-large",
                Nature::Invalid | Nature::Conflict => "refused",
            };
            let sentence = texts::refusal(language, &refusal);
            let sign_in = matches!(refusal, Refusal::SignInFirst);
            problem(language, acts::status(&refusal), key, Some(sentence), sign_in)
        }
        Trouble::Failed(failure) => {
            tracing::error!(page = seat::path(), %failure, "a page failed");
            if failure.is_read_only() {
                return named(language, StatusCode::SERVICE_UNAVAILABLE, "read-only");
            }
            named(language, StatusCode::INTERNAL_SERVER_ERROR, "failed")
        }
    }
}

/// There is no such page; what there is instead.
pub(crate) fn not_found() -> AnyView {
    named(seat::language(), StatusCode::NOT_FOUND, "missing")
}

/// The page of the texts `problem-KEY-title` and `problem-KEY`.
pub(crate) fn named(language: Language, status: StatusCode, key: &str) -> AnyView {
    problem(language, status, key, None, false)
}

fn problem(language: Language, status: StatusCode, key: &str, sentence: Option<String>, sign_in: bool) -> AnyView {
    answer_with(status);
    let title = texts::find(language, &format!("problem-{key}-title"));
    let title = title.unwrap_or_else(|| t!(language, "problem-failed-title"));
    let sentence = sentence.or_else(|| texts::find(language, &format!("problem-{key}")));
    let sentence = sentence.unwrap_or_else(|| t!(language, "problem-failed"));
    let sign_in = sign_in.then(|| {
        view! { <p><a class="button" href=sign_in_path(language)>{t!(language, "sign-in")}</a></p> }
    });
    view! {
        <Page title>
            <p class="lead">{sentence}</p>
            {sign_in}
            <h2>{t!(language, "problem-elsewhere")}</h2>
            <ul class="rows">
                <li><a href=seat::at(language, "")>{t!(language, "nav-home")}</a></li>
                {room_above(language)}
                <li><a href=seat::at(language, "learn")>{t!(language, "nav-learn")}</a></li>
                <li><a href=seat::at(language, "check")>{t!(language, "nav-check")}</a></li>
            </ul>
        </Page>
    }
    .into_any()
}

/// The room in which the missing page would be, when there is such a room.
fn room_above(language: Language) -> Option<impl IntoView> {
    let here = seat::page();
    let (room, _) = here.split_once('/')?;
    let name = match room {
        "people" => t!(language, "nav-people"),
        "organisations" => t!(language, "nav-organisations"),
        "trainings" => t!(language, "nav-trainings"),
        "accounts" => t!(language, "nav-accounts"),
        _ => return None,
    };
    Some(view! { <li><a href=seat::at(language, room)>{name}</a></li> })
}
