//! Choosing the file.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use training::ids::TrainingId;
use training::people::lists::may_bring;
use training::{Outcome, Refusal};

use super::{crumbs, for_training, steps};
use crate::actions::lists::ReadList;
use crate::acts::draft;
use crate::forms::Hidden;
use crate::layout::{Page, page};
use crate::seat;

pub(super) fn upload() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        may_bring(&desk)?;
        let training = match asked_training()? {
            Some(id) => Some(for_training(language, &desk, id).await?),
            None => None,
        };
        let error = draft("people/read-list").error("file");
        let class = if error.is_some() { "field wrong" } else { "field" };
        let described = if error.is_some() { "file-hint file-error" } else { "file-hint" };
        let wrong = error.is_some().then_some("true");
        let error = error.map(|error| view! { <span class="error" id="file-error">{error}</span> });
        let crumbs = crumbs(language, training.as_ref());
        let lead = match &training {
            Some(training) => t!(language, "lists-lead-training", training = training.title.clone()),
            None => t!(language, "lists-lead"),
        };
        let hidden = training.map(|training| {
            let id = training.id.to_string();
            view! { <Hidden name="training" value=id/> }
        });
        Ok(view! {
            <Page title=t!(language, "lists-bring") crumbs>
                {steps(language, 0)}
                <p class="lead">{lead}</p>
                <form class="stack" method="post" action=ReadList::url() enctype="multipart/form-data">
                    {hidden}
                    <div class=class>
                        <label for="file">{t!(language, "lists-file")}</label>
                        <span class="hint" id="file-hint">{t!(language, "lists-file-hint")}</span>
                        <input
                            id="file"
                            name="file"
                            type="file"
                            required=true
                            accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                            aria-describedby=described
                            aria-invalid=wrong
                        />
                        {error}
                    </div>
                    <div class="actions">
                        <button>{t!(language, "lists-check-press")}</button>
                    </div>
                </form>
                <section>
                    <h2>{t!(language, "lists-how")}</h2>
                    <ul>
                        <li>{t!(language, "lists-how-headings")}</li>
                        <li>{t!(language, "lists-how-names")}</li>
                        <li>{t!(language, "lists-how-unknown")}</li>
                        <li>{t!(language, "lists-how-rest")}</li>
                    </ul>
                </section>
            </Page>
        })
    })
}

/// The training that the address names.
fn asked_training() -> Outcome<Option<TrainingId>> {
    match seat::asked("training") {
        Some(id) => Ok(Some(id.parse().map_err(|_| Refusal::NoSuchTraining)?)),
        None => Ok(None),
    }
}
