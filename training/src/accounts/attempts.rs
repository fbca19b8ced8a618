//! How often a name or an address may try to sign in, counted in the database, which all server processes share.

use std::net::IpAddr;

use chrono::TimeDelta;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use sha2::{Digest, Sha256};

use crate::{Desk, Outcome, Refusal, store::sign_in_failure};

/// How long a failure counts.
const WINDOW: TimeDelta = TimeDelta::minutes(15);

/// Failures of one name within the window.
const PER_NAME: u64 = 5;

/// Failures from one address within the window; a police station may share one.
const PER_ADDRESS: u64 = 30;

/// Who tries: a name, an address, or both. What is kept of them is a hash, for what people type may be a password.
pub(super) struct Source {
    name: Option<String>,
    address: Option<String>,
}

impl Source {
    /// Somebody who gave a name.
    pub(super) fn name(name: &str, address: Option<IpAddr>) -> Self {
        Self { name: Some(fingerprint("name", name)), address: address.map(network) }
    }

    /// Somebody who gave a code, of whom only the address is known.
    pub(super) fn address(address: Option<IpAddr>) -> Self {
        Self { name: None, address: address.map(network) }
    }

    fn limits(&self) -> impl Iterator<Item = (&String, u64)> {
        let name = self.name.iter().map(|name| (name, PER_NAME));
        name.chain(self.address.iter().map(|address| (address, PER_ADDRESS)))
    }
}

/// An attempt that stands as failed until [`Attempt::succeeded`].
pub(super) struct Attempt {
    source: Source,
    written: Vec<i64>,
}

/// Counts one more attempt, before it is known how it ends: many at the same moment are counted like one after another.
///
/// # Errors
/// Refuses when the name or the address has used up its attempts; such an attempt does not lengthen the wait.
pub(super) async fn begin(desk: &Desk, source: Source) -> Outcome<Attempt> {
    let now = desk.clock.now();
    let mut written = Vec::new();
    let mut too_many = false;
    for (source, most) in source.limits() {
        let failure =
            sign_in_failure::ActiveModel { source: Set(source.clone()), failed_at: Set(now), ..Default::default() };
        written.push(failure.insert(desk.store.write()).await?.id);
        let counted = sign_in_failure::Entity::find()
            .filter(sign_in_failure::Column::Source.eq(source))
            .filter(sign_in_failure::Column::FailedAt.gt(now - WINDOW))
            .count(desk.store.write())
            .await?;
        too_many |= counted > most;
    }
    if too_many {
        forget(desk, &written).await?;
        return Err(Refusal::TooManySignIns.into());
    }
    Ok(Attempt { source, written })
}

impl Attempt {
    /// Takes the attempt back, and all earlier failures of the name.
    pub(super) async fn succeeded(self, desk: &Desk) -> Outcome<()> {
        if let Some(name) = &self.source.name {
            sign_in_failure::Entity::delete_many()
                .filter(sign_in_failure::Column::Source.eq(name))
                .exec(desk.store.write())
                .await?;
        }
        forget(desk, &self.written).await
    }

    /// Takes the attempt back, because it was no guess: something else was wrong.
    pub(super) async fn not_counted(self, desk: &Desk) -> Outcome<()> {
        forget(desk, &self.written).await
    }
}

/// Forgets failures that no longer count.
pub(super) async fn forget_old(desk: &Desk) -> Outcome<()> {
    sign_in_failure::Entity::delete_many()
        .filter(sign_in_failure::Column::FailedAt.lte(desk.clock.now() - WINDOW))
        .exec(desk.store.write())
        .await?;
    Ok(())
}

async fn forget(desk: &Desk, written: &[i64]) -> Outcome<()> {
    sign_in_failure::Entity::delete_many()
        .filter(sign_in_failure::Column::Id.is_in(written.iter().copied()))
        .exec(desk.store.write())
        .await?;
    Ok(())
}

/// The address, or for IPv6 its network: one customer is given 2⁶⁴ addresses.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => fingerprint("address", &address.to_string()),
        IpAddr::V6(address) => fingerprint("address", &format!("{:x?}", &address.segments()[..4])),
    }
}

fn fingerprint(kind: &str, text: &str) -> String {
    hex::encode(Sha256::digest(format!("{kind}:{text}")))
}

#[cfg(test)]
mod tests {
    use super::network;

    #[test]
    fn addresses_of_one_customer_are_one_source() {
        let source = |address: &str| network(address.parse().expect("an address"));
        assert_eq!(source("2001:db8:1:2::1"), source("2001:db8:1:2:ffff::9"));
        assert_ne!(source("2001:db8:1:2::1"), source("2001:db8:1:3::1"));
        assert_eq!(source("192.0.2.7"), source("::ffff:192.0.2.7"));
        assert_ne!(source("192.0.2.7"), source("192.0.2.8"));
    }
}
