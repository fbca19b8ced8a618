//! What stands where on a certificate.
//!
//! A column in the middle says who completed what, where and when; its gaps stretch or shrink with what there is
//! to say. The foot is fixed: serial number and date on the left, lines to sign on in the middle, the QR code on
//! the right. A second language stands in small italics beneath each line of the first.

use curriculum::Language;

use super::{
    CertificateFacts, PressError,
    faces::{Face, Setting, printable, settle},
    file,
    ornament::{self, JUNIPER},
    sheet::{HEIGHT, Ink, Sheet, WIDTH, Words},
    square::square,
    words::{self, Wording, wording},
};

const CLOTH: Ink = Ink(253, 251, 246);
const INK: Ink = Ink(28, 30, 27);
const QUIET: Ink = Ink(88, 94, 88);
const HAIRLINE: Ink = Ink(160, 174, 164);
const WARNING: Ink = Ink(158, 66, 24);
const WARNING_TINT: Ink = Ink(244, 223, 209);

/// The column's width, clear of the border's horns.
const COLUMN: f32 = 620.0;
/// Where the column begins and ends; the foot follows.
const COLUMN_TOP: f32 = 58.0;
const COLUMN_BOTTOM: f32 = 441.0;
/// The middles of the foot's left and right part, and the width of each.
const FOOT_LEFT: f32 = 176.0;
const FOOT_RIGHT: f32 = WIDTH - FOOT_LEFT;
const FOOT_PART: f32 = 130.0;
/// What is left between the two for signatures.
const SIGNATURES: f32 = 344.0;
const MIDDLE: f32 = WIDTH / 2.0;

/// Sets one certificate on A4 landscape.
///
/// The same facts give the same bytes: file dates come from the day of issue, identifiers from the check code.
///
/// # Errors
/// [`PressError::Languages`] when course and place do not match one or two languages, [`PressError::Letter`] for a
/// letter no face has, [`PressError::TooLong`] and [`PressError::Address`] for what does not fit.
pub fn certificate(facts: &CertificateFacts) -> Result<Vec<u8>, PressError> {
    let facts = cleaned(facts)?;
    let mut sheet = Sheet::new(file::fonts(&facts));

    sheet.fill(CLOTH, 0.0, 0.0, WIDTH, HEIGHT);
    if facts.demo {
        watermark(&mut sheet, &facts);
    }
    sheet.form(file::BORDER);
    column(&facts)?.draw(&mut sheet);
    foot(&mut sheet, &facts)?;
    if facts.demo {
        banner(&mut sheet, &facts);
    }
    file::written(&facts, sheet)
}

/// The facts with every text made printable.
fn cleaned(facts: &CertificateFacts) -> Result<CertificateFacts, PressError> {
    let count = facts.languages.len();
    if !matches!(count, 1 | 2) || facts.course.len() != count || facts.place.len() != count {
        return Err(PressError::Languages);
    }
    let all = |texts: &[String]| texts.iter().map(|text| printable(text)).collect::<Result<Vec<_>, _>>();
    Ok(CertificateFacts {
        serial: printable(&facts.serial)?,
        check_code: printable(&facts.check_code)?,
        holder: printable(&facts.holder)?,
        course: all(&facts.course)?,
        place: all(&facts.place)?,
        trainers: all(&facts.trainers)?,
        ..facts.clone()
    })
}

/// One thing in the column, from top to bottom.
enum Piece {
    /// Room of a natural height; all gaps stretch and shrink together.
    Gap(f32),
    Line(Words),
    Mark(f32),
    /// The fine line beneath the name.
    Divider,
}

/// The column of text.
struct Column(Vec<Piece>);

impl Column {
    fn gap(&mut self, height: f32) {
        self.0.push(Piece::Gap(height));
    }

    fn line(&mut self, text: impl Into<String>, face: Face, size: f32, tracking: f32, ink: Ink) {
        self.0.push(Piece::Line(Words { text: text.into(), face, size, tracking, ink }));
    }

