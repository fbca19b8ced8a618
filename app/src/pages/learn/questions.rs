//! Questions as a form, and questions with their answers: the same for a module's quiz and a training's test.
//!
//! Each kind is a plain form control, so that it works without script: choices, a list to pick from for each place of an
//! order and each half of a pair, yes and no for each statement of a case.

use curriculum::{Choice, Form, Language, Question, QuestionKind, Quiz};
use leptos::prelude::*;
use training::Refusal;
use training::learning::is_answered;
use training::store::attempt_answer::Model as GivenAnswer;

use crate::acts::Draft;
use crate::forms::Hidden;
use crate::pieces::State;
use crate::seat;

/// The name of the control that holds answers to a question; with a part where one question has several controls.
fn control(question: &str, part: &str) -> String {
    if part.is_empty() { format!("answers[{question}][]") } else { format!("answers[{question}~{part}][]") }
}

/// What was chosen for a question before the form came back, over all its controls.
fn chosen(typed: Draft, question: &Question, part: &str) -> Vec<String> {
    typed.values(control(&question.id, part).trim_end_matches("[]"), Vec::new())
}

/// Whether a form that came back was refused for questions left open, and this is one of them.
fn was_left_open(typed: Draft, question: &Question) -> bool {
    let refused = matches!(typed.refusal(), Some(Refusal::QuestionsOpen { .. }));
    let parts = question.options.iter().map(|option| option.id.as_str()).chain([""]);
    let given = || parts.flat_map(|part| chosen(typed, question, part)).filter(|answer| !answer.is_empty());
    refused && !is_answered(question, &given().collect::<Vec<_>>())
}

/// The id of a question's place on the page.
fn place(number: usize) -> String {
    format!("question-{}", number + 1)
}

/// The way to each question that was left open; nothing at the first visit.
pub(crate) fn left_open(language: Language, typed: Draft, quiz: &Quiz, form: Form) -> Option<AnyView> {
    let open = quiz.questions(form).iter().enumerate().filter(|(_, question)| was_left_open(typed, question));
    let links: Vec<_> = open
        .map(|(number, _)| {
            let href = format!("#{}", place(number));
            view! { <a class="button secondary" href=href>{(number + 1).to_string()}</a> }
        })
        .collect();
    (!links.is_empty()).then(|| {
        let name = t!(language, "quiz-left-open");
        view! { <nav class="actions" aria-label=name.clone()><span>{name.clone()}</span> {links}</nav> }.into_any()
    })
}

/// The buttons under the questions: to hand in and, once somebody was told of open questions, to leave them so.
pub(crate) fn hand_in(language: Language, typed: Draft) -> AnyView {
    let leave_open = matches!(typed.refusal(), Some(Refusal::QuestionsOpen { .. })).then(|| {
        view! { <button class="secondary" name="with_open" value="yes">{t!(language, "quiz-hand-in-open")}</button> }
    });
    view! { <div class="actions"><button>{t!(language, "quiz-hand-in")}</button> {leave_open}</div> }.into_any()
}

/// All questions of a form, with what was chosen before, and when they were opened.
pub(crate) fn form_fields(language: Language, typed: Draft, quiz: &Quiz, form: Form, now: i64) -> AnyView {
    let questions = quiz.questions(form).iter().enumerate();
    let questions = questions.map(|(number, question)| fieldset(language, typed, number, question)).collect_view();
    let opened = typed.value("opened", now.to_string());
    view! {
        <Hidden name="form" value=form.letter()/>
        <Hidden name="opened" value=opened/>
        {questions}
    }
    .into_any()
}

/// The question with its number: "3. What do you do first?".
fn stem(language: Language, number: usize, question: &Question) -> String {
    format!("{}. {}", number + 1, question.stem.get(language))
}

