//! Only until the translations are in: English stands for what is missing. Delete this file then.
use curriculum::Library;
use std::{fs, path::Path};

pub fn library() -> Library {
    let folder = tempfile::TempDir::new().expect("a folder");
    copy(Path::new("../curriculum/content"), folder.path());
    Library::read_folder(folder.path()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_str().expect("a name").to_owned();
        if path.is_dir() {
            copy(&path, &to.join(&name));
            continue;
        }
        let text = fs::read_to_string(&path).expect("a text");
        match name.split_once(".en.") {
            None if [".ky.", ".ru.", ".uz."].iter().any(|language| name.contains(language)) => {}
            None => fs::write(to.join(&name), text).expect("written"),
            Some((stem, ending)) => {
                for language in ["en", "ky", "ru", "uz"] {
                    let mut text = text.clone();
                    if language != "en" {
                        let lines = "translated_from = \"000000000000\"\napproved_by_native_reader = false\n";
                        text = match ending {
                            "md" => text.replacen("+++\n", &format!("+++\n{lines}"), 1),
                            _ => format!("{lines}{text}"),
                        };
                    }
                    fs::write(to.join(format!("{stem}.{language}.{ending}")), text).expect("written");
                }
            }
        }
    }
}
