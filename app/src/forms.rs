//! The parts of a form around native inputs. They take finished texts, and the form's [`Draft`] whole: what was typed
//! before a refusal stands in the field again, with the sentence beside the field of which it speaks.

use leptos::prelude::*;
use training::Refusal;
use uuid::Uuid;

use crate::acts::Draft;
use crate::seat;

/// The ids by which a field points at its hint and its error.
fn described_by(name: &str, hint: bool, error: bool) -> Option<String> {
    let ids: Vec<_> = [(hint, "hint"), (error, "error")]
        .into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, part)| format!("{name}-{part}"))
        .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// What surrounds an input: label, hint, error.
#[component]
fn Around(
    name: String,
    label: String,
    hint: Option<String>,
    error: Option<String>,
    children: Children,
) -> impl IntoView {
    let class = if error.is_some() { "field wrong" } else { "field" };
    view! {
        <div class=class>
            <label for=name.clone()>{label}</label>
            {hint.map(|hint| view! { <span class="hint" id=format!("{name}-hint")>{hint}</span> })}
            {children()}
            {error.map(|error| view! { <span class="error" id=format!("{name}-error")>{error}</span> })}
        </div>
    }
}

/// A line to type into.
#[component]
pub fn Field(
    /// The form's draft; without one the field shows `value`.
    #[prop(optional)]
    draft: Draft,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    /// How to fill it in, or an example.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The value at hand, before anything was typed.
    #[prop(optional, into)]
    value: String,
    /// The input's type; `text` unless said.
    #[prop(default = "text")]
    kind: &'static str,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] autocomplete: Option<String>,
    /// Which keyboard a phone shows: `numeric`, `tel`, `email`.
    #[prop(optional, into)]
    inputmode: Option<String>,
    #[prop(optional, into)] min: Option<String>,
    #[prop(optional, into)] max: Option<String>,
    #[prop(optional, into)] step: Option<String>,
    #[prop(optional, into)] maxlength: Option<String>,
    /// The id of a `datalist` with proposals.
    #[prop(optional, into)]
    list: Option<String>,
) -> impl IntoView {
    let value = draft.value(&name, value);
    let error = draft.error(&name);
    let described = described_by(&name, hint.is_some(), error.is_some());
    let wrong = error.is_some().then_some("true");
    view! {
        <Around name=name.clone() label hint error>
            <input
                id=name.clone()
                name=name
                type=kind
                value=value
                required=required
                autocomplete=autocomplete
                inputmode=inputmode
                min=min
                max=max
                step=step
                maxlength=maxlength
                list=list
                aria-describedby=described
                aria-invalid=wrong
            />
        </Around>
    }
}

/// Several lines to type into.
#[component]
pub fn Area(
    #[prop(optional)] draft: Draft,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] value: String,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let value = draft.value(&name, value);
    let error = draft.error(&name);
    let described = described_by(&name, hint.is_some(), error.is_some());
    let wrong = error.is_some().then_some("true");
    view! {
        <Around name=name.clone() label hint error>
            <textarea id=name.clone() name=name required=required aria-describedby=described aria-invalid=wrong>
                {value}
            </textarea>
        </Around>
    }
}

/// One of a list, by its value and the text that people read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub value: String,
    pub text: String,
}

/// An item of a list: `item(oblast.code, oblast.name)`.
pub fn item(value: impl ToString, text: impl Into<String>) -> Item {
    Item { value: value.to_string(), text: text.into() }
}

/// One of a closed list, folded together.
#[component]
pub fn Choice(
    #[prop(optional)] draft: Draft,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    items: Vec<Item>,
    /// The value at hand.
    #[prop(optional, into)]
    value: String,
    /// The text for choosing nothing; without it one of the items is always chosen.
    #[prop(optional, into)]
    none: Option<String>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let value = draft.value(&name, value);
    let error = draft.error(&name);
    let described = described_by(&name, hint.is_some(), error.is_some());
    let wrong = error.is_some().then_some("true");
    let options = none.map(|none| item("", none)).into_iter().chain(items);
    let options: Vec<_> = options
        .map(|Item { value: own, text }| {
            let chosen = own == value;
            view! { <option value=own selected=chosen>{text}</option> }
        })
        .collect();
    view! {
        <Around name=name.clone() label hint error>
            <select id=name.clone() name=name required=required aria-describedby=described aria-invalid=wrong>
                {options}
            </select>
        </Around>
    }
}

