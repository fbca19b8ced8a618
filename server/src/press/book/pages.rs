//! From strips to pages: what stands together, what gives way, and on which page everything ended up.

use std::collections::BTreeMap;

use super::strip::{Place, Running, Start, Strip};

/// Where the text of a page begins and ends, measured from the paper's top.
pub(super) const TOP: f32 = 90.0;
pub(super) const BOTTOM: f32 = 758.0;

/// How closely a section is set: what its gaps are multiplied by, and how much further down its pages reach.
#[derive(Clone, Copy)]
struct Closeness {
    gaps: f32,
    deeper: f32,
}

/// As it should be, and what is tried where a section would end with a few lines on a page of their own.
const FREELY: Closeness = Closeness { gaps: 1.0, deeper: 0.0 };
const CLOSER: [Closeness; 3] = [
    Closeness { gaps: 0.94, deeper: 13.0 },
    Closeness { gaps: 0.86, deeper: 26.0 },
    Closeness { gaps: 0.78, deeper: 26.0 },
];

/// A last page filled up to here is worth setting its section closer.
const SCANTY: f32 = TOP + 0.24 * (BOTTOM - TOP);

/// Room beneath a picture, beside what the text after it wants for itself.
const BENEATH_FLOAT: f32 = 10.0;

/// One page of the book.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Its strips with the height of each one's top.
    pub strips: Vec<(f32, Strip)>,
    /// What stands in the right of its head; nothing where the page opens something.
    pub running: Option<Running>,
}

/// On which page, counted from 1, and how far down each place is.
pub(super) type Places = BTreeMap<Place, (usize, f32)>;

/// Fills pages with strips, in their order; only pictures give way to the text after them.
pub(super) fn fill_pages(strips: Vec<Strip>) -> Vec<Page> {
    let mut sections: Vec<Vec<Strip>> = Vec::new();
    for strip in strips {
        match sections.last_mut() {
            Some(section) if strip.start == Start::Here => section.push(strip),
            _ => sections.push(vec![strip]),
        }
    }
    sections.into_iter().flat_map(fill_section).collect()
}

/// The pages of what begins at the top of one and ends before the next such beginning.
fn fill_section(strips: Vec<Strip>) -> Vec<Page> {
    let freely = fill(strips.clone(), FREELY);
    let scanty =
        freely.last().is_some_and(|page| page.strips.last().is_some_and(|(y, strip)| y + strip.height < SCANTY));
    if freely.len() < 2 || !scanty {
        return freely;
    }
    let closer = CLOSER.into_iter().map(|closeness| fill(strips.clone(), closeness));
    closer.into_iter().find(|pages| pages.len() < freely.len()).unwrap_or(freely)
}

fn fill(strips: Vec<Strip>, closeness: Closeness) -> Vec<Page> {
    let Some(first) = strips.first() else { return Vec::new() };
    let (running, opens) = match &first.start {
        Start::Here => (None, true),
        Start::Page(running) => (Some(running.clone()), false),
        Start::Opening(running) => (Some(running.clone()), true),
    };
    let first = Page { running: running.clone().filter(|_| !opens), ..Page::default() };
    let mut filling = Filling { pages: vec![first], y: TOP, running, waiting: Vec::new(), closeness };
    for group in groups(strips) {
        filling.place(group);
    }
    filling.place_waiting();
    filling.pages
}

/// Where everything is.
pub(super) fn places(pages: &[Page]) -> Places {
    let mut places = Places::new();
    for (number, page) in (1..).zip(pages) {
        for (y, strip) in &page.strips {
            if let Some(place) = &strip.place {
                places.insert(place.clone(), (number, *y));
            }
        }
    }
    places
}

/// Strips that must stand on one page.
type Group = Vec<Strip>;

fn groups(strips: Vec<Strip>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut open = false;
    let mut held: Group = Vec::new();
    for strip in strips {
        // A picture parts no heading from its text: it comes after the group in which it stands.
        if strip.floats {
            let stays = strip.stays;
            held.push(strip);
            if !stays && !open {
                groups.push(std::mem::take(&mut held));
            }
            continue;
        }
        let stays = strip.stays;
        match groups.last_mut() {
            Some(group) if open => group.push(strip),
            _ => groups.push(vec![strip]),
        }
        open = stays;
        if !open && !held.is_empty() {
            groups.push(std::mem::take(&mut held));
        }
    }
    if !held.is_empty() {
        groups.push(held);
    }
    groups
}

struct Filling {
    pages: Vec<Page>,
    y: f32,
    running: Option<Running>,
    /// Pictures that did not fit; they stand at the top of the next pages.
    waiting: Vec<Group>,
    closeness: Closeness,
}

impl Filling {
    fn place(&mut self, group: Group) {
        if group.first().is_some_and(|first| first.floats) {
            if !self.waiting.is_empty() || !self.takes(&group) {
                self.waiting.push(group);
                return;
            }
        } else if !self.takes(&group) && !self.is_fresh() {
            self.turn();
            self.place_those_that_fit();
            if !self.takes(&group) && !self.is_fresh() {
                self.turn();
            }
        }
        self.put(group);
    }

