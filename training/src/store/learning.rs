//! What a person read and answered.

pub mod lesson_read {
    use sea_orm::entity::prelude::*;

    use crate::ids::PersonId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "lesson_read")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: PersonId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub course: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub module: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub lesson: String,
        pub read_at: DateTimeUtc,
        #[sea_orm(belongs_to, from = "person_id", to = "id")]
        pub person: BelongsTo<super::super::people::person::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod lesson_opened {
    use sea_orm::entity::prelude::*;

    use crate::ids::PersonId;

    /// The lesson of a course that a person opened last.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "lesson_opened")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: PersonId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub course: String,
        pub module: String,
        pub lesson: String,
        pub opened_at: DateTimeUtc,
        #[sea_orm(belongs_to, from = "person_id", to = "id")]
        pub person: BelongsTo<super::super::people::person::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod attempt {
    use sea_orm::entity::prelude::*;

    use crate::{
        ids::{AccountId, AttemptId, PersonId, TrainingId},
        words::{AnswerMeans, FormLetter, LanguageCode, Purpose},
    };

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "attempt")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: AttemptId,
        #[sea_orm(indexed)]
        pub person_id: PersonId,
        /// The training it was answered for, where there is one.
        #[sea_orm(indexed)]
        pub training_id: Option<TrainingId>,
        pub course: String,
        pub quiz: String,
        pub language: LanguageCode,
        pub handed_in_at: DateTimeUtc,
        /// Questions answered right, of `questions`.
        pub score: i32,
        pub questions: i32,
        pub passed: bool,
        /// The form's own id: the same one handed in twice is one attempt.
        #[sea_orm(unique)]
        pub operation_id: String,
        pub form: FormLetter,
        pub purpose: Purpose,
        pub how: AnswerMeans,
        /// From opening the questions to handing them in; not known of answers on paper.
        pub seconds: Option<i32>,
        /// Who keyed in what stood on paper.
        pub keyed_by: Option<AccountId>,
        #[sea_orm(belongs_to, from = "person_id", to = "id")]
        pub person: BelongsTo<super::super::people::person::Entity>,
        #[sea_orm(belongs_to, from = "training_id", to = "id")]
        pub training: BelongsTo<Option<super::super::trainings::training::Entity>>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod training_test {
    use sea_orm::entity::prelude::*;

    use crate::{
        ids::{AccountId, TrainingId},
        words::Purpose,
    };

    /// A test before or after a training, once its trainer has opened it.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "training_test")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub training_id: TrainingId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub purpose: Purpose,
        pub opened_at: DateTimeUtc,
        /// None while it is open.
        pub closed_at: Option<DateTimeUtc>,
        pub opened_by: Option<AccountId>,
        #[sea_orm(belongs_to, from = "training_id", to = "id")]
        pub training: BelongsTo<super::super::trainings::training::Entity>,
        #[sea_orm(belongs_to, from = "opened_by", to = "id")]
        pub account: BelongsTo<Option<super::super::accounts::account::Entity>>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod attempt_answer {
    use sea_orm::entity::prelude::*;

    use crate::ids::AttemptId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "attempt_answer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub attempt_id: AttemptId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub question: String,
        /// Ids of the options chosen, separated by commas; empty where none was.
        pub given: String,
        pub right: bool,
        #[sea_orm(belongs_to, from = "attempt_id", to = "id")]
        pub attempt: BelongsTo<super::attempt::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
