//! What the domain answers instead of acting: refusals, which are expected, and failures, which are ours.

use chrono::NaiveDate;
use sea_orm::{DbErr, SqlErr};
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

use crate::store::cannot_be_written;

/// Why an act was not done. The name in kebab case, after `refusal-`, is the key of its sentence in each language.
///
/// A refusal holds no names, phones or other personal data, for it travels to the browser and into logs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Refusal {
    // Who may.
    SignInFirst,
    NotAllowed,
    NotInYourOblast,
    // What there is.
    NoSuchPerson,
    NoSuchOrganisation,
    NoSuchTraining,
    NoSuchSession,
    NoSuchEnrolment,
    NoSuchCertificate,
    NoSuchCourse,
    NoSuchModule,
    NoSuchList,
    NoSuchAccount,
    // Signing in.
    SignInFailed,
    TooManySignIns,
    CodeNotValid,
    PasswordTooShort,
    PasswordTooLong,
    PasswordsDiffer,
    PasswordWrong,
    SetUpAlready,
    // Persons and organisations.
    FamilyNameMissing,
    GivenNameMissing,
    NameTooLong,
    BirthYearNotPossible,
    PhoneNotUnderstood,
    ExternalIdTaken,
    SignInNameTaken,
    SignInNameMissing,
    SignInNameNotUnderstood,
    DistrictOutsideOblast,
    OblastMissing,
    OblastUnknown,
    OrganisationNameMissing,
    OrganisationNameTaken,
    SomebodySavedBefore,
    LastAdministrator,
    PersonHasAccount,
    AccountDisabled,
    RoleMissing,
    // Lists.
    NoHeadingRow,
    NoNameColumn,
    NoRows,
    TooManyRows,
    FileMissing,
    FileEmpty,
    FileNotASpreadsheet,
    FileBroken,
    FileProtected,
    FileTooLarge,
    ListAppliedAlready,
    DecisionMissing {
        rows: u32,
    },
    OrganisationUndecided,
    // Trainings.
    VenueMissing,
    FirstDayMissing,
    DaysNotPossible,
    DateNotUnderstood,
    TimeNotUnderstood,
    LastDayBeforeFirst,
    CapacityNotPossible,
    CapacityBelowEnrolled {
        enrolled: u32,
    },
    ThresholdNotPossible,
    SessionsMissing,
    // Of one session: `row` is its place among those given, from 1.
    SessionDateNotUnderstood {
        row: u32,
    },
    SessionStartNotUnderstood {
        row: u32,
    },
    SessionEndNotUnderstood {
        row: u32,
    },
    SessionOutsideDays {
        row: u32,
        first_day: NaiveDate,
        last_day: NaiveDate,
    },
    SessionEndsBeforeStart {
        row: u32,
    },
    /// With the session at the place `other`.
    SessionsOverlap {
        row: u32,
        other: u32,
    },
    SessionHasMarks,
    ModuleUnknown,
    TrainerMissing,
    TrainerElsewhere {
        date: NaiveDate,
    },
    /// So many of those who have a seat; `date` is the first on which one of them is elsewhere.
    ParticipantsElsewhere {
        date: NaiveDate,
        persons: u32,
    },
    TrainingCancelled,
    TrainingHasMarks,
    // Enrolment.
    NobodyChosen,
    PersonElsewhere {
        date: NaiveDate,
    },
    EnrolledAlready,
    EnrolmentOver,
    TrainingOver,
    // Attendance.
    NotEnrolled,
    MarkMissing,
    SessionNotYet {
        held_on: NaiveDate,
    },
    MarkedByAnother {
        marks: u32,
    },
    OperationMismatch,
    // Certificates.
    NeverPresent,
    NobodyCompletes,
    CertificateIssuedAlready,
    ExceptionReasonMissing,
    NotPrintable,
    // Learning.
    NothingAnswered,
    QuestionsOpen {
        open: u32,
    },
    QuestionUnknown,
    SheetUsedBefore,
    NoTestHere,
    TestNotOpen,
    TestClosed,
    TestDone,
    NotOfThisTraining,
    PaperNotUnderstood {
        enrolment: i64,
    },
    // Reports.
    YearNotPossible,
    YearsReversed,
    GroupingUnknown,
    ParticipantsNotPossible,
    ReportedAlready,
}

