//! How persons sign in, and what they may do.

pub mod account {
    use sea_orm::entity::prelude::*;

    use crate::ids::{AccountId, PersonId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "account")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: AccountId,
        #[sea_orm(unique)]
        pub person_id: PersonId,
        /// Argon2id, as a PHC string; none until the first sign-in.
        #[sea_orm(column_type = "Text", nullable)]
        pub password_hash: Option<String>,
        /// Changes with the password, so that older browser sessions end.
        pub stamp: String,
        pub disabled_at: Option<DateTimeUtc>,
        pub created_at: DateTimeUtc,
        /// Grows with each edit, so that a stale form is noticed.
        pub revision: i32,
        #[sea_orm(belongs_to, from = "person_id", to = "id")]
        pub person: BelongsTo<super::super::people::person::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod sign_in_name {
    use sea_orm::entity::prelude::*;

    use crate::{ids::AccountId, words::SignInNameKind};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_in_name")]
    pub struct Model {
        /// The name as it is compared: a phone in E.164, all else in lower case.
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        pub kind: SignInNameKind,
        pub account_id: AccountId,
        #[sea_orm(belongs_to, from = "account_id", to = "id")]
        pub account: BelongsTo<super::account::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod account_role {
    use sea_orm::entity::prelude::*;

    use crate::{ids::AccountId, words::Role};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "account_role")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: AccountId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub role: Role,
        #[sea_orm(belongs_to, from = "account_id", to = "id")]
        pub account: BelongsTo<super::account::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod account_oblast {
    use sea_orm::entity::prelude::*;

    use crate::ids::AccountId;

    /// An oblast to which an account is limited; without a row it is not limited.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "account_oblast")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: AccountId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub oblast: String,
        #[sea_orm(belongs_to, from = "account_id", to = "id")]
        pub account: BelongsTo<super::account::Entity>,
        #[sea_orm(belongs_to, from = "oblast", to = "code")]
        pub oblast_row: BelongsTo<super::super::places::oblast::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod one_time_code {
    use sea_orm::entity::prelude::*;

    use crate::ids::AccountId;

    /// A code on a slip, or in a link, with which a password is set once.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "one_time_code")]
    pub struct Model {
        /// SHA-256 of the code, in hex; the code itself is never kept.
        #[sea_orm(primary_key, auto_increment = false)]
        pub code_hash: String,
        /// None for the link with which the first administrator sets the register up.
        pub account_id: Option<AccountId>,
        pub expires_at: DateTimeUtc,
        pub used_at: Option<DateTimeUtc>,
        #[sea_orm(belongs_to, from = "account_id", to = "id")]
        pub account: BelongsTo<Option<super::account::Entity>>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod sign_in_failure {
    use sea_orm::entity::prelude::*;

    /// A sign-in that failed, kept so that all server processes count alike.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_in_failure")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        /// SHA-256 of the name tried or of the address it came from.
        #[sea_orm(indexed)]
        pub source: String,
        pub failed_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod browser_session {
    use sea_orm::entity::prelude::*;

    /// What the server remembers of one browser.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "browser_session")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: String,
        #[sea_orm(column_type = "Text")]
        pub data: String,
        #[sea_orm(indexed)]
        pub expires_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod audit_line {
    use sea_orm::entity::prelude::*;

    use crate::ids::AccountId;

    /// Who did what, written in the same transaction as the act.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_line")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub at: DateTimeUtc,
        pub account_id: Option<AccountId>,
        pub act: String,
        pub subject: String,
        #[sea_orm(column_type = "Text")]
        pub detail: String,
        #[sea_orm(belongs_to, from = "account_id", to = "id")]
        pub account: BelongsTo<Option<super::account::Entity>>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
