//! Accounts: who may sign in, and as what.

use curriculum::Language;
use leptos::prelude::*;
use strum::IntoEnumIterator;
use training::accounts::{self, AccountLine};
use training::ids::{AccountId, PersonId};
use training::places::{Places, list_places};
use training::words::Role;
use training::{Desk, Outcome, Refusal, access, people};

use super::{Route, route};
use crate::actions::accounts::{CreateAccount, RenewSlip, SaveAccount, take_slip};
use crate::acts::{Draft, draft};
use crate::forms::{Area, Check, Checks, Hidden, Revision, item};
use crate::layout::{Page, page};
use crate::pieces::{Empty, Fact, State, crumb};
use crate::{format, seat, texts};

pub(super) fn routes() -> Vec<Route> {
    vec![
        route("/{lang}/accounts", accounts),
        route("/{lang}/accounts/new", new_account),
        route("/{lang}/accounts/{id}", account),
        route("/{lang}/accounts/{id}/slip", slip),
    ]
}

fn accounts() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let mut accounts = accounts::list_accounts(&desk).await?;
        let places = list_places(&desk).await?;
        format::sort_by_text(language, &mut accounts, |account| &account.name);
        let content = if accounts.is_empty() {
            view! {
                <Empty title=t!(language, "accounts-none")>
                    <p>{t!(language, "accounts-none-what")}</p>
                    <p><a class="button" href=seat::at(language, "people")>{t!(language, "nav-people")}</a></p>
                </Empty>
            }
            .into_any()
        } else {
            table(language, &accounts, &places).into_any()
        };
        Ok(view! {
            <Page title=t!(language, "accounts-title")>
                <p class="lead">{t!(language, "accounts-lead")}</p>
                {content}
                <p class="soft">{t!(language, "accounts-from-person")}</p>
            </Page>
        })
    })
}

fn table(language: Language, accounts: &[AccountLine], places: &Places) -> impl IntoView {
    let count = t!(language, "accounts-count", n = i64::try_from(accounts.len()).unwrap_or(i64::MAX));
    let rows = accounts.iter().map(|account| {
        let names: Vec<_> = account.sign_in_names.iter().map(|name| name.name.clone()).collect();
        view! {
            <tr>
                <th scope="row">
                    <a href=seat::at(language, &format!("accounts/{}", account.id))>{account.name.clone()}</a>
                </th>
                <td data-label=t!(language, "roles")>{roles(language, account)}</td>
                <td data-label=t!(language, "oblasts")>{oblasts(language, account, places)}</td>
                <td data-label=t!(language, "account-sign-in-names")>{names.join(", ")}</td>
                <td data-label=t!(language, "account-state")>{state(language, account)}</td>
            </tr>
        }
    });
    view! {
        <table class="cards">
            <caption><strong>{count}</strong></caption>
            <thead>
                <tr>
                    <th scope="col">{t!(language, "full-name")}</th>
                    <th scope="col">{t!(language, "roles")}</th>
                    <th scope="col">{t!(language, "oblasts")}</th>
                    <th scope="col">{t!(language, "account-sign-in-names")}</th>
                    <th scope="col">{t!(language, "account-state")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

fn roles(language: Language, account: &AccountLine) -> String {
    let roles: Vec<_> = account.roles.iter().map(|role| texts::word(language, "role", role.word())).collect();
    roles.join(", ")
}

fn oblasts(language: Language, account: &AccountLine, places: &Places) -> String {
    if account.oblasts.is_empty() {
        return t!(language, "account-oblasts-all");
    }
    let names: Vec<_> = account.oblasts.iter().map(|code| places.oblast_name(code, language)).collect();
    names.join(", ")
}

fn state(language: Language, account: &AccountLine) -> impl IntoView + use<> {
    let (kind, text) = match (account.disabled, account.has_password) {
        (true, _) => ("revoked", t!(language, "account-disabled")),
        (false, true) => ("valid", t!(language, "account-active")),
        (false, false) => ("requested", t!(language, "account-password-not-set")),
    };
    view! { <State kind text/> }
}

/// A new account, for the person named in the address.
fn new_account() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let person: PersonId = seat::asked("person").and_then(|id| id.parse().ok()).ok_or(Refusal::NoSuchPerson)?;
        let existing = accounts::account_of_person(&desk, person).await?;
        let line = people::view_person(&desk, person).await?;
        let name = line.person.full_name();
        let crumbs = vec![crumb(t!(language, "nav-people"), "people"), crumb(name.clone(), format!("people/{person}"))];
        let content = match existing {
            // Whoever may not manage accounts can still help with a lost password.
            Some(account) => renewal(language, account.id).into_any(),
            None => {
                let names = [line.person.phone, line.person.external_id].into_iter().flatten();
                let names = names.collect::<Vec<_>>().join("\n");
                let chosen = Chosen { names, roles: vec![Role::Trainee.word().to_owned()], oblasts: Vec::new() };
                let typed = draft("accounts/create");
                let fields = fields(language, &desk, typed, chosen).await?;
                view! {
                    <ActionForm action={ServerAction::<CreateAccount>::new()} attr:class="stack">
                        <Hidden name="person" value=person.to_string()/>
                        {fields}
                        <div class="actions">
                            <button>{t!(language, "account-make")}</button>
                        </div>
                    </ActionForm>
                }
                .into_any()
            }
        };
        Ok(view! {
            <Page title=t!(language, "account-new") crumbs>
                <p class="lead">{t!(language, "account-new-for", name = name.clone())}</p>
                {content}
            </Page>
        })
    })
}

