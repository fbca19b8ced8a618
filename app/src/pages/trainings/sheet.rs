//! The signature sheet, to be printed and signed each day.

use leptos::prelude::*;
use training::Refusal;
use training::enrolment::list_enrolments;
use training::ids::TrainingId;
use training::places::list_places;
use training::trainings::view_training;
use training::words::TrainingState;

use super::{Tab, count, crumbs, tabs, title};
use crate::layout::{Page, page};
use crate::pieces::Fact;
use crate::{format, seat};

/// Lines left open for people who come unannounced.
const OPEN_LINES: usize = 5;

pub(super) fn sheet() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: TrainingId = seat::in_path("id", Refusal::NoSuchTraining)?;
        let lines = list_enrolments(&desk, id).await?;
        let view = view_training(&desk, id).await?;
        let places = list_places(&desk).await?;
        let training = &view.training;
        if training.state == TrainingState::Cancelled {
            return Err(Refusal::TrainingCancelled.into());
        }
        let mut days: Vec<_> = view.sessions.iter().map(|session| session.held_on).collect();
        days.dedup();
        let seated = lines.into_iter().filter(|line| line.enrolment.state.holds_a_seat());
        let named = seated.map(|line| (line.person.full_name(), line.organisation.unwrap_or_default()));
        let open = std::iter::repeat_n((String::new(), String::new()), OPEN_LINES);
        let rows: Vec<_> = named
            .chain(open)
            .zip(1_i64..)
            .map(|((name, organisation), number)| {
                // A line without a name is no heading of its row.
                let name = match name.as_str() {
                    "" => view! { <td></td> }.into_any(),
                    _ => view! { <th scope="row">{name}</th> }.into_any(),
                };
                let signs = days.iter().map(|_| view! { <td class="sign"></td> }).collect_view();
                view! {
                    <tr>
                        <td class="number">{number}</td>
                        {name}
                        <td>{organisation}</td>
                        {signs}
                    </tr>
                }
            })
            .collect();
        let headings: Vec<_> =
            days.iter().map(|day| view! { <th scope="col">{format::date_short(language, *day)}</th> }).collect();

        let title = title(&desk, &places, training, language);
        let tabs = tabs(language, &desk, training, Tab::Sheet);
        let trainers: Vec<_> = view.trainers.iter().map(|(_, name)| name.clone()).collect();
        let place = places.place(Some(&training.oblast), training.district.as_deref(), language);
        let place = format!("{place}, {}", training.venue);
        let when = format::dates(language, training.first_day, training.last_day);
        let signing = t!(language, "sheet-days", n = count(days.len()));
        Ok(view! {
            <Page title=t!(language, "training-tab-sheet") crumbs=crumbs(language, id, title.clone())>
                {tabs}
                <p class="actions soft">{t!(language, "sheet-print-hint")}</p>
                <dl class="facts">
                    <Fact name=t!(language, "training") value=title/>
                    <Fact name=t!(language, "training-when") value=when/>
                    <Fact name=t!(language, "training-place") value=place/>
                    <Fact name=t!(language, "trainers") value=trainers.join(", ")/>
                </dl>
                <div class="scroll" role="region" tabindex="0" aria-labelledby="sheet-days">
                    <table class="sheet">
                        <caption id="sheet-days">{signing}</caption>
                        <thead>
                            <tr>
                                <th scope="col" class="number">{t!(language, "sheet-number")}</th>
                                <th scope="col">{t!(language, "full-name")}</th>
                                <th scope="col">{t!(language, "organisation")}</th>
                                {headings}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </Page>
        })
    })
}