    fn lines(&mut self, setting: Setting, face: Face, ink: Ink) {
        let size = setting.size;
        for (index, line) in setting.lines.into_iter().enumerate() {
            if index > 0 {
                self.gap(size * 0.18);
            }
            self.line(line, face, size, 0.0, ink);
        }
    }

    /// The same text in the second language, close beneath.
    fn echo(&mut self, text: &str, width: f32) -> Result<(), PressError> {
        let setting = settle(Face::Italic, text, width, &[(10.0, 8.5, 1), (9.5, 7.0, 2), (7.0, 5.0, 3)])?;
        self.gap(3.0);
        self.lines(setting, Face::Italic, QUIET);
        Ok(())
    }

    /// Draws from top to bottom, the gaps as wide as the room allows.
    fn draw(self, sheet: &mut Sheet) {
        let room = COLUMN_BOTTOM - COLUMN_TOP;
        let (mut solid, mut gaps) = (0.0, 0.0);
        for piece in &self.0 {
            match piece {
                Piece::Gap(height) => gaps += height,
                other => solid += other.height(),
            }
        }
        let stretch = ((room - solid) / gaps).clamp(0.2, 1.35);
        let mut y = COLUMN_TOP + (room - solid - gaps * stretch) / 2.0;
        for piece in self.0 {
            let height = piece.height();
            match piece {
                Piece::Gap(height) => y += height * stretch,
                Piece::Line(words) => sheet.centred(&words, MIDDLE, y + words.size * ABOVE),
                Piece::Mark(width) => ornament::mark(sheet, MIDDLE, y, width),
                Piece::Divider => {
                    for side in [-1.0, 1.0] {
                        sheet.rule(HAIRLINE, 0.6, (MIDDLE + side * 10.0, y), (MIDDLE + side * 150.0, y));
                    }
                    ornament::eye(sheet, MIDDLE, y);
                }
            }
            y += height;
        }
    }
}

/// What a line takes above and beneath its baseline, in parts of its size: capitals, and a little for tails.
const ABOVE: f32 = 0.74;
const BENEATH: f32 = 0.24;

impl Piece {
    /// The height that does not stretch.
    fn height(&self) -> f32 {
        match self {
            Self::Gap(_) | Self::Divider => 0.0,
            Self::Line(words) => words.size * (ABOVE + BENEATH),
            Self::Mark(width) => width * 0.9,
        }
    }
}

fn column(facts: &CertificateFacts) -> Result<Column, PressError> {
    let first = facts.languages[0];
    let said = wording(first);
    let second = facts.languages.get(1).map(|&language| (language, wording(language)));
    let mut column = Column(Vec::new());

    column.0.push(Piece::Mark(36.0));
    column.gap(9.0);
    column.line(said.issuer, Face::Sans, 10.5, 0.5, JUNIPER);
    if let Some((_, said)) = second {
        column.gap(3.0);
        column.line(said.issuer, Face::Sans, 8.0, 0.3, QUIET);
    }

    column.gap(23.0);
    column.line(said.title, Face::Serif, 35.0, 3.2, JUNIPER);
    if let Some((_, said)) = second.filter(|(_, second)| second.title != said.title) {
        column.gap(4.0);
        column.line(said.title, Face::Serif, 11.5, 1.1, QUIET);
    }

    column.gap(22.0);
    column.line(said.before_name, Face::Serif, 12.5, 0.0, INK);
    if let Some((_, said)) = second {
        column.echo(said.before_name, COLUMN)?;
    }
    column.gap(13.0);
    let name = settle(Face::Serif, &facts.holder, COLUMN, &[(36.0, 24.0, 1), (26.0, 16.0, 2), (18.0, 7.0, 3)])?;
    column.lines(name, Face::Serif, INK);
    column.gap(11.0);
    column.0.push(Piece::Divider);
    column.gap(15.0);

    column.line(said.before_course, Face::Serif, 12.5, 0.0, INK);
    if let Some((_, said)) = second {
        column.echo(said.before_course, COLUMN)?;
    }
    column.gap(11.0);
    let course = settle(Face::Serif, &facts.course[0], COLUMN, &[(21.0, 15.0, 1), (17.0, 7.0, 2)])?;
    column.lines(course, Face::Serif, JUNIPER);
    if second.is_some() {
        column.echo(&facts.course[1], COLUMN)?;
    }

    column.gap(18.0);
    let place = settle(Face::Serif, &facts.place[0], COLUMN, &[(12.5, 10.5, 1), (11.5, 7.0, 2), (7.0, 5.0, 3)])?;
    column.lines(place, Face::Serif, INK);
    column.gap(5.0);
    column.line(when(facts, first), Face::Serif, 12.5, 0.0, INK);
    if let Some((language, _)) = second {
        column.echo(&format!("{} · {}", facts.place[1], when(facts, language)), COLUMN)?;
    }
    Ok(column)
}

