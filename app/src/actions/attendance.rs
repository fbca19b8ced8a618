//! Marking who was there.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use training::attendance::{self, MarkOperation};
use training::ids::{EnrolmentId, SessionId};
use training::words::How;
use training::{Outcome, Refusal};

use super::trainings::{read_moment, read_training};
use crate::acts::{self, Destination};
use crate::seat;

/// A sheet of marks. Pages send it, and so does whatever marks without network and sends later.
///
/// `marks` and `seen` go by [`cell`]: `marks[e7s12]=late`. The sheet's `operation` makes each of its marks an operation
/// of its own, so a sheet that arrives twice is written once.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MarkForm {
    training: String,
    /// The session whose sheet it is; empty for the sheet of all days.
    number: String,
    operation: String,
    /// How the marks were made: `grid` unless said; `offline` and `paper` as well.
    how: String,
    /// When they were made (RFC 3339), where that was before now.
    made_at: String,
    marks: BTreeMap<String, String>,
    /// The marks that stood on the sheet, by their ids.
    seen: BTreeMap<String, String>,
}

/// The name of one person's place in one session, in `marks` and `seen`: `e7s12`.
///
/// It begins with a letter, for bare numbers would be read as a list.
pub(crate) fn cell(enrolment: EnrolmentId, session: SessionId) -> String {
    format!("e{enrolment}s{session}")
}

fn read_cell(cell: &str) -> Outcome<(EnrolmentId, SessionId)> {
    let (enrolment, session) =
        cell.strip_prefix('e').and_then(|rest| rest.split_once('s')).ok_or(Refusal::NoSuchEnrolment)?;
    let enrolment = enrolment.parse().map_err(|_| Refusal::NoSuchEnrolment)?;
    let session = session.parse().map_err(|_| Refusal::NoSuchSession)?;
    Ok((enrolment, session))
}

impl MarkForm {
    /// One operation for each mark; a place left open is none.
    fn operations(&self) -> Outcome<Vec<MarkOperation>> {
        if self.operation.is_empty() {
            return Err(Refusal::OperationMismatch.into());
        }
        let how = match self.how.parse() {
            Ok(how @ (How::Offline | How::Paper)) => how,
            _ => How::Grid,
        };
        let made_at = read_moment(&self.made_at)?;
        let made = self.marks.iter().filter(|(_, mark)| !mark.is_empty());
        made.map(|(place, mark)| {
            let (enrolment, session) = read_cell(place)?;
            let seen = self.seen.get(place).filter(|id| !id.is_empty());
            Ok(MarkOperation {
                operation_id: format!("{}:{enrolment}:{session}", self.operation),
                enrolment,
                session,
                mark: mark.parse().map_err(|_| Refusal::MarkMissing)?,
                made_at,
                how,
                seen: seen.and_then(|id| id.parse().ok()),
            })
        })
        .collect()
    }
}

#[server(prefix = "/api", endpoint = "attendance/mark")]
pub async fn mark_attendance(#[server(flatten)] form: MarkForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let training = read_training(&form.training)?;
        let marked = attendance::mark(&seat::desk(), training, &form.operations()?).await?;
        let sheet = match form.number.parse::<i32>() {
            Ok(number) => format!("trainings/{training}/sessions/{number}"),
            Err(_) => format!("trainings/{training}/attendance"),
        };
        // A sheet that arrived before is as well saved as a new one.
        Ok(match marked.written + marked.repeated {
            0 => Destination::page(sheet).done("marks-unchanged"),
            saved => Destination::page(sheet).done("marks-saved").count(saved),
        })
    })
    .await
}

#[cfg(test)]
mod tests {
    use training::words::Mark;

    use super::*;

    fn form() -> MarkForm {
        let pair = |place: &str, value: &str| (place.to_owned(), value.to_owned());
        MarkForm {
            operation: "a1".into(),
            marks: [pair("e7s12", "late"), pair("e8s12", ""), pair("e9s12", "present")].into(),
            seen: [pair("e7s12", "31"), pair("e9s12", "")].into(),
            ..MarkForm::default()
        }
    }

    #[test]
    fn each_mark_of_a_sheet_is_an_operation_of_its_own() {
        let operations = form().operations().expect("a sound form");
        let ids: Vec<_> = operations.iter().map(|operation| operation.operation_id.as_str()).collect();
        assert_eq!(ids, ["a1:7:12", "a1:9:12"]);
        assert_eq!(operations[0].mark, Mark::Late);
        assert_eq!(operations[0].seen.map(|id| id.0), Some(31));
        assert_eq!(operations[1].seen, None);
        assert!(operations.iter().all(|operation| operation.how == How::Grid && operation.made_at.is_none()));
    }

    #[test]
    fn marks_made_without_network_say_so_and_when() {
        let sent = MarkForm { how: "offline".into(), made_at: "2026-10-12T09:31:00+06:00".into(), ..form() };
        let operations = sent.operations().expect("a sound form");
        assert_eq!(operations[0].how, How::Offline);
        assert_eq!(operations[0].made_at.map(|at| at.to_rfc3339()), Some("2026-10-12T03:31:00+00:00".to_owned()));
        // A check-in is the participant's own act; no sheet can claim it.
        let claimed = MarkForm { how: "check_in".into(), ..form() };
        assert_eq!(claimed.operations().expect("a sound form")[0].how, How::Grid);
    }

    #[test]
    fn a_sheet_that_cannot_be_read_is_refused() {
        let broken = |change: fn(&mut MarkForm)| {
            let mut form = form();
            change(&mut form);
            form.operations().is_err()
        };
        assert!(broken(|form| form.operation.clear()));
        assert!(broken(|form| form.made_at = "yesterday".into()));
        assert!(broken(|form| drop(form.marks.insert("7.12".into(), "late".into()))));
        assert!(broken(|form| drop(form.marks.insert("e7s12".into(), "perhaps".into()))));
    }
}
