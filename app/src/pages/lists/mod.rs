//! Bringing a list of people: the file, the preview with its decisions, and what came of it.

mod decisions;
mod outcome;
mod preview;
mod reading;
mod upload;

use curriculum::Language;
use leptos::prelude::*;
use training::ids::{PersonListId, TrainingId};
use training::people::lists::view_list;
use training::places::list_places;
use training::trainings::view_training;
use training::{Desk, Outcome, Refusal};

use super::trainings::title;
use super::{Route, route};
use crate::layout::page;
use crate::pieces::{Crumb, crumb};
use crate::seat;

pub(super) fn routes() -> Vec<Route> {
    vec![route("/{lang}/people/import", upload::upload), route("/{lang}/people/import/{list}", list)]
}

/// A list's one page: the preview until it is taken in, and from then on what came of it.
fn list() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: PersonListId = seat::in_path("list", Refusal::NoSuchList)?;
        let (kept, preview) = view_list(&desk, id).await?;
        let training = match kept.training {
            Some(id) => Some(for_training(language, &desk, id).await?),
            None => None,
        };
        match kept.outcome.clone() {
            Some(taken) => outcome::outcome(language, &desk, &kept, &taken, training).await,
            None => preview::preview(language, &desk, &kept, preview, training).await,
        }
    })
}

/// The training for which a list is brought.
#[derive(Clone, Debug)]
struct ForTraining {
    id: TrainingId,
    /// Under which it is known on these pages.
    title: String,
    free_seats: u64,
}

/// What these pages say of the training.
async fn for_training(language: Language, desk: &Desk, id: TrainingId) -> Outcome<ForTraining> {
    let view = view_training(desk, id).await?;
    let places = list_places(desk).await?;
    let capacity = u64::try_from(view.training.capacity).unwrap_or(0);
    let title = title(desk, &places, &view.training, language);
    Ok(ForTraining { id, title, free_seats: capacity.saturating_sub(view.enrolled) })
}

/// The way to the pages of a list: through its training where it was brought for one.
fn crumbs(language: Language, training: Option<&ForTraining>) -> Vec<Crumb> {
    match training {
        Some(training) => vec![
            crumb(t!(language, "nav-trainings"), "trainings"),
            crumb(training.title.clone(), format!("trainings/{}", training.id)),
        ],
        None => vec![crumb(t!(language, "nav-people"), "people")],
    }
}

/// How far one is: file, check, done.
fn steps(language: Language, here: usize) -> AnyView {
    let names = [t!(language, "lists-step-file"), t!(language, "lists-step-check"), t!(language, "lists-step-done")];
    let steps = names.into_iter().enumerate().map(|(place, name)| {
        let current = (place == here).then_some("step");
        view! { <li aria-current=current>{name}</li> }
    });
    view! { <ol class="steps">{steps.collect_view()}</ol> }.into_any()
}
