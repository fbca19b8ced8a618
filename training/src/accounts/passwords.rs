//! Passwords: what may be one, and how it is kept.

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use tokio::sync::Semaphore;

use crate::{Failure, Outcome, Refusal};

/// Characters a password has at least. There are no rules about which ones: they make passwords worse to remember and
/// hardly better to guess.
pub const SHORTEST_PASSWORD: usize = 10;

/// Characters a password has at most.
pub const LONGEST_PASSWORD: usize = 200;

/// Memory of one hash, in KiB, with two passes and one lane: OWASP's second choice, 23 ms on the machine measured.
const MEMORY: u32 = 19 * 1024;

/// A hash of nothing that anybody knows, for names that have no password: checking it costs what a real one costs.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$mN1yqgXFHIzyCmT0y1uDLw$9u0nmlHbt/PyMxUrrgIqd7l3bOl2ek3sX5T0wQ4Vqhk";

/// Hashes that are computed at once; each takes a core and 19 MiB, and pages want to be served meanwhile.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Checks a new password and its repetition.
///
/// # Errors
/// Refuses one that is too short or too long, and two that differ.
pub(super) fn check(password: &str, again: &str) -> Outcome<()> {
    match password.chars().count() {
        0..SHORTEST_PASSWORD => Err(Refusal::PasswordTooShort.into()),
        SHORTEST_PASSWORD..=LONGEST_PASSWORD if password == again => Ok(()),
        SHORTEST_PASSWORD..=LONGEST_PASSWORD => Err(Refusal::PasswordsDiffer.into()),
        _ => Err(Refusal::PasswordTooLong.into()),
    }
}

/// The hash of a new password, as a PHC string.
pub(super) async fn hash(password: &str) -> Outcome<String> {
    let password = password.to_owned();
    let hashed = work(move |argon2| argon2.hash_password(password.as_bytes()).map(|hash| hash.to_string())).await?;
    Ok(hashed.map_err(|error| Failure::Other(format!("the password hash: {error}")))?)
}

/// Whether the password is the one that was hashed; without a hash the answer is no, after the same work.
pub(super) async fn matches(password: &str, hash: Option<&str>) -> Outcome<bool> {
    let known = hash.is_some();
    let (password, hash) = (password.to_owned(), hash.unwrap_or(NOBODYS).to_owned());
    let matched = work(move |argon2| argon2.verify_password(password.as_bytes(), hash.as_str()).is_ok()).await?;
    Ok(matched && known)
}

/// Does the work on a thread where it holds nobody up.
async fn work<T: Send + 'static>(act: impl FnOnce(Argon2<'static>) -> T + Send + 'static) -> Outcome<T> {
    let _place = AT_ONCE.acquire().await.map_err(|error| Failure::Other(error.to_string()))?;
    let params = Params::new(MEMORY, 2, 1, None).map_err(|error| Failure::Other(error.to_string()))?;
    let done = tokio::task::spawn_blocking(move || act(Argon2::new(Algorithm::Argon2id, Version::V0x13, params)));
    Ok(done.await.map_err(|error| Failure::Other(format!("the thread that hashes: {error}")))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_matches_its_own_hash_only() {
        let kept = hash("ак жоолук 1325").await.expect("a hash");
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(matches("ак жоолук 1325", Some(&kept)).await.expect("an answer"));
        assert!(!matches("ак жоолук 1324", Some(&kept)).await.expect("an answer"));
        assert!(!matches("ак жоолук 1325", None).await.expect("an answer"));
    }

    #[test]
    fn the_hash_for_unknown_names_is_a_whole_one_of_the_same_cost() {
        let nobodys = argon2::password_hash::phc::PasswordHash::new(NOBODYS).expect("a PHC string");
        let params = Params::try_from(&nobodys).expect("its cost");
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (MEMORY, 2, 1));
        assert!(nobodys.hash.is_some() && nobodys.salt.is_some());
    }

    #[test]
    fn length_is_counted_in_characters_of_any_script() {
        assert!(check("жоолук1325", "жоолук1325").is_ok());
        assert!(check("жоолук132", "жоолук132").is_err());
        assert!(check(&"ө".repeat(200), &"ө".repeat(200)).is_ok());
        assert!(check(&"ө".repeat(201), &"ө".repeat(201)).is_err());
        assert!(check("жоолук1325", "жоолук1326").is_err());
    }
}
