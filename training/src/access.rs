//! Who may: one function an act, used by the act and by the page that decides whether to draw its button.

use crate::{
    Desk, Outcome, Refusal,
    desk::{Actor, Member},
    words::Role,
};

impl Member {
    /// Whether the account holds that role.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

fn holds_one_of(desk: &Desk, roles: &[Role]) -> bool {
    match &desk.actor {
        Actor::Operator => true,
        Actor::Anyone => false,
        Actor::Account(member) => roles.iter().any(|role| member.is(*role)),
    }
}

fn covers(desk: &Desk, oblast: &str) -> bool {
    limited_to(desk).is_none_or(|oblasts| oblasts.iter().any(|own| own == oblast))
}

/// The oblasts to which the actor is limited; none for one who is limited to none.
pub(crate) fn limited_to(desk: &Desk) -> Option<&[String]> {
    let limited = desk.member().filter(|member| !member.is(Role::Administrator) && !member.oblasts.is_empty());
    limited.map(|member| member.oblasts.as_slice())
}

/// Whether the register of people may be seen.
pub fn can_see_people(desk: &Desk) -> bool {
    holds_one_of(desk, &[Role::Administrator, Role::Manager, Role::Trainer])
}

/// Whether persons and organisations may be added and changed.
pub fn can_edit_people(desk: &Desk) -> bool {
    holds_one_of(desk, &[Role::Administrator, Role::Trainer])
}

/// Whether accounts may be made and roles given.
pub fn can_manage_accounts(desk: &Desk) -> bool {
    holds_one_of(desk, &[Role::Administrator])
}

/// Whether accounts with these roles, and slips for them, may be given: a trainer lets trainees in, and nobody else.
pub fn can_give_slips(desk: &Desk, roles: &[Role]) -> bool {
    can_manage_accounts(desk)
        || (holds_one_of(desk, &[Role::Trainer]) && roles.iter().all(|role| *role == Role::Trainee))
}

/// Whether trainings may be seen at all: by everybody who has signed in.
pub fn can_see_trainings(desk: &Desk) -> bool {
    desk.member().is_some() || can_see_people(desk)
}

/// Whether a training in that oblast may be seen; `own` is one that the actor leads or takes part in, wherever it is.
///
/// [`crate::trainings::list_trainings`] asks the same of the database.
pub fn can_see_training(desk: &Desk, oblast: &str, own: bool) -> bool {
    can_see_trainings(desk) && (own || covers(desk, oblast))
}

/// Whether trainings may be planned at all, in whatever oblast.
pub fn can_plan(desk: &Desk) -> bool {
    holds_one_of(desk, &[Role::Administrator, Role::Trainer])
}

/// Whether a training in that oblast may be planned, enrolled into, marked and certified.
pub fn can_run_training(desk: &Desk, oblast: &str) -> bool {
    can_plan(desk) && covers(desk, oblast)
}

/// Whether the names of a training in that oblast may be seen.
pub fn can_see_names(desk: &Desk, oblast: &str) -> bool {
    can_see_people(desk) && covers(desk, oblast)
}

/// Whether the figures of participation may be asked for.
pub fn can_see_reports(desk: &Desk) -> bool {
    holds_one_of(desk, &[Role::Administrator, Role::Manager, Role::Trainer])
}

/// Whether reported totals may be added.
pub fn can_report_totals(desk: &Desk) -> bool {
    holds_one_of(desk, &[Role::Administrator, Role::Manager])
}

/// Turns a *no* into the refusal that says what to do: sign in, or ask somebody who may.
pub(crate) fn require(desk: &Desk, allowed: bool) -> Outcome<()> {
    match (allowed, &desk.actor) {
        (true, _) => Ok(()),
        (false, Actor::Anyone) => Err(Refusal::SignInFirst.into()),
        (false, _) => Err(Refusal::NotAllowed.into()),
    }
}

/// As [`require`], for what is bound to an oblast: whoever may elsewhere is told that it is the oblast.
pub(crate) fn require_in(desk: &Desk, allowed_somewhere: bool, oblast: &str) -> Outcome<()> {
    require(desk, allowed_somewhere)?;
    if covers(desk, oblast) { Ok(()) } else { Err(Refusal::NotInYourOblast.into()) }
}

/// Who has signed in.
pub(crate) fn require_member(desk: &Desk) -> Outcome<&Member> {
    desk.member().ok_or_else(|| Refusal::SignInFirst.into())
}
