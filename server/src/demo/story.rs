//! Trainings of three years: held, certified, running, to come.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use training::{
    Clock, Desk, Outcome,
    attendance::{self, MarkOperation},
    certificates::{self, Issue},
    enrolment,
    ids::{PersonId, TrainingId},
    learning,
    trainings::{self, TrainingFields},
    words::{Audience, How, LanguageCode, Mark, Purpose},
};
use uuid::Uuid;

use super::{people::Cast, sheets};

/// One training of the story.
struct Scene {
    /// Days from today to its first day.
    begins: i64,
    oblast: &'static str,
    district: &'static str,
    venue: &'static str,
    audience: Audience,
    language: curriculum::Language,
    capacity: i32,
    /// Which of the cast: from the first, so many.
    from: usize,
    count: usize,
    certified: bool,
    /// With tests before and after, answered on paper.
    tests: bool,
}

const fn scene(begins: i64, oblast: &'static str, district: &'static str, venue: &'static str) -> Scene {
    Scene {
        begins,
        oblast,
        district,
        venue,
        audience: Audience::Police,
        language: curriculum::Language::Ky,
        capacity: 25,
        from: 0,
        count: 16,
        certified: true,
        tests: false,
    }
}

fn scenes() -> Vec<Scene> {
    vec![
        scene(-760, "KG-O", "uzgen", "Өзгөн РИИБ, окуу залы"),
        Scene {
            from: 12, count: 14, ..scene(-640, "KG-B", "batken", "Баткен ресурстук борбору")
        },
        Scene {
            from: 24,
            count: 18,
            language: curriculum::Language::Ru,
            ..scene(-410, "KG-J", "suzak", "Сузак, районный дом культуры")
        },
        Scene {
            audience: Audience::NetworkMember,
            count: 14,
            language: curriculum::Language::Uz,
            ..scene(-300, "KG-O", "aravan", "Aravon tumani madaniyat uyi")
        },
        Scene { from: 36, count: 20, tests: true, ..scene(-120, "KG-O", "kara-suu", "Кара-Суу РИИБ") },
        Scene { from: 52, count: 12, certified: false, ..scene(-20, "KG-B", "leilek", "Лейлек РИИБ") },
        Scene {
            from: 1,
            count: 22,
            certified: false,
            tests: true,
            ..scene(-1, "KG-O", "uzgen", "Өзгөн маданият үйү, экинчи кабат")
        },
        Scene {
            from: 40, count: 14, capacity: 12, certified: false, ..scene(18, "KG-J", "nooken", "Ноокен РИИБ")
        },
    ]
}

/// Plays all scenes in the order of time.
pub(super) async fn play(desk: &Desk, cast: &Cast) -> Outcome<()> {
    let today = desk.clock.today();
    for scene in scenes() {
        let first_day = moved(today, scene.begins);
        let training = plan(&at(desk, moved(first_day, -14)), cast, &scene, first_day).await?;
        let group = match scene.audience {
            Audience::NetworkMember => &cast.members,
            Audience::Police | Audience::Other => &cast.police,
        };
        let persons: Vec<PersonId> = group.iter().copied().cycle().skip(scene.from).take(scene.count).collect();
        enrolment::enrol(&at(desk, moved(first_day, -7)), training, &persons).await?;
        mark(desk, training, &scene, today).await?;
        if scene.tests {
            sheets::hand_in(&at(desk, first_day), training, Purpose::Pre, scene.language).await?;
            learning::close_test(&at(desk, first_day), training, Purpose::Pre).await?;
        }
        if scene.tests && scene.certified {
            let last_day = at(desk, moved(first_day, 2));
            sheets::hand_in(&last_day, training, Purpose::Post, scene.language).await?;
            learning::close_test(&last_day, training, Purpose::Post).await?;
        }
        if scene.certified {
            let issue = Issue { training, languages: vec![scene.language, curriculum::Language::En] };
            certificates::issue_certificates(&at(desk, moved(first_day, 2)), &issue).await?;
        }
    }
    learn(desk, cast).await
}

async fn plan(desk: &Desk, cast: &Cast, scene: &Scene, first_day: NaiveDate) -> Outcome<TrainingId> {
    let fields = TrainingFields {
        course: match scene.audience {
            Audience::NetworkMember => "women-for-peace-and-safety".to_owned(),
            Audience::Police | Audience::Other => "gender-in-security".to_owned(),
        },
        oblast: scene.oblast.to_owned(),
        district: Some(scene.district.to_owned()),
        venue: scene.venue.to_owned(),
        first_day,
        last_day: moved(first_day, 2),
        language: LanguageCode(scene.language),
        audience: scene.audience,
        capacity: scene.capacity,
        threshold_percent: None,
        with_tests: scene.tests,
        trainers: vec![cast.trainer, cast.co_trainer],
    };
    trainings::plan_training(desk, fields, None).await
}

/// Marks every session that has come: most were there, a few were late, missed a day or did not come at all.
async fn mark(desk: &Desk, training: TrainingId, scene: &Scene, today: NaiveDate) -> Outcome<()> {
    let days = attendance::days(desk, training).await?;
    for session in days.sessions.iter().filter(|session| session.held_on <= today) {
        // Of the training that runs, today is still to be marked.
        if !scene.certified && session.held_on == today {
            continue;
        }
        let operations: Vec<MarkOperation> = days
            .rows
            .iter()
            .filter(|(line, _)| line.enrolment.state.holds_a_seat())
            .enumerate()
            .map(|(place, (line, _))| MarkOperation {
                operation_id: Uuid::new_v4().to_string(),
                enrolment: line.enrolment.id,
                session: session.id,
                mark: mark_of(place, session.number),
                made_at: None,
                how: How::Grid,
                seen: None,
            })
            .collect();
        if !operations.is_empty() {
            attendance::mark(&at(desk, session.held_on), training, &operations).await?;
        }
    }
    Ok(())
}

fn mark_of(place: usize, session: i32) -> Mark {
    match (place % 11, session) {
        (3, 1 | 5) => Mark::Late,
        (6, 5..) => Mark::Absent,
        (8, 1..=4) => Mark::Excused,
        (10, _) => Mark::Absent,
        _ => Mark::Present,
    }
}

/// The trainee has begun to read.
async fn learn(desk: &Desk, cast: &Cast) -> Outcome<()> {
    let Some(course) = desk.library.courses().first() else { return Ok(()) };
    let reader = training::Member {
        account: training::ids::AccountId(0),
        person: cast.trainee,
        name: String::new(),
        roles: Vec::new(),
        oblasts: Vec::new(),
    };
    let desk = desk.seat(training::Actor::Account(reader));
    for (module, lesson) in course.lessons().take(2) {
        learning::mark_read(&desk, &course.slug, &module.code, &lesson.slug).await?;
    }
    Ok(())
}

/// The desk in the late afternoon of a day.
fn at(desk: &Desk, day: NaiveDate) -> Desk {
    let afternoon = NaiveTime::from_hms_opt(11, 30, 0).unwrap_or(NaiveTime::MIN);
    let moment: DateTime<Utc> = day.and_time(afternoon).and_utc();
    Desk { clock: Clock::fixed(moment), ..desk.clone() }
}

fn moved(day: NaiveDate, days: i64) -> NaiveDate {
    let span = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(span) } else { day.checked_add_days(span) }.unwrap_or(day)
}
