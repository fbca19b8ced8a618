//! What was issued, byte for byte.

pub mod certificate {
    use sea_orm::entity::prelude::*;

    use crate::{
        ids::{AccountId, CertificateId, EnrolmentId},
        words::CertificateState,
    };

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "certificate")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: CertificateId,
        #[sea_orm(indexed)]
        pub enrolment_id: EnrolmentId,
        /// Such as `OSH-2026-0042`.
        #[sea_orm(unique)]
        pub serial: String,
        #[sea_orm(unique_key = "number_in_oblast_and_year")]
        pub oblast: String,
        #[sea_orm(unique_key = "number_in_oblast_and_year")]
        pub year: i32,
        #[sea_orm(unique_key = "number_in_oblast_and_year")]
        pub number: i32,
        /// Unguessable; without dashes, in capitals.
        #[sea_orm(unique)]
        pub check_code: String,
        pub state: CertificateState,
        /// What stands on it, as JSON.
        #[sea_orm(column_type = "Text")]
        pub facts: String,
        /// SHA-256 of the issued PDF, in hex.
        pub sha256: String,
        pub issued_at: DateTimeUtc,
        pub issued_by: Option<AccountId>,
        /// Why it was issued to one who does not complete (design, rule 7).
        #[sea_orm(column_type = "Text", nullable)]
        pub exception: Option<String>,
        #[sea_orm(belongs_to, from = "enrolment_id", to = "id")]
        pub enrolment: BelongsTo<super::super::trainings::enrolment::Entity>,
        #[sea_orm(belongs_to, from = "oblast", to = "code")]
        pub oblast_row: BelongsTo<super::super::places::oblast::Entity>,
        #[sea_orm(belongs_to, from = "issued_by", to = "id")]
        pub issuer: BelongsTo<Option<super::super::accounts::account::Entity>>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod certificate_file {
    use sea_orm::entity::prelude::*;

    use crate::ids::CertificateId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "certificate_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub certificate_id: CertificateId,
        /// The bytes as issued, never rendered anew.
        #[sea_orm(column_type = "Blob")]
        pub pdf: Vec<u8>,
        #[sea_orm(belongs_to, from = "certificate_id", to = "id")]
        pub certificate: BelongsTo<super::certificate::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod certificate_counter {
    use sea_orm::entity::prelude::*;

    /// The last serial number given out, so that the next leaves no gap.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "certificate_counter")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub oblast: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub year: i32,
        pub last: i32,
        #[sea_orm(belongs_to, from = "oblast", to = "code")]
        pub oblast_row: BelongsTo<super::super::places::oblast::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
