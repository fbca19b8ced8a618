//! Planning trainings, changing the plan, calling a training off.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use training::ids::TrainingId;
use training::trainings::{self, SessionFields, TrainingFields, propose_sessions};
use training::words::{Audience, LanguageCode};
use training::{Desk, Outcome, Refusal, Trouble, access};

use crate::acts::{self, Destination};
use crate::seat;

/// A training as planned or changed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TrainingForm {
    /// `propose` from the button that shows the sessions of the course's plan before anything is planned.
    press: String,
    /// The training, for one that is changed.
    id: String,
    revision: String,
    course: String,
    oblast: String,
    district: String,
    venue: String,
    first_day: String,
    days: String,
    language: String,
    audience: String,
    capacity: String,
    /// Empty for the course's own.
    threshold_percent: String,
    /// `yes` when the group answers the course's test before and after.
    with_tests: String,
    trainers: Vec<String>,
    /// The first day that the form was opened with.
    first_day_before: String,
    /// `yes` when the known sessions move as far as the first day does.
    move_sessions: String,
    /// By row, under the keys of [`acts::row_key`]; none while the plan has not shown them.
    sessions: BTreeMap<String, SessionForm>,
}

/// One row of the plan.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionForm {
    /// The session, for one that is there already.
    id: String,
    held_on: String,
    starts: String,
    ends: String,
    title: String,
    modules: Vec<String>,
    /// `yes` when it is to be taken out.
    remove: String,
}

impl TrainingForm {
    fn fields(&self) -> Outcome<TrainingFields> {
        if self.oblast.is_empty() {
            return Err(Refusal::OblastMissing.into());
        }
        let (first_day, last_day) = self.days()?;
        let threshold = self.threshold_percent.trim().trim_end_matches('%').trim_end();
        let threshold_percent = match threshold {
            "" => None,
            digits => Some(digits.parse().map_err(|_| Refusal::ThresholdNotPossible)?),
        };
        let trainers = self.trainers.iter().map(|id| id.parse().map_err(|_| Refusal::NoSuchPerson.into()));
        Ok(TrainingFields {
            course: self.course.clone(),
            oblast: self.oblast.clone(),
            district: Some(self.district.clone()).filter(|code| !code.is_empty()),
            venue: self.venue.clone(),
            first_day,
            last_day,
            // Both come from closed lists; a program that leaves them out means the page's own and anybody.
            language: self.language(),
            audience: self.audience.parse().unwrap_or(Audience::Other),
            capacity: self.capacity.trim().parse().map_err(|_| Refusal::CapacityNotPossible)?,
            threshold_percent,
            with_tests: self.with_tests == "yes",
            trainers: trainers.collect::<Outcome<_>>()?,
        })
    }

    /// The first day and the last.
    fn days(&self) -> Outcome<(NaiveDate, NaiveDate)> {
        if self.first_day.trim().is_empty() {
            return Err(Refusal::FirstDayMissing.into());
        }
        let first_day = read_date(&self.first_day).ok_or(Refusal::DateNotUnderstood)?;
        let days = self.days.trim().parse().map_err(|_| Refusal::DaysNotPossible)?;
        Ok((first_day, TrainingFields::last_day_of(first_day, days)?))
    }

    fn language(&self) -> LanguageCode {
        self.language.parse().unwrap_or_else(|_| LanguageCode(seat::language()))
    }

    /// The rows that stay, each with its number in the form.
    fn rows(&self) -> Vec<(u32, &SessionForm)> {
        let rows = (1..).zip(self.sessions.values());
        rows.filter(|(_, row)| row.remove != "yes" && !row.is_blank()).collect()
    }

    /// The rows that stay, moved along with the first day where that is wished.
    fn sessions(&self, first_day: NaiveDate) -> Outcome<Vec<SessionFields>> {
        let moved = match read_date(&self.first_day_before) {
            Some(before) if self.move_sessions == "yes" => (first_day - before).num_days(),
            _ => 0,
        };
        self.rows().into_iter().map(|(number, row)| row.read(number, moved)).collect()
    }

    /// The domain counts the sessions that it was given, and the form has rows besides that were left out.
    fn at_its_row(&self, mut trouble: Trouble) -> Trouble {
        let rows = self.rows();
        let translate = |place: &mut u32| {
            let at = usize::try_from(*place).unwrap_or(usize::MAX);
            if let Some((row, _)) = rows.get(at.saturating_sub(1)) {
                *place = *row;
            }
        };
        if let Trouble::Refused(refusal) = &mut trouble {
            match refusal {
                Refusal::SessionOutsideDays { row, .. } | Refusal::SessionEndsBeforeStart { row } => translate(row),
                Refusal::SessionsOverlap { row, other } => {
                    translate(row);
                    translate(other);
                }
                _ => {}
            }
        }
        trouble
    }