fn fieldset(language: Language, typed: Draft, number: usize, question: &Question) -> AnyView {
    let chosen = |part: &str| chosen(typed, question, part);
    let (hint, controls) = match question.kind {
        QuestionKind::One | QuestionKind::TrueFalse => (None, choices(language, question, "radio", &chosen(""))),
        QuestionKind::Several => {
            (Some(t!(language, "quiz-several")), choices(language, question, "checkbox", &chosen("")))
        }
        QuestionKind::Order => (Some(t!(language, "quiz-order")), places(language, question, &chosen(""))),
        QuestionKind::Match => (Some(t!(language, "quiz-match")), pairs(language, question, &chosen(""))),
        QuestionKind::Case => (Some(t!(language, "quiz-case")), judgements(language, question, chosen)),
    };
    let open = was_left_open(typed, question);
    let (hint_id, open_id) = (format!("hint-{}", question.id), format!("open-{}", question.id));
    let described: Vec<&str> = [(hint.is_some(), &hint_id), (open, &open_id)]
        .into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, id)| id.as_str())
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    view! {
        <fieldset class="question" id=place(number) aria-describedby=described>
            <legend>{stem(language, number, question)}</legend>
            {hint.map(|hint| view! { <span class="hint" id=hint_id>{hint}</span> })}
            {open.then(|| view! { <span class="error" id=open_id>{t!(language, "quiz-left-open")}</span> })}
            {controls}
        </fieldset>
    }
    .into_any()
}

fn choices(language: Language, question: &Question, kind: &'static str, chosen: &[String]) -> AnyView {
    let name = control(&question.id, "");
    let options = question.options.iter().map(|option| {
        let checked = chosen.contains(&option.id);
        view! {
            <label class="option">
                <input type=kind name=name.clone() value=option.id.clone() checked=checked/>
                <span>{option.text.get(language).clone()}</span>
            </label>
        }
    });
    options.collect_view().into_any()
}

