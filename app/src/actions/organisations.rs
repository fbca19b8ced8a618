//! Adding and changing organisations.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use training::ids::OrganisationId;
use training::organisations::{self, OrganisationFields};
use training::words::OrganisationKind;
use training::{Outcome, Refusal};

use crate::acts::{self, Destination};
use crate::seat;

/// What is known of an organisation.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OrganisationForm {
    /// For one that is changed, with the revision that the form showed.
    organisation: String,
    revision: String,
    kind: String,
    name: String,
    /// One a line.
    other_names: String,
    parent: String,
    oblast: String,
    district: String,
}

impl OrganisationForm {
    fn read(&self) -> Outcome<OrganisationFields> {
        let known = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let parent = match self.parent.as_str() {
            "" => None,
            chosen => Some(chosen.parse().map_err(|_| Refusal::NoSuchOrganisation)?),
        };
        let other_names = self.other_names.lines().map(str::trim).filter(|name| !name.is_empty());
        Ok(OrganisationFields {
            kind: self.kind.parse().unwrap_or(OrganisationKind::Other),
            name: self.name.clone(),
            other_names: other_names.map(str::to_owned).collect(),
            oblast: known(&self.oblast),
            district: known(&self.district),
            parent,
        })
    }
}

#[server(prefix = "/api", endpoint = "organisations/add")]
pub async fn add_organisation(#[server(flatten)] form: OrganisationForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        organisations::add_organisation(&seat::desk(), form.read()?).await?;
        Ok(Destination::page("organisations").done("organisation-saved"))
    })
    .await
}

#[server(prefix = "/api", endpoint = "organisations/save")]
pub async fn save_organisation(#[server(flatten)] form: OrganisationForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let id: OrganisationId = form.organisation.parse().map_err(|_| Refusal::NoSuchOrganisation)?;
        let revision = form.revision.parse().map_err(|_| Refusal::SomebodySavedBefore)?;
        organisations::save_organisation(&seat::desk(), id, revision, form.read()?).await?;
        Ok(Destination::page("organisations").done("organisation-saved"))
    })
    .await
}
