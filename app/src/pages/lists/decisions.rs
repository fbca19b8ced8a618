//! What somebody has to decide before a list is taken in: who is meant, and which organisation.

use curriculum::Language;
use leptos::prelude::*;
use training::ids::PersonId;
use training::people::lists::{Candidate, Preview, PreviewRow, Standing};
use training::places::Places;

use super::reading::{doubts, name_of, row_number};
use crate::acts::Draft;
use crate::forms::{Hidden, Item, item};
use crate::pages::trainings::count;
use crate::texts;

/// The rows of which somebody has to say who is meant.
pub(super) fn rows(language: Language, preview: &Preview, places: &Places, typed: Draft) -> Option<AnyView> {
    let open = preview.rows.iter().filter_map(|row| match &row.standing {
        Standing::Undecided { candidates } => {
            let candidates = candidates.iter().filter_map(|id| Some((*id, preview.persons.get(id)?)));
            let candidates = candidates.map(|(id, person)| (id, described(language, person, places)));
            Some(row_choice(language, row, candidates.collect(), typed))
        }
        _ => None,
    });
    let open: Vec<_> = open.collect();
    (!open.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t!(language, "lists-decide-rows")}</h2>
                <p>{t!(language, "lists-decide-rows-what")}</p>
                {open}
            </section>
        }
        .into_any()
    })
}

/// The choice for one row: one of the candidates as they are described, somebody new, or nobody.
fn row_choice(language: Language, row: &PreviewRow, candidates: Vec<(PersonId, String)>, typed: Draft) -> AnyView {
    let line = row.listed.line;
    let name = format!("rows[row{line}]");
    let chosen = typed.value(&name, "");
    // After a press that was refused, the rows still open say so themselves.
    let open = typed.is_given() && chosen.is_empty();
    let error = open.then(|| {
        view! { <span class="error" id=format!("row-{line}-error")>{t!(language, "lists-decide-row")}</span> }
    });
    let mut options: Vec<Item> =
        candidates.into_iter().map(|(id, who)| item(id, t!(language, "lists-decide-is", who = who))).collect();
    if row.has_full_name() {
        options.push(item("add", t!(language, "lists-decide-add")));
    }
    options.push(item("skip", t!(language, "lists-decide-skip")));
    let options = options.into_iter().map(|Item { value, text }| {
        let checked = value == chosen;
        view! {
            <label class="option">
                <input type="radio" name=name.clone() value=value checked=checked required=true/>
                <span>{text}</span>
            </label>
        }
    });
    let options = options.collect_view();
    let listed = &row.listed;
    let known =
        [Some(row_number(language, line)), Some(year(language, listed.birth_year)), listed.organisation.clone()];
    let known = known.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let doubts = doubts(language, &listed.doubts).into_iter().map(|doubt| view! { <p class="soft">{doubt}</p> });
    let doubts = doubts.collect_view();
    view! {
        <fieldset class=open.then_some("wrong") aria-describedby=open.then(|| format!("row-{line}-error"))>
            <legend>{name_of(language, listed)}</legend>
            <p class="soft">{known}</p>
            {doubts}
            {options}
            {error}
        </fieldset>
    }
    .into_any()
}

/// What tells a candidate from others, as far as the reader may see it.
fn described(language: Language, candidate: &Candidate, places: &Places) -> String {
    let person = match candidate {
        Candidate::Seen(person) => person,
        Candidate::Elsewhere { oblast } => {
            return t!(language, "lists-candidate-elsewhere", oblast = places.oblast_name(oblast, language));
        }
    };
    let year = year(language, person.birth_year);
    let more = [Some(person.full_name()), Some(year), person.rank.clone(), person.position.clone()];
    more.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The year of birth, or that it is not known.
fn year(language: Language, born: Option<i32>) -> String {
    match born {
        Some(year) => year.to_string(),
        None => t!(language, "lists-year-not-known"),
    }
}

/// The organisations that the register does not know by these names, each once.
pub(super) fn organisations(language: Language, preview: &Preview, known: &[Item], typed: Draft) -> Option<AnyView> {
    let unknown = preview.unknown_organisations.iter().enumerate().map(|(place, unknown)| {
        let name = format!("organisations[name{place}]");
        let id = format!("organisation-{place}");
        let chosen = typed.value(&name, "");
        let open = typed.is_given() && chosen.is_empty();
        let class = if open { "field wrong" } else { "field" };
        let error = open.then(|| {
            view! { <span class="error" id=format!("{id}-error")>{t!(language, "lists-decide-organisation")}</span> }
        });
        let described = match open {
            true => format!("{id}-hint {id}-error"),
            false => format!("{id}-hint"),
        };
        let known = known.iter().map(|Item { value, text }| {
            let selected = *value == chosen;
            view! { <option value=value.clone() selected=selected>{text.clone()}</option> }
        });
        view! {
            <div class=class>
                <label for=id.clone()>{unknown.written.clone()}</label>
                <span class="hint" id=format!("{id}-hint")>
                    {t!(language, "lists-organisation-rows", n = count(unknown.rows))}
                </span>
                <Hidden name=format!("keys[name{place}]") value=unknown.key.clone()/>
                <select
                    id=id
                    name=name
                    required=true
                    aria-describedby=described
                    aria-invalid=open.then_some("true")
                >
                    <option value="">{t!(language, "choose")}</option>
                    <option value="create" selected=chosen == "create">{t!(language, "lists-organisation-create")}</option>
                    <option value="skip" selected=chosen == "skip">{t!(language, "lists-organisation-skip")}</option>
                    <optgroup label=t!(language, "lists-organisation-is")>{known.collect_view()}</optgroup>
                </select>
                {error}
            </div>
        }
    });
    let unknown: Vec<_> = unknown.collect();
    (!unknown.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t!(language, "lists-decide-organisations")}</h2>
                <p>{t!(language, "lists-decide-organisations-what")}</p>
                {unknown}
            </section>
        }
        .into_any()
    })
}

/// Whom the people of the list stand for.
pub(super) fn audiences(language: Language) -> Vec<Item> {
    use strum::IntoEnumIterator;
    training::words::Audience::iter().map(|own| item(own, texts::word(language, "audience", own.word()))).collect()
}
