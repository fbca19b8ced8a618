//! A training's tests before and after: answered by participants, opened, closed, keyed in and read by the trainer.

use curriculum::{Form, Language, QuestionKind, Quiz, Test};
use leptos::prelude::*;
use training::ids::{AccountId, TrainingId};
use training::learning::{self, OwnTest, Paper, Sheet, Standing, TestLine, TestResults};
use training::places::list_places;
use training::trainings::view_training;
use training::words::Purpose;
use training::{Desk, Outcome, Refusal, access};

use super::{Tab, address, count, crumbs, tabs, title};
use crate::actions::learning::{HandInTest, KeyInPaper, SetTestDoor};
use crate::acts::{Draft, draft};
use crate::forms::{Choice, Hidden, Operation, item};
use crate::islands::KeepAnswers;
use crate::layout::{Page, page};
use crate::pages::learn::questions;
use crate::pieces::{Empty, Figure, Notice, State};
use crate::{format, seat, texts};

/// The purpose in the address: `pre` or `post`.
fn purpose_in_path() -> Outcome<Purpose> {
    let purpose: Purpose = seat::in_path("purpose", Refusal::NoTestHere)?;
    if purpose == Purpose::Practice { Err(Refusal::NoTestHere.into()) } else { Ok(purpose) }
}

fn name(language: Language, purpose: Purpose) -> String {
    match purpose {
        Purpose::Pre => t!(language, "test-before"),
        Purpose::Post => t!(language, "test-after"),
        Purpose::Practice => t!(language, "quiz"),
    }
}

fn test_of<'a>(desk: &'a Desk, course: &str) -> Outcome<&'a Test> {
    let course = desk.library.course(course).ok_or(Refusal::NoSuchCourse)?;
    course.test.as_ref().ok_or_else(|| Refusal::NoTestHere.into())
}

/// A participant answers.
pub(super) fn own_test() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: TrainingId = seat::in_path("id", Refusal::NoSuchTraining)?;
        let purpose = purpose_in_path()?;
        let own = learning::view_own_test(&desk, id, purpose).await?;
        let account = desk.account().ok_or(Refusal::SignInFirst)?;
        let test = test_of(&desk, &own.training.course)?;
        let places = list_places(&desk).await?;
        let crumbs = crumbs(language, id, title(&desk, &places, &own.training, language));
        let content = match own.standing {
            Standing::NotYet => {
                view! { <Empty title=t!(language, "test-not-yet")><p>{t!(language, "test-not-yet-what")}</p></Empty> }
                    .into_any()
            }
            Standing::Closed => {
                view! { <Empty title=t!(language, "test-closed")><p>{t!(language, "test-closed-what")}</p></Empty> }
                    .into_any()
            }
            Standing::Done(attempt) => {
                let href = seat::at(language, &format!("attempts/{attempt}"));
                view! {
                    <Notice kind="done"><p>{t!(language, "test-done")}</p></Notice>
                    <p class="actions"><a class="button" href=href>{t!(language, "test-see-attempt")}</a></p>
                }
                .into_any()
            }
            Standing::Open => form(language, account, &own, test),
        };
        Ok(view! { <Page title=name(language, purpose) crumbs>{content}</Page> })
    })
}

fn form(language: Language, account: AccountId, own: &OwnTest, test: &Test) -> AnyView {
    let typed = draft("learning/hand-in-test");
    let (training, purpose) = (own.training.id, own.purpose);
    let left_open = questions::left_open(language, typed, &test.quiz, own.form);
    let fields = questions::form_fields(language, typed, &test.quiz, own.form, questions::now());
    let hand_in = questions::hand_in(language, typed);
    let filling = format!("{} form {}", own.tries, own.form);
    let lead = t!(language, "test-lead", n = count(test.quiz.len()), minutes = i64::from(test.minutes));
    let hint = match purpose {
        Purpose::Pre => t!(language, "test-before-hint"),
        _ => t!(language, "test-after-hint", percent = format::percent(language, i64::from(test.quiz.pass_percent))),
    };
    view! {
        <p class="lead">{lead}</p>
        <p>{hint}</p>
        {left_open}
        <ActionForm action={ServerAction::<HandInTest>::new()} attr:class="quiz" attr:id="questions">
            <Operation/>
            <Hidden name="training" value=training.to_string()/>
            <Hidden name="purpose" value=purpose.word()/>
            {fields}
            <KeepAnswers
                form="questions".to_owned()
                account=account.0
                page=format!("trainings/{training}/test/{purpose}")
                filling
                given_back=typed.is_given()
                kept=t!(language, "quiz-kept")
            />
            {hand_in}
        </ActionForm>
    }
    .into_any()
}

