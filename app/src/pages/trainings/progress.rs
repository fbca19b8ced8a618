//! How far the group is in its course: by module, by person, and where most go wrong.

use curriculum::{Course, Language};
use leptos::prelude::*;
use training::Refusal;
use training::ids::TrainingId;
use training::learning::{self, GroupProgress, HardQuestion};
use training::places::list_places;

use super::{Tab, count, crumbs, tabs, title};
use crate::layout::{Page, page};
use crate::pieces::Empty;
use crate::{format, seat};

pub(super) fn progress() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: TrainingId = seat::in_path("id", Refusal::NoSuchTraining)?;
        let group = learning::group_progress(&desk, id).await?;
        let course = desk.library.course(&group.training.course).ok_or(Refusal::NoSuchCourse)?;
        let places = list_places(&desk).await?;
        let tabs = tabs(language, &desk, &group.training, Tab::Progress);
        let heading = title(&desk, &places, &group.training, language);
        let content = if group.persons.is_empty() {
            view! { <Empty title=t!(language, "progress-nobody")><p>{t!(language, "progress-nobody-what")}</p></Empty> }
                .into_any()
        } else {
            let (modules, persons) = (modules(language, course, &group), persons(language, course, &group));
            let hard = hard(language, course, &group.hard);
            view! { {modules} {hard} {persons} }.into_any()
        };
        Ok(view! {
            <Page title=t!(language, "training-tab-progress") crumbs=crumbs(language, id, heading)>
                {tabs}
                <p class="lead">{t!(language, "progress-lead")}</p>
                {content}
            </Page>
        })
    })
}

fn modules(language: Language, course: &Course, group: &GroupProgress) -> AnyView {
    let all = count(group.persons.len());
    let of = |n: usize| t!(language, "progress-of", n = count(n), all = all);
    let rows = group.modules.iter().map(|module| {
        let title = course.module(&module.code).map(|own| own.title.get(language).clone()).unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{format!("{} {title}", module.code.to_uppercase())}</th>
                <td class="number" data-label=t!(language, "progress-read")>{of(module.read)}</td>
                <td class="number" data-label=t!(language, "progress-passed")>{of(module.passed)}</td>
            </tr>
        }
    });
    view! {
        <table class="cards">
            <caption><strong>{t!(language, "learn-modules")}</strong></caption>
            <thead>
                <tr>
                    <th scope="col">{t!(language, "progress-module")}</th>
                    <th scope="col" class="number">{t!(language, "progress-read")}</th>
                    <th scope="col" class="number">{t!(language, "progress-passed")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn hard(language: Language, course: &Course, hard: &[HardQuestion]) -> AnyView {
    if hard.is_empty() {
        return ().into_any();
    }
    let rows = hard.iter().filter_map(|hard| {
        let question = course.quiz(&hard.quiz)?.question(hard.form, &hard.question)?;
        let share = (hard.wrong * 100).div_ceil(hard.answers.max(1));
        let share = format::percent(language, count(share));
        let wrong = t!(language, "progress-wrong", wrong = count(hard.wrong), n = count(hard.answers), percent = share);
        Some(view! { <li>{question.stem.get(language).clone()} " " <small class="soft">{wrong}</small></li> })
    });
    view! {
        <section>
            <h2>{t!(language, "progress-hard")}</h2>
            <p class="soft">{t!(language, "progress-hard-what")}</p>
            <ol>{rows.collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn persons(language: Language, course: &Course, group: &GroupProgress) -> AnyView {
    let (lessons, quizzes) = (count(course.lessons().count()), count(course.modules.len()));
    let rows = group.persons.iter().map(|person| {
        view! {
            <tr>
                <th scope="row">{person.line.person.full_name()}</th>
                <td class="number" data-label=t!(language, "learn-lessons-read")>
                    {t!(language, "progress-of", n = count(person.lessons), all = lessons)}
                </td>
                <td class="number" data-label=t!(language, "progress-quizzes")>
                    {t!(language, "progress-of", n = count(person.quizzes), all = quizzes)}
                </td>
            </tr>
        }
    });
    view! {
        <table class="cards">
            <caption><strong>{t!(language, "progress-persons")}</strong></caption>
            <thead>
                <tr>
                    <th scope="col">{t!(language, "full-name")}</th>
                    <th scope="col" class="number">{t!(language, "learn-lessons-read")}</th>
                    <th scope="col" class="number">{t!(language, "progress-quizzes")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
