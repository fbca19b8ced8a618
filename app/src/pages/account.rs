//! One's own account.

use leptos::prelude::*;
use training::Refusal;

use super::sign_in::NewPassword;
use super::{Route, route};
use crate::actions::signing_in::{ChangePassword, SignOut};
use crate::acts::draft;
use crate::forms::Field;
use crate::layout::{Page, page};
use crate::pieces::Fact;
use crate::{seat, texts};

pub(super) fn routes() -> Vec<Route> {
    vec![route("/{lang}/account", account)]
}

fn account() -> AnyView {
    page(async move {
        let language = seat::language();
        let desk = seat::desk();
        let member = desk.member().ok_or(Refusal::SignInFirst)?;
        let name = member.name.clone();
        let roles: Vec<_> = member.roles.iter().map(|role| texts::word(language, "role", role.word())).collect();
        let typed = draft("accounts/change-password");
        Ok(view! {
            <Page title=t!(language, "account-title")>
                <dl class="facts">
                    <Fact name=t!(language, "full-name") value=name/>
                    <Fact name=t!(language, "roles") value=roles.join(", ")/>
                </dl>
                <section>
                    <h2>{t!(language, "password-change")}</h2>
                    <ActionForm action={ServerAction::<ChangePassword>::new()} attr:class="stack">
                        <Field
                            draft=typed
                            name="present_password"
                            label=t!(language, "password-present")
                            kind="password"
                            autocomplete="current-password"
                            required=true
                        />
                        <NewPassword draft=typed/>
                        <div class="actions">
                            <button>{t!(language, "password-change")}</button>
                        </div>
                    </ActionForm>
                </section>
                <section>
                    <h2>{t!(language, "sign-out")}</h2>
                    <p>{t!(language, "sign-out-why")}</p>
                    <ActionForm action={ServerAction::<SignOut>::new()}>
                        <button class="secondary">{t!(language, "sign-out")}</button>
                    </ActionForm>
                </section>
            </Page>
        })
    })
}