    /// Whether the group fits on what is left of the page.
    fn takes(&self, group: &Group) -> bool {
        let mut height: f32 = group.iter().map(|strip| self.above(strip) + strip.height).sum();
        if self.is_fresh() {
            height -= group.first().map_or(0.0, |first| self.above(first));
        }
        self.holds(self.y + height)
    }

    fn holds(&self, bottom: f32) -> bool {
        bottom <= BOTTOM + self.closeness.deeper + 0.01
    }

    fn above(&self, strip: &Strip) -> f32 {
        strip.above * self.closeness.gaps
    }

    fn is_fresh(&self) -> bool {
        self.pages.last().is_none_or(|page| page.strips.is_empty())
    }

    fn turn(&mut self) {
        self.pages.push(Page { strips: Vec::new(), running: self.running.clone() });
        self.y = TOP;
    }

    fn put(&mut self, group: Group) {
        let floats = group.first().is_some_and(|first| first.floats);
        for strip in group {
            // What no page can hold together is parted all the same.
            if !self.is_fresh() && !self.holds(self.y + self.above(&strip) + strip.height) {
                self.turn();
            }
            if self.is_fresh()
                && let Some(head) = &strip.head
            {
                let head = Strip { ground: strip.ground, ..(**head).clone() };
                self.put_one(head);
            }
            self.put_one(strip);
        }
        if floats {
            self.y += BENEATH_FLOAT;
        }
    }

    fn put_one(&mut self, strip: Strip) {
        if !self.is_fresh() {
            self.y += self.above(&strip);
        }
        let y = self.y;
        self.y += strip.height;
        if let Some(page) = self.pages.last_mut() {
            page.strips.push((y, strip));
        }
    }

    /// The pictures that wait for this page, as many as it takes.
    fn place_those_that_fit(&mut self) {
        while let Some(group) = self.waiting.first() {
            if !self.is_fresh() && !self.takes(group) {
                break;
            }
            let group = self.waiting.remove(0);
            self.put(group);
        }
    }

    /// All pictures that wait, on pages of their own where need be.
    fn place_waiting(&mut self) {
        while let Some(group) = self.waiting.first() {
            if !self.takes(group) && !self.is_fresh() {
                self.turn();
            }
            let group = self.waiting.remove(0);
            self.put(group);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strip(name: &str, height: f32, stays: bool) -> Strip {
        Strip { height, stays, above: 10.0, place: Some(Place(name.to_owned())), ..Strip::default() }
    }

    fn pages_of(strips: Vec<Strip>) -> Vec<(String, usize)> {
        let places = places(&fill_pages(strips));
        places.into_iter().map(|(place, (page, _))| (place.0, page)).collect()
    }

    fn on(name: &str, page: usize) -> (String, usize) {
        (name.to_owned(), page)
    }

    #[test]
    fn a_heading_goes_with_its_text_to_the_next_page() {
        let strips = vec![strip("a", 630.0, false), strip("b heading", 20.0, true), strip("c text", 30.0, false)];
        assert_eq!(pages_of(strips), [on("a", 1), on("b heading", 2), on("c text", 2)]);
    }

    #[test]
    fn a_picture_that_does_not_fit_gives_way_to_the_text_after_it() {
        let picture = Strip { floats: true, ..strip("p", 400.0, false) };
        let strips = vec![strip("a", 400.0, false), picture, strip("b", 200.0, false), strip("c", 200.0, false)];
        assert_eq!(pages_of(strips), [on("a", 1), on("b", 1), on("c", 2), on("p", 2)]);
        let pages = fill_pages(vec![
            strip("a", 400.0, false),
            Strip { floats: true, ..strip("p", 400.0, false) },
            Strip { start: Start::Page(String::new()), ..strip("b", 20.0, false) },
        ]);
        assert_eq!(pages.len(), 3, "a picture never leaves its lesson");
    }

    #[test]
    fn a_section_that_would_end_with_a_few_lines_is_set_closer() {
        let lines = |count: usize| (0..count).map(|at| strip(&format!("{at:03}"), 14.0, false)).collect::<Vec<_>>();
        let on_one_page = (1..).take_while(|count| fill(lines(*count), FREELY).len() == 1).last().expect("a page");
        assert_eq!(fill_pages(lines(on_one_page + 1)).len(), 1);
        assert_eq!(fill_pages(lines(on_one_page + 20)).len(), 2);
    }

    #[test]
    fn what_no_page_can_hold_is_parted() {
        let strips = (0..20).map(|at| strip(&format!("{at:02}"), 60.0, true)).collect();
        let pages = pages_of(strips);
        assert_eq!((pages[0].1, pages[19].1), (1, 2));
    }

    #[test]
    fn the_head_of_a_table_is_repeated() {
        let head = std::rc::Rc::new(strip("head", 20.0, true));
        let row = |name: &str| Strip { head: Some(head.clone()), ..strip(name, 100.0, false) };
        let pages = fill_pages(["a", "b", "c", "d", "e", "f", "g", "h"].map(row).to_vec());
        assert_eq!(pages.len(), 2);
        let first = pages[1].strips.first().and_then(|(_, strip)| strip.place.clone());
        assert_eq!(first, Some(Place("head".to_owned())));
    }
}
