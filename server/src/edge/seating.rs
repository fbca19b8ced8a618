//! Who sits at the desk: an account that its browser's session knows, or anyone.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderName, HeaderValue, header};
use tower_sessions::Session;
use training::{Actor, Member, Trouble, accounts, ids::AccountId};

use super::problems::Problem;
use crate::{opening, router::Doors};

/// What a session holds of an account that signed in; `app::actions::signing_in` writes the first two.
const ACCOUNT: &str = "account";
const STAMP: &str = "stamp";
/// The day on which the session was last lengthened.
const SEEN_ON: &str = "seen_on";

/// Puts into the request a desk with its visitor at it, and the address that failed sign-ins are counted by.
pub(crate) async fn seat(State(doors): State<Doors>, session: Session, mut request: Request, next: Next) -> Response {
    let member = match known_member(&doors, &session).await {
        Ok(member) => member,
        Err(error) => {
            tracing::error!(error, "a browser session could not be opened");
            return Problem::FAILED.into_response();
        }
    };
    let is_signed_in = member.is_some();
    let desk = doors.desk.seat(member.map_or(Actor::Anyone, Actor::Account));
    request.extensions_mut().insert(desk);
    if let Some(address) = address(&doors, &request) {
        request.extensions_mut().insert::<IpAddr>(address);
    }

    let mut response = next.run(request).await;
    if is_signed_in {
        let private = HeaderValue::from_static("private, no-cache");
        response.headers_mut().entry(header::CACHE_CONTROL).or_insert(private);
    }
    response
}

async fn known_member(doors: &Doors, session: &Session) -> Result<Option<Member>, String> {
    // Without a cookie there is nothing to ask the database for.
    if session.id().is_none() {
        return Ok(None);
    }
    let unreadable = |error: tower_sessions::session::Error| error.to_string();
    let account = session.get::<AccountId>(ACCOUNT).await.map_err(unreadable)?;
    let stamp = session.get::<String>(STAMP).await.map_err(unreadable)?;
    let (Some(account), Some(stamp)) = (account, stamp) else {
        return Ok(None);
    };
    let member = match accounts::open(&doors.desk.store, account, &stamp).await {
        Ok(member) => member,
        Err(Trouble::Refused(_)) => None,
        Err(Trouble::Failed(failure)) => return Err(failure.to_string()),
    };
    let today = doors.desk.clock.today().to_string();
    let is_seen = session.get::<String>(SEEN_ON).await.map_err(unreadable)?.as_deref() == Some(today.as_str());
    // Where nothing can be written, the session stays as it is: it must not keep anybody from reading.
    if (member.is_some() && is_seen) || opening::is_read_only(&doors.desk.store).await {
        return Ok(member);
    }
    if member.is_some() {
        // A session is written, and so lengthened, once a day and not at every page.
        session.insert(SEEN_ON, today).await.map_err(unreadable)?;
    } else {
        // The password was changed elsewhere, or the account disabled: this browser is a visitor's again.
        session.remove_value(ACCOUNT).await.map_err(unreadable)?;
        session.remove_value(STAMP).await.map_err(unreadable)?;
    }
    Ok(member)
}

/// The visitor's address: the connection's other end, or what a proxy that the settings trust says it was.
fn address(doors: &Doors, request: &Request) -> Option<IpAddr> {
    let connection = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|connection| connection.0.ip());
    match doors.settings.trusted_address_header() {
        Some(header) => told(request.headers(), &header).or(connection),
        None => connection,
    }
}

/// The last address in that header: the ones before it are the visitor's own words.
fn told(headers: &HeaderMap, name: &HeaderName) -> Option<IpAddr> {
    let last = headers.get_all(name).into_iter().next_back()?.to_str().ok()?;
    last.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::told;
    use http::{HeaderMap, HeaderName, HeaderValue};

    #[test]
    fn only_what_the_proxy_wrote_itself_counts() {
        let name = HeaderName::from_static("x-forwarded-for");
        let headers = |value| HeaderMap::from_iter([(name.clone(), HeaderValue::from_static(value))]);
        assert_eq!(told(&headers("203.0.113.9, 192.0.2.7"), &name), "192.0.2.7".parse().ok());
        assert_eq!(told(&headers("2001:db8::7"), &name), "2001:db8::7".parse().ok());
        assert_eq!(told(&headers("unknown"), &name), None);
        assert_eq!(told(&HeaderMap::new(), &name), None);
    }
}