/// The days and the hours, kept on one line.
fn when(facts: &CertificateFacts, language: Language) -> String {
    let days = words::days(language, facts.first_day, facts.last_day);
    format!("{days} · {}", words::hours(language, facts.hours)).replace('-', "\u{2011}")
}

fn foot(sheet: &mut Sheet, facts: &CertificateFacts) -> Result<(), PressError> {
    let first = facts.languages[0];
    let date = words::day(first, facts.issued_on);
    small(sheet, &labels(facts, |said| said.serial), FOOT_LEFT, 468.0, FOOT_PART)?;
    value(sheet, &facts.serial, FOOT_LEFT, 483.0)?;
    small(sheet, &labels(facts, |said| said.issued_on), FOOT_LEFT, 507.0, FOOT_PART)?;
    value(sheet, &date, FOOT_LEFT, 522.0)?;

    signatures(sheet, facts)?;

    const SIDE: f32 = 62.0;
    let (modules, rings) = square(&facts.check_url)?;
    let corner = (FOOT_RIGHT - SIDE / 2.0, 451.0);
    sheet.area(INK, rings, corner, SIDE / modules);
    sheet.link(&facts.check_url, corner.0, corner.1, SIDE, SIDE);
    let code = Words { text: facts.check_code.clone(), face: Face::Sans, size: 9.0, tracking: 0.4, ink: INK };
    sheet.centred(&code, FOOT_RIGHT, 526.0);
    small(sheet, &labels(facts, |said| said.check), FOOT_RIGHT, 537.0, FOOT_PART)?;
    // The address without the code, for who has no camera: it is typed, then the code.
    let address = facts.check_url.strip_suffix(&facts.check_code).unwrap_or(&facts.check_url);
    let address = address.split_once("://").map_or(address, |(_, rest)| rest).trim_end_matches('/');
    small(sheet, address, FOOT_RIGHT, 547.0, FOOT_PART)
}

/// A line to sign on for each trainer, or for more than four one line above the list of names.
fn signatures(sheet: &mut Sheet, facts: &CertificateFacts) -> Result<(), PressError> {
    const RULE: f32 = 507.0;
    let rule = |sheet: &mut Sheet, x: f32, width: f32| {
        sheet.rule(HAIRLINE, 0.6, (x - width / 2.0, RULE), (x + width / 2.0, RULE));
    };
    let count = facts.trainers.len();
    if count == 0 {
        return Ok(());
    }
    if count > 4 {
        rule(sheet, MIDDLE, 180.0);
        // A name stays whole on its line.
        let names = facts.trainers.join(", ").replace(' ', "\u{a0}").replace(",\u{a0}", ", ");
        let below =
            names_at(sheet, &names, MIDDLE, RULE + 13.0, SIGNATURES, &[(9.5, 8.0, 2), (8.0, 6.0, 3), (6.0, 4.0, 5)])?;
        return small(sheet, &labels(facts, |said| said.trainers), MIDDLE, below, FOOT_PART);
    }
    let share = SIGNATURES / count as f32;
    let width = f32::min(share - 14.0, 150.0);
    for (index, trainer) in facts.trainers.iter().enumerate() {
        let x = MIDDLE + (index as f32 - (count as f32 - 1.0) / 2.0) * f32::min(share, 176.0);
        rule(sheet, x, width);
        let below = names_at(sheet, trainer, x, RULE + 13.0, width, &[(10.0, 8.5, 1), (9.0, 6.0, 2), (6.5, 4.0, 3)])?;
        small(sheet, &labels(facts, |said| said.trainer), x, below, width)?;
    }
    Ok(())
}