/// What surrounds several options that belong together.
#[component]
fn Group(
    name: String,
    label: String,
    hint: Option<String>,
    error: Option<String>,
    children: Children,
) -> impl IntoView {
    let described = described_by(&name, hint.is_some(), error.is_some());
    let class = error.is_some().then_some("wrong");
    view! {
        <fieldset class=class aria-describedby=described>
            <legend>{label}</legend>
            {hint.map(|hint| view! { <span class="hint" id=format!("{name}-hint")>{hint}</span> })}
            {children()}
            {error.map(|error| view! { <span class="error" id=format!("{name}-error")>{error}</span> })}
        </fieldset>
    }
}

/// One of a short closed list, laid open.
#[component]
pub fn Radios(
    #[prop(optional)] draft: Draft,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    items: Vec<Item>,
    #[prop(optional, into)] value: String,
) -> impl IntoView {
    let value = draft.value(&name, value);
    let error = draft.error(&name);
    let group = name.clone();
    let options: Vec<_> = items
        .into_iter()
        .map(|Item { value: own, text }| {
            let chosen = own == value;
            view! {
                <label class="option">
                    <input type="radio" name=name.clone() value=own checked=chosen/>
                    <span>{text}</span>
                </label>
            }
        })
        .collect();
    view! { <Group name=group label hint error>{options}</Group> }
}

/// Any number of a closed list. The act takes them as `Vec<String>` under `name`, with a default for none.
#[component]
pub fn Checks(
    #[prop(optional)] draft: Draft,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    items: Vec<Item>,
    #[prop(optional)] values: Vec<String>,
) -> impl IntoView {
    let values = draft.values(&name, values);
    let error = draft.error(&name);
    // The brackets make a list of it even when only one is ticked.
    let list = format!("{name}[]");
    let options: Vec<_> = items
        .into_iter()
        .map(|Item { value: own, text }| {
            let chosen = values.contains(&own);
            view! {
                <label class="option">
                    <input type="checkbox" name=list.clone() value=own checked=chosen/>
                    <span>{text}</span>
                </label>
            }
        })
        .collect();
    view! { <Group name label hint error>{options}</Group> }
}

/// Yes or no. The act takes it as `Option<String>` or as `String` with a default: `yes`, or nothing.
#[component]
pub fn Check(
    #[prop(optional)] draft: Draft,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional)] checked: bool,
) -> impl IntoView {
    let value = draft.values(&name, if checked { vec!["yes".to_owned()] } else { Vec::new() });
    let chosen = value.iter().any(|value| value == "yes");
    view! {
        <label class="option">
            <input type="checkbox" name=name value="yes" checked=chosen/>
            <span>{label}</span>
        </label>
    }
}

/// A value that travels with the form unseen.
#[component]
pub fn Hidden(#[prop(into)] name: String, #[prop(into)] value: String) -> impl IntoView {
    view! { <input type="hidden" name=name value=value/> }
}

/// The revision of what a form changes.
///
/// A form that came too late keeps its old one with what was typed, so that a second press is refused too; above the
/// fields stands the way to what is saved now, on that page below the language.
#[component]
pub fn Revision(draft: Draft, value: i32, #[prop(into)] page: String) -> impl IntoView {
    let stale = (draft.refusal() == Some(Refusal::SomebodySavedBefore)).then(|| {
        let language = seat::language();
        view! { <p><a href=seat::at(language, &page)>{t!(language, "saved-now")}</a></p> }
    });
    view! {
        {stale}
        <Hidden name="revision" value=draft.value("revision", value.to_string())/>
    }
}

/// The operation's own id, made anew with each drawing of the form: the same form sent twice is one operation.
#[component]
pub fn Operation() -> impl IntoView {
    view! { <Hidden name="operation" value=Uuid::new_v4().to_string()/> }
}
