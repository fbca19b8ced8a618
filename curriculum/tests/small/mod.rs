//! A curriculum of one course, one module, two lessons, a case, five questions in two forms, a picture and a glossary,
//! in a folder that a test may spoil.

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
             [[agendas]]\ndays = 1\n[[agendas.sessions]]\nid = \"morning\"\nday = 1\nstarts = \"09:00\"\n\
             ends = \"10:30\"\nmodules = [\"a1\"]\n\n\
             [[agendas.sessions]]\nid = \"noon\"\nday = 1\nstarts = \"10:45\"\nends = \"12:15\"\nmodules = []\n",
        );
        small.write(
            "peace/m1/module.toml",
            "code = \"a1\"\nguide_minutes = 90\n[[lessons]]\nslug = \"first\"\nminutes = 20\n\n[[lessons]]\nslug = \"second\"\nminutes = 15\n",
        );
        for form in ["a", "b"] {
            small.write(
                &format!("peace/m1/quiz-{form}.toml"),
                "pass_percent = 70\n[[questions]]\nid = \"whom\"\nobjective = 1\nlevel = \"apply\"\nkind = \"several\"\n\
                 options = [\"a\", \"b\", \"c\"]\nright = [\"a\", \"b\"]\n\
                 [[questions]]\nid = \"weak\"\nobjective = 2\nlevel = \"understand\"\nkind = \"true-false\"\n\
                 right = [\"false\"]\n\
                 [[questions]]\nid = \"first-then\"\nobjective = 1\nlevel = \"apply\"\nkind = \"order\"\n\
                 options = [\"a\", \"b\"]\nright = [\"b\", \"a\"]\n\
                 [[questions]]\nid = \"pairs\"\nobjective = 1\nlevel = \"apply\"\nkind = \"match\"\n\
                 options = [\"a\", \"b\"]\ntargets = [\"x\", \"y\"]\nright = [\"a=y\", \"b=x\"]\n\
                 [[questions]]\nid = \"judge\"\nobjective = 1\nlevel = \"judge\"\nkind = \"case\"\n\
                 options = [\"a\", \"b\"]\nright = [\"a\"]\n",
            );
        }
        small.write(
            "peace/m1/case.toml",
            "start = \"one\"\n\
             [[scenes]]\nid = \"one\"\nchoices = [ { id = \"a\", to = \"two\" }, { id = \"b\", to = \"bad\" } ]\n\
             [[scenes]]\nid = \"two\"\nchoices = [ { id = \"a\", to = \"three\" }, { id = \"b\", to = \"bad\" } ]\n\
             [[scenes]]\nid = \"three\"\nchoices = [ { id = \"a\", to = \"well\" }, { id = \"b\", to = \"bad\" } ]\n\
             [[scenes]]\nid = \"well\"\nending = \"good\"\n[[scenes]]\nid = \"bad\"\nending = \"poor\"\n",
        );
        small.write(
            "pictures/door.toml",
            "height = 200\n[[boxes]]\nid = \"call\"\nx = 10\ny = 10\nw = 160\nh = 60\n\
             [[boxes]]\nid = \"door\"\nx = 10\ny = 110\nw = 160\nh = 60\n\
             [[arrows]]\nfrom = \"call\"\nto = \"door\"\n",
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
            let term = if language == Language::Uz { "tinchlik" } else { "peace" };
            for (slug, title) in [("first", "First"), ("second", "Second")] {
                small.write_markdown(
                    &format!("peace/m1/lessons/{slug}"),
                    language,
                    &format!("title = \"{title} ({language})\"\nsources = [\"UN\"]\ncheck_law = true\napproved_by_lawyer = false\n"),
                    "",
                    &format!(
                        ":::goals Goals\n- Listen well\n:::\n\n:::story A day\nIt was calm.\n:::\n\
                         ## Listening\n\nListen. Ask. Write.\n\n![](door)\n\n:::duty On duty\n1. Listen.\n:::\n\
                         :::words Words\n- **{term}**: calm\n:::\n:::check When?\nNow.\n:::\n\
                         :::check Why?\nBecause.\n:::\n"
                    ),
                );
            }
            small.write_markdown("peace/guide", language, "title = \"Guide\"\n", "", "How to teach.\n");
            let boxes = ["aim", "materials", "steps", "exercise", "watch", "close"];
            let boxes = boxes.map(|kind| format!(":::{kind} Heading\nWords.\n:::\n")).concat();
            small.write_markdown("peace/m1/guide", language, "title = \"Session\"\n", "", &boxes);
            let no = if language == Language::Ky { "Жок" } else { "False" };
            for form in ["a", "b"] {
                small.write_toml(
                    &format!("peace/m1/quiz-{form}"),
                    language,
                    &format!("true_text = \"True\"\nfalse_text = \"{no}\"\nyes_text = \"Yes\"\nno_text = \"No\"\n"),
                    "[questions.whom]\nstem = \"Whom?\"\nexplanation = \"All.\"\noptions.a.text = \"A\"\n\
                     options.b.text = \"B\"\noptions.c.text = \"C\"\noptions.c.why = \"No.\"\n\n\
                     [questions.weak]\nstem = \"Weak?\"\nexplanation = \"No.\"\noptions.true.why = \"No.\"\n\n\
                     [questions.first-then]\nstem = \"In which order?\"\nexplanation = \"So.\"\n\
                     options.a.text = \"A\"\noptions.b.text = \"B\"\n\n\
                     [questions.pairs]\nstem = \"Which to which?\"\nexplanation = \"So.\"\n\
                     options.a.text = \"A\"\noptions.a.why = \"So.\"\noptions.b.text = \"B\"\n\
                     options.b.why = \"So.\"\ntargets.x = \"X\"\ntargets.y = \"Y\"\n\n\
                     [questions.judge]\nstem = \"A case.\"\nexplanation = \"So.\"\noptions.a.text = \"A\"\n\
                     options.a.why = \"So.\"\noptions.b.text = \"B\"\noptions.b.why = \"So.\"\n",
                );
            }
            let choices = "choices.a.text = \"Do\"\nchoices.a.consequence = \"Well.\"\n\
                           choices.b.text = \"Leave\"\nchoices.b.consequence = \"Ill.\"\n";
            let scenes =
                ["one", "two", "three"].map(|id| format!("[scenes.{id}]\ntext = \"Now.\"\n{choices}\n")).concat();
            small.write_toml(
                "peace/m1/case",
                language,
                "title = \"Case\"\nintroduction = \"You are there.\"\n",
                &format!("{scenes}[scenes.well]\ntext = \"Well.\"\n\n[scenes.bad]\ntext = \"Ill.\"\n"),
            );
            small.write_toml(
                "pictures/door",
                language,
                "alt = \"First the call, then the door.\"\ncaption = \"From call to door\"\n",
                "[texts]\ncall = [\"Call\"]\ndoor = [\"Door\", \"knock\"]\n",
            );
            let term = if language == Language::Uz { "tinchlik" } else { "peace" };
            small.write_toml(
                "glossary",
                language,
                "",
                &format!("[terms.peace]\nterm = \"{term}\"\nmeaning = \"Calm.\"\n"),
            );
        }
        small
    }

    fn write_markdown(&self, stem: &str, language: Language, front: &str, tables: &str, body: &str) {
        let mark = self.mark(&format!("{stem}.en.md"), language);
        self.write(&format!("{stem}.{language}.md"), &format!("+++\n{front}{mark}{tables}+++\n{body}"));
    }

    fn write_toml(&self, stem: &str, language: Language, first: &str, rest: &str) {
        let mark = self.mark(&format!("{stem}.en.toml"), language);
        self.write(&format!("{stem}.{language}.toml"), &format!("{first}{mark}\n{rest}"));
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