/// The trainer's page: doors, results, who is missing.
pub(super) fn tests() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: TrainingId = seat::in_path("id", Refusal::NoSuchTraining)?;
        let results = learning::test_results(&desk, id).await?;
        let places = list_places(&desk).await?;
        let tabs = tabs(language, &desk, &results.training, Tab::Tests);
        let runs = access::can_run_training(&desk, &results.training.oblast);
        let doors = [Purpose::Pre, Purpose::Post].map(|purpose| door(language, &results, purpose, runs));
        let figures = figures(language, &results);
        let table = table(language, &results);
        let heading = title(&desk, &places, &results.training, language);
        Ok(view! {
            <Page title=t!(language, "training-tab-tests") crumbs=crumbs(language, id, heading)>
                {tabs}
                <div class="fields">{doors.into_iter().collect_view()}</div>
                {figures}
                {table}
            </Page>
        })
    })
}

fn door(language: Language, results: &TestResults, purpose: Purpose, runs: bool) -> AnyView {
    let id = results.training.id;
    let opened = results.opened.get(&purpose);
    let (kind, word, open) = match opened {
        None => ("planned", t!(language, "test-not-opened"), true),
        Some(opened) if opened.closed_at.is_none() => ("enrolled", t!(language, "test-open"), false),
        Some(_) => ("done", t!(language, "test-closed"), true),
    };
    let done = results.lines.iter().filter(|line| attempt_of(line, purpose).is_some()).count();
    let handed_in = t!(language, "test-handed-in", n = count(done), all = count(results.lines.len()));
    let press = if open { t!(language, "test-open-press") } else { t!(language, "test-close-press") };
    let acts = runs.then(|| {
        let paper = address(language, id, format!("tests/{purpose}/paper"));
        let sheets = Form::ALL.map(|form| {
            let href = address(language, id, format!("tests/{purpose}/sheet/{form}"));
            view! { <a href=href>{t!(language, "test-sheet-of-form", form = form.letter().to_uppercase())}</a> " " }
        });
        view! {
            <ActionForm action={ServerAction::<SetTestDoor>::new()}>
                <Hidden name="training" value=id.to_string()/>
                <Hidden name="purpose" value=purpose.word()/>
                <Hidden name="open" value=if open { "yes" } else { "" }/>
                <div class="actions">
                    <button class=if open { "" } else { "secondary" }>{press}</button>
                    <a class="button secondary" href=paper>{t!(language, "test-paper")}</a>
                </div>
            </ActionForm>
            <p>{sheets.into_iter().collect_view()}</p>
        }
    });
    view! {
        <section class="box">
            <h2>{name(language, purpose)}</h2>
            <p><State kind text=word/> " " {handed_in}</p>
            {acts}
        </section>
    }
    .into_any()
}

fn attempt_of(line: &TestLine, purpose: Purpose) -> Option<&training::store::attempt::Model> {
    match purpose {
        Purpose::Pre => line.before.as_ref(),
        _ => line.after.as_ref(),
    }
}

/// What the group learned, over those who answered both tests.
fn figures(language: Language, results: &TestResults) -> AnyView {
    let Some((before, after)) = results.means() else {
        return view! { <p class="soft">{t!(language, "test-no-pairs")}</p> }.into_any();
    };
    let pairs = count(results.pairs().len());
    let points = |mean: f64| format::decimal(language, mean);
    let gain = results.normalised_gain().map(|gain| format::percent(language, (gain * 100.0).round() as i64));
    let over = t!(language, "test-pairs", n = pairs);
    let gain = gain.map(|gain| {
        view! { <Figure name=t!(language, "test-gain") value=gain definition=t!(language, "test-gain-what")/> }
    });
    let of = t!(language, "test-of-questions", n = count(results.questions));
    view! {
        <dl class="figures">
            <Figure name=t!(language, "test-mean-before") value=points(before) definition=of.clone()/>
            <Figure name=t!(language, "test-mean-after") value=points(after) definition=of/>
            {gain}
        </dl>
        <p class="soft">{over}</p>
    }
    .into_any()
}

