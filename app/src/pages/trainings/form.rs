//! The fields by which a training is planned and changed.

use curriculum::Language;
use leptos::prelude::*;
use strum::IntoEnumIterator;
use training::ids::PersonId;
use training::places::list_places;
use training::trainings::list_possible_trainers;
use training::words::Audience;
use training::{Desk, Outcome, access};

use crate::acts::Draft;
use crate::forms::{Check, Checks, Choice, Field, item};
use crate::pages::districts::district_choice;
use crate::{format, texts};

/// What the fields show before anything is typed.
pub(super) struct AtHand {
    pub(super) course: String,
    pub(super) oblast: String,
    pub(super) district: String,
    pub(super) venue: String,
    pub(super) first_day: String,
    pub(super) days: String,
    pub(super) language: Language,
    pub(super) audience: Audience,
    pub(super) capacity: String,
    pub(super) threshold_percent: String,
    pub(super) with_tests: bool,
    pub(super) trainers: Vec<(PersonId, String)>,
}

/// All fields but the sessions. The course can be chosen only for a new training.
pub(super) async fn fields(
    language: Language,
    desk: &Desk,
    typed: Draft,
    at_hand: AtHand,
    new: bool,
) -> Outcome<AnyView> {
    let places = list_places(desk).await?;
    let mut trainers = list_possible_trainers(desk).await?;
    // One who led this training and is no trainer any more still did.
    for own in &at_hand.trainers {
        if trainers.iter().all(|(id, _)| *id != own.0) {
            trainers.push(own.clone());
        }
    }
    format::sort_by_text(language, &mut trainers, |(_, name)| name);
    let trainers: Vec<_> = trainers.into_iter().map(|(id, name)| item(id, name)).collect();
    let leading: Vec<_> = at_hand.trainers.iter().map(|(id, _)| id.to_string()).collect();

    let courses: Vec<_> =
        desk.library.courses().iter().map(|course| item(&course.slug, course.title.get(language))).collect();
    let course = new.then(|| {
        let value = at_hand.course.clone();
        view! { <Choice draft=typed name="course" label=t!(language, "course") items=courses value required=true/> }
    });
    let own_threshold = desk.library.course(&at_hand.course).map_or(80, |course| i64::from(course.threshold_percent));
    // For a training that is planned already, a field left empty changes nothing.
    let threshold_hint = match new {
        true => t!(language, "training-threshold-hint", percent = format::percent(language, own_threshold)),
        false => t!(language, "training-threshold-per-cent"),
    };
    let oblasts: Vec<_> = places
        .oblasts
        .iter()
        .filter(|oblast| access::can_run_training(desk, &oblast.code))
        .map(|oblast| item(&oblast.code, oblast.name(language)))
        .collect();
    let oblast_none = (oblasts.len() > 1).then(|| t!(language, "choose"));
    let oblast_value = match (oblasts.as_slice(), at_hand.oblast.as_str()) {
        ([only], "") => only.value.clone(),
        (_, at_hand) => at_hand.to_owned(),
    };
    let oblasts: Vec<_> = oblast_none.map(|none| item("", none)).into_iter().chain(oblasts).collect();
    let languages: Vec<_> = Language::ALL.map(|own| item(own, own.own_name())).into();
    let audiences: Vec<_> =
        Audience::iter().map(|own| item(own, texts::word(language, "audience", own.word()))).collect();
    let AtHand { district, venue, first_day, days, capacity, threshold_percent, with_tests, .. } = at_hand;
    let runs = |oblast: &str| access::can_run_training(desk, oblast);
    let district = district_choice(language, typed, &places, runs, &district, t!(language, "district-none"));
    Ok(view! {
        {course}
        <div class="fields">
            <Choice
                draft=typed
                name="oblast"
                label=t!(language, "oblast")
                items=oblasts
                value=oblast_value
                required=true
            />
            {district}
        </div>
        <Field
            draft=typed
            name="venue"
            label=t!(language, "training-venue")
            hint=t!(language, "training-venue-hint")
            value=venue
            maxlength="200"
            required=true
        />
        <div class="fields">
            <Field
                draft=typed
                name="first_day"
                label=t!(language, "training-first-day")
                kind="date"
                value=first_day
                required=true
            />
            <Field
                draft=typed
                name="days"
                label=t!(language, "training-days")
                kind="number"
                inputmode="numeric"
                min="1"
                max="31"
                value=days
                required=true
            />
        </div>
        <div class="fields">
            <Choice
                draft=typed
                name="language"
                label=t!(language, "training-language")
                items=languages
                value=at_hand.language.code()
            />
            <Choice
                draft=typed
                name="audience"
                label=t!(language, "training-audience")
                items=audiences
                value=at_hand.audience.word()
            />
        </div>
        <div class="fields">
            <Field
                draft=typed
                name="capacity"
                label=t!(language, "training-capacity")
                hint=t!(language, "training-capacity-hint")
                kind="number"
                inputmode="numeric"
                min="1"
                max="500"
                value=capacity
                required=true
            />
            <Field
                draft=typed
                name="threshold_percent"
                label=t!(language, "training-threshold")
                hint=threshold_hint
                kind="number"
                inputmode="numeric"
                min="1"
                max="100"
                value=threshold_percent
            />
        </div>
        <Check draft=typed name="with_tests" label=t!(language, "training-with-tests") checked=with_tests/>
        <Checks
            draft=typed
            name="trainers"
            label=t!(language, "trainers")
            hint=t!(language, "trainers-hint")
            items=trainers
            values=leading
        />
    }
    .into_any())
}