    /// The form with the sessions that the course's plan proposes for its days.
    fn with_proposal(&self, desk: &Desk) -> Outcome<Self> {
        let (first_day, last_day) = self.days()?;
        let course = desk.library.course(&self.course).ok_or(Refusal::NoSuchCourse)?;
        let days = u32::try_from((last_day - first_day).num_days() + 1).map_err(|_| Refusal::DaysNotPossible)?;
        let proposed = propose_sessions(course, first_day, days, self.language().0);
        let rows = (1..).zip(proposed).map(|(row, session)| (acts::row_key(row), SessionForm::from(session)));
        Ok(Self { sessions: rows.collect(), ..self.clone() })
    }

    async fn plan(&self, desk: &Desk) -> Outcome<TrainingId> {
        let fields = self.fields()?;
        let sessions = match self.sessions.is_empty() {
            true => None,
            false => Some(self.sessions(fields.first_day)?),
        };
        trainings::plan_training(desk, fields, sessions).await.map_err(|trouble| self.at_its_row(trouble))
    }
}

impl From<SessionFields> for SessionForm {
    fn from(session: SessionFields) -> Self {
        Self {
            id: session.id.map(|id| id.to_string()).unwrap_or_default(),
            held_on: session.held_on.to_string(),
            starts: session.starts.format("%H:%M").to_string(),
            ends: session.ends.format("%H:%M").to_string(),
            title: session.title.unwrap_or_default(),
            modules: session.modules,
            remove: String::new(),
        }
    }
}

impl SessionForm {
    /// An empty row at the end of the plan, to be passed over.
    fn is_blank(&self) -> bool {
        self.id.is_empty() && [&self.held_on, &self.starts, &self.ends].iter().all(|typed| typed.trim().is_empty())
    }

    fn read(&self, row: u32, moved: i64) -> Outcome<SessionFields> {
        let id = match self.id.as_str() {
            "" => None,
            digits => Some(digits.parse().map_err(|_| Refusal::NoSuchSession)?),
        };
        let held_on = read_date(&self.held_on).ok_or(Refusal::SessionDateNotUnderstood { row })?;
        Ok(SessionFields {
            id,
            // A new row was typed with its date in mind.
            held_on: if id.is_some() { shift(held_on, moved) } else { held_on },
            starts: read_time(&self.starts).ok_or(Refusal::SessionStartNotUnderstood { row })?,
            ends: read_time(&self.ends).ok_or(Refusal::SessionEndNotUnderstood { row })?,
            modules: self.modules.clone(),
            title: Some(self.title.trim().to_owned()).filter(|title| !title.is_empty()),
        })
    }
}

fn shift(date: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    let shifted = if days < 0 { date.checked_sub_days(by) } else { date.checked_add_days(by) };
    shifted.unwrap_or(date)
}

/// A date as browsers send it, or as people here write it.
fn read_date(typed: &str) -> Option<NaiveDate> {
    let typed = typed.trim();
    ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"].iter().find_map(|form| NaiveDate::parse_from_str(typed, form).ok())
}

/// A time of the day, with or without seconds.
fn read_time(typed: &str) -> Option<NaiveTime> {
    let typed = typed.trim();
    ["%H:%M", "%H:%M:%S", "%H.%M"].iter().find_map(|form| NaiveTime::parse_from_str(typed, form).ok())
}

/// A moment as programs write it (RFC 3339).
pub(super) fn read_moment(written: &str) -> Outcome<Option<DateTime<Utc>>> {
    match written.trim() {
        "" => Ok(None),
        written => match DateTime::parse_from_rfc3339(written) {
            Ok(moment) => Ok(Some(moment.to_utc())),
            Err(_) => Err(Refusal::TimeNotUnderstood.into()),
        },
    }
}

pub(super) fn read_training(digits: &str) -> Outcome<TrainingId> {
    digits.parse().map_err(|_| Refusal::NoSuchTraining.into())
}

#[server(prefix = "/api", endpoint = "trainings/plan")]
pub async fn plan_training(#[server(flatten)] form: TrainingForm) -> Result<(), ServerFnError> {
    let desk = seat::desk();
    if form.press == "propose" && access::can_plan(&desk) {
        return match form.with_proposal(&desk) {
            Ok(further) => {
                acts::go_on(&further, "sessions-proposed").await;
                Ok(())
            }
            Err(trouble) => acts::answer(&form, async { Err(trouble) }).await,
        };
    }
    let planned = form.plan(&desk).await;
    // A trainer who is busy at one hour of the proposal can lead the training all the same, when that hour is changed.
    let busy = matches!(planned, Err(Trouble::Refused(Refusal::TrainerElsewhere { .. })));
    let form = match busy && form.sessions.is_empty() {
        true => form.with_proposal(&desk).unwrap_or(form),
        false => form,
    };
    acts::answer(&form, async {
        let id = planned?;
        Ok(Destination::page(format!("trainings/{id}")).done("training-planned"))
    })
    .await
}