fn table(language: Language, results: &TestResults) -> AnyView {
    let score = |attempt: Option<&training::store::attempt::Model>| match attempt {
        Some(attempt) => format!("{} ({})", attempt.score, attempt.form.0.letter().to_uppercase()),
        None => "–".to_owned(),
    };
    let rows = results.lines.iter().map(|line| {
        let passed = line.after.as_ref().map(|after| match after.passed {
            true => view! { <State kind="done" text=t!(language, "quiz-passed")/> }.into_any(),
            false => view! { <State kind="planned" text=t!(language, "quiz-not-passed")/> }.into_any(),
        });
        view! {
            <tr>
                <th scope="row">{line.line.person.full_name()}</th>
                <td class="number" data-label=t!(language, "test-before")>{score(line.before.as_ref())}</td>
                <td class="number" data-label=t!(language, "test-after")>{score(line.after.as_ref())}</td>
                <td data-label=t!(language, "test-result")>{passed}</td>
            </tr>
        }
    });
    view! {
        <table class="cards">
            <caption><strong>{t!(language, "test-results")}</strong> " " {t!(language, "test-results-what")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(language, "full-name")}</th>
                    <th scope="col" class="number">{t!(language, "test-before")}</th>
                    <th scope="col" class="number">{t!(language, "test-after")}</th>
                    <th scope="col">{t!(language, "test-result")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// Answers from paper: one row a person, one field a row.
pub(super) fn paper() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: TrainingId = seat::in_path("id", Refusal::NoSuchTraining)?;
        let purpose = purpose_in_path()?;
        let paper = learning::view_paper(&desk, id, purpose).await?;
        let account = desk.account().ok_or(Refusal::SignInFirst)?;
        let places = list_places(&desk).await?;
        let heading = title(&desk, &places, &paper.training, language);
        let content = if paper.sheets.is_empty() {
            view! { <Empty title=t!(language, "paper-nobody-left")><p>{t!(language, "paper-nobody-left-what")}</p></Empty> }
                .into_any()
        } else {
            paper_form(language, account, purpose, &paper)
        };
        let page_title = format!("{}: {}", name(language, purpose), t!(language, "test-paper"));
        Ok(view! { <Page title=page_title crumbs=crumbs(language, id, heading)>{content}</Page> })
    })
}

fn paper_form(language: Language, account: AccountId, purpose: Purpose, paper: &Paper) -> AnyView {
    let typed = draft("learning/key-in");
    let training = paper.training.id;
    let rows = paper.sheets.iter().zip(1..).map(|(sheet, number)| paper_row(language, typed, sheet, number));
    let rows = rows.collect_view();
    let languages: Vec<_> = Language::ALL.map(|own| item(own, own.own_name())).into();
    let own_language = paper.training.language.to_string();
    let (questions, filling) = (count(paper.questions), paper.keyed_in.to_string());
    view! {
        <p class="lead">{t!(language, "paper-lead", n = questions)}</p>
        <p>{t!(language, "paper-how")}</p>
        <ActionForm action={ServerAction::<KeyInPaper>::new()} attr:id="sheets">
            <Operation/>
            <Hidden name="training" value=training.to_string()/>
            <Hidden name="purpose" value=purpose.word()/>
            <Choice
                draft=typed
                name="language"
                label=t!(language, "paper-language")
                hint=t!(language, "paper-language-hint")
                items=languages
                value=own_language
            />
            {rows}
            <KeepAnswers
                form="sheets".to_owned()
                account=account.0
                page=format!("trainings/{training}/tests/{purpose}/paper")
                filling
                given_back=typed.is_given()
                kept=t!(language, "paper-kept-here")
            />
            <div class="actions sticky"><button>{t!(language, "paper-press")}</button></div>
        </ActionForm>
    }
    .into_any()
}

