//! Adding, changing, finding and showing persons.

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{NotSet, Set, Unchanged},
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
    sea_query::{Expr, LockType, SubQueryStatement},
};
use serde_json::{Value, json};

use super::PersonFields;
use crate::{
    Desk, Outcome, Refusal, access, audit,
    ids::{OrganisationId, PersonId},
    names::{ORDER_VERSION, search_key, sort_key},
    phones, places,
    refusal::taken,
    store::{enrolment, organisation, person},
    words::{Audience, Role, Sex},
};

/// Persons on one page of the list.
const PAGE_SIZE: u64 = 50;

/// Beyond it a place in the list is no number of the database's.
const LAST_PAGE: u64 = i64::MAX as u64 / PAGE_SIZE;

/// Which persons to list; an empty filter keeps all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFilter {
    /// Words of a name in any of our spellings, or a phone number or part of one, written in whatever style.
    pub search: String,
    pub audience: Option<Audience>,
    pub oblast: Option<String>,
    pub organisation: Option<OrganisationId>,
    /// `Some(None)` keeps those whose sex is unknown.
    pub sex: Option<Option<Sex>>,
}

/// A person with the name of the organisation.
#[derive(Clone, Debug)]
pub struct PersonLine {
    pub person: person::Model,
    pub organisation: Option<String>,
}

/// What a list shows of a person. Read by place and not by name, for a page has fifty of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonEntry {
    pub id: PersonId,
    pub full_name: String,
    pub organisation: Option<String>,
    pub rank: Option<String>,
    pub oblast: Option<String>,
    pub district: Option<String>,
    pub phone: Option<String>,
}

/// One page of a list, and how many there are in all.
#[derive(Clone, Debug)]
pub struct Listed<T> {
    pub lines: Vec<T>,
    pub total: u64,
    /// Pages, counted from 1.
    pub page: u64,
    pub pages: u64,
}

impl person::Model {
    /// Family name, given name, patronymic, as registers and certificates write them.
    pub fn full_name(&self) -> String {
        full_name(&self.family_name, &self.given_name, self.patronymic.as_deref())
    }
}

