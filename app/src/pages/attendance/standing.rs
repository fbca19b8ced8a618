//! What stands now where a stale sheet says otherwise: the mark, by whom, when.

use std::collections::HashMap;

use curriculum::Language;
use training::ids::{EnrolmentId, SessionId};
use training::store::attendance::Model as Attendance;
use training::{Desk, Outcome, Refusal, attendance};

use crate::actions::attendance::cell;
use crate::acts::Draft;
use crate::{format, texts};

/// The sentences beside the marks that somebody else changed after the sheet was opened, by their [`cell`].
///
/// The sheet shows the typed choice again; these say what it would replace. The next save decides, for it comes with
/// what stands now.
pub(super) async fn changed_meanwhile(
    language: Language,
    desk: &Desk,
    typed: Draft,
    standing: Vec<(EnrolmentId, SessionId, &Attendance)>,
) -> Outcome<HashMap<String, String>> {
    let mut told = HashMap::new();
    if !matches!(typed.refusal(), Some(Refusal::MarkedByAnother { .. })) {
        return Ok(told);
    }
    for (enrolment, session, current) in standing {
        let cell = cell(enrolment, session);
        let chosen = typed.value(&format!("marks[{cell}]"), "");
        let seen = typed.value(&format!("seen[{cell}]"), "");
        if chosen.is_empty() || chosen == current.mark.word() || seen == current.id.to_string() {
            continue;
        }
        let latest = attendance::history(desk, enrolment, session).await?.into_iter().next();
        let by = latest.and_then(|mark| mark.made_by).unwrap_or_else(|| t!(language, "mark-by-operator"));
        let sentence = t!(
            language,
            "mark-stands-now",
            mark = texts::word(language, "mark", current.mark.word()),
            name = by,
            moment = format::moment(language, current.recorded_at)
        );
        told.insert(cell, sentence);
    }
    Ok(told)
}
