//! Trainings, their sessions, who is enrolled and who was there.

pub mod training {
    use sea_orm::entity::prelude::*;

    use crate::{
        ids::{AccountId, TrainingId},
        words::{Audience, LanguageCode, TrainingState},
    };

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "training")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: TrainingId,
        /// The course's slug.
        pub course: String,
        pub course_version: String,
        pub oblast: String,
        pub district: Option<String>,
        pub venue: String,
        pub first_day: Date,
        pub last_day: Date,
        /// Calendar year of the first session in Asia/Bishkek (design, rule 2).
        pub year: i32,
        pub language: LanguageCode,
        pub capacity: i32,
        pub audience: Audience,
        /// Share of the scheduled minutes that completes, in percent.
        pub threshold_percent: i32,
        /// The quiz that must be passed as well, where the course has one.
        pub post_test: Option<String>,
        pub state: TrainingState,
        /// Made up for a demonstration.
        pub demo: bool,
        /// Grows with each edit, so that a stale form is noticed.
        pub revision: i32,
        pub created_by: Option<AccountId>,
        pub created_at: DateTimeUtc,
        #[sea_orm(belongs_to, from = "oblast", to = "code")]
        pub oblast_row: BelongsTo<super::super::places::oblast::Entity>,
        #[sea_orm(belongs_to, from = "district", to = "code")]
        pub district_row: BelongsTo<Option<super::super::places::district::Entity>>,
        #[sea_orm(belongs_to, from = "created_by", to = "id")]
        pub creator: BelongsTo<Option<super::super::accounts::account::Entity>>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod training_trainer {
    use sea_orm::entity::prelude::*;

    use crate::ids::{PersonId, TrainingId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "training_trainer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub training_id: TrainingId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: PersonId,
        #[sea_orm(belongs_to, from = "training_id", to = "id")]
        pub training: BelongsTo<super::training::Entity>,
        #[sea_orm(belongs_to, from = "person_id", to = "id")]
        pub person: BelongsTo<super::super::people::person::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod session {
    use sea_orm::entity::prelude::*;

    use crate::ids::{SessionId, TrainingId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "session")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: SessionId,
        #[sea_orm(unique_key = "number_in_training")]
        pub training_id: TrainingId,
        /// 1, 2, 3 … in the order of time.
        #[sea_orm(unique_key = "number_in_training")]
        pub number: i32,
        /// The local date and times in Asia/Bishkek.
        pub held_on: Date,
        pub starts: Time,
        pub ends: Time,
        /// Scheduled minutes; what completion is measured by.
        pub minutes: i32,
        /// Codes of the modules it covers, separated by commas.
        pub modules: String,
        /// What it is about where no module says it.
        pub title: Option<String>,
        #[sea_orm(belongs_to, from = "training_id", to = "id")]
        pub training: BelongsTo<super::training::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod enrolment {
    use sea_orm::entity::prelude::*;

    use crate::{
        ids::{EnrolmentId, OrganisationId, PersonId, TrainingId},
        words::{Audience, EnrolmentState, LanguageCode, Sex},
    };

    /// A person in a training, with what the person was *then*.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "enrolment")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: EnrolmentId,
        #[sea_orm(unique_key = "person_in_training")]
        pub training_id: TrainingId,
        #[sea_orm(unique_key = "person_in_training", indexed)]
        pub person_id: PersonId,
        pub state: EnrolmentState,
        /// When the present place in the queue was taken; the waiting list moves up by it.
        pub asked_at: DateTimeUtc,
        pub sex: Option<Sex>,
        pub audience: Audience,
        pub organisation_id: Option<OrganisationId>,
        pub rank: Option<String>,
        pub language: Option<LanguageCode>,
        pub home_oblast: Option<String>,
        pub home_district: Option<String>,
        #[sea_orm(belongs_to, from = "training_id", to = "id")]
        pub training: BelongsTo<super::training::Entity>,
        #[sea_orm(belongs_to, from = "person_id", to = "id")]
        pub person: BelongsTo<super::super::people::person::Entity>,
        #[sea_orm(belongs_to, from = "organisation_id", to = "id")]
        pub organisation: BelongsTo<Option<super::super::people::organisation::Entity>>,
        #[sea_orm(belongs_to, from = "home_oblast", to = "code")]
        pub oblast_row: BelongsTo<Option<super::super::places::oblast::Entity>>,
        #[sea_orm(belongs_to, from = "home_district", to = "code")]
        pub district_row: BelongsTo<Option<super::super::places::district::Entity>>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod enrolment_change {
    use sea_orm::entity::prelude::*;

    use crate::{
        ids::{AccountId, EnrolmentId},
        words::EnrolmentState,
    };

    /// A step from one state to another; the rows together are the enrolment's history.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "enrolment_change")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        #[sea_orm(indexed)]
        pub enrolment_id: EnrolmentId,
        pub state: EnrolmentState,
        pub changed_at: DateTimeUtc,
        /// None where the waiting list moved up by itself.
        pub changed_by: Option<AccountId>,
        #[sea_orm(belongs_to, from = "enrolment_id", to = "id")]
        pub enrolment: BelongsTo<super::enrolment::Entity>,
        #[sea_orm(belongs_to, from = "changed_by", to = "id")]
        pub account: BelongsTo<Option<super::super::accounts::account::Entity>>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod attendance {
    use sea_orm::entity::prelude::*;

    use crate::{
        ids::{AccountId, AttendanceId, EnrolmentId, SessionId},
        words::{How, Mark},
    };

    /// One mark; a later one for the same person and session leaves it standing, no longer current.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "attendance")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: AttendanceId,
        pub enrolment_id: EnrolmentId,
        #[sea_orm(indexed)]
        pub session_id: SessionId,
        pub mark: Mark,
        pub how: How,
        /// When the trainer made it, which offline is earlier than when it arrived.
        pub made_at: DateTimeUtc,
        pub recorded_at: DateTimeUtc,
        pub made_by: Option<AccountId>,
        /// The act's own id: the same one twice is one mark.
        #[sea_orm(unique)]
        pub operation_id: String,
        pub current: bool,
        #[sea_orm(belongs_to, from = "enrolment_id", to = "id")]
        pub enrolment: BelongsTo<super::enrolment::Entity>,
        #[sea_orm(belongs_to, from = "session_id", to = "id")]
        pub session: BelongsTo<super::session::Entity>,
        #[sea_orm(belongs_to, from = "made_by", to = "id")]
        pub account: BelongsTo<Option<super::super::accounts::account::Entity>>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod mark_confirmation {
    use sea_orm::entity::prelude::*;

    use crate::ids::AttendanceId;

    /// An operation that said what stood already, with the mark that stood.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mark_confirmation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub operation_id: String,
        pub attendance_id: AttendanceId,
        #[sea_orm(belongs_to, from = "attendance_id", to = "id")]
        pub attendance: BelongsTo<super::attendance::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod reported_total {
    use sea_orm::entity::prelude::*;

    use crate::{
        ids::ReportedTotalId,
        words::{Audience, Sex},
    };

    /// A count known only as a sum (design, rule 4). The database keeps one a year, audience, source, oblasts, sex and
    /// course, where *unknown* is a value as well; an entity cannot say so.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, DeriveEntityModel)]
    #[sea_orm(table_name = "reported_total")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: ReportedTotalId,
        pub year: i32,
        pub audience: Audience,
        pub participants: i32,
        pub sex: Option<Sex>,
        /// The course's slug.
        pub course: Option<String>,
        #[sea_orm(column_type = "Text")]
        pub source: String,
        /// ISO codes of the oblasts it covers together, sorted, separated by semicolons.
        pub oblasts: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
