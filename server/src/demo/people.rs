//! The made-up people. Names are common ones of all communities of the south, put together by counting.

use training::{
    Actor, Desk, Outcome,
    accounts::{self, NewAccount},
    ids::{OrganisationId, PersonId},
    organisations::{self, OrganisationFields},
    people::{self, PersonFields},
    words::{Audience, LanguageCode, OrganisationKind, Role, Sex},
};

/// The password of every account of the demonstration; no secret, for nothing behind it is real.
pub const PASSWORD: &str = "ak-jooluk-2026";

/// The name to sign in by, the role, and the oblasts to which it is limited.
pub const ACCOUNTS: [(&str, Role, &[&str]); 4] = [
    ("administrator", Role::Administrator, &[]),
    ("manager", Role::Manager, &[]),
    ("trainer", Role::Trainer, &["KG-O", "KG-J", "KG-B"]),
    ("trainee", Role::Trainee, &[]),
];

const MEN: [(&str, &str); 12] = [
    ("Асанов", "Бакыт"),
    ("Турдубаев", "Эрлан"),
    ("Юлдашев", "Шерзод"),
    ("Өмүрзаков", "Данияр"),
    ("Каримов", "Рустам"),
    ("Жээнбеков", "Нурлан"),
    ("Сыдыков", "Алмаз"),
    ("Абдуллаев", "Фарход"),
    ("Мамытов", "Чыңгыз"),
    ("Холматов", "Бахтиёр"),
    ("Исаков", "Талант"),
    ("Петров", "Сергей"),
];

const WOMEN: [(&str, &str); 12] = [
    ("Асанова", "Айгүл"),
    ("Бакирова", "Жылдыз"),
    ("Юлдашева", "Нилуфар"),
    ("Абдылдаева", "Бегимай"),
    ("Каримова", "Гульмира"),
    ("Мырзакматова", "Салтанат"),
    ("Холматова", "Дилноза"),
    ("Токтогулова", "Нургүл"),
    ("Эргешова", "Зулфия"),
    ("Орозбекова", "Айнура"),
    ("Сатыбалдиева", "Үмүт"),
    ("Иванова", "Ольга"),
];

const FATHERS: [&str; 5] = ["Талант", "Руслан", "Улан", "Кубаныч", "Нурлан"];
const RANKS: [&str; 6] = ["сержант", "лейтенант", "старший лейтенант", "капитан", "майор", "подполковник"];
const POSITIONS: [&str; 4] = ["участковый инспектор", "следователь", "инспектор ИДН", "инспектор дежурной части"];

/// How many police staff, and how many members of the Network.
const POLICE: usize = 64;
const MEMBERS: usize = 16;

/// Who plays in the story.
pub(super) struct Cast {
    pub trainer: PersonId,
    pub co_trainer: PersonId,
    pub trainee: PersonId,
    pub police: Vec<PersonId>,
    pub members: Vec<PersonId>,
}

/// Registers everybody, and makes the accounts.
pub(super) async fn register(desk: &Desk) -> Outcome<Cast> {
    let units: Vec<_> = organisations::list_organisations(desk).await?;
    let mut police = Vec::new();
    for number in 0..POLICE {
        let unit = units.get(number * 5 % units.len().max(1)).map(|line| &line.organisation);
        let mut fields = fields(number, Audience::Police);
        fields.rank = Some(RANKS[number % RANKS.len()].to_owned());
        fields.position = Some(POSITIONS[number % POSITIONS.len()].to_owned());
        fields.organisation = unit.map(|unit| unit.id);
        fields.oblast = unit.and_then(|unit| unit.oblast.clone());
        fields.district = unit.and_then(|unit| unit.district.clone());
        police.push(people::add_person(desk, fields).await?);
    }
    let committees = committees(desk).await?;
    let mut members = Vec::new();
    for number in 0..MEMBERS {
        let mut fields = fields(number * 2 + 1, Audience::NetworkMember);
        fields.patronymic = Some(format!("{} кызы", FATHERS[number % FATHERS.len()]));
        (fields.organisation, fields.oblast) = {
            let (committee, oblast) = committees[number % committees.len()];
            (Some(committee), Some(oblast.to_owned()))
        };
        members.push(people::add_person(desk, fields).await?);
    }
    let administrator = staff(desk, "Жоробекова", "Анара", Sex::Female).await?;
    let manager = staff(desk, "Мамасалиева", "Мээрим", Sex::Female).await?;
    let trainer = staff(desk, "Токтосунова", "Гүлнара", Sex::Female).await?;
    let co_trainer = staff(desk, "Раимов", "Азиз", Sex::Male).await?;
    // Whoever leads trainings has an account, even one that no visitor of the demonstration is told of.
    open_account(desk, co_trainer, "co-trainer", Role::Trainer, &["KG-O", "KG-J", "KG-B"]).await?;
    let trainee = police[1];
    for ((name, role, oblasts), person) in ACCOUNTS.into_iter().zip([administrator, manager, trainer, trainee]) {
        open_account(desk, person, name, role, oblasts).await?;
    }
    Ok(Cast { trainer, co_trainer, trainee, police, members })
}