/// Sets names beneath a line to sign on and says where the label beneath them stands.
fn names_at(
    sheet: &mut Sheet,
    names: &str,
    x: f32,
    y: f32,
    width: f32,
    offers: &[(f32, f32, usize)],
) -> Result<f32, PressError> {
    let Setting { size, lines } = settle(Face::Serif, names, width, offers)?;
    let last = y + size * 1.2 * (lines.len() - 1) as f32;
    let mut baseline = y;
    for text in lines {
        sheet.centred(&Words { text, face: Face::Serif, size, tracking: 0.0, ink: INK }, x, baseline);
        baseline += size * 1.2;
    }
    Ok(last + 11.0)
}

/// A label in the document's languages, once where both say the same.
fn labels(facts: &CertificateFacts, label: fn(&Wording) -> &'static str) -> String {
    let mut said: Vec<_> = facts.languages.iter().map(|&language| label(wording(language))).collect();
    said.dedup();
    said.join(" · ")
}

fn small(sheet: &mut Sheet, text: &str, x: f32, y: f32, width: f32) -> Result<(), PressError> {
    let Setting { size, lines } = settle(Face::Sans, text, width, &[(7.5, 4.0, 1)])?;
    for text in lines {
        sheet.centred(&Words { text, face: Face::Sans, size, tracking: 0.0, ink: QUIET }, x, y);
    }
    Ok(())
}

fn value(sheet: &mut Sheet, text: &str, x: f32, y: f32) -> Result<(), PressError> {
    let Setting { size, lines } = settle(Face::Serif, text, FOOT_PART, &[(12.0, 6.0, 1)])?;
    for text in lines {
        sheet.centred(&Words { text, face: Face::Serif, size, tracking: 0.0, ink: INK }, x, y);
    }
    Ok(())
}

/// Says across the whole page, beneath the text, that the person is made up.
fn watermark(sheet: &mut Sheet, facts: &CertificateFacts) {
    const RISE: f32 = 27.0;
    let count = facts.languages.len() as f32;
    for (index, &language) in facts.languages.iter().enumerate() {
        let mut words = Words {
            text: wording(language).demo.to_owned(),
            face: Face::Serif,
            size: 1.0,
            tracking: 0.0,
            ink: WARNING_TINT,
        };
        words.size = f32::min(760.0 / words.width(), 44.0);
        let y = HEIGHT / 2.0 + 10.0 + (index as f32 - (count - 1.0) / 2.0) * 70.0;
        sheet.slanted(&words, MIDDLE, y, RISE);
    }
}

/// The same once more in plain sight, in the middle of the lower border.
fn banner(sheet: &mut Sheet, facts: &CertificateFacts) {
    let text = labels(facts, |said| said.demo);
    let mut words = Words { text, face: Face::Serif, size: 10.5, tracking: 0.2, ink: WARNING };
    words.size = f32::min(10.5, 10.5 * 560.0 / words.width());
    let width = words.width() + 28.0;
    let middle = HEIGHT - 31.0;
    sheet.fill(CLOTH, MIDDLE - width / 2.0, middle - 9.0, width, 18.0);
    sheet.frame(WARNING, 0.8, MIDDLE - width / 2.0, middle - 9.0, width, 18.0);
    sheet.centred(&words, MIDDLE, middle + words.size * 0.36);
}
