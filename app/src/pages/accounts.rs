//! Accounts: who may sign in, and as what.

use leptos_router::{MatchNestedRoutes, path};
use leptos::prelude::*;
use super::route;

pub fn routes() -> impl MatchNestedRoutes + Clone + Send + 'static {
    route(path!("/:lang/accounts"), || ().into_any())
}
