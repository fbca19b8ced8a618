//! Signing in: by name and password, the first time by the code of a slip, and the very first of all by a link.

use leptos::prelude::*;
use training::accounts;

use super::{Route, route};
use crate::actions::signing_in::{FirstSignIn, SetUp, SignIn};
use crate::acts::{Draft, draft};
use crate::forms::{Field, Hidden};
use crate::layout::{Page, page};
use crate::pieces::crumb;
use crate::seat;

pub(super) fn routes() -> Vec<Route> {
    vec![
        route("/{lang}/sign-in", sign_in),
        route("/{lang}/first-sign-in", first_sign_in),
        route("/{lang}/set-up/{token}", set_up),
    ]
}

fn sign_in() -> AnyView {
    page(async move {
        let language = seat::language();
        let typed = draft("accounts/sign-in");
        let wanted = seat::asked("to").unwrap_or_default();
        Ok(view! {
            <Page title=t!(language, "sign-in")>
                <ActionForm action={ServerAction::<SignIn>::new()} attr:class="stack">
                    <Field
                        draft=typed
                        name="name"
                        label=t!(language, "sign-in-name")
                        hint=t!(language, "sign-in-name-hint")
                        autocomplete="username"
                        required=true
                    />
                    <Field
                        name="password"
                        label=t!(language, "password")
                        kind="password"
                        autocomplete="current-password"
                        required=true
                    />
                    <Hidden name="to" value=wanted/>
                    <div class="actions">
                        <button>{t!(language, "sign-in")}</button>
                    </div>
                </ActionForm>
                <p>
                    {t!(language, "sign-in-slip")} " "
                    <a href=seat::at(language, "first-sign-in")>{t!(language, "first-sign-in-title")}</a>
                </p>
                <p class="soft">{t!(language, "sign-in-forgotten")}</p>
            </Page>
        })
    })
}

fn first_sign_in() -> AnyView {
    page(async move {
        let language = seat::language();
        let typed = draft("accounts/first-sign-in");
        Ok(view! {
            <Page
                title=t!(language, "first-sign-in-title")
                crumbs=vec![crumb(t!(language, "sign-in"), "sign-in")]
            >
                <p class="lead">{t!(language, "first-sign-in-lead")}</p>
                <ActionForm action={ServerAction::<FirstSignIn>::new()} attr:class="stack">
                    <Field
                        draft=typed
                        name="code"
                        label=t!(language, "slip-code")
                        hint=t!(language, "slip-code-hint")
                        autocomplete="one-time-code"
                        required=true
                    />
                    <NewPassword draft=typed/>
                    <div class="actions">
                        <button>{t!(language, "password-set-and-sign-in")}</button>
                    </div>
                </ActionForm>
            </Page>
        })
    })
}

fn set_up() -> AnyView {
    page(async move {
        let language = seat::language();
        let token = seat::part("token");
        accounts::check_set_up(&seat::desk(), &token).await?;
        let typed = draft("accounts/set-up");
        Ok(view! {
            <Page title=t!(language, "set-up-title")>
                <p class="lead">{t!(language, "set-up-lead")}</p>
                <ActionForm action={ServerAction::<SetUp>::new()} attr:class="stack">
                    <Hidden name="token" value=token/>
                    <Field
                        draft=typed
                        name="family_name"
                        label=t!(language, "family-name")
                        autocomplete="family-name"
                        required=true
                    />
                    <Field
                        draft=typed
                        name="given_name"
                        label=t!(language, "given-name")
                        autocomplete="given-name"
                        required=true
                    />
                    <Field
                        draft=typed
                        name="sign_in_name"
                        label=t!(language, "set-up-name")
                        hint=t!(language, "set-up-name-hint")
                        autocomplete="username"
                        required=true
                    />
                    <NewPassword draft=typed/>
                    <div class="actions">
                        <button>{t!(language, "password-set-and-sign-in")}</button>
                    </div>
                </ActionForm>
            </Page>
        })
    })
}

/// A new password, typed twice.
#[component]
pub(super) fn NewPassword(draft: Draft) -> impl IntoView {
    let language = seat::language();
    view! {
        <Field
            draft=draft
            name="password"
            label=t!(language, "password-new")
            hint=t!(language, "password-hint")
            kind="password"
            autocomplete="new-password"
            required=true
        />
        <Field
            draft=draft
            name="password_again"
            label=t!(language, "password-again")
            kind="password"
            autocomplete="new-password"
            required=true
        />
    }
}
