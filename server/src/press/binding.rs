//! Joining issued files into one.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::PressError;

/// Joins PDFs into one, page after page, without setting anything anew.
///
/// Objects only get new numbers; what draws the pages, their fonts and streams, stays byte for byte as issued.
///
/// # Errors
/// [`PressError::Nothing`] for an empty list, [`PressError::Unreadable`] for a file that is no PDF.
pub fn bind(pdfs: &[Vec<u8>]) -> Result<Vec<u8>, PressError> {
    if pdfs.is_empty() {
        return Err(PressError::Nothing);
    }
    let mut bound = Document::with_version("1.7");
    let all_pages = bound.new_object_id();
    let mut kids = Vec::new();
    for (index, pdf) in pdfs.iter().enumerate() {
        let unreadable = |_| PressError::Unreadable(index + 1);
        let mut issued = Document::load_mem(pdf).map_err(unreadable)?;
        issued.renumber_objects_with(bound.max_id + 1);
        let pages: Vec<ObjectId> = issued.page_iter().collect();
        if pages.is_empty() {
            return Err(PressError::Unreadable(index + 1));
        }
        for &page in &pages {
            let inherited = inherited(&issued, page);
            let page = issued.get_dictionary_mut(page).map_err(unreadable)?;
            for (key, value) in inherited {
                page.set(key, value);
            }
            page.set("Parent", all_pages);
        }
        bound.max_id = issued.max_id;
        bound.objects.extend(issued.objects);
        kids.extend(pages.into_iter().map(Object::Reference));
    }

    let mut tree = Dictionary::new();
    tree.set("Type", "Pages");
    tree.set("Count", kids.len() as i64);
    tree.set("Kids", kids);
    bound.set_object(all_pages, tree);
    let mut catalog = Dictionary::new();
    catalog.set("Type", "Catalog");
    catalog.set("Pages", all_pages);
    let catalog = bound.add_object(catalog);
    bound.trailer.set("Root", catalog);
    // The files' own catalogues, page trees and information are left over now.
    bound.prune_objects();

    let mut bytes = Vec::new();
    bound.save_to(&mut bytes).map_err(|error| PressError::Writing(error.to_string()))?;
    Ok(bytes)
}

/// What a page takes from the tree above it and would lose in another tree.
fn inherited(document: &Document, page: ObjectId) -> Vec<(&'static str, Object)> {
    let mut found = Vec::new();
    for key in ["Resources", "MediaBox", "CropBox", "Rotate"] {
        let mut node = document.get_dictionary(page).ok();
        // No sound page tree is deeper; a broken one may run in circles.
        for _ in 0..32 {
            let Some(here) = node else { break };
            if let Ok(value) = here.get(key.as_bytes()) {
                found.push((key, value.clone()));
                break;
            }
            let parent = here.get(b"Parent").and_then(Object::as_reference);
            node = parent.ok().and_then(|parent| document.get_dictionary(parent).ok());
        }
    }
    found
}