/// What a form of an account begins with.
struct Chosen {
    names: String,
    roles: Vec<String>,
    oblasts: Vec<String>,
}

/// The fields that making and changing an account share; a trainer may only let trainees in, and sees no more.
async fn fields(language: Language, desk: &Desk, typed: Draft, chosen: Chosen) -> Outcome<AnyView> {
    let offered = Role::iter().filter(|role| access::can_give_slips(desk, &[*role]));
    let roles = offered.map(|role| item(role.word(), texts::word(language, "role", role.word()))).collect();
    let oblasts = if access::can_manage_accounts(desk) {
        let places = list_places(desk).await?;
        let oblasts = places.oblasts.iter().map(|oblast| item(&oblast.code, oblast.name(language))).collect();
        Some(view! {
            <Checks
                draft=typed
                name="oblasts"
                label=t!(language, "oblasts")
                hint=t!(language, "account-oblasts-hint")
                items=oblasts
                values=chosen.oblasts
            />
        })
    } else {
        None
    };
    Ok(view! {
        <Area
            draft=typed
            name="sign_in_name"
            label=t!(language, "account-sign-in-names")
            hint=t!(language, "account-sign-in-names-hint")
            value=chosen.names
            required=true
        />
        <Checks
            draft=typed
            name="roles"
            label=t!(language, "roles")
            hint=t!(language, "account-roles-hint")
            items=roles
            values=chosen.roles
        />
        {oblasts}
    }
    .into_any())
}

fn account() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: AccountId = seat::in_path("id", Refusal::NoSuchAccount)?;
        let account = accounts::view_account(&desk, id).await?;
        let typed = draft("accounts/save");
        let names: Vec<_> = account.sign_in_names.iter().map(|name| name.name.clone()).collect();
        let chosen = Chosen {
            names: names.join("\n"),
            roles: account.roles.iter().map(|role| role.word().to_owned()).collect(),
            oblasts: account.oblasts.clone(),
        };
        let fields = fields(language, &desk, typed, chosen).await?;
        let person = seat::at(language, &format!("people/{}", account.person));
        let password = match account.has_password {
            true => t!(language, "account-password-set"),
            false => t!(language, "account-password-not-set"),
        };
        let slip_until = account.slip_until.map(|until| {
            view! {
                <Fact name=t!(language, "slip-good-until") value=format::moment(language, until)/>
            }
        });
        let (name, disabled, revision) = (account.name, account.disabled, account.revision);
        Ok(view! {
            <Page
                title=t!(language, "account-edit", name = name)
                crumbs=vec![crumb(t!(language, "nav-accounts"), "accounts")]
            >
                <dl class="facts">
                    <Fact name=t!(language, "account-password-state") value=password/>
                    {slip_until}
                </dl>
                <p><a href=person>{t!(language, "account-person")}</a></p>
                <ActionForm action={ServerAction::<SaveAccount>::new()} attr:class="stack">
                    <Hidden name="account" value=id.to_string()/>
                    <Revision draft=typed value=revision page=format!("accounts/{id}")/>
                    {fields}
                    <Check draft=typed name="disabled" label=t!(language, "account-disable") checked=disabled/>
                    <div class="actions">
                        <button>{t!(language, "save")}</button>
                    </div>
                </ActionForm>
                <section>{renewal(language, id)}</section>
            </Page>
        })
    })
}

/// The way to a new slip.
fn renewal(language: Language, account: AccountId) -> impl IntoView {
    view! {
        <h2>{t!(language, "slip-renew")}</h2>
        <p>{t!(language, "slip-renew-why")}</p>
        <ActionForm action={ServerAction::<RenewSlip>::new()}>
            <Hidden name="account" value=account.to_string()/>
            <button class="secondary">{t!(language, "slip-renew")}</button>
        </ActionForm>
    }
}

/// The slip, shown once.
fn slip() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: AccountId = seat::in_path("id", Refusal::NoSuchAccount)?;
        let Some(slip) = take_slip(&desk, id).await? else {
            return Ok(view! {
                <Page title=t!(language, "slip-over-title")>
                    <p class="lead">{t!(language, "slip-over")}</p>
                    {renewal(language, id)}
                </Page>
            }
            .into_any());
        };
        let good_until = format::date(language, slip.expires_on);
        Ok(view! {
            <Page title=t!(language, "slip-title")>
                <p class="lead">{t!(language, "slip-lead")}</p>
                <section class="slip">
                    <p><code class="big">{slip.code}</code></p>
                    <dl class="facts">
                        <Fact name=t!(language, "slip-sign-in-as") value=slip.sign_in_name/>
                        <Fact name=t!(language, "slip-good-until") value=good_until/>
                    </dl>
                    <p>{t!(language, "slip-how")}</p>
                </section>
                <p class="soft">{t!(language, "slip-print-hint")}</p>
            </Page>
        }
        .into_any())
    })
}
