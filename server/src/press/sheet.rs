//! The page: A4, landscape for certificates and portrait for books, measured in points from its top left corner, as
//! one reads.

use printpdf::{
    Actions, BorderArray, Color, ColorArray, CurTransMat, Destination, FontId, LineCapStyle, LinePoint, LinkAnnotation,
    Op, PaintMode, PdfFontHandle, Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder,
    XObjectId, XObjectTransform,
};

use super::faces::{Face, shown};

/// The width of A4 landscape.
pub(super) const WIDTH: f32 = 841.89;
/// The height of A4 landscape.
pub(super) const HEIGHT: f32 = 595.28;

/// The colours of the document, as red, green and blue of 255.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink(pub u8, pub u8, pub u8);

impl Ink {
    fn color(self) -> Color {
        let part = |part: u8| round(f32::from(part) / 255.0 * 10.0) / 10.0;
        Color::Rgb(Rgb::new(part(self.0), part(self.1), part(self.2), None))
    }
}

/// One line of text, ready to be placed.
#[derive(Clone, Debug)]
pub(super) struct Words {
    pub text: String,
    pub face: Face,
    pub size: f32,
    /// Points added after each letter; kept below a tenth of the size, or readers take letters for words.
    pub tracking: f32,
    pub ink: Ink,
}

impl Words {
    pub(super) fn width(&self) -> f32 {
        self.face.width(&self.text, self.size, self.tracking)
    }
}

/// A closed outline in points; curves are given as two handles and an end.
pub(super) type Outline = Vec<LinePoint>;

/// A point of an outline.
pub(super) fn point(x: f32, y: f32) -> LinePoint {
    LinePoint { p: Point { x: Pt(round(x)), y: Pt(round(y)) }, bezier: false }
}

/// A handle of a curve.
pub(super) fn handle(x: f32, y: f32) -> LinePoint {
    LinePoint { bezier: true, ..point(x, y) }
}

/// A hundredth of a point is finer than any printer and takes half the bytes.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// The operations of one page, in the order in which they are painted.
pub(super) struct Sheet {
    ops: Vec<Op>,
    fonts: [FontId; 5],
    height: f32,
}

impl Sheet {
    /// An empty landscape page that will name its fonts as given, in the order of [`Face::ALL`].
    pub(super) fn new(fonts: [FontId; 5]) -> Self {
        Self { ops: Vec::with_capacity(256), fonts, height: HEIGHT }
    }

    /// As [`Self::new`], upright.
    pub(super) fn portrait(fonts: [FontId; 5]) -> Self {
        Self { height: WIDTH, ..Self::new(fonts) }
    }

    /// Paints what is drawn once and kept in the file under that name.
    pub(super) fn form(&mut self, name: &str) {
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.ops.push(Op::UseXobject { id: XObjectId(name.to_owned()), transform });
    }

    pub(super) fn into_ops(self) -> Vec<Op> {
        self.ops
    }

