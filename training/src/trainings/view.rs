//! Showing trainings.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Query,
};

use crate::{
    Desk, Outcome, Refusal, access,
    ids::{PersonId, TrainingId},
    people::Listed,
    store::{enrolment, person, session, training, training_trainer},
    words::{EnrolmentState, TrainingState},
};

/// Trainings on one page of the list.
const PAGE_SIZE: u64 = 50;

/// Which trainings to list; an empty filter keeps all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrainingFilter {
    pub year: Option<i32>,
    pub oblast: Option<String>,
    /// Only those which this person leads.
    pub trainer: Option<PersonId>,
    /// Only those in which this person has an enrolment.
    pub participant: Option<PersonId>,
    /// Only those that end today or later and are not cancelled.
    pub upcoming: bool,
}

/// A training in a list.
#[derive(Clone, Debug)]
pub struct TrainingLine {
    pub training: training::Model,
    pub enrolled: u64,
    pub waitlisted: u64,
}

/// A training with all that its page shows before any names.
#[derive(Clone, Debug)]
pub struct TrainingView {
    pub training: training::Model,
    /// Trainers with their full names.
    pub trainers: Vec<(PersonId, String)>,
    /// In the order of time.
    pub sessions: Vec<session::Model>,
    pub enrolled: u64,
    pub waitlisted: u64,
    /// The asker's own enrolment.
    pub own: Option<enrolment::Model>,
}

impl session::Model {
    /// Codes of the modules it covers.
    pub fn module_codes(&self) -> impl Iterator<Item = &str> {
        self.modules.split(',').filter(|code| !code.is_empty())
    }
}

/// One page of the trainings the filter keeps, the latest first, or the next first where only upcoming ones are asked for.
///
/// Anybody signed in may see which trainings there are; those limited to oblasts see theirs, and where they take part.
pub async fn list_trainings(desk: &Desk, filter: &TrainingFilter, page: u64) -> Outcome<Listed<TrainingLine>> {
    access::require(desk, access::can_see_trainings(desk))?;
    let mut query = training::Entity::find();
    if let Some(year) = filter.year {
        query = query.filter(training::COLUMN.year.eq(year));
    }
    if let Some(oblast) = &filter.oblast {
        query = query.filter(training::COLUMN.oblast.eq(oblast.as_str()));
    }
    if let Some(person) = filter.trainer {
        query = query.filter(training::COLUMN.id.in_subquery(led_by(person)));
    }
    if let Some(person) = filter.participant {
        query = query.filter(training::COLUMN.id.in_subquery(attended_by(person)));
    }
    if filter.upcoming {
        query = query
            .filter(training::COLUMN.last_day.gte(desk.clock.today()))
            .filter(training::COLUMN.state.eq(TrainingState::Planned));
    }
    query = query.filter(seen_by(desk));
    let total = query.clone().count(desk.store.read()).await?;
    let pages = total.div_ceil(PAGE_SIZE).max(1);
    let page = page.clamp(1, pages);
    let query = if filter.upcoming {
        query.order_by_asc(training::COLUMN.first_day)
    } else {
        query.order_by_desc(training::COLUMN.first_day)
    };
    let rows = query
        .order_by_desc(training::COLUMN.id)
        .limit(PAGE_SIZE)
        .offset((page - 1) * PAGE_SIZE)
        .all(desk.store.read())
        .await?;
    let counts = count_states(desk.store.read(), rows.iter().map(|row| row.id).collect()).await?;
    let count = |id: TrainingId, state| counts.get(&(id, state)).copied().unwrap_or(0);
    let lines = rows
        .into_iter()
        .map(|training| TrainingLine {
            enrolled: count(training.id, EnrolmentState::Enrolled),
            waitlisted: count(training.id, EnrolmentState::Waitlisted),
            training,
        })
        .collect();
    Ok(Listed { lines, total, page, pages })
}

