//! Bringing a list of people: the file, then the decisions.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::server_fn::codec::{MultipartData, MultipartFormData};
use serde::{Deserialize, Serialize};
use training::ids::{PersonListId, TrainingId};
use training::people::lists::{self, Decisions, OrganisationDecision, RowDecision};
use training::rows::Sheet;
use training::words::Audience;
use training::{Failure, Outcome, Refusal};

use crate::acts::{self, Destination};
use crate::seat;

/// What reading a file comes to.
pub type ListRead = Pin<Box<dyn Future<Output = Result<Vec<Sheet>, Refusal>> + Send>>;

/// Reads the bytes of a spreadsheet, handed in by the server as a context: which formats there are is not the pages'
/// business.
#[derive(Clone)]
pub struct ListReader(Arc<dyn Fn(Vec<u8>, String) -> ListRead + Send + Sync>);

impl ListReader {
    /// A reader by that function, which is given the bytes and the file's name.
    pub fn new<Read, Reading>(read: Read) -> Self
    where
        Read: Fn(Vec<u8>, String) -> Reading + Send + Sync + 'static,
        Reading: Future<Output = Result<Vec<Sheet>, Refusal>> + Send + 'static,
    {
        Self(Arc::new(move |bytes, file_name| Box::pin(read(bytes, file_name))))
    }
}

impl fmt::Debug for ListReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ListReader")
    }
}

/// What comes with a file.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FileForm {
    training: String,
    #[serde(skip)]
    name: String,
    #[serde(skip)]
    bytes: Vec<u8>,
}

impl FileForm {
    async fn read(data: MultipartData) -> Self {
        let mut form = Self::default();
        let Some(mut parts) = data.into_inner() else { return form };
        // A form that is cut off has no file, and the sentence says so.
        while let Ok(Some(part)) = parts.next_field().await {
            match part.name() {
                Some("training") => form.training = part.text().await.unwrap_or_default(),
                Some("file") => {
                    form.name = part.file_name().unwrap_or_default().to_owned();
                    form.bytes = part.bytes().await.unwrap_or_default().to_vec();
                }
                _ => {}
            }
        }
        form
    }

    fn training(&self) -> Outcome<Option<TrainingId>> {
        match self.training.as_str() {
            "" => Ok(None),
            id => Ok(Some(id.parse().map_err(|_| Refusal::NoSuchTraining)?)),
        }
    }
}

#[server(prefix = "/api", endpoint = "people/read-list", input = MultipartFormData)]
pub async fn read_list(data: MultipartData) -> Result<(), ServerFnError> {
    let mut form = FileForm::read(data).await;
    let (name, bytes) = (std::mem::take(&mut form.name), std::mem::take(&mut form.bytes));
    acts::answer(&form, async {
        let desk = seat::desk();
        lists::may_bring(&desk)?;
        if name.is_empty() && bytes.is_empty() {
            return Err(Refusal::FileMissing.into());
        }
        let reader = use_context::<ListReader>();
        let reader = reader.ok_or_else(|| Failure::Other("the server handed in no reader of lists".to_owned()))?;
        let sheets = (reader.0)(bytes, name.clone()).await?;
        let list = lists::keep_list(&desk, &name, &sheets, form.training()?).await?;
        Ok(Destination::page(format!("people/import/{list}")))
    })
    .await
}

/// What was decided of a list.
///
/// Lines and places are named `row7` and `name0`, for a bare number in brackets would be taken for a sequence.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DecisionsForm {
    list: String,
    audience: String,
    /// By row: `add`, `skip` or the id of a person.
    rows: BTreeMap<String, String>,
    /// By their place on the page: the folded names of the unknown organisations.
    keys: BTreeMap<String, String>,
    /// By the same place: `create`, `skip` or the id of an organisation.
    organisations: BTreeMap<String, String>,
}

impl DecisionsForm {
    /// The decisions; what was left open or cannot be read is not decided, and the domain asks for it.
    fn read(&self) -> Decisions {
        let row = |(line, decided): (&String, &String)| {
            let decision = match decided.as_str() {
                "add" => RowDecision::Add,
                "skip" => RowDecision::Skip,
                person => RowDecision::Is(person.parse().ok()?),
            };
            Some((line.strip_prefix("row")?.parse().ok()?, decision))
        };
        let organisation = |(place, decided): (&String, &String)| {
            let decision = match decided.as_str() {
                "create" => OrganisationDecision::Create,
                "skip" => OrganisationDecision::Skip,
                known => OrganisationDecision::Is(known.parse().ok()?),
            };
            Some((self.keys.get(place)?.clone(), decision))
        };
        Decisions {
            audience: self.audience.parse().unwrap_or(Audience::Police),
            rows: self.rows.iter().filter_map(row).collect::<HashMap<_, _>>(),
            organisations: self.organisations.iter().filter_map(organisation).collect(),
        }
    }
}

#[server(prefix = "/api", endpoint = "people/take-in")]
pub async fn take_in(#[server(flatten)] form: DecisionsForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let list: PersonListId = form.list.parse().map_err(|_| Refusal::NoSuchList)?;
        let taken = lists::take_in(&seat::desk(), list, &form.read()).await?;
        let added = i64::try_from(taken.added.len()).unwrap_or(i64::MAX);
        Ok(Destination::page(format!("people/import/{list}")).done("list-taken-in").count(added))
    })
    .await
}

#[cfg(test)]
mod tests {
    use training::ids::{OrganisationId, PersonId};

    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn decisions_are_read_and_what_is_left_open_stays_open() {
        let form = DecisionsForm {
            list: "3".into(),
            audience: "network_member".into(),
            rows: fields(&[("row5", "add"), ("row7", "42"), ("row9", "skip"), ("row11", ""), ("x", "add")]),
            keys: fields(&[("name0", "nookat ovd"), ("name1", "mektep")]),
            organisations: fields(&[("name0", "8"), ("name1", ""), ("name2", "create")]),
        };
        let decisions = form.read();
        assert_eq!(decisions.audience, Audience::NetworkMember);
        let rows = [(5, RowDecision::Add), (7, RowDecision::Is(PersonId(42))), (9, RowDecision::Skip)];
        assert_eq!(decisions.rows, HashMap::from(rows));
        let organisations = [("nookat ovd".to_owned(), OrganisationDecision::Is(OrganisationId(8)))];
        assert_eq!(decisions.organisations, HashMap::from(organisations));
    }
}
