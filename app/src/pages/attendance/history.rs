//! All marks ever made for one person in one session.

use leptos::prelude::*;
use training::attendance;
use training::enrolment::list_enrolments;
use training::ids::{EnrolmentId, TrainingId};
use training::places::list_places;
use training::{Refusal, Trouble};

use crate::layout::{Page, page};
use crate::pages::trainings::{crumbs, title, when};
use crate::pieces::{Empty, State, crumb};
use crate::{format, seat, texts};

pub(super) fn history() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: TrainingId = seat::in_path("id", Refusal::NoSuchTraining)?;
        let number: i32 = seat::in_path("number", Refusal::NoSuchSession)?;
        let enrolment: EnrolmentId = seat::in_path("enrolment", Refusal::NoSuchEnrolment)?;
        let grid = attendance::grid(&desk, id, number).await?;
        let lines = list_enrolments(&desk, id).await?;
        let line = lines.into_iter().find(|line| line.enrolment.id == enrolment);
        let line = line.ok_or(Trouble::Refused(Refusal::NoSuchEnrolment))?;
        let marks = attendance::history(&desk, enrolment, grid.session.id).await?;
        let places = list_places(&desk).await?;

        let mut crumbs = crumbs(language, id, title(&desk, &places, &grid.training, language));
        crumbs.push(crumb(
            t!(language, "session-number", number = i64::from(number)),
            format!("trainings/{id}/sessions/{number}"),
        ));
        let rows = marks.iter().map(|past| {
            let mark = &past.attendance;
            let word = mark.mark.word();
            let by = past.made_by.clone().unwrap_or_else(|| t!(language, "mark-by-operator"));
            // What was marked without network came in later than it was made.
            let came_in = (mark.recorded_at - mark.made_at).num_minutes() > 0;
            let came_in = came_in.then(|| {
                let moment = format::moment(language, mark.recorded_at);
                view! { <small>{t!(language, "mark-came-in", moment = moment)}</small> }
            });
            let current = mark.current.then(|| view! { <small>{t!(language, "mark-current")}</small> });
            view! {
                <tr>
                    <th scope="row"><State kind=word text=texts::word(language, "mark", word)/> {current}</th>
                    <td data-label=t!(language, "mark-when")>
                        <span>{format::moment(language, mark.made_at)} {came_in}</span>
                    </td>
                    <td data-label=t!(language, "mark-by")>{by}</td>
                    <td data-label=t!(language, "mark-how")>{texts::word(language, "how", mark.how.word())}</td>
                </tr>
            }
        });
        let content = if marks.is_empty() {
            view! { <Empty title=t!(language, "marks-none")><p>{t!(language, "marks-none-what")}</p></Empty> }
                .into_any()
        } else {
            view! {
                <table class="cards">
                    <thead>
                        <tr>
                            <th scope="col">{t!(language, "mark")}</th>
                            <th scope="col">{t!(language, "mark-when")}</th>
                            <th scope="col">{t!(language, "mark-by")}</th>
                            <th scope="col">{t!(language, "mark-how")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            }
            .into_any()
        };
        let lead = when(language, &grid.session);
        Ok(view! {
            <Page title=line.person.full_name() crumbs>
                <p class="lead">{lead}</p>
                <p class="soft">{t!(language, "marks-history-what")}</p>
                {content}
            </Page>
        })
    })
}