#[server(prefix = "/api", endpoint = "trainings/save")]
pub async fn save_training(#[server(flatten)] form: TrainingForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let id = read_training(&form.id)?;
        let revision = form.revision.parse().map_err(|_| Refusal::SomebodySavedBefore)?;
        let fields = form.fields()?;
        let sessions = form.sessions(fields.first_day)?;
        let saved = trainings::save_training(&seat::desk(), id, revision, fields, sessions).await;
        saved.map_err(|trouble| form.at_its_row(trouble))?;
        Ok(Destination::page(format!("trainings/{id}")).done("training-saved"))
    })
    .await
}

/// A training alone.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WholeTrainingForm {
    training: String,
}

#[server(prefix = "/api", endpoint = "trainings/cancel")]
pub async fn cancel_training(#[server(flatten)] form: WholeTrainingForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let id = read_training(&form.training)?;
        trainings::cancel_training(&seat::desk(), id).await?;
        Ok(Destination::page(format!("trainings/{id}")).done("training-cancelled"))
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, held_on: &str, starts: &str, ends: &str) -> SessionForm {
        let [id, held_on, starts, ends] = [id, held_on, starts, ends].map(str::to_owned);
        SessionForm { id, held_on, starts, ends, ..SessionForm::default() }
    }

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, day).expect("a date")
    }

    #[test]
    fn dates_and_times_are_read_as_browsers_send_them_and_as_people_write_them() {
        for typed in ["2026-10-12", " 12.10.2026 ", "12/10/2026"] {
            assert_eq!(read_date(typed), Some(day(12)), "{typed}");
        }
        for typed in ["09:30", "9:30", "09:30:00", "9.30"] {
            assert_eq!(read_time(typed), NaiveTime::from_hms_opt(9, 30, 0), "{typed}");
        }
        assert!(read_date("12 October").is_none() && read_time("half past nine").is_none());
    }

    #[test]
    fn known_sessions_move_with_the_first_day_and_new_ones_stay_where_they_were_typed() {
        let sessions = [
            ("s00".to_owned(), row("4", "2026-10-12", "09:00", "10:30")),
            ("s01".to_owned(), row("", "2026-10-20", "09:00", "10:30")),
            ("s02".to_owned(), SessionForm { remove: "yes".into(), ..row("5", "2026-10-13", "09:00", "10:30") }),
            ("s03".to_owned(), row("", " ", "", "")),
        ];
        let mut form = TrainingForm {
            first_day_before: "2026-10-12".into(),
            move_sessions: "yes".into(),
            sessions: sessions.into(),
            ..TrainingForm::default()
        };
        let dates = |form: &TrainingForm| {
            let sessions = form.sessions(day(19)).expect("all rows can be read");
            sessions.iter().map(|session| session.held_on).collect::<Vec<_>>()
        };
        assert_eq!(dates(&form), [day(19), day(20)]);
        form.move_sessions.clear();
        assert_eq!(dates(&form), [day(12), day(20)]);
    }

    #[test]
    fn a_refusal_of_a_session_names_its_row_in_the_form_past_rows_that_were_left_out() {
        let sessions = [
            ("s000".to_owned(), SessionForm { remove: "yes".into(), ..row("5", "2026-10-13", "09:00", "10:30") }),
            ("s001".to_owned(), row("", " ", "", "")),
            ("s002".to_owned(), row("4", "2026-10-12", "09:00", "10:30")),
            ("s003".to_owned(), row("", "2026-10-12", "noon", "10:30")),
        ];
        let mut form = TrainingForm { sessions: sessions.into(), ..TrainingForm::default() };
        let unread = form.sessions(day(12));
        assert!(matches!(unread, Err(Trouble::Refused(Refusal::SessionStartNotUnderstood { row: 4 }))), "{unread:?}");
        form.sessions.insert("s003".to_owned(), row("", "2026-10-12", "10:00", "11:00"));
        let trouble = form.at_its_row(Refusal::SessionsOverlap { row: 2, other: 1 }.into());
        assert!(matches!(trouble, Trouble::Refused(Refusal::SessionsOverlap { row: 4, other: 3 })), "{trouble:?}");
    }
}