/// Family name, given name, patronymic in one line.
pub(crate) fn full_name(family_name: &str, given_name: &str, patronymic: Option<&str>) -> String {
    let parts = [Some(family_name), Some(given_name), patronymic];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Adds a person.
///
/// # Errors
/// Refuses what [`PersonFields::checked`] refuses, an unknown place or organisation, and an external id in use.
pub async fn add_person(desk: &Desk, fields: PersonFields) -> Outcome<PersonId> {
    access::require(desk, access::can_edit_people(desk))?;
    let fields = check(desk, fields).await?;
    let transaction = desk.store.begin().await?;
    let id = insert(desk, &transaction, fields).await?;
    audit::record(desk, &transaction, "add_person", format!("person {id}"), &json!({})).await?;
    transaction.commit().await?;
    Ok(id)
}

/// Writes a person whose fields were checked; permission is the caller's.
pub(crate) async fn insert(desk: &Desk, transaction: &impl ConnectionTrait, fields: PersonFields) -> Outcome<PersonId> {
    let now = desk.clock.now();
    let mut row = written(fields);
    row.demo = Set(desk.demo);
    row.revision = Set(1);
    row.created_at = Set(now);
    row.updated_at = Set(now);
    Ok(row.insert(transaction).await.map_err(taken(Refusal::ExternalIdTaken))?.id)
}

/// Changes a person. `revision` is the one the form was opened with.
///
/// Past enrolments stay as they are but for the sex, which is carried into them: audience, organisation, rank and home
/// were so at the time, while a sex that is known later was only not known, or wrong, and reports count by it.
///
/// # Errors
/// As [`add_person`], and refuses a form older than somebody else's change.
pub async fn save_person(desk: &Desk, id: PersonId, revision: i32, fields: PersonFields) -> Outcome<()> {
    access::require(desk, access::can_edit_people(desk))?;
    let fields = check(desk, fields).await?;
    let transaction = desk.store.begin().await?;
    // Locked until the end of the transaction, so that the second of two forms meets the revision of the first.
    let before = person::Entity::find_by_id(id).lock_exclusive().one(&transaction).await?;
    let before = before.ok_or(Refusal::NoSuchPerson)?;
    require_seen(desk, &before)?;
    if before.revision != revision {
        return Err(Refusal::SomebodySavedBefore.into());
    }
    let sex = fields.sex;
    let mut row = written(fields);
    row.id = Set(id);
    row.revision = Set(revision + 1);
    row.updated_at = Set(desk.clock.now());
    row.update(&transaction).await.map_err(taken(Refusal::ExternalIdTaken))?;
    let enrolments = carry_sex(&transaction, id, sex).await?;
    // The line keeps what was there before: nothing recorded is overwritten without a trace (design, rule 6).
    let before = json!({
        "family_name": before.family_name, "given_name": before.given_name, "patronymic": before.patronymic,
        "sex": before.sex, "birth_year": before.birth_year, "phone": before.phone, "audience": before.audience,
        "organisation": before.organisation_id, "rank": before.rank, "position": before.position,
        "oblast": before.oblast, "district": before.district, "external_id": before.external_id,
    });
    let detail = json!({ "before": before, "enrolments_before": enrolments });
    audit::record(desk, &transaction, "save_person", format!("person {id}"), &detail).await?;
    transaction.commit().await?;
    Ok(())
}

/// Gives a person's enrolments the sex that is known now, and answers with those that had another and which.
async fn carry_sex(transaction: &impl ConnectionTrait, person: PersonId, sex: Option<Sex>) -> Outcome<Vec<Value>> {
    let rows = enrolment::Entity::find().filter(enrolment::COLUMN.person_id.eq(person)).all(transaction).await?;
    let mut before = Vec::new();
    for row in rows.into_iter().filter(|row| row.sex != sex) {
        before.push(json!({ "enrolment": row.id, "sex": row.sex }));
        enrolment::ActiveModel { id: Unchanged(row.id), sex: Set(sex), ..Default::default() }
            .update(transaction)
            .await?;
    }
    Ok(before)
}

/// Puts the persons into the order of names as it is now, where they still have an earlier one or none.
///
/// # Errors
/// Refuses everyone but the operator and administrators.
pub async fn order_persons(desk: &Desk) -> Outcome<()> {
    access::require(desk, access::can_manage_accounts(desk))?;
    let earlier = Condition::any()
        .add(person::Column::SortKey.lt(vec![ORDER_VERSION]))
        .add(person::Column::SortKey.gte(vec![ORDER_VERSION + 1]));
    let persons = person::Entity::find().filter(earlier);
    if persons.clone().count(desk.store.read()).await? == 0 {
        return Ok(());
    }
    let transaction = desk.store.begin().await?;
    // Taken in the order of their ids, so that processes that start at once wait for each other in turn, and whoever is
    // saved meanwhile is read as saved.
    let persons = persons.order_by_asc(person::COLUMN.id).lock(LockType::NoKeyUpdate);
    for person in persons.all(&transaction).await? {
        let sort_key = Set(sort_key(&person.full_name()));
        person::ActiveModel { id: Unchanged(person.id), sort_key, ..Default::default() }.update(&transaction).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// One person.
///
/// # Errors
/// Refuses those who may not see the register or this person's oblast, unless it is themselves.
pub async fn view_person(desk: &Desk, id: PersonId) -> Outcome<PersonLine> {
    let store = desk.store.read();
    let person = require_person(desk, store, id).await?;
    let organisation = match person.organisation_id {
        Some(id) => organisation::Entity::find_by_id(id).one(store).await?,
        None => None,
    };
    Ok(PersonLine { person, organisation: organisation.map(|organisation| organisation.name) })
}

/// The person's row, for whoever may have to do with it: the person, and those whose oblasts hold them.
///
/// Every act and every question about one person begins with it, so that the limit to oblasts holds everywhere.
///
/// # Errors
/// Refuses those who may not see the register, an unknown person, and one of an oblast that is not the actor's.
pub(crate) async fn require_person(
    desk: &Desk,
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Outcome<person::Model> {
    access::require(desk, is_own(desk, person) || access::can_see_people(desk))?;
    let row = person::Entity::find_by_id(person).one(connection).await?.ok_or(Refusal::NoSuchPerson)?;
    require_seen(desk, &row)?;
    Ok(row)
}

/// One page of the persons the filter keeps, in the order of their names; the last one for a page beyond it.
pub async fn list_persons(desk: &Desk, filter: &PersonFilter, page: u64) -> Outcome<Listed<PersonEntry>> {
    access::require(desk, access::can_see_people(desk))?;
    // How many there are in all comes with the rows: a second question would cost more than the counting.
    let counted = filtered(desk, filter).select_only().column_as(person::Column::Id.count(), "persons").into_query();
    let listed = filtered(desk, filter)
        .left_join(organisation::Entity)
        .select_only()
        .columns([
            person::Column::Id,
            person::Column::FamilyName,
            person::Column::GivenName,
            person::Column::Patronymic,
            person::Column::Rank,
            person::Column::Oblast,
            person::Column::District,
            person::Column::Phone,
        ])
        .column(organisation::Column::Name)
        .column_as(Expr::from(SubQueryStatement::from(counted)), "total")
        .order_by_asc(person::COLUMN.sort_key)
        .order_by_asc(person::COLUMN.id)
        .limit(PAGE_SIZE);
    let read = async |page: u64| {
        let rows = listed.clone().offset((page - 1) * PAGE_SIZE).into_tuple::<ListedRow>();
        rows.all(desk.store.read()).await
    };
    // A page that nobody can have turned to asks the database for no more than it can count.
    let mut page = page.clamp(1, LAST_PAGE);
    let mut rows = read(page).await?;
    if rows.is_empty() && page > 1 {
        let total = filtered(desk, filter).count(desk.store.read()).await?;
        page = total.div_ceil(PAGE_SIZE).max(1);
        rows = read(page).await?;
    }
    let total = rows.first().and_then(|(.., total)| u64::try_from(*total).ok()).unwrap_or(0);
    let lines = rows.into_iter().map(entry).collect();
    Ok(Listed { lines, total, page, pages: total.div_ceil(PAGE_SIZE).max(1) })
}

/// A person's columns in the order in which [`list_persons`] asks for them, and how many persons there are in all.
type ListedRow = (
    PersonId,
    String,
    String,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    i64,
);

fn entry(row: ListedRow) -> PersonEntry {
    let (id, family_name, given_name, patronymic, rank, oblast, district, phone, organisation, _) = row;
    let full_name = full_name(&family_name, &given_name, patronymic.as_deref());
    PersonEntry { id, full_name, organisation, rank, oblast, district, phone }
}

/// The first few persons whose name or phone fits, for choosing one.
pub async fn find_persons(desk: &Desk, search: &str, most: u64) -> Outcome<Vec<PersonLine>> {
    access::require(desk, access::can_see_people(desk))?;
    let filter = PersonFilter { search: search.to_owned(), ..PersonFilter::default() };
    let rows = filtered(desk, &filter)
        .find_also_related(organisation::Entity)
        .order_by_asc(person::COLUMN.sort_key)
        .limit(most)
        .all(desk.store.read())
        .await?;
    Ok(rows
        .into_iter()
        .map(|(person, organisation)| PersonLine { person, organisation: organisation.map(|row| row.name) })
        .collect())
}

/// These persons, in the order of their names; without those who are gone or whom the actor may not see.
pub async fn name_persons(desk: &Desk, ids: &[PersonId]) -> Outcome<Vec<PersonLine>> {
    access::require(desk, access::can_see_people(desk))?;
    let rows = filtered(desk, &PersonFilter::default())
        .filter(person::COLUMN.id.is_in(ids.to_vec()))
        .find_also_related(organisation::Entity)
        .order_by_asc(person::COLUMN.sort_key)
        .all(desk.store.read())
        .await?;
    Ok(rows
        .into_iter()
        .map(|(person, organisation)| PersonLine { person, organisation: organisation.map(|row| row.name) })
        .collect())
}

fn filtered(desk: &Desk, filter: &PersonFilter) -> Select<person::Entity> {
    let mut query = person::Entity::find();
    if let Some(digits) = phones::digits(&filter.search) {
        query = query.filter(has_phone(&digits));
    } else {
        for word in search_key(&filter.search).split(' ').filter(|word| !word.is_empty()) {
            let mut fits = Condition::any().add(person::COLUMN.search_key.contains(word));
            if word.len() >= 4 && word.chars().all(|letter| letter.is_ascii_digit()) {
                fits = fits.add(has_phone(word));
            }
            query = query.filter(fits);
        }
    }
    if let Some(audience) = filter.audience {
        query = query.filter(person::COLUMN.audience.eq(audience));
    }
    if let Some(oblast) = &filter.oblast {
        query = query.filter(person::COLUMN.oblast.eq(oblast.as_str()));
    }
    if let Some(organisation) = filter.organisation {
        query = query.filter(person::COLUMN.organisation_id.eq(organisation));
    }
    match filter.sex {
        Some(Some(sex)) => query = query.filter(person::COLUMN.sex.eq(sex)),
        Some(None) => query = query.filter(person::COLUMN.sex.is_null()),
        None => {}
    }
    if let Some(member) = desk.member()
        && !member.is(Role::Administrator)
        && !member.oblasts.is_empty()
    {
        query = query.filter(
            Condition::any()
                .add(person::COLUMN.oblast.is_in(member.oblasts.clone()))
                .add(person::COLUMN.oblast.is_null()),
        );
    }
    query
}

/// Keeps the phone of these digits, and those in which they stand together.
///
/// The register writes phones with the country code, people search for them without: 0555 … is +996555 ….
fn has_phone(digits: &str) -> Condition {
    let part = digits.trim_start_matches(['+', '0']);
    let part = Some(part).filter(|part| !part.is_empty()).map(|part| person::COLUMN.phone.contains(part));
    let whole = phones::normalise_phone(digits).map(|phone| person::COLUMN.phone.eq(phone));
    let fits = Condition::any().add_option(part).add_option(whole);
    // Nothing but noughts is no part of a phone: without a condition it would be everybody's.
    if fits.is_empty() { fits.add(Expr::val(false)) } else { fits }
}

/// Whether the actor's oblasts hold this person; one whose oblast is unknown belongs to everyone.
pub(crate) fn may_see(desk: &Desk, person: &person::Model) -> bool {
    person.oblast.as_deref().is_none_or(|oblast| access::can_see_names(desk, oblast))
}

fn is_own(desk: &Desk, person: PersonId) -> bool {
    desk.member().is_some_and(|member| member.person == person)
}

fn require_seen(desk: &Desk, person: &person::Model) -> Outcome<()> {
    if is_own(desk, person.id) || may_see(desk, person) { Ok(()) } else { Err(Refusal::NotInYourOblast.into()) }
}

async fn check(desk: &Desk, fields: PersonFields) -> Outcome<PersonFields> {
    let fields = fields.checked(chrono::Datelike::year(&desk.clock.today()))?;
    places::list_places(desk).await?.check(fields.oblast.as_deref(), fields.district.as_deref())?;
    if let Some(id) = fields.organisation {
        organisation::Entity::find_by_id(id).one(desk.store.read()).await?.ok_or(Refusal::NoSuchOrganisation)?;
    }
    Ok(fields)
}

fn written(fields: PersonFields) -> person::ActiveModel {
    let name = full_name(&fields.family_name, &fields.given_name, fields.patronymic.as_deref());
    let (search_key, sort_key) = (search_key(&name), sort_key(&name));
    person::ActiveModel {
        id: NotSet,
        search_key: Set(search_key),
        sort_key: Set(sort_key),
        family_name: Set(fields.family_name),
        given_name: Set(fields.given_name),
        patronymic: Set(fields.patronymic),
        sex: Set(fields.sex),
        birth_year: Set(fields.birth_year),
        phone: Set(fields.phone),
        language: Set(fields.language),
        audience: Set(fields.audience),
        organisation_id: Set(fields.organisation),
        rank: Set(fields.rank),
        position: Set(fields.position),
        oblast: Set(fields.oblast),
        district: Set(fields.district),
        external_id: Set(fields.external_id),
        demo: NotSet,
        revision: NotSet,
        created_at: NotSet,
        updated_at: NotSet,
    }
}
