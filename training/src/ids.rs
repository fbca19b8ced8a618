//! One type for each table's id, because two bare integers swap silently.

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

/// Makes the id types; each is an integer in tables, addresses and JSON.
macro_rules! ids {
    ($($(#[$about:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$about])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, DeriveValueType,
        )]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(digits: &str) -> Result<Self, Self::Err> {
                digits.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// A person in the register.
    PersonId,
    /// A way for a person to sign in.
    AccountId,
    /// A body that persons belong to.
    OrganisationId,
    /// One delivery of a course.
    TrainingId,
    /// One dated block of a training.
    SessionId,
    /// A person in a training.
    EnrolmentId,
    /// One mark of one person in one session.
    AttendanceId,
    /// One hand-in of one quiz.
    AttemptId,
    /// One issued certificate.
    CertificateId,
    /// A sum reported before there was a register.
    ReportedTotalId,
    /// A list of people that was read and awaits its decision.
    PersonListId,
}
