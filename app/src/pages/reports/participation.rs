//! Participation: the question as a form, the large figures, the table, and what the figures mean.

use curriculum::Language;
use leptos::prelude::*;
use strum::IntoEnumIterator;
use training::reports::{self, Answer, Question};
use training::words::Audience;
use training::{Desk, Nature, Outcome, Refusal, Trouble, access};

use super::wording::{self, Names};
use super::{list_address, query, reported, table};
use crate::forms::{Choice, Field, item};
use crate::layout::{Page, answer_with, page};
use crate::pieces::{Empty, Figure, Notice};
use crate::{acts, format, seat, texts};

pub(super) fn participation() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let answer = match ask(&desk).await {
            Ok(answer) => Ok(answer),
            // Beside the form, so that it can be put right; what is not for this account has its own page.
            Err(Trouble::Refused(refusal)) if refusal.nature() == Nature::Invalid && access::can_see_reports(&desk) => {
                answer_with(acts::status(&refusal));
                Err(refusal)
            }
            Err(trouble) => return Err(trouble),
        };
        let by = answer.as_ref().map(|answer| answer.question.by.clone()).unwrap_or_default();
        let names = Names::gather(&desk, &by, language).await?;
        let (files, content) = match answer {
            Ok(answer) => {
                let files = files(language, &answer.question);
                let form = folded_form(&names, &answer);
                let drawn = draw(&desk, &names, &answer);
                (Some(files), view! { {form} {drawn} }.into_any())
            }
            Err(refusal) => {
                let (refused, form) = (refused(language, &refusal), form(&names));
                (None, view! { {refused} {form} }.into_any())
            }
        };
        Ok(view! {
            <Page title=t!(language, "figures-title") actions=files.into_any()>
                <p class="lead">{t!(language, "figures-lead")}</p>
                {content}
            </Page>
        })
    })
}

async fn ask(desk: &Desk) -> Outcome<Answer> {
    reports::participation(desk, super::asked()?).await
}

fn refused(language: Language, refusal: &Refusal) -> AnyView {
    let sentence = texts::refusal(language, refusal);
    view! {
        <Notice kind="refusal">
            <h2>{t!(language, "notice-refused")}</h2>
            <p>{sentence}</p>
        </Notice>
    }
    .into_any()
}

/// The answer as files, by the same question.
fn files(language: Language, question: &Question) -> AnyView {
    let query = query(question);
    // A spreadsheet program that speaks Kyrgyz, Russian or Uzbek parts cells by semicolons.
    let separator = if language == Language::En { "" } else { "&separator=semicolon" };
    let csv = format!("/reports/participation.csv?{query}&lang={language}{separator}");
    let json = format!("/reports/participation.json?{query}&lang={language}");
    view! {
        <a class="button secondary" href=csv download="">"CSV"</a>
        <a class="button secondary" href=json download="">"JSON"</a>
    }
    .into_any()
}

/// What is asked in one line, and behind it the form to ask something else.
fn folded_form(names: &Names, answer: &Answer) -> AnyView {
    let asked = wording::filters(names, answer).into_iter().map(|(_, value)| value).collect::<Vec<_>>().join(" · ");
    let form = form(names);
    view! {
        <details>
            <summary>{t!(names.language, "figures-change")}</summary>
            {form}
        </details>
        <p class="soft">{asked}</p>
    }
    .into_any()
}

/// The question, as it stands in the address; shown as typed even where it cannot be answered.
fn form(names: &Names) -> AnyView {
    let language = names.language;
    let typed = |name: &str| seat::asked(name).unwrap_or_default();
    let oblasts = names.places.oblasts.iter().map(|oblast| item(&oblast.code, oblast.name(language))).collect();
    let audiences = Audience::iter()
        .map(|audience| item(audience.word(), texts::word(language, "audience", audience.word())))
        .collect();
    let viewpoints =
        ["held", "home"].map(|word| item(word, texts::word(language, "viewpoint", word))).into_iter().collect();
    let viewpoint = seat::asked("viewpoint").unwrap_or_else(|| "held".to_owned());
    // `by` may stand once with commas, as in a link, or once for each choice, as the form sends it.
    let mut by = Vec::new();
    for (name, words) in seat::all_asked() {
        if name == "by" {
            by.extend(words.split(',').map(str::to_owned));
        }
    }
    if by.is_empty() {
        by = vec!["oblast".to_owned(), "year".to_owned()];
    }
    let first = by.first().cloned().unwrap_or_default();
    let second = by.get(1).cloned().unwrap_or_default();
    let dimensions: Vec<_> = Names::offered().map(|own| item(own.word(), names.dimension(own))).collect();
    let then_by = dimensions.iter().cloned().map(|dimension| {
        let chosen = dimension.value == second;
        view! { <option value=dimension.value selected=chosen>{dimension.text}</option> }
    });
    let then_by = then_by.collect_view();
    view! {
        <form class="toolbar" method="get">
            <Field name="from" label=t!(language, "figures-from") value=typed("from") kind="number" min="2000" max="2100"/>
            <Field name="to" label=t!(language, "figures-to") value=typed("to") kind="number" min="2000" max="2100"/>
            <Choice
                name="oblast"
                label=t!(language, "dimension-oblast")
                items=oblasts
                value=typed("oblast")
                none=t!(language, "every-oblast")
            />
            <Choice
                name="audience"
                label=t!(language, "dimension-audience")
                items=audiences
                value=typed("audience")
                none=t!(language, "figures-every-audience")
            />
            <Choice name="viewpoint" label=t!(language, "figures-viewpoint") items=viewpoints value=viewpoint/>
            <Choice name="by" label=t!(language, "figures-by") items=dimensions value=first/>
            <div class="field">
                <label for="then-by">{t!(language, "figures-then-by")}</label>
                <select id="then-by" name="by">
                    <option value="">{t!(language, "figures-then-by-nothing")}</option>
                    {then_by}
                </select>
            </div>
            <button class="secondary">{t!(language, "show")}</button>
        </form>
    }
    .into_any()
}

