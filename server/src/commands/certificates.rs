//! `jooluk certificates`: issuing and checking from the command line.

use std::{
    fmt, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use ::curriculum::Language;
use clap::{Args, Subcommand};
use training::{
    Desk, Refusal, Trouble,
    certificates::{self, CheckedCertificate, Issue},
    ids::TrainingId,
    words::CertificateState,
};

use super::{Complaint, register};
use crate::{exports::file_name, settings::RegisterFlags};

#[derive(Subcommand)]
pub(super) enum Wish {
    /// Issue a certificate to everyone who completes a training and holds none
    Issue(Issuing),
    /// Say whether a certificate was issued here; exit code 1 when it was not, or no longer stands
    Verify(Verifying),
}

#[derive(Args)]
pub(super) struct Issuing {
    /// The training's number, as in its page's address
    #[arg(long, value_name = "ID")]
    training: TrainingId,
    /// Also write all of the training's certificates into this folder, as PDF
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// One language or two, such as ky,ru [default: the training's own]
    #[arg(long, value_name = "LANGUAGES", value_delimiter = ',')]
    languages: Vec<Language>,
    #[command(flatten)]
    register: RegisterFlags,
}

#[derive(Args)]
pub(super) struct Verifying {
    /// A check code such as K7QF-2M9X-4TRD, or a certificate's PDF file
    #[arg(value_name = "CODE|FILE")]
    which: String,
    #[command(flatten)]
    register: RegisterFlags,
}

pub(super) async fn run(wish: &Wish) -> Result<ExitCode, Complaint> {
    match wish {
        Wish::Issue(wishes) => issue(wishes).await,
        Wish::Verify(wishes) => verify(wishes).await,
    }
}

async fn issue(wishes: &Issuing) -> Result<ExitCode, Complaint> {
    if wishes.languages.len() > 2 {
        return Err(Complaint::usage("a certificate speaks one language or two: name them as `--languages ky,ru`"));
    }
    let desk = register::open(&wishes.register).await?;
    let issue = Issue { training: wishes.training, languages: wishes.languages.clone() };
    match certificates::issue_certificates(&desk, &issue).await {
        Ok(issued) => eprintln!("{} certificates were issued.", issued.len()),
        // A second press issues nothing; the files may be wanted all the same.
        Err(Trouble::Refused(Refusal::CertificateIssuedAlready)) if wishes.output.is_some() => {
            eprintln!("Everyone who completes holds a certificate already; none was issued.");
        }
        Err(trouble) => return Err(trouble.into()),
    }
    list(&desk, wishes.training, wishes.output.as_deref()).await?;
    Ok(ExitCode::SUCCESS)
}

/// One line a certificate: serial and holder, and the file where one was written.
async fn list(desk: &Desk, training: TrainingId, folder: Option<&Path>) -> Result<(), Complaint> {
    if let Some(folder) = folder {
        fs::create_dir_all(folder).map_err(|error| cannot_write(folder, &error))?;
    }
    for issued in certificates::read_certificates(desk, training).await? {
        let (serial, holder) = (&issued.facts.serial, &issued.facts.holder);
        match folder {
            Some(folder) => {
                let file = folder.join(file_name(&issued.facts).plain);
                fs::write(&file, &issued.pdf).map_err(|error| cannot_write(&file, &error))?;
                tell(format_args!("{serial}\t{holder}\t{}", file.display()));
            }
            None => tell(format_args!("{serial}\t{holder}")),
        }
    }
    Ok(())
}

/// A line on stdout. Whoever reads may stop reading, as `head` does; the files are written all the same.
fn tell(line: fmt::Arguments) {
    drop(writeln!(io::stdout(), "{line}"));
}

fn cannot_write(place: &Path, error: &io::Error) -> Complaint {
    Complaint::failed(format!(
        "`{}` cannot be written: {error}\n\
         The certificates are issued and kept in the register; press again with another folder.",
        place.display()
    ))
}

async fn verify(wishes: &Verifying) -> Result<ExitCode, Complaint> {
    let desk = register::open(&wishes.register).await?;
    let file = Path::new(&wishes.which);
    let checked = if file.is_file() {
        let pdf = fs::read(file)
            .map_err(|error| Complaint::failed(format!("`{}` cannot be read: {error}", file.display())))?;
        certificates::check_bytes(&desk, &pdf).await
    } else {
        certificates::check_code(&desk, &wishes.which).await
    };
    let checked = match checked {
        Ok(checked) => checked,
        Err(Trouble::Refused(Refusal::NoSuchCertificate)) => {
            return Err(Complaint::failed(
                "no certificate has this code, or this file is not one as it was issued\n\
                 Compare the code sign by sign; a file that was printed, scanned or saved anew is another file, \
                 so check its code instead.",
            ));
        }
        Err(trouble) => return Err(trouble.into()),
    };
    println!("{}", described(&checked));
    Ok(if checked.state == CertificateState::Valid { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn described(checked: &CheckedCertificate) -> String {
    let facts = &checked.facts;
    let made_up = if facts.demo { "\nmade up:   yes, it certifies nothing" } else { "" };
    format!(
        "state:     {}\nserial:    {}\nissued to: {}\ncourse:    {}\nplace:     {}\ndays:      {} to {}\n\
         hours:     {}\nissued on: {}\nsha256:    {}{made_up}",
        checked.state,
        facts.serial,
        facts.holder,
        facts.course.join(" / "),
        facts.place.join(" / "),
        facts.first_day,
        facts.last_day,
        facts.hours,
        facts.issued_on,
        checked.sha256,
    )
}