fn paper_row(language: Language, typed: Draft, sheet: &Sheet, number: usize) -> AnyView {
    // By the enrolment and not by its place: while a form is on its way back, somebody may have answered on the screen.
    let enrolment = sheet.line.enrolment.id.0;
    let name = |field: &str| format!("rows[e{enrolment}][{field}]");
    let not_understood = Refusal::PaperNotUnderstood { enrolment };
    let error = (typed.refusal().as_ref() == Some(&not_understood)).then(|| texts::refusal(language, &not_understood));
    let form = typed.value(&name("form"), sheet.form.letter().to_owned());
    let figures = typed.value(&name("figures"), String::new());
    let forms = Form::ALL.map(|form_of_sheet| {
        let letter = form_of_sheet.letter();
        view! { <option value=letter selected=form == letter>{letter.to_uppercase()}</option> }
    });
    let person = sheet.line.person.full_name();
    let again = sheet.again.then(|| view! { <small class="soft">{t!(language, "paper-again")}</small> });
    let is_again = sheet.again.then(|| view! { <Hidden name=name("again") value="yes"/> });
    let (id, form_id, error_id) =
        (format!("figures-{enrolment}"), format!("form-{enrolment}"), format!("error-{enrolment}"));
    let class = if error.is_some() { "paper-row wrong" } else { "paper-row" };
    let wrong = error.is_some().then_some("true");
    let described = error.is_some().then(|| error_id.clone());
    view! {
        <div class=class>
            <label for=id.clone()>{format!("{number}. {person} ")} {again}</label>
            <Hidden name=name("enrolment") value=enrolment.to_string()/>
            {is_again}
            <label class="visually-hidden" for=form_id.clone()>{t!(language, "test-form-of", name = person.clone())}</label>
            <select id=form_id name=name("form")>{forms.into_iter().collect_view()}</select>
            <input
                id=id
                name=name("figures")
                value=figures
                autocomplete="off"
                inputmode="text"
                spellcheck="false"
                aria-describedby=described
                aria-invalid=wrong
            />
            {error.map(|error| view! { <span class="error" id=error_id>{error}</span> })}
        </div>
    }
    .into_any()
}

/// The questions of a form, to be printed.
pub(super) fn test_sheet() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: TrainingId = seat::in_path("id", Refusal::NoSuchTraining)?;
        let purpose = purpose_in_path()?;
        let form: Form = seat::in_path("form", Refusal::NoTestHere)?;
        let view = view_training(&desk, id).await?;
        if !access::can_run_training(&desk, &view.training.oblast) {
            return Err(Refusal::NotAllowed.into());
        }
        let test = test_of(&desk, &view.training.course)?;
        let places = list_places(&desk).await?;
        let heading = title(&desk, &places, &view.training, language);
        let questions = on_paper(language, &test.quiz, form);
        let page_title =
            format!("{}, {}", name(language, purpose), t!(language, "test-form", form = form.letter().to_uppercase()));
        Ok(view! {
            <Page title=page_title crumbs=crumbs(language, id, heading)>
                <p class="lead">{t!(language, "test-sheet-lead")}</p>
                <p>{t!(language, "test-sheet-name")} " ______________________________"</p>
                <ol class="test-sheet">{questions}</ol>
            </Page>
        })
    })
}

fn on_paper(language: Language, quiz: &Quiz, form: Form) -> AnyView {
    let questions = quiz.questions(form).iter().map(|question| {
        let hint = match question.kind {
            QuestionKind::One | QuestionKind::TrueFalse => t!(language, "sheet-one"),
            QuestionKind::Several => t!(language, "sheet-several"),
            QuestionKind::Order => t!(language, "sheet-order"),
            QuestionKind::Match => t!(language, "sheet-match"),
            QuestionKind::Case => t!(language, "sheet-case"),
        };
        let options = question.options.iter().map(|option| view! { <li>{option.text.get(language).clone()}</li> });
        let targets = (question.kind == QuestionKind::Match).then(|| {
            let targets = question.targets.iter().map(|target| view! { <li>{target.text.get(language).clone()}</li> });
            view! { <ol>{targets.collect_view()}</ol> }
        });
        view! {
            <li class="question">
                <p><strong>{question.stem.get(language).clone()}</strong></p>
                <p><small class="soft">{hint}</small> " ______"</p>
                <ol>{options.collect_view()}</ol>
                {targets}
            </li>
        }
    });
    questions.collect_view().into_any()
}
