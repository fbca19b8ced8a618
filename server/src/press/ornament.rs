//! The border with the ram's horn (*kochkor müyüz*) of Kyrgyz felt, and the mark of the white scarf.
//!
//! A horn is a line that grows out of the frame, swells, rolls up and ends in a drop. It is drawn as the outline
//! of a spiral with a changing width, computed once; every corner shows the same outlines, mirrored.

use std::{
    f32::consts::{FRAC_1_SQRT_2, FRAC_PI_2, PI, TAU},
    sync::LazyLock,
};

use super::sheet::{HEIGHT, Ink, Outline, Sheet, WIDTH, handle, point};

/// The colour of the border and of all that is not plain text.
pub(super) const JUNIPER: Ink = Ink(31, 90, 72);

/// From the paper's edge to the outer line.
const MARGIN: f32 = 28.0;
/// From the outer line to the inner line, out of which the horns grow.
const BETWEEN: f32 = 6.0;
/// Where the inner line becomes a horn, measured from its corner.
const HORN_BEGINS: f32 = 58.0;
/// Half the opening in the middle of the left and right side, where two small horns meet.
const SIDE_BEGINS: f32 = 14.0;
const OUTER_LINE: f32 = 0.8;
const INNER_LINE: f32 = 0.6;

/// Draws the border.
pub(super) fn border(sheet: &mut Sheet) {
    let ink = JUNIPER;
    let edge = MARGIN + BETWEEN;
    let (right, bottom) = (WIDTH - edge, HEIGHT - edge);
    // Line and horn overlap a little, or a gap would show on a screen.
    let (horn, side) = (HORN_BEGINS - 0.5, SIDE_BEGINS - 0.5);
    sheet.frame(ink, OUTER_LINE, MARGIN, MARGIN, WIDTH - 2.0 * MARGIN, HEIGHT - 2.0 * MARGIN);

    for y in [edge, bottom] {
        sheet.rule(ink, INNER_LINE, (edge + horn, y), (right - horn, y));
    }
    let middle = HEIGHT / 2.0;
    for x in [edge, right] {
        sheet.rule(ink, INNER_LINE, (x, edge + horn), (x, middle - side));
        sheet.rule(ink, INNER_LINE, (x, middle + side), (x, bottom - horn));
    }

    for (x, across) in [(edge, 1.0), (right, -1.0)] {
        sheet.outlines(ink, &CORNER, (x, edge), [across, 0.0, 0.0, -1.0]);
        sheet.outlines(ink, &CORNER, (x, bottom), [across, 0.0, 0.0, 1.0]);
        sheet.outlines(ink, &SIDE, (x, middle), [0.0, 1.0, across, 0.0]);
    }
}

/// Draws the mark, a white scarf folded and tied in three strokes, with its middle at `x` and its top at `y`.
pub(super) fn mark(sheet: &mut Sheet, x: f32, y: f32, width: f32) {
    let scale = width / 21.0;
    let stroke = |from: (f32, f32), first: (f32, f32), second: (f32, f32), to: (f32, f32)| {
        vec![point(from.0, from.1), handle(first.0, first.1), handle(second.0, second.1), point(to.0, to.1)]
    };
    let strokes = [
        stroke((-10.5, 6.0), (-6.5, -2.0), (6.5, -2.0), (10.5, 6.0)),
        stroke((-10.5, 6.0), (-7.5, 11.0), (-0.5, 13.5), (5.5, 18.5)),
        stroke((10.5, 6.0), (7.5, 11.0), (0.5, 13.5), (-5.5, 18.5)),
    ];
    sheet.strokes(JUNIPER, 1.7, &strokes, (x, y), scale);
}

/// Draws a small lozenge, the eye of the ornament, with its middle at `x`, `y`.
pub(super) fn eye(sheet: &mut Sheet, x: f32, y: f32) {
    sheet.outlines(JUNIPER, &[lozenge((0.0, 0.0), 5.0, 2.4)], (x, y), [1.0, 0.0, 0.0, 1.0]);
}

/// Two horns out of the frame's lines, and between them on the diagonal a pair on one stem.
static CORNER: LazyLock<Vec<Outline>> = LazyLock::new(|| {
    let from_line = Horn { radius: 12.5, turns: 1.3, roll: 0.74, thin: INNER_LINE, thick: 3.8, tip: 1.4 };
    let line = from_line.outlines((HORN_BEGINS, 0.0), (54.0, 12.5), -FRAC_PI_2);
    let on_stem = Horn { radius: 8.6, turns: 1.25, roll: 0.74, thin: 1.7, thick: 3.3, tip: 1.3 };
    let stem = on_stem.outlines((0.0, 8.0), (8.6, 25.0), PI);

    let diagonal = |outline: &Outline| moved(outline, |x, y| ((x + y) * FRAC_1_SQRT_2, (y - x) * FRAC_1_SQRT_2));
    let mirrored = |outline: &Outline| moved(outline, |x, y| (-x, y));
    let across = |outline: &Outline| moved(outline, |x, y| (y, x));

    let mut outlines = Vec::new();
    outlines.extend(line.iter().cloned());
    outlines.extend(line.iter().map(across));
    outlines.extend(stem.iter().map(diagonal));
    outlines.extend(stem.iter().map(|outline| diagonal(&mirrored(outline))));
    outlines.push(diagonal(&lozenge((0.0, 6.0), 2.8, 5.0)));
    outlines.push(diagonal(&lozenge((0.0, 43.0), 2.2, 4.4)));
    outlines
});