/// A list to pick from.
fn pick(name: String, label: String, items: Vec<(String, String)>, chosen: String, none: String) -> AnyView {
    let items = items.into_iter().map(|(value, text)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{text}</option> }
    });
    view! {
        <label class="pick">
            <span>{label}</span>
            <select name=name>
                <option value="">{none}</option>
                {items.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

fn places(language: Language, question: &Question, chosen: &[String]) -> AnyView {
    let items: Vec<(String, String)> =
        question.options.iter().map(|option| (option.id.clone(), option.text.get(language).clone())).collect();
    let places = (0..items.len()).map(|place| {
        let label = t!(language, "quiz-place", n = i64::try_from(place + 1).unwrap_or(0));
        let chosen = chosen.get(place).cloned().unwrap_or_default();
        pick(control(&question.id, ""), label, items.clone(), chosen, t!(language, "choose"))
    });
    places.collect_view().into_any()
}

fn pairs(language: Language, question: &Question, chosen: &[String]) -> AnyView {
    let rows = question.options.iter().map(|option| {
        let pair = |target: &str| format!("{}={target}", option.id);
        let items =
            question.targets.iter().map(|target| (pair(&target.id), target.text.get(language).clone())).collect();
        let begins = pair("");
        let chosen = chosen.iter().find(|pair| pair.starts_with(&begins)).cloned().unwrap_or_default();
        pick(control(&question.id, ""), option.text.get(language).clone(), items, chosen, t!(language, "choose"))
    });
    rows.collect_view().into_any()
}

fn judgements(language: Language, question: &Question, chosen: impl Fn(&str) -> Vec<String>) -> AnyView {
    let rows = question.options.iter().map(|option| {
        let name = control(&question.id, &option.id);
        let chosen = chosen(&option.id);
        let answers = question.targets.iter().map(|target| {
            let value = format!("{}={}", option.id, target.id);
            let checked = chosen.contains(&value);
            view! {
                <label class="option">
                    <input type="radio" name=name.clone() value=value checked=checked/>
                    <span>{target.text.get(language).clone()}</span>
                </label>
            }
        });
        view! {
            <fieldset class="judge">
                <legend>{option.text.get(language).clone()}</legend>
                {answers.collect_view()}
            </fieldset>
        }
    });
    rows.collect_view().into_any()
}

/// The questions without a form, for a visitor: whose answers they were could not be kept.
pub(super) fn to_read(language: Language, quiz: &Quiz) -> AnyView {
    let questions = quiz.questions(Form::A).iter().map(|question| {
        let options = question.options.iter().map(|option| view! { <li>{option.text.get(language).clone()}</li> });
        view! {
            <li class="question">
                <p><strong>{question.stem.get(language).clone()}</strong></p>
                <ul>{options.collect_view()}</ul>
            </li>
        }
    });
    view! { <ol class="quiz">{questions.collect_view()}</ol> }.into_any()
}

/// Every question with what was answered, what is right, and why.
pub(super) fn with_answers(language: Language, quiz: &Quiz, form: Form, answers: &[GivenAnswer]) -> AnyView {
    // In the order of the quiz; a question that the curriculum no longer holds cannot be shown.
    let questions = quiz.questions(form).iter().enumerate().filter_map(|(number, question)| {
        let answer = answers.iter().find(|answer| answer.question == question.id)?;
        Some(answered(language, number, question, answer))
    });
    questions.collect_view().into_any()
}

fn answered(language: Language, number: usize, question: &Question, answer: &GivenAnswer) -> AnyView {
    let given: Vec<&str> = answer.given.split(',').filter(|id| !id.is_empty()).collect();
    let (kind, word) = match (answer.right, given.is_empty()) {
        (true, _) => ("right", t!(language, "answer-right")),
        (false, false) => ("wrong", t!(language, "answer-wrong")),
        (false, true) => ("wrong", t!(language, "answer-open")),
    };
    let answers = match question.kind {
        QuestionKind::One | QuestionKind::Several | QuestionKind::TrueFalse => {
            let options =
                question.options.iter().map(|option| choice(language, option, given.contains(&option.id.as_str())));
            view! { <ul>{options.collect_view()}</ul> }.into_any()
        }
        QuestionKind::Order => in_order(language, question, &given, answer.right),
        QuestionKind::Match | QuestionKind::Case => in_pairs(language, question, &given),
    };
    view! {
        <section class=format!("answer {kind}")>
            <h3>{stem(language, number, question)}</h3>
            <p><State kind text=word/></p>
            {answers}
            <p>{question.explanation.get(language).clone()}</p>
        </section>
    }
    .into_any()
}

/// An option: whether it was chosen, whether it is right, and why.
fn choice(language: Language, option: &Choice, chosen: bool) -> AnyView {
    let right = option.right.then(|| view! { " " <State kind="right" text=t!(language, "option-right")/> });
    let mine = chosen.then(|| view! { " " <small class="soft">{t!(language, "option-chosen")}</small> });
    let text = option.text.get(language).clone();
    let text = if chosen { view! { <strong>{text}</strong> }.into_any() } else { text.into_any() };
    view! { <li>{text} {right} {mine} {why(language, option)}</li> }.into_any()
}

fn why(language: Language, option: &Choice) -> Option<AnyView> {
    let why = option.why.get(language).clone()?;
    Some(view! { <br/> <small class="soft">{why}</small> }.into_any())
}

fn in_order(language: Language, question: &Question, given: &[&str], right: bool) -> AnyView {
    let list = |ids: Vec<&str>| {
        let items = ids.into_iter().filter_map(|id| question.option(id));
        items.map(|option| view! { <li>{option.text.get(language).clone()}</li> }).collect_view()
    };
    let right_order = question.right_answer().iter().map(String::as_str).collect();
    let own = (!right && !given.is_empty()).then(|| {
        view! { <p><small class="soft">{t!(language, "option-chosen")}</small></p> <ol>{list(given.to_vec())}</ol> }
    });
    view! {
        {own}
        <p><State kind="right" text=t!(language, "option-right")/></p>
        <ol>{list(right_order)}</ol>
    }
    .into_any()
}

fn in_pairs(language: Language, question: &Question, given: &[&str]) -> AnyView {
    let rows = question.options.iter().map(|option| {
        let target = |id: &str| question.targets.iter().find(|target| target.id == id);
        let own = given.iter().find_map(|pair| pair.strip_prefix(option.id.as_str())?.strip_prefix('='));
        let own = own.and_then(target);
        let right = question.right_target(&option.id);
        let hit = own.is_some() && own.map(|own| &own.id) == right.map(|right| &right.id);
        let right = right.map(|right| right.text.get(language).clone()).unwrap_or_default();
        let missed = own.filter(|_| !hit).map(|own| {
            let own = own.text.get(language).clone();
            view! { " " <small class="soft">{t!(language, "option-chosen")} ": " {own}</small> }
        });
        view! {
            <li>
                {option.text.get(language).clone()} " → " <strong>{right}</strong>
                {missed}
                {why(language, option)}
            </li>
        }
    });
    view! { <ul>{rows.collect_view()}</ul> }.into_any()
}

/// Seconds since 1970, by the desk's clock: when questions were opened.
pub(crate) fn now() -> i64 {
    seat::desk().clock.now().timestamp()
}
