//! The sessions a course's agendas propose for a training of so many days.

use chrono::{Days, NaiveDate, NaiveTime};
use curriculum::{Agenda, Course, Language, PlannedSession};

use super::SessionFields;

/// The sessions of the course's agenda for so many days, laid on the days from `first_day`.
///
/// Where the course has no agenda of that length, the longest is taken: on fewer days all modules are kept and spread in
/// order over the sessions of the days there are; on more days, each further day has the first day's times and awaits its
/// modules.
pub fn propose_sessions(course: &Course, first_day: NaiveDate, days: u32, language: Language) -> Vec<SessionFields> {
    let Some(agenda) = course.agenda(days) else { return Vec::new() };
    let agenda_days = u32::from(agenda.days);
    let mut sessions: Vec<SessionFields> = Vec::new();
    for day in 1..=days {
        let Some(date) = first_day.checked_add_days(Days::new(u64::from(day - 1))) else { break };
        let pattern = if day <= agenda_days { day } else { 1 };
        for planned in agenda.sessions.iter().filter(|planned| u32::from(planned.day) == pattern) {
            sessions.push(proposed(planned, date, day <= agenda_days, language));
        }
    }
    if days < agenda_days {
        spread_modules(agenda, &mut sessions);
    }
    sessions
}

fn proposed(planned: &PlannedSession, held_on: NaiveDate, with_content: bool, language: Language) -> SessionFields {
    let title = planned.title.get(language);
    SessionFields {
        id: None,
        held_on,
        starts: time_of_day(planned.starts),
        ends: time_of_day(planned.ends),
        modules: if with_content { planned.modules.clone() } else { Vec::new() },
        title: (with_content && !title.is_empty()).then(|| title.clone()),
    }
}

/// Gives each session its share of all modules, in order.
fn spread_modules(agenda: &Agenda, sessions: &mut [SessionFields]) {
    let mut modules: Vec<&String> = agenda.sessions.iter().flat_map(|planned| &planned.modules).collect();
    modules.dedup();
    let count = sessions.len();
    for (place, session) in sessions.iter_mut().enumerate() {
        let share = |at: usize| (at * modules.len()).div_ceil(count);
        session.modules = modules[share(place)..share(place + 1)].iter().map(|code| (*code).clone()).collect();
        session.title = None;
    }
}

fn time_of_day(minutes: u16) -> NaiveTime {
    NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minutes) * 60, 0).unwrap_or(NaiveTime::MIN)
}