impl Refusal {
    /// The name in kebab case, such as `capacity-not-possible`.
    pub fn key(&self) -> &'static str {
        self.into()
    }

    /// The form field the refusal speaks of, so that the sentence can stand beside it.
    pub fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::FamilyNameMissing | Self::NameTooLong => "family_name",
            Self::GivenNameMissing => "given_name",
            Self::BirthYearNotPossible => "birth_year",
            Self::PhoneNotUnderstood => "phone",
            Self::ExternalIdTaken => "external_id",
            Self::SignInNameTaken | Self::SignInNameMissing | Self::SignInNameNotUnderstood => "sign_in_name",
            Self::DistrictOutsideOblast => "district",
            Self::OblastMissing | Self::OblastUnknown => "oblast",
            Self::OrganisationNameMissing | Self::OrganisationNameTaken => "name",
            Self::PasswordTooShort | Self::PasswordTooLong => "password",
            Self::PasswordsDiffer => "password_again",
            Self::PasswordWrong => "present_password",
            Self::CodeNotValid => "code",
            Self::VenueMissing => "venue",
            Self::FirstDayMissing | Self::DateNotUnderstood => "first_day",
            Self::DaysNotPossible => "days",
            Self::LastDayBeforeFirst => "last_day",
            Self::CapacityNotPossible | Self::CapacityBelowEnrolled { .. } => "capacity",
            Self::ThresholdNotPossible => "threshold_percent",
            Self::SessionDateNotUnderstood { .. } | Self::SessionOutsideDays { .. } => "held_on",
            Self::SessionStartNotUnderstood { .. } | Self::SessionsOverlap { .. } => "starts",
            Self::SessionEndNotUnderstood { .. } | Self::SessionEndsBeforeStart { .. } => "ends",
            Self::TrainerMissing | Self::TrainerElsewhere { .. } => "trainers",
            Self::NeverPresent | Self::ExceptionReasonMissing => "exception",
            Self::RoleMissing => "roles",
            Self::FileMissing
            | Self::FileEmpty
            | Self::FileNotASpreadsheet
            | Self::FileBroken
            | Self::FileProtected
            | Self::FileTooLarge
            | Self::NoHeadingRow
            | Self::NoNameColumn
            | Self::NoRows
            | Self::TooManyRows => "file",
            _ => return None,
        })
    }

    /// The row of the form in which [`Self::field`] stands, from 1; none for a field that stands once.
    pub fn row(&self) -> Option<u32> {
        match self {
            Self::SessionDateNotUnderstood { row }
            | Self::SessionStartNotUnderstood { row }
            | Self::SessionEndNotUnderstood { row }
            | Self::SessionOutsideDays { row, .. }
            | Self::SessionEndsBeforeStart { row }
            | Self::SessionsOverlap { row, .. } => Some(*row),
            _ => None,
        }
    }

    /// What kind of answer it is, for status codes at every door.
    pub fn nature(&self) -> Nature {
        match self {
            Self::SignInFirst | Self::SignInFailed => Nature::SignIn,
            Self::NotAllowed | Self::NotInYourOblast => Nature::Forbidden,
            Self::NoSuchPerson
            | Self::NoSuchOrganisation
            | Self::NoSuchTraining
            | Self::NoSuchSession
            | Self::NoSuchEnrolment
            | Self::NoSuchCertificate
            | Self::NoSuchCourse
            | Self::NoSuchModule
            | Self::NoTestHere
            | Self::NoSuchList
            | Self::NoSuchAccount => Nature::Missing,
            Self::TooManySignIns => Nature::TooMany,
            Self::FileTooLarge => Nature::TooLarge,
            Self::SomebodySavedBefore
            | Self::MarkedByAnother { .. }
            | Self::ListAppliedAlready
            | Self::EnrolledAlready
            | Self::CertificateIssuedAlready
            | Self::ReportedAlready
            | Self::SetUpAlready
            | Self::TestNotOpen
            | Self::TestClosed
            | Self::TestDone
            | Self::SheetUsedBefore
            | Self::PersonHasAccount
            | Self::AccountDisabled
            | Self::LastAdministrator
            | Self::TrainerElsewhere { .. }
            | Self::ParticipantsElsewhere { .. }
            | Self::PersonElsewhere { .. } => Nature::Conflict,
            _ => Nature::Invalid,
        }
    }
}

/// The kind of a refusal, which every door turns into its own sign (HTTP turns it into a status code).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    SignIn,
    Forbidden,
    Missing,
    Invalid,
    Conflict,
    TooMany,
    TooLarge,
}

/// Why an act did not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The domain's answer, to be said kindly.
    #[error("refused: {}", .0.key())]
    Refused(Refusal),
    /// Ours; logged once where it is handled, and never shown.
    #[error(transparent)]
    Failed(#[from] Failure),
}

/// What failed under us.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("the database: {0}")]
    Store(#[from] DbErr),
    #[error("what was kept as JSON cannot be read: {0}")]
    Json(#[from] serde_json::Error),
    #[error("the press: {0}")]
    Press(String),
    #[error("{0}")]
    Other(String),
}

impl Failure {
    /// Whether the database could be read and not written.
    pub fn is_read_only(&self) -> bool {
        matches!(self, Self::Store(error) if cannot_be_written(error))
    }
}

/// What an act of the domain returns.
pub type Outcome<T> = Result<T, Trouble>;

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<DbErr> for Trouble {
    fn from(error: DbErr) -> Self {
        Self::Failed(Failure::Store(error))
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self::Failed(Failure::Json(error))
    }
}

/// Turns the database's *there is one already* into the refusal it stands for; the database decides uniqueness.
pub(crate) fn taken(refusal: Refusal) -> impl FnOnce(DbErr) -> Trouble {
    move |error| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => refusal.into(),
        _ => error.into(),
    }
}
