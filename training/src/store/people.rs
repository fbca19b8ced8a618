//! Who is in the register, and the bodies they belong to.

pub mod organisation {
    use sea_orm::entity::prelude::*;

    use crate::{ids::OrganisationId, words::OrganisationKind};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "organisation")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: OrganisationId,
        pub kind: OrganisationKind,
        pub name: String,
        pub oblast: Option<String>,
        pub district: Option<String>,
        pub parent_id: Option<OrganisationId>,
        #[sea_orm(belongs_to, from = "oblast", to = "code")]
        pub oblast_row: BelongsTo<Option<super::super::places::oblast::Entity>>,
        #[sea_orm(belongs_to, from = "district", to = "code")]
        pub district_row: BelongsTo<Option<super::super::places::district::Entity>>,
        #[sea_orm(self_ref, relation_enum = "Parent", from = "parent_id", to = "id")]
        pub parent: BelongsTo<Option<Entity>>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod organisation_name {
    use sea_orm::entity::prelude::*;

    use crate::ids::OrganisationId;

    /// Every name by which lists call an organisation, its own among them.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "organisation_name")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub organisation_id: OrganisationId,
        pub name: String,
        /// The name folded by `organisation_key`, so that one spelling names one organisation.
        #[sea_orm(unique)]
        pub match_key: String,
        #[sea_orm(belongs_to, from = "organisation_id", to = "id")]
        pub organisation: BelongsTo<super::organisation::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod person {
    use sea_orm::entity::prelude::*;

    use crate::{
        ids::{OrganisationId, PersonId},
        words::{Audience, LanguageCode, Sex},
    };

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "person")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: PersonId,
        pub family_name: String,
        pub given_name: String,
        pub patronymic: Option<String>,
        /// All names folded by `search_key`.
        pub search_key: String,
        /// The full name's place in the alphabet, by `names::sort_key`.
        #[sea_orm(column_type = "Blob", indexed)]
        pub sort_key: Vec<u8>,
        pub sex: Option<Sex>,
        pub birth_year: Option<i32>,
        /// E.164, such as `+996555463150`.
        #[sea_orm(indexed)]
        pub phone: Option<String>,
        pub language: Option<LanguageCode>,
        pub audience: Audience,
        pub organisation_id: Option<OrganisationId>,
        pub rank: Option<String>,
        pub position: Option<String>,
        pub oblast: Option<String>,
        pub district: Option<String>,
        /// A number of the person's service, unique where known.
        #[sea_orm(unique)]
        pub external_id: Option<String>,
        /// Made up for a demonstration.
        pub demo: bool,
        /// Grows with each edit, so that a stale form is noticed.
        pub revision: i32,
        pub created_at: DateTimeUtc,
        pub updated_at: DateTimeUtc,
        #[sea_orm(belongs_to, from = "organisation_id", to = "id")]
        pub organisation: BelongsTo<Option<super::organisation::Entity>>,
        #[sea_orm(belongs_to, from = "oblast", to = "code")]
        pub oblast_row: BelongsTo<Option<super::super::places::oblast::Entity>>,
        #[sea_orm(belongs_to, from = "district", to = "code")]
        pub district_row: BelongsTo<Option<super::super::places::district::Entity>>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod person_list {
    use sea_orm::entity::prelude::*;

    use crate::ids::{AccountId, PersonListId, TrainingId};

    /// A district's list as it was read, kept until somebody decides on it.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "person_list")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: PersonListId,
        pub file_name: String,
        /// The reading, as JSON.
        #[sea_orm(column_type = "Text")]
        pub reading: String,
        pub made_by: Option<AccountId>,
        pub made_at: DateTimeUtc,
        /// The training for which the list was brought.
        pub training_id: Option<TrainingId>,
        pub applied_at: Option<DateTimeUtc>,
        /// What applying it did, as JSON.
        #[sea_orm(column_type = "Text", nullable)]
        pub outcome: Option<String>,
        #[sea_orm(belongs_to, from = "made_by", to = "id")]
        pub maker: BelongsTo<Option<super::super::accounts::account::Entity>>,
        #[sea_orm(belongs_to, from = "training_id", to = "id")]
        pub training: BelongsTo<Option<super::super::trainings::training::Entity>>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
