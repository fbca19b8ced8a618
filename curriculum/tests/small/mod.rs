//! A curriculum of one course, one module, two lessons and two questions, in a folder that a test may spoil.

use std::{fs, path::Path};

use jooluk_curriculum::{Check, Language};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

/// The small curriculum on disk; it goes when the test ends.
pub struct Small(TempDir);

impl Small {
    /// Writes it whole, without a fault.
    pub fn new() -> Self {
        let small = Self(tempfile::tempdir().expect("a folder can be made"));
        small.write(
            "peace/course.toml",
            "version = \"1\"\naudience = \"police\"\nmodules = [\"m1\"]\nattendance_threshold = 80\n\n\
             [[plan]]\nid = \"morning\"\nday = 1\nstarts = \"09:00\"\nends = \"10:30\"\nmodules = [\"a1\"]\n\n\
             [[plan]]\nid = \"noon\"\nday = 1\nstarts = \"10:45\"\nends = \"12:15\"\nmodules = []\n",
        );
        small.write(
            "peace/m1/module.toml",
            "code = \"a1\"\n[[lessons]]\nslug = \"first\"\nminutes = 20\n\n[[lessons]]\nslug = \"second\"\nminutes = 15\n",
        );
        small.write(
            "peace/m1/quiz.toml",
            "pass_percent = 70\n[[questions]]\nid = \"whom\"\nkind = \"several\"\noptions = [\"a\", \"b\", \"c\"]\n\
             right = [\"a\", \"b\"]\n[[questions]]\nid = \"weak\"\nkind = \"true-false\"\nright = [\"false\"]\n",
        );
        for language in [Language::En, Language::Ky, Language::Ru, Language::Uz] {
            let title = if language == Language::Ru { "Мир" } else { "Peace" };
            small.write_markdown(
                "peace/course",
                language,
                &format!("title = \"{title} ({language})\"\nsummary = \"About peace.\"\n"),
                &format!("\n[plan]\nmorning = \"Morning ({language})\"\nnoon = \"Noon\"\n"),
                "Welcome.\n",
            );
            small.write_markdown(
                "peace/m1/module",
                language,
                "title = \"Module\"\nobjectives = [\"Tell.\", \"Name.\"]\n",
                "",
                "Keep this in mind.\n",
            );
            for (slug, title) in [("first", "First"), ("second", "Second")] {
                small.write_markdown(
                    &format!("peace/m1/lessons/{slug}"),
                    language,
                    &format!("title = \"{title} ({language})\"\nsources = [\"UN\"]\ncheck_law = true\n"),
                    "",
                    ":::goals Goals\n- Listen well\n:::\n\n:::story A day\nIt was calm.\n:::\n\
                     ## Listening\n\nListen. Ask. Write.\n\n:::duty On duty\n1. Listen.\n:::\n\
                     :::words Words\n- **peace**: calm\n:::\n:::check When?\nNow.\n:::\n:::check Why?\nBecause.\n:::\n",
                );
            }
            let no = if language == Language::Ky { "Жок" } else { "False" };
            let texts = format!(
                "true_text = \"True\"\nfalse_text = \"{no}\"\n\n[questions.whom]\nstem = \"Whom?\"\n\
                 explanation = \"All.\"\noptions.a.text = \"A\"\noptions.b.text = \"B\"\noptions.c.text = \"C\"\n\
                 options.c.why = \"No.\"\n\n[questions.weak]\nstem = \"Weak?\"\nexplanation = \"No.\"\n\
                 options.true.why = \"No.\"\n"
            );
            let mark = small.mark("peace/m1/quiz.en.toml", language);
            let (first, rest) = texts.split_once("\n\n").expect("a blank line parts words and questions");
            small.write(&format!("peace/m1/quiz.{language}.toml"), &format!("{first}\n{mark}\n\n{rest}"));
        }
        small
    }

    fn write_markdown(&self, stem: &str, language: Language, front: &str, tables: &str, body: &str) {
        let mark = self.mark(&format!("{stem}.en.md"), language);
        self.write(&format!("{stem}.{language}.md"), &format!("+++\n{front}{mark}{tables}+++\n{body}"));
    }

    /// What a translation says about the English file it was made from.
    fn mark(&self, english: &str, language: Language) -> String {
        if language == Language::En {
            return String::new();
        }
        let english = fs::read(self.path().join(english)).expect("the English file comes first");
        let hash = hex::encode(Sha256::digest(english));
        format!("translated_from = \"{}\"\napproved_by_native_reader = false\n", &hash[..12])
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        let folder = path.parent().expect("every file stands in a folder");
        fs::create_dir_all(folder).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }

    /// Replaces the first such words; they must be there, or the test would spoil nothing.
    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path().join(path)).expect("the file is there");
        assert!(text.contains(from), "{path} holds no `{from}`:\n{text}");
        self.write(path, &text.replacen(from, to, 1));
    }

    pub fn remove(&self, path: &str) {
        fs::remove_file(self.path().join(path)).expect("the file is there");
    }

    pub fn copy_course(&self, from: &str, to: &str) {
        copy(&self.path().join(from), &self.path().join(to));
    }

    /// Every fault as the check prints it.
    pub fn sentences(&self) -> Vec<String> {
        Check::folder(self.path()).faults.iter().map(ToString::to_string).collect()
    }

    /// One fault begins so; there may be others that follow from it.
    pub fn expect_one(&self, sentence: &str) {
        let sentences = self.sentences();
        assert!(sentences.iter().any(|found| found.starts_with(sentence)), "no `{sentence}` in {sentences:#?}");
    }

    /// There is one fault, and it begins so.
    pub fn expect_only(&self, sentence: &str) {
        self.expect_one(sentence);
        assert_eq!(self.sentences().len(), 1, "{:#?}", self.sentences());
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder can be made");
    for entry in fs::read_dir(from).expect("the folder is there") {
        let entry = entry.expect("the folder can be listed");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("the file can be copied");
        }
    }
}
