//! The page: A4 landscape, measured in points from its top left corner, as one reads.

use printpdf::{
    Actions, BorderArray, Color, ColorArray, CurTransMat, FontId, LineCapStyle, LinePoint, LinkAnnotation, Op,
    PaintMode, PdfFontHandle, Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder,
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
    fonts: [FontId; 3],
}

impl Sheet {
    /// An empty page that will name its fonts as given, in the order of [`Face::ALL`].
    pub(super) fn new(fonts: [FontId; 3]) -> Self {
        Self { ops: Vec::with_capacity(256), fonts }
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
        let mut rectangle = area(x, y, width, height);
        rectangle.mode = Some(PaintMode::Fill);
        self.ops.push(Op::SetFillColor { col: ink.color() });
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    /// Draws the edge of a rectangle given by its top left corner.
    pub(super) fn frame(&mut self, ink: Ink, thickness: f32, x: f32, y: f32, width: f32, height: f32) {
        let mut rectangle = area(x, y, width, height);
        rectangle.mode = Some(PaintMode::Stroke);
        self.pen(ink, thickness);
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    /// Draws a straight line.
    pub(super) fn rule(&mut self, ink: Ink, thickness: f32, from: (f32, f32), to: (f32, f32)) {
        self.pen(ink, thickness);
        let points = vec![point(from.0, HEIGHT - from.1), point(to.0, HEIGHT - to.1)];
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

    /// Sets a line with its middle at `x` and its baseline at `y`.
    pub(super) fn centred(&mut self, words: &Words, x: f32, y: f32) {
        let left = x - words.width() / 2.0;
        self.text(words, TextMatrix::Translate(Pt(round(left)), Pt(round(HEIGHT - y))));
    }

    /// Sets a line rising by `degrees`, with the middle of its baseline at `x`, `y`.
    pub(super) fn slanted(&mut self, words: &Words, x: f32, y: f32, degrees: f32) {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let half = words.width() / 2.0;
        let matrix = [cos, sin, -sin, cos, round(x - half * cos), round(HEIGHT - y - half * sin)];
        self.text(words, TextMatrix::Raw(matrix));
    }

    /// Makes an area lead to an address when it is touched.
    pub(super) fn link(&mut self, address: &str, x: f32, y: f32, width: f32, height: f32) {
        // Without a border of its own a link gets a coloured box from the reader.
        let link = LinkAnnotation::new(
            area(x, y, width, height),
            Actions::Uri(address.to_owned()),
            Some(BorderArray::Solid([0.0, 0.0, 0.0])),
            Some(ColorArray::Transparent),
            None,
        );
        self.ops.push(Op::LinkAnnotation { link });
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
        let matrix = CurTransMat::Raw([a, b, c, d, round(at.0), round(HEIGHT - at.1)]);
        self.ops.push(Op::SetTransformationMatrix { matrix });
    }
}

fn polygon(rings: Vec<Outline>) -> Op {
    let rings = rings.into_iter().map(|points| PolygonRing { points }).collect();
    Op::DrawPolygon { polygon: Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero } }
}

fn area(x: f32, y: f32, width: f32, height: f32) -> Rect {
    Rect::from_xywh(Pt(round(x)), Pt(round(HEIGHT - y - height)), Pt(round(width)), Pt(round(height)))
}
