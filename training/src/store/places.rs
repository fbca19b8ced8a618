//! Reference data: oblasts and cities of the same rank, and the districts below them.

pub mod oblast {
    use sea_orm::entity::prelude::*;

    use crate::words::OblastKind;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "oblast")]
    pub struct Model {
        /// ISO 3166-2 code, such as `KG-O`.
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        pub kind: OblastKind,
        /// The letters that open a certificate's serial, such as `OSH`.
        #[sea_orm(unique)]
        pub serial_prefix: String,
        pub name_ky: String,
        pub name_ru: String,
        pub name_uz: String,
        pub name_en: String,
        /// The place in lists: the Network's three oblasts and Osh first.
        pub position: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod district {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "district")]
    pub struct Model {
        /// Jooluk's own short name, such as `uzgen`.
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        pub oblast: String,
        pub name_ky: String,
        pub name_ru: String,
        pub name_uz: String,
        pub name_en: String,
        #[sea_orm(belongs_to, from = "oblast", to = "code")]
        pub oblast_row: BelongsTo<super::oblast::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
