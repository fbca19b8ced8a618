//! The closed lists of the field: each word here is the word in tables, addresses, logs and text keys.

use std::{fmt, str::FromStr};

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// Derives what every closed list needs: one spelling (snake case) for tables, addresses, JSON and text keys.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$word_about:meta])* $word:ident),+ $(,)? }) => {
        $(#[$about])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
            Display, EnumString, EnumIter, IntoStaticStr, DeriveValueType,
        )]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "snake_case")]
        #[sea_orm(value_type = "String")]
        pub enum $name {
            $($(#[$word_about])* $word),+
        }

        // As part of a primary key it is never made up by the database.
        impl sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl $name {
            /// The one spelling of this word in tables, addresses, JSON and text keys.
            pub fn word(self) -> &'static str {
                self.into()
            }
        }
    };
}

words! {
    /// A person's sex as the register keeps it; not known is `None`, a value of its own.
    Sex { Female, Male }
}

words! {
    /// Whom a person stands for among those who are trained.
    Audience {
        /// Staff of the internal affairs bodies.
        Police,
        /// A member of the Women Peacemakers Network or of one of its committees.
        NetworkMember,
        Other,
    }
}

words! {
    /// What an account may do; one account can hold several.
    Role { Administrator, Manager, Trainer, Trainee }
}

words! {
    /// The kind of body a person belongs to.
    OrganisationKind {
        PoliceUnit,
        WomensPeaceCommittee,
        Ngo,
        School,
        Other,
    }
}

words! {
    /// Seven oblasts and two cities of the same rank (ISO 3166-2:KG).
    OblastKind { Oblast, City }
}

words! {
    /// Where a training stands.
    TrainingState { Planned, Cancelled }
}

words! {
    /// Where one person stands with one training.
    EnrolmentState {
        /// Asked for by the person, not yet decided.
        Requested,
        Enrolled,
        /// Would be enrolled if there were a seat.
        Waitlisted,
        /// Taken back before the training began.
        Cancelled,
        /// Left after the training began.
        Withdrawn,
    }
}

impl EnrolmentState {
    /// Whether the person counts as one of the group.
    pub fn holds_a_seat(self) -> bool {
        self == Self::Enrolled
    }

    /// Whether the person left, by cancelling or by withdrawing.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Cancelled | Self::Withdrawn)
    }
}

words! {
    /// What was marked for one person in one session.
    Mark { Present, Late, Excused, Absent }
}

impl Mark {
    /// Whether the minutes of the session count as attended (design, rule 1).
    pub fn attended(self) -> bool {
        matches!(self, Self::Present | Self::Late)
    }
}

words! {
    /// By which way a mark came in.
    How {
        /// The page of one session, or of all days.
        Grid,
        /// A list read from a file.
        Import,
        /// Marked without network and sent later.
        Offline,
        /// The participant's own code.
        CheckIn,
        /// Keyed in from the signed sheet.
        Paper,
    }
}

words! {
    /// For what questions were answered.
    Purpose {
        /// For oneself, at the end of a module.
        Practice,
        /// Before a training.
        Pre,
        /// After a training.
        Post,
    }
}

words! {
    /// By which way answers came in.
    AnswerMeans {
        /// The person's own screen.
        Screen,
        /// Keyed in by a trainer from a sheet.
        Paper,
    }
}

words! {
    /// Whether a certificate stands.
    CertificateState { Valid, Revoked, Replaced }
}

words! {
    /// The name by which an account is found at sign-in.
    SignInNameKind { Phone, ServiceNumber, UserName, Email }
}

/// One of the two parallel forms, as its letter in tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, DeriveValueType)]
#[sea_orm(value_type = "String")]
#[serde(transparent)]
pub struct FormLetter(pub curriculum::Form);

impl fmt::Display for FormLetter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for FormLetter {
    type Err = curriculum::UnknownForm;

    fn from_str(letter: &str) -> Result<Self, Self::Err> {
        letter.parse().map(Self)
    }
}

/// A language of the register, as its two-letter code in tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, DeriveValueType)]
#[sea_orm(value_type = "String")]
#[serde(transparent)]
pub struct LanguageCode(pub curriculum::Language);

impl fmt::Display for LanguageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for LanguageCode {
    type Err = curriculum::UnknownLanguage;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        word.parse().map(Self)
    }
}