    /// Fills a rectangle given by its top left corner.
    pub(super) fn fill(&mut self, ink: Ink, x: f32, y: f32, width: f32, height: f32) {
        let mut rectangle = self.rectangle(x, y, width, height);
        rectangle.mode = Some(PaintMode::Fill);
        self.ops.push(Op::SetFillColor { col: ink.color() });
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    /// Draws the edge of a rectangle given by its top left corner.
    pub(super) fn frame(&mut self, ink: Ink, thickness: f32, x: f32, y: f32, width: f32, height: f32) {
        let mut rectangle = self.rectangle(x, y, width, height);
        rectangle.mode = Some(PaintMode::Stroke);
        self.pen(ink, thickness);
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    /// Draws a straight line.
    pub(super) fn rule(&mut self, ink: Ink, thickness: f32, from: (f32, f32), to: (f32, f32)) {
        self.pen(ink, thickness);
        let points = vec![point(from.0, self.height - from.1), point(to.0, self.height - to.1)];
        self.ops.push(Op::DrawLine { line: printpdf::Line { points, is_closed: false } });
    }

    /// Fills each outline by itself, moved so that its origin comes to `at` and turned or mirrored by `turn`.
    ///
    /// Outlines look upwards. The same outline at another place is written by the same numbers, so that four
    /// corners cost hardly more bytes than one.
    pub(super) fn outlines(&mut self, ink: Ink, outlines: &[Outline], at: (f32, f32), turn: [f32; 4]) {
        self.ops.push(Op::SaveGraphicsState);
        self.place(at, turn);
        self.ops.push(Op::SetFillColor { col: ink.color() });
        self.ops.extend(outlines.iter().map(|outline| polygon(vec![outline.clone()])));
        self.ops.push(Op::RestoreGraphicsState);
    }

    /// Fills all rings as one area, so that no seam shows between neighbours.
    pub(super) fn area(&mut self, ink: Ink, rings: Vec<Outline>, at: (f32, f32), scale: f32) {
        self.ops.push(Op::SaveGraphicsState);
        self.place(at, [scale, 0.0, 0.0, -scale]);
        self.ops.push(Op::SetFillColor { col: ink.color() });
        self.ops.push(polygon(rings));
        self.ops.push(Op::RestoreGraphicsState);
    }

    /// Draws open strokes with round ends, scaled from their own measure with `y` downwards.
    pub(super) fn strokes(&mut self, ink: Ink, thickness: f32, strokes: &[Outline], at: (f32, f32), scale: f32) {
        self.ops.push(Op::SaveGraphicsState);
        self.place(at, [scale, 0.0, 0.0, -scale]);
        self.pen(ink, thickness);
        self.ops.push(Op::SetLineCapStyle { cap: LineCapStyle::Round });
        for points in strokes {
            self.ops.push(Op::DrawLine { line: printpdf::Line { points: points.clone(), is_closed: false } });
        }
        self.ops.push(Op::RestoreGraphicsState);
    }

    /// Draws a closed outline, given by points and handles as on the page, with a filling, an edge or both.
    pub(super) fn shape(&mut self, fill: Option<Ink>, edge: Option<(Ink, f32)>, outline: &Outline) {
        let mode = match (fill, edge) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, _) => PaintMode::Stroke,
        };
        if let Some(ink) = fill {
            self.ops.push(Op::SetFillColor { col: ink.color() });
        }
        if let Some((ink, thickness)) = edge {
            self.pen(ink, thickness);
        }
        let points = outline.iter().map(|at| LinePoint { p: self.at(at.p.x.0, at.p.y.0), ..*at }).collect();
        let polygon = Polygon { rings: vec![PolygonRing { points }], mode, winding_order: WindingOrder::NonZero };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    /// Sets a line with its left end at `x` and its baseline at `y`.
    pub(super) fn line(&mut self, words: &Words, x: f32, y: f32) {
        let Point { x, y } = self.at(x, y);
        self.text(words, TextMatrix::Translate(x, y));
    }

    /// Sets a line with its middle at `x` and its baseline at `y`.
    pub(super) fn centred(&mut self, words: &Words, x: f32, y: f32) {
        self.line(words, x - words.width() / 2.0, y);
    }

    /// Sets a line rising by `degrees`, with the middle of its baseline at `x`, `y`.
    pub(super) fn slanted(&mut self, words: &Words, x: f32, y: f32, degrees: f32) {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let half = words.width() / 2.0;
        let matrix = [cos, sin, -sin, cos, round(x - half * cos), round(self.height - y - half * sin)];
        self.text(words, TextMatrix::Raw(matrix));
    }

    /// Makes an area lead to an address when it is touched.
    pub(super) fn link(&mut self, address: &str, x: f32, y: f32, width: f32, height: f32) {
        self.touchable(Actions::Uri(address.to_owned()), x, y, width, height);
    }

    /// Makes an area lead to another place of the book: a page, counted from 1, and how far down.
    pub(super) fn lead(&mut self, (page, top): (usize, f32), x: f32, y: f32, width: f32, height: f32) {
        let top = Some(round(self.height - top));
        let place = Destination::Xyz { page, left: None, top, zoom: None };
        self.touchable(Actions::Goto(place), x, y, width, height);
    }

    fn touchable(&mut self, actions: Actions, x: f32, y: f32, width: f32, height: f32) {
        // Without a border of its own a link gets a coloured box from the reader.
        let border = Some(BorderArray::Solid([0.0, 0.0, 0.0]));
        let area = self.rectangle(x, y, width, height);
        let link = LinkAnnotation::new(area, actions, border, Some(ColorArray::Transparent), None);
        self.ops.push(Op::LinkAnnotation { link });
    }

    /// A point of the page as PDF counts, from below.
    fn at(&self, x: f32, y: f32) -> Point {
        Point { x: Pt(round(x)), y: Pt(round(self.height - y)) }
    }

    fn rectangle(&self, x: f32, y: f32, width: f32, height: f32) -> Rect {
        Rect::from_xywh(Pt(round(x)), Pt(round(self.height - y - height)), Pt(round(width)), Pt(round(height)))
    }

    fn text(&mut self, words: &Words, matrix: TextMatrix) {
        let font = PdfFontHandle::External(self.fonts[words.face as usize].clone());
        let text = shown(&words.text).collect();
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFillColor { col: words.ink.color() },
            Op::SetFont { font, size: Pt(words.size) },
            Op::SetCharacterSpacing { multiplier: words.tracking },
            Op::SetTextMatrix { matrix },
            Op::ShowText { items: vec![TextItem::Text(text)] },
            Op::EndTextSection,
        ]);
    }

    fn pen(&mut self, ink: Ink, thickness: f32) {
        self.ops.push(Op::SetOutlineColor { col: ink.color() });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
    }

    fn place(&mut self, at: (f32, f32), turn: [f32; 4]) {
        let [a, b, c, d] = turn;
        let matrix = CurTransMat::Raw([a, b, c, d, round(at.0), round(self.height - at.1)]);
        self.ops.push(Op::SetTransformationMatrix { matrix });
    }
}

fn polygon(rings: Vec<Outline>) -> Op {
    let rings = rings.into_iter().map(|points| PolygonRing { points }).collect();
    Op::DrawPolygon { polygon: Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero } }
}
