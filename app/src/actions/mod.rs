//! The acts: server functions that forms post to, at fixed addresses `/api/NOUN/VERB`.
//!
//! To add an act: in the file of its noun, a form type whose fields are named as the inputs are (all text, all with a
//! default, so that a missing field becomes the domain's kind refusal and not a parser's), then
//!
//! ```ignore
//! #[server(prefix = "/api", endpoint = "people/save")]
//! pub async fn save_person(#[server(flatten)] form: PersonForm) -> Result<(), ServerFnError> {
//!     acts::answer(&form, async {
//!         let desk = seat::desk();
//!         let id = training::people::create(&desk, form.read()?).await?;
//!         Ok(Destination::page(format!("people/{id}")).done("person-saved"))
//!     })
//!     .await
//! }
//! ```
//!
//! and in the page `<ActionForm action={ServerAction::<SavePerson>::new()}>`. An act reads its form and calls the domain
//! once; what is refused, and who may, is the domain's to say. A server function is a door of its own: it takes the
//! desk even when the page with its form was guarded.

pub mod accounts;
pub mod attendance;
pub mod certificates;
pub mod enrolment;
pub mod learning;
pub mod lists;
pub mod organisations;
pub mod people;
pub mod signing_in;
pub mod trainings;