/// The years in which there are trainings that the actor may see, the latest first.
pub async fn list_years(desk: &Desk) -> Outcome<Vec<i32>> {
    access::require(desk, access::can_see_trainings(desk))?;
    Ok(training::Entity::find()
        .filter(seen_by(desk))
        .select_only()
        .column(training::Column::Year)
        .distinct()
        .order_by_desc(training::COLUMN.year)
        .into_tuple()
        .all(desk.store.read())
        .await?)
}

/// One training.
///
/// # Errors
/// Refuses whoever does not find it in [`list_trainings`].
pub async fn view_training(desk: &Desk, id: TrainingId) -> Outcome<TrainingView> {
    access::require(desk, access::can_see_trainings(desk))?;
    let store = desk.store.read();
    let training = find_training(store, id).await?;
    let trainers: Vec<(PersonId, String)> = training_trainer::Entity::find()
        .filter(training_trainer::COLUMN.training_id.eq(id))
        .find_also_related(person::Entity)
        .all(store)
        .await?
        .into_iter()
        .filter_map(|(_, person)| person.map(|person| (person.id, person.full_name())))
        .collect();
    let own = match desk.member() {
        Some(member) => {
            enrolment::Entity::find()
                .filter(enrolment::COLUMN.training_id.eq(id))
                .filter(enrolment::COLUMN.person_id.eq(member.person))
                .one(store)
                .await?
        }
        None => None,
    };
    let leads = desk.member().is_some_and(|member| trainers.iter().any(|(id, _)| *id == member.person));
    if !access::can_see_training(desk, &training.oblast, leads || own.is_some()) {
        return Err(Refusal::NotInYourOblast.into());
    }
    let sessions = session::Entity::find()
        .filter(session::COLUMN.training_id.eq(id))
        .order_by_asc(session::COLUMN.number)
        .all(store)
        .await?;
    let counts = count_states(store, vec![id]).await?;
    let count = |state| counts.get(&(id, state)).copied().unwrap_or(0);
    let (enrolled, waitlisted) = (count(EnrolmentState::Enrolled), count(EnrolmentState::Waitlisted));
    Ok(TrainingView { training, trainers, sessions, enrolled, waitlisted, own })
}

/// The training's row, or the refusal that there is none.
pub(crate) async fn find_training(store: &impl ConnectionTrait, id: TrainingId) -> Outcome<training::Model> {
    training::Entity::find_by_id(id).one(store).await?.ok_or_else(|| Refusal::NoSuchTraining.into())
}

async fn count_states(
    store: &impl ConnectionTrait,
    trainings: Vec<TrainingId>,
) -> Outcome<HashMap<(TrainingId, EnrolmentState), u64>> {
    let rows: Vec<(TrainingId, EnrolmentState, i64)> = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::TrainingId)
        .column(enrolment::Column::State)
        .column_as(enrolment::COLUMN.id.count(), "persons")
        .filter(enrolment::COLUMN.training_id.is_in(trainings))
        .group_by(enrolment::Column::TrainingId)
        .group_by(enrolment::Column::State)
        .into_tuple()
        .all(store)
        .await?;
    Ok(rows.into_iter().map(|(id, state, count)| ((id, state), u64::try_from(count).unwrap_or(0))).collect())
}

/// What [`access::can_see_training`] says, as a condition.
fn seen_by(desk: &Desk) -> Condition {
    let (Some(member), Some(oblasts)) = (desk.member(), access::limited_to(desk)) else { return Condition::all() };
    Condition::any()
        .add(training::COLUMN.oblast.is_in(oblasts.to_vec()))
        .add(training::COLUMN.id.in_subquery(led_by(member.person)))
        .add(training::COLUMN.id.in_subquery(attended_by(member.person)))
}

fn led_by(person: PersonId) -> sea_orm::sea_query::SelectStatement {
    Query::select()
        .column(training_trainer::Column::TrainingId)
        .from(training_trainer::Entity)
        .and_where(training_trainer::Column::PersonId.eq(person))
        .to_owned()
}

fn attended_by(person: PersonId) -> sea_orm::sea_query::SelectStatement {
    Query::select()
        .column(enrolment::Column::TrainingId)
        .from(enrolment::Entity)
        .and_where(enrolment::Column::PersonId.eq(person))
        .to_owned()
}