/// The inner line parted in the middle of a side, each end a small horn, an eye between.
static SIDE: LazyLock<Vec<Outline>> = LazyLock::new(|| {
    let horn = Horn { radius: 7.6, turns: 1.25, roll: 0.74, thin: INNER_LINE, thick: 3.0, tip: 1.15 };
    let right = horn.outlines((SIDE_BEGINS, 0.0), (11.0, 7.6), -FRAC_PI_2);
    let mut outlines = right.clone();
    outlines.extend(right.iter().map(|outline| moved(outline, |x, y| (-x, y))));
    outlines.push(lozenge((0.0, 6.5), 2.3, 4.8));
    outlines
});

/// How one horn rolls: its first radius, its turns, the part of the radius it loses, and its widths.
struct Horn {
    radius: f32,
    turns: f32,
    roll: f32,
    thin: f32,
    thick: f32,
    tip: f32,
}

impl Horn {
    /// The horn's body and the drop at its tip: straight from `root`, then around `centre` beginning at `from`.
    fn outlines(&self, root: (f32, f32), centre: (f32, f32), from: f32) -> Vec<Outline> {
        const STEPS: u8 = 15;
        let around = -self.turns * TAU;
        let mut path = Vec::new();
        for step in 0..=STEPS {
            let part = f32::from(step) / f32::from(STEPS);
            let (sin, cos) = (from + part * around).sin_cos();
            // With an exponent above one the roll begins unnoticed: the horn leaves its line without a bend.
            let radius = self.radius * (1.0 - self.roll * part.powf(1.2));
            let shrinking = -self.radius * self.roll * 1.2 * part.powf(0.2);
            path.push(Step {
                at: (centre.0 + radius * cos, centre.1 + radius * sin),
                along: unit(shrinking * cos - radius * around * sin, shrinking * sin + radius * around * cos),
                width: self.width(part),
            });
        }
        let tip = path[path.len() - 1].at;
        path.insert(0, Step { at: root, ..path[0] });
        vec![body(&path), disc(tip, self.tip * 1.15)]
    }

    /// Thin where it leaves the line, thickest in the first bend, tapering to the tip.
    fn width(&self, part: f32) -> f32 {
        const THICKEST: f32 = 0.42;
        if part < THICKEST {
            self.thin + (self.thick - self.thin) * (0.5 - 0.5 * (part / THICKEST * PI).cos())
        } else {
            self.thick + (self.tip - self.thick) * ((part - THICKEST) / (1.0 - THICKEST)).powf(1.15)
        }
    }
}

/// A point of a horn's middle line: where it is, where it goes, how wide the horn is there.
#[derive(Clone, Copy)]
struct Step {
    at: (f32, f32),
    along: (f32, f32),
    width: f32,
}

/// There on one side of the middle line and back on the other.
fn body(path: &[Step]) -> Outline {
    let beside = |step: &Step, sign: f32| {
        let aside = sign * step.width / 2.0;
        let at = (step.at.0 - step.along.1 * aside, step.at.1 + step.along.0 * aside);
        Step { at, along: (step.along.0 * sign, step.along.1 * sign), ..*step }
    };
    let mut outline = smooth(path.iter().map(|step| beside(step, 1.0)));
    outline.extend(smooth(path.iter().rev().map(|step| beside(step, -1.0))));
    outline
}

/// A curve through all steps, along each of them.
fn smooth(mut steps: impl Iterator<Item = Step>) -> Outline {
    let Some(mut from) = steps.next() else { return Vec::new() };
    let mut outline = vec![point(from.at.0, from.at.1)];
    for to in steps {
        let reach = (to.at.0 - from.at.0).hypot(to.at.1 - from.at.1) * 0.345;
        outline.push(handle(from.at.0 + from.along.0 * reach, from.at.1 + from.along.1 * reach));
        outline.push(handle(to.at.0 - to.along.0 * reach, to.at.1 - to.along.1 * reach));
        outline.push(point(to.at.0, to.at.1));
        from = to;
    }
    outline
}

fn unit(x: f32, y: f32) -> (f32, f32) {
    let length = x.hypot(y);
    (x / length, y / length)
}

fn lozenge((x, y): (f32, f32), half_width: f32, half_height: f32) -> Outline {
    vec![point(x, y - half_height), point(x + half_width, y), point(x, y + half_height), point(x - half_width, y)]
}

fn disc((x, y): (f32, f32), radius: f32) -> Outline {
    // Four curves whose handles lie at this part of the radius differ from a circle by less than a thousandth.
    let reach = 0.5523 * radius;
    let mut outline = vec![point(x + radius, y)];
    for (cos, sin) in [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)] {
        let (start, end) = ((x + radius * cos, y + radius * sin), (x - radius * sin, y + radius * cos));
        outline.push(handle(start.0 - reach * sin, start.1 + reach * cos));
        outline.push(handle(end.0 + reach * cos, end.1 + reach * sin));
        outline.push(point(end.0, end.1));
    }
    outline
}

fn moved(outline: &Outline, to: impl Fn(f32, f32) -> (f32, f32)) -> Outline {
    outline
        .iter()
        .map(|at| {
            let (x, y) = to(at.p.x.0, at.p.y.0);
            if at.bezier { handle(x, y) } else { point(x, y) }
        })
        .collect()
}
