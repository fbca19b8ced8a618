//! Oblasts and districts: reference data that everyone may see.

use std::sync::Arc;

use curriculum::Language;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryOrder};

use crate::{
    Desk, Outcome, Refusal,
    store::{district, oblast},
};

impl oblast::Model {
    /// What the oblast is called in that language.
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Ky => &self.name_ky,
            Language::Ru => &self.name_ru,
            Language::Uz => &self.name_uz,
            Language::En => &self.name_en,
        }
    }
}

impl district::Model {
    /// What the district is called in that language.
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Ky => &self.name_ky,
            Language::Ru => &self.name_ru,
            Language::Uz => &self.name_uz,
            Language::En => &self.name_en,
        }
    }
}

/// All oblasts and districts, read once for a page that names several.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// In the order of lists: where the Network works first.
    pub oblasts: Vec<oblast::Model>,
    pub districts: Vec<district::Model>,
}

impl Places {
    pub(crate) async fn read(connection: &impl ConnectionTrait) -> Result<Self, DbErr> {
        let oblasts = oblast::Entity::find().order_by_asc(oblast::COLUMN.position).all(connection).await?;
        let districts = district::Entity::find().order_by_asc(district::COLUMN.code).all(connection).await?;
        Ok(Self { oblasts, districts })
    }

    /// The oblast with that ISO code.
    pub fn oblast(&self, code: &str) -> Option<&oblast::Model> {
        self.oblasts.iter().find(|oblast| oblast.code == code)
    }

    /// The district with that short name.
    pub fn district(&self, code: &str) -> Option<&district::Model> {
        self.districts.iter().find(|district| district.code == code)
    }

    /// The oblast's name, or its code where the register does not know it.
    pub fn oblast_name(&self, code: &str, language: Language) -> String {
        self.oblast(code).map_or(code, |oblast| oblast.name(language)).to_owned()
    }

    /// "District, oblast" as far as they are known; empty where neither is.
    pub fn place(&self, oblast: Option<&str>, district: Option<&str>, language: Language) -> String {
        let district = district.and_then(|code| self.district(code)).map(|district| district.name(language).to_owned());
        let oblast = oblast.map(|code| self.oblast_name(code, language));
        district.into_iter().chain(oblast).collect::<Vec<_>>().join(", ")
    }

    /// Refuses an oblast the register does not know, and a district that lies in another.
    pub(crate) fn check(&self, oblast: Option<&str>, district: Option<&str>) -> Outcome<()> {
        if let Some(code) = oblast {
            self.oblast(code).ok_or(Refusal::OblastUnknown)?;
        }
        if let Some(code) = district {
            let district = self.district(code).ok_or(Refusal::DistrictOutsideOblast)?;
            if oblast.is_some_and(|oblast| oblast != district.oblast) {
                return Err(Refusal::DistrictOutsideOblast.into());
            }
        }
        Ok(())
    }
}

/// All oblasts and districts.
pub async fn list_places(desk: &Desk) -> Outcome<Arc<Places>> {
    Ok(desk.store.places().await?)
}
