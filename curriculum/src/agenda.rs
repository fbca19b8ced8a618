//! An agenda: the sessions that are proposed for a training of so many days.

use std::collections::BTreeSet;

use crate::{
    Language, Texts,
    course::Module,
    fault::{Fault, FaultKind},
    format::{AgendaEntry, CourseTexts},
    reading::{Reading, quoted},
    texts::TextFiles,
};

/// How a training of so many days runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda {
    pub days: u8,
    pub sessions: Vec<PlannedSession>,
}

/// One block of a planned training: which day, from when to when, about what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedSession {
    /// A name that is the same in every language.
    pub id: String,
    /// The day of the training, from 1.
    pub day: u8,
    /// Minutes since midnight, local time.
    pub starts: u16,
    /// Minutes since midnight, local time; later than the start.
    pub ends: u16,
    /// Codes of the modules it covers; empty where the curriculum holds none for it yet.
    pub modules: Vec<String>,
    pub title: Texts,
}

impl PlannedSession {
    /// How long it lasts.
    pub fn minutes(&self) -> u16 {
        self.ends - self.starts
    }
}

impl Reading {
    /// The agendas with their sessions; the titles are shared, by the session's id.
    pub(crate) fn agendas(
        &mut self,
        path: &str,
        entries: &[AgendaEntry],
        texts: &TextFiles<CourseTexts>,
        modules: &[Module],
    ) -> Vec<Agenda> {
        if entries.is_empty() {
            self.faults.push(Fault::in_file(path, FaultKind::NoAgenda));
        }
        let mut agendas: Vec<Agenda> = Vec::new();
        for entry in entries {
            self.require_range(path, "days", "days", entry.days.into(), (1, 31));
            if agendas.iter().any(|earlier| earlier.days == entry.days) {
                self.duplicate(path, "days", "agenda", &format!("{} days", entry.days));
            }
            let sessions = self.sessions(path, entry, texts, modules);
            agendas.push(Agenda { days: entry.days, sessions });
        }
        let ids: BTreeSet<&str> =
            entries.iter().flat_map(|entry| &entry.sessions).map(|session| session.id.as_str()).collect();
        for language in Language::ALL {
            let Some(text) = texts.get(language) else { continue };
            for id in &ids {
                if text.front.plan.get(*id).is_none_or(|title| title.trim().is_empty()) {
                    let kind = FaultKind::MissingText(format!("the session `{id}`"));
                    self.faults.push(Fault::in_file(&text.path, kind));
                }
            }
            for id in text.front.plan.keys() {
                if !ids.contains(id.as_str()) {
                    self.fault_at_word(&text.path, id, FaultKind::UnknownText(format!("the session `{id}`")));
                }
            }
        }
        agendas.sort_by_key(|agenda| agenda.days);
        agendas
    }

    fn sessions(
        &mut self,
        path: &str,
        agenda: &AgendaEntry,
        texts: &TextFiles<CourseTexts>,
        modules: &[Module],
    ) -> Vec<PlannedSession> {
        let mut sessions: Vec<PlannedSession> = Vec::new();
        for entry in &agenda.sessions {
            let id = &entry.id;
            self.require_name(path, id, id);
            if !(1..=agenda.days).contains(&entry.day) {
                let kind = FaultKind::DayOutsideAgenda { agenda: agenda.days, day: entry.day };
                self.fault_at_word(path, &quoted(id), kind);
            }
            for module in &entry.modules {
                if !modules.iter().any(|known| known.code == *module) {
                    let kind = FaultKind::UnknownModule { session: id.clone(), module: module.clone() };
                    self.fault_at_word(path, &quoted(id), kind);
                }
            }
            let (Some(starts), Some(ends)) = (self.time(path, &entry.starts), self.time(path, &entry.ends)) else {
                continue;
            };
            if ends <= starts {
                self.fault_at_word(path, &quoted(id), FaultKind::EndsBeforeStart(id.clone()));
                continue;
            }
            if sessions.iter().any(|earlier| earlier.id == *id) {
                self.duplicate(path, &quoted(id), "session", id);
            } else if let Some(other) =
                sessions.iter().find(|other| other.day == entry.day && other.starts < ends && starts < other.ends)
            {
                let kind = FaultKind::Overlap(other.id.clone(), id.clone());
                self.fault_at_word(path, &quoted(id), kind);
            }
            sessions.push(PlannedSession {
                id: id.clone(),
                day: entry.day,
                starts,
                ends,
                modules: entry.modules.clone(),
                title: texts.each(|text| text.front.plan.get(id).cloned().unwrap_or_default()),
            });
        }
        sessions.sort_by_key(|session| (session.day, session.starts));
        sessions
    }

    /// Minutes since midnight of a time written `09:00`.
    fn time(&mut self, path: &str, written: &str) -> Option<u16> {
        let minutes = written.split_once(':').and_then(|(hour, minute)| {
            let is_pair = |figures: &str| figures.len() == 2 && figures.bytes().all(|byte| byte.is_ascii_digit());
            let (hour, minute) = (is_pair(hour).then_some(hour)?, is_pair(minute).then_some(minute)?);
            let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
            (hour < 24 && minute < 60).then_some(hour * 60 + minute)
        });
        if minutes.is_none() {
            self.fault_at_word(path, &quoted(written), FaultKind::BadTime(written.to_owned()));
        }
        minutes
    }
}