async fn staff(desk: &Desk, family_name: &str, given_name: &str, sex: Sex) -> Outcome<PersonId> {
    let mut fields = PersonFields::named(family_name, given_name, Audience::NetworkMember);
    fields.sex = Some(sex);
    fields.oblast = Some("KG-O".to_owned());
    people::add_person(desk, fields).await
}

async fn open_account(desk: &Desk, person: PersonId, name: &str, role: Role, oblasts: &[&str]) -> Outcome<()> {
    let new = NewAccount {
        person,
        sign_in_names: vec![name.to_owned()],
        roles: vec![role],
        oblasts: oblasts.iter().map(|oblast| (*oblast).to_owned()).collect(),
    };
    let slip = accounts::create_account(desk, new).await?;
    accounts::redeem_code(&desk.seat(Actor::Anyone), &slip.code, PASSWORD, PASSWORD, None).await?;
    Ok(())
}

async fn committees(desk: &Desk) -> Outcome<Vec<(OrganisationId, &'static str)>> {
    let mut committees = Vec::new();
    for (name, oblast) in [
        ("Өзгөн аялдардын тынчтык комитети", "KG-O"),
        ("Сузак аялдардын тынчтык комитети", "KG-J"),
        ("Баткен аялдардын тынчтык комитети", "KG-B"),
    ] {
        let fields = OrganisationFields {
            kind: OrganisationKind::WomensPeaceCommittee,
            name: name.to_owned(),
            other_names: Vec::new(),
            oblast: Some(oblast.to_owned()),
            district: None,
            parent: None,
        };
        committees.push((organisations::add_organisation(desk, fields).await?, oblast));
    }
    Ok(committees)
}

/// The person of that number: every third a woman; of some, sex, year or phone are not known, as in real lists.
fn fields(number: usize, audience: Audience) -> PersonFields {
    let is_woman = audience == Audience::NetworkMember || number % 3 == 1;
    let names = if is_woman { WOMEN } else { MEN };
    let (family_name, given_name) = (names[number % 12].0, names[(number * 5 + number / 12) % 12].1);
    let father = FATHERS[number % FATHERS.len()];
    let mut fields = PersonFields::named(family_name, given_name, audience);
    fields.patronymic = Some(format!("{father}{}", if is_woman { "овна" } else { "ович" }));
    fields.sex = (number % 11 != 7).then_some(if is_woman { Sex::Female } else { Sex::Male });
    fields.birth_year = (number % 13 != 5).then(|| 1972 + i32::try_from(number * 7 % 31).unwrap_or(0));
    // The 000 block is given to nobody.
    fields.phone = (number % 4 != 3).then(|| format!("+99655500{:04}", number + if is_woman { 1000 } else { 0 }));
    fields.language = Some(LanguageCode(match number % 5 {
        0 => curriculum::Language::Ru,
        2 => curriculum::Language::Uz,
        _ => curriculum::Language::Ky,
    }));
    fields
}
