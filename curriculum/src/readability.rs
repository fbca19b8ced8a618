//! How long a text is, and how hard to read.

use crate::markdown::picture_on;

/// How hard a text is to read, as LIX (C. H. Björnsson, 1968): words a sentence and the share, in per cent, of words of
/// more than six letters. A line that ends without a stop, such as a heading or an item of a list, is a sentence too.
pub(crate) fn reading_level(markdown: &str) -> f64 {
    let (mut words, mut long, mut sentences) = (0_u32, 0_u32, 0_u32);
    for line in markdown.lines().filter(|line| picture_on(line).is_none()) {
        let before = words;
        for word in line.split_whitespace() {
            let letters = word.chars().filter(|sign| sign.is_alphanumeric()).count();
            if letters > 0 {
                words += 1;
                long += u32::from(letters > 6);
            }
            sentences += u32::from(
                letters > 0 && word.trim_end_matches(['»', '”', '’', '*', ')']).ends_with(['.', '!', '?', '…']),
            );
        }
        let ended = line.trim_end().trim_end_matches(['»', '”', '’', '*', ')']).ends_with(['.', '!', '?', '…']);
        sentences += u32::from(words > before && !ended);
    }
    if words == 0 {
        return 0.0;
    }
    f64::from(words) / f64::from(sentences.max(1)) + 100.0 * f64::from(long) / f64::from(words)
}

/// Words as a reader counts them: a dash that stands alone is none.
pub(crate) fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_sentences_of_short_words_read_easily() {
        assert!((reading_level("The cat sat. It ran.\n") - 2.5).abs() < 0.01);
        let hard = "Considerable institutional responsibilities notwithstanding, implementation continued.\n";
        assert!(reading_level(hard) > 80.0, "{}", reading_level(hard));
    }
}
