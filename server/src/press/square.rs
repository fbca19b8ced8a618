//! The QR code, as rectangles.

use qrcode::{Color, EcLevel, QrCode};

use super::{
    PressError,
    sheet::{Outline, point},
};

/// A QR code as rings in modules: the width, and for every run of dark modules in a row one rectangle.
///
/// Runs instead of single modules keep the file small; filled as one area they show no seams.
///
/// # Errors
/// [`PressError::Address`] when the address is longer than a QR code can hold.
pub(super) fn square(address: &str) -> Result<(f32, Vec<Outline>), PressError> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M)
        .map_err(|_| PressError::Address(address.to_owned()))?;
    let width = code.width();
    let mut rings = Vec::new();
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        let mut column = 0;
        for run in modules.chunk_by(|left, right| left == right) {
            if run[0] == Color::Dark {
                rings.push(rectangle(column as f32, row as f32, run.len() as f32));
            }
            column += run.len();
        }
    }
    Ok((width as f32, rings))
}

fn rectangle(x: f32, y: f32, width: f32) -> Outline {
    vec![point(x, y), point(x + width, y), point(x + width, y + 1.0), point(x, y + 1.0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rectangles_cover_exactly_the_dark_modules() {
        let address = "https://jooluk.example/v/K7QF-2M9X-4TRD";
        let (width, rings) = square(address).unwrap();
        let code = QrCode::with_error_correction_level(address, EcLevel::M).unwrap();
        let mut drawn = vec![Color::Light; code.width() * code.width()];
        for ring in rings {
            let (left, right, row) = (ring[0].p.x.0, ring[1].p.x.0, ring[0].p.y.0);
            for column in left as usize..right as usize {
                drawn[row as usize * code.width() + column] = Color::Dark;
            }
        }
        assert_eq!(width as usize, code.width());
        assert_eq!(drawn, code.to_colors());
    }

    #[test]
    fn an_endless_address_is_refused() {
        let address = format!("https://jooluk.example/v/{}", "A".repeat(4000));
        assert_eq!(square(&address), Err(PressError::Address(address.clone())));
    }
}