fn draw(desk: &Desk, names: &Names, answer: &Answer) -> AnyView {
    let language = names.language;
    let counted = if answer.total.total.participations == 0 {
        empty(language, desk, &answer.question)
    } else {
        let figures = figures(language, desk, answer);
        let table = table::table(desk, names, answer);
        let bars = table::bars(names, answer);
        view! { {figures} {table} {bars} }.into_any()
    };
    let reported = reported::table(names, answer);
    let meaning = meaning(names, answer);
    view! { {counted} {reported} {meaning} }.into_any()
}

fn empty(language: Language, desk: &Desk, question: &Question) -> AnyView {
    let narrowed =
        question.from.is_some() || question.to.is_some() || question.oblast.is_some() || question.audience.is_some();
    let (what, name, page) = match () {
        () if narrowed => {
            (t!(language, "figures-none-such-what"), t!(language, "figures-show-all"), "reports/participation")
        }
        () if access::can_plan(desk) => {
            (t!(language, "figures-none-what"), t!(language, "training-plan"), "trainings/new")
        }
        () => (t!(language, "figures-none-what"), t!(language, "nav-trainings"), "trainings"),
    };
    view! {
        <Empty title=t!(language, "figures-none")>
            <p>{what}</p>
            <p><a class="button secondary" href=seat::at(language, page)>{name}</a></p>
        </Empty>
    }
    .into_any()
}

/// The numbers that matter, large, each with its definition.
fn figures(language: Language, desk: &Desk, answer: &Answer) -> AnyView {
    let total = &answer.total;
    let number = |n: i64| format::number(language, n);
    let known = total.women.persons + total.men.persons;
    let share = (known > 0).then(|| {
        let share = (total.women.persons * 100 + known / 2) / known;
        let definition = t!(
            language,
            "figures-share-definition",
            women = number(total.women.persons),
            known = number(known),
            unknown = number(total.unknown.persons)
        );
        view! {
            <Figure
                name=t!(language, "figures-share")
                value=format::percent(language, share)
                definition=definition
            />
        }
    });
    let names = access::can_see_people(desk);
    let all = |n: i64| {
        let href = list_address(language, &answer.question, &[], None);
        match names {
            true => view! { <a href=href>{number(n)}</a> }.into_any(),
            false => number(n).into_any(),
        }
    };
    view! {
        <dl class="figures">
            <div class="figure">
                <dt>{t!(language, "figures-persons")}</dt>
                <dd><strong>{all(total.total.persons)}</strong></dd>
                <dd class="definition">{t!(language, "figures-persons-definition")}</dd>
            </div>
            <div class="figure">
                <dt>{t!(language, "figures-participations")}</dt>
                <dd><strong>{all(total.total.participations)}</strong></dd>
                <dd class="definition">{t!(language, "figures-participations-definition")}</dd>
            </div>
            {share}
        </dl>
    }
    .into_any()
}

/// Definitions, filters, date and asker: what every number carries with it.
fn meaning(names: &Names, answer: &Answer) -> AnyView {
    let language = names.language;
    let definitions = wording::definitions(language, answer)
        .into_iter()
        .map(|(name, definition)| view! { <div><dt>{name}</dt><dd>{definition}</dd></div> });
    let definitions = definitions.collect_view();
    let filters = wording::filters(names, answer)
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    let filters = filters.collect_view();
    view! {
        <section>
            <h2>{t!(language, "figures-meaning")}</h2>
            <dl class="facts">{definitions}</dl>
            <h3>{t!(language, "figures-filters")}</h3>
            <dl class="facts">{filters}</dl>
            <p class="soft">{wording::asked(language, answer)}</p>
        </section>
    }
    .into_any()
}
