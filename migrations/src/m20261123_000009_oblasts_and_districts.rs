//! Reference data: the nine units of ISO 3166-2:KG and the districts of the three southern oblasts.
//!
//! Codes and names: ISO 3166-2:KG; district lists: the Osh oblast administration's page and the Network's material.
//! The northern districts are added when trainings go there. The letters of serials are Jooluk's own.

use sea_orm_migration::prelude::*;

/// Code, kind, letters of serials, names in Kyrgyz, Russian, Uzbek and English; in the order of lists.
const OBLASTS: [[&str; 7]; 9] = [
    ["KG-O", "oblast", "OSH", "Ош облусу", "Ошская область", "Oʻsh viloyati", "Osh oblast"],
    [
        "KG-J",
        "oblast",
        "JLA",
        "Жалал-Абад облусу",
        "Джалал-Абадская область",
        "Jalolobod viloyati",
        "Jalal-Abad oblast",
    ],
    ["KG-B", "oblast", "BTK", "Баткен облусу", "Баткенская область", "Botken viloyati", "Batken oblast"],
    ["KG-GO", "city", "OSC", "Ош шаары", "город Ош", "Oʻsh shahri", "Osh city"],
    ["KG-C", "oblast", "CHU", "Чүй облусу", "Чуйская область", "Chuy viloyati", "Chuy oblast"],
    ["KG-GB", "city", "BSK", "Бишкек шаары", "город Бишкек", "Bishkek shahri", "Bishkek city"],
    ["KG-Y", "oblast", "ISK", "Ысык-Көл облусу", "Иссык-Кульская область", "Issiqkoʻl viloyati", "Issyk-Kul oblast"],
    ["KG-N", "oblast", "NRN", "Нарын облусу", "Нарынская область", "Norin viloyati", "Naryn oblast"],
    ["KG-T", "oblast", "TLS", "Талас облусу", "Таласская область", "Talas viloyati", "Talas oblast"],
];

/// Code, oblast, names in Kyrgyz, Russian, Uzbek and English.
const DISTRICTS: [[&str; 6]; 18] = [
    ["alai", "KG-O", "Алай району", "Алайский район", "Oloy tumani", "Alai district"],
    ["aravan", "KG-O", "Араван району", "Араванский район", "Aravon tumani", "Aravan district"],
    ["chong-alai", "KG-O", "Чоң-Алай району", "Чон-Алайский район", "Katta Oloy tumani", "Chong-Alai district"],
    ["kara-kulja", "KG-O", "Кара-Кулжа району", "Кара-Кулджинский район", "Qoraqulja tumani", "Kara-Kulja district"],
    ["kara-suu", "KG-O", "Кара-Суу району", "Кара-Сууский район", "Qorasuv tumani", "Kara-Suu district"],
    ["nookat", "KG-O", "Ноокат району", "Ноокатский район", "Novqat tumani", "Nookat district"],
    ["uzgen", "KG-O", "Өзгөн району", "Узгенский район", "Oʻzgan tumani", "Uzgen district"],
    ["aksy", "KG-J", "Аксы району", "Аксыйский район", "Oqsi tumani", "Aksy district"],
    ["ala-buka", "KG-J", "Ала-Бука району", "Ала-Букинский район", "Olabuqa tumani", "Ala-Buka district"],
    [
        "bazar-korgon",
        "KG-J",
        "Базар-Коргон району",
        "Базар-Коргонский район",
        "Bozorqoʻrgʻon tumani",
        "Bazar-Korgon district",
    ],
    ["chatkal", "KG-J", "Чаткал району", "Чаткальский район", "Chotqol tumani", "Chatkal district"],
    ["nooken", "KG-J", "Ноокен району", "Ноокенский район", "Noʻkent tumani", "Nooken district"],
    ["suzak", "KG-J", "Сузак району", "Сузакский район", "Suzoq tumani", "Suzak district"],
    ["toguz-toro", "KG-J", "Тогуз-Торо району", "Тогуз-Тороуский район", "Toʻgʻuztoʻra tumani", "Toguz-Toro district"],
    ["toktogul", "KG-J", "Токтогул району", "Токтогульский район", "Toʻxtagʻul tumani", "Toktogul district"],
    ["batken", "KG-B", "Баткен району", "Баткенский район", "Botken tumani", "Batken district"],
    ["kadamjai", "KG-B", "Кадамжай району", "Кадамжайский район", "Qadamjoy tumani", "Kadamjai district"],
    ["leilek", "KG-B", "Лейлек району", "Лейлекский район", "Laylak tumani", "Leilek district"],
];

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut oblasts = Query::insert();
        oblasts.into_table("oblast").columns([
            "code",
            "kind",
            "serial_prefix",
            "name_ky",
            "name_ru",
            "name_uz",
            "name_en",
            "position",
        ]);
        for (oblast, position) in OBLASTS.into_iter().zip(1..) {
            oblasts.values_panic(oblast.map(Expr::val).into_iter().chain([Expr::val(position)]));
        }
        manager.execute(oblasts.to_owned()).await?;

        let mut districts = Query::insert();
        districts.into_table("district").columns(["code", "oblast", "name_ky", "name_ru", "name_uz", "name_en"]);
        for district in DISTRICTS {
            districts.values_panic(district.map(Expr::val));
        }
        manager.execute(districts.to_owned()).await
    }
}
