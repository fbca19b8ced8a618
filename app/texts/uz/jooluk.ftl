### Jooluk matnlari oʻzbek tilida. Kalitlar va tartib inglizcha fayldagidek.

## Every page
skip-to-content = Mazmunga oʻtish
demo-label = Namoyish
demo-banner = Oʻylab topilgan odamlar: bu yerdagi har bir odam, trening va sertifikat Jooluk qanday ishlashini koʻrsatish uchun toʻqilgan.
footer-who = Qirgʻiziston tinchlik oʻrnatuvchi ayollar tarmogʻi: oʻqitish va treninglar reyestri.
nav-main = Asosiy menyu
nav-languages = Til
nav-crumbs = Qayerdasiz
nav-home = Bosh sahifa
nav-trainings = Treninglar
nav-people = Odamlar
nav-organisations = Tashkilotlar
nav-reports = Raqamlar
nav-accounts = Hisoblar
nav-learn = Oʻquv dasturi
nav-check = Sertifikatni tekshirish
nav-account = Mening hisobim
pager = Sahifalar
pager-back = Orqaga
pager-on = Keyingi
not-known = nomaʼlum
save = Saqlash
saved-now = Hozir nima saqlanganini koʻrish
cancel = Bekor qilish
edit = Oʻzgartirish
notice-refused = Hozircha bajarilmadi

## Words of the field
role-administrator = Administrator
role-manager = Menejer
role-trainer = Trener
role-trainee = Tinglovchi
full-name = Familiyasi, ismi, otasining ismi
family-name = Familiyasi
given-name = Ismi
roles = Vazifalar
oblasts = Viloyatlar
audience-police = Militsiya
audience-network-member = Tarmoq aʼzosi
audience-other = Boshqalar
enrolment-requested = Oʻrin soʻradi
enrolment-enrolled = Qabul qilingan
enrolment-waitlisted = Kutmoqda
enrolment-cancelled = Bekor qilingan
enrolment-withdrawn = Chiqib ketgan
mark-present = Keldi
mark-late = Kechikdi
mark-excused = Sababli
mark-absent = Kelmadi
how-grid = Varaqda
how-import = Roʻyxatdan
how-offline = Tarmoqsiz
how-check-in = Ishtirokchi kodi bilan
how-paper = Qogʻoz varaqdan
sex-female = Ayol
sex-male = Erkak
organisation-kind-police-unit = Militsiya boʻlinmasi
organisation-kind-womens-peace-committee = Ayollar tinchlik qoʻmitasi
organisation-kind-ngo = Nodavlat tashkilot
organisation-kind-school = Maktab
organisation-kind-other = Boshqa
list-field-number = Qator raqami, saqlanmaydi
list-field-full-name = F.I.O.
list-field-family-name = Familiyasi
list-field-given-name = Ismi
list-field-patronymic = Otasining ismi
list-field-rank = Unvoni
list-field-position = Lavozimi
list-field-organisation = Tashkiloti
list-field-sex = Jinsi
list-field-birth = Tugʻilgan yili
list-field-phone = Telefoni
list-field-email = E-pochtasi, saqlanmaydi
list-field-language = Tili
list-field-oblast = Viloyati
list-field-district = Tumani
list-field-external-id = Xizmat raqami
list-field-signature = Imzosi, saqlanmaydi
doubt-name-missing = bu qatorda ism yoʻq
doubt-name-of-one-word = faqat bitta soʻz, ismi yetishmaydi
doubt-name-too-long = 60 harfdan uzun; ismning bu qismi ochiq qoladi
doubt-sex-not-understood = tushunilmadi; ochiq qoladi
doubt-birth-not-understood = yil ham, sana ham emas; ochiq qoladi
doubt-birth-in-future = kelajakda; ochiq qoladi
doubt-birth-too-late = unda bola boʻlib chiqadi; ochiq qoladi
doubt-birth-too-early = juda ham erta; ochiq qoladi
doubt-phone-not-understood = telefon raqamiga oʻxshamaydi; ochiq qoladi
doubt-several-phones = bir nechta raqam; faqat birinchisi saqlanadi
doubt-language-not-understood = tushunilmadi; ochiq qoladi
doubt-number-not-understood = raqamga oʻxshamaydi; ochiq qoladi
doubt-number-twice = bu roʻyxatda yuqorida boshqa ism bilan turibdi; yangi odam bu raqamsiz qoʻshiladi
doubt-number-of-another = reyestrdagi odamning raqami, u boshqa odam boʻlishi mumkin; yangi odam bu raqamsiz qoʻshiladi
doubt-place-not-understood = reyestrdagi viloyatga ham, tumanga ham oʻxshamaydi; ochiq qoladi
doubt-district-elsewhere = bu qatordagi viloyatda emas; ochiq qoladi
certificate-valid = Amalda
certificate-revoked = Bekor qilingan
certificate-replaced = Almashtirilgan
oblast = Viloyat
district = Tuman
organisation = Tashkilot
course = Kurs
year = Yil
state = Holati
search = Izlash
show = Koʻrsatish
choose = Tanlang …
acts = Nima qilish kerak
every-year = Barcha yillar
every-oblast = Barcha viloyatlar

## When something is wrong
problem-elsewhere = Bu yerdan qayerga oʻtish mumkin
problem-sign-in-title = Avval kiring
problem-sign-in = Bu sahifani koʻrish uchun kiring.
problem-forbidden-title = Sizning hisobingiz uchun emas
problem-forbidden = Bu sahifa sizning hisobingizga ochiq emas. Ishingizga kerak boʻlsa, administratorga murojaat qiling.
problem-missing-title = Bunday sahifa yoʻq
problem-missing = Manzilda xato boʻlishi mumkin yoki bu yerdagi narsa endi yoʻq.
problem-too-many-title = Urinishlar juda koʻp
problem-too-many = Chorak soat kutib, yana urinib koʻring.
problem-too-large-title = Juda katta
problem-too-large = Yuborilgan narsa reyestr qabul qiladigandan katta. Kichikroq fayl yuboring.
problem-refused-title = Buni koʻrsatib boʻlmaydi
problem-cross-site-title = Sahifani qaytadan oching
problem-cross-site = Bu shakl boshqa saytdan keldi, shuning uchun hech narsa bajarilmadi. Sahifani reyestrning oʻzida ochib, oʻsha yerdan yuboring.
problem-failed-title = Bizning tomonda nosozlik yuz berdi
problem-failed = U jurnalga yozildi. Bir daqiqadan keyin yana urinib koʻring; takrorlansa, nima qilayotganingizni administratorga ayting.
problem-failed-act = Bizning tomonda nosozlik yuz berdi, hech narsa saqlanmadi. U jurnalga yozildi. Bir daqiqadan keyin yana urinib koʻring.
problem-read-only-title = Hozir reyestrni faqat oʻqish mumkin
problem-read-only = Hech narsa saqlanmadi, chunki maʼlumotlar bazasiga yozib boʻlmaydi. Administratorga yoki serverga qaraydigan kishiga ayting; tuzatilguncha sahifalarni oʻqish mumkin.
problem-form-not-understood-title = Shakl tushunilmadi
problem-form-not-understood = Bu shakl tushunilmadi, shuning uchun hech narsa bajarilmadi. Uni qaytadan toʻldirib yuboring.

## The command line: why the register cannot be opened
opening-folder-not-made =
    `{ $folder }` maʼlumotlar papkasini yaratib boʻlmadi: { $reason }
    Uni serverni ishga tushiradigan foydalanuvchi uchun oʻzingiz yarating yoki --data bilan boshqasini koʻrsating.
opening-read-only =
    `{ $file }` maʼlumotlar bazasiga yozib boʻlmaydi.
    Serverni ishga tushiradigan foydalanuvchiga fayl va uning papkasiga yozish huquqini bering yoki --data bilan boshqa papkani koʻrsating.
opening-server-read-only =
    `{ $place }` maʼlumotlar bazasini faqat oʻqish mumkin.
    --database-url bilan yozishni qabul qiladigan serverni va yozish huquqi bor foydalanuvchini koʻrsating.
opening-not-a-database =
    `{ $file }` fayli Jooluk maʼlumotlar bazasi emas.
    --data bilan boshqa papkani koʻrsating.
opening-newer =
    Maʼlumotlar bazasini Jooluk dasturining yangiroq versiyasi yozgan: `{ $change }` oʻzgarishi bu yerda nomaʼlum.
    Oʻsha versiyani yoki undan keyingisini oʻrnating. Hech narsa oʻzgarmadi.
opening-unreachable =
    `{ $place }` manzilidagi PostgreSQL serveriga ulanib boʻlmadi: { $reason }
    U ishlayotganini, --database-url ichidagi manzil, foydalanuvchi, parol va baza nomini tekshiring.
opening-other =
    Maʼlumotlar bazasini ochib boʻlmadi: { $reason }
    Uni zaxira nusxalash band qilib turgan boʻlsa, kutib, qayta ishga tushiring.
command-failed =
    { $reason }
    Hech narsa oʻzgarmadi. Takrorlansa, shu qator bilan birga xabar bering.

## Home
home-title = Xavfsizlikda gender
home-lead = Qirgʻiziston tinchlik oʻrnatuvchi ayollar tarmogʻining oʻquv dasturi va treninglar reyestri: militsiya xodimlari va Ayollar tinchlik qoʻmitalari aʼzolari uchun. Oʻquv dasturi hammaga ochiq.
home-read = Oʻquv dasturini oʻqish
home-check-title = Bu sertifikat haqiqiymi?
home-check = Kvadrat kodni telefon bilan oʻqiting yoki ostidagi tekshirish kodini yozing.
home-slip-title = Sizga kodli varaqcha berishdimi?
home-slip = U bilan bir marta oʻz parolingizni qoʻyasiz. Keyin telefon raqamingiz va parol bilan kirasiz.
home-greeting = Assalomu alaykum, { $name }
home-lead-trainer = Treningni rejalang, roʻyxatni kiriting, kim kelganini belgilang, sertifikatlarni bering.
home-lead-office = Qancha odam, qayerda va qachon oʻqitilgani — har bir raqam ortida reyestr bor.
home-lead-trainee = Toʻxtagan joyingizdan oʻqing va qaysi treninglarga qoʻshilishingiz mumkinligini koʻring.
home-next-trainings = Yaqin treninglaringiz
home-rooms = Nima qila olasiz
home-trainings = Treninglar
home-trainings-what = rejalash, davomatni belgilash, sertifikat berish
home-import = Roʻyxat kiritish
home-import-what = tumandan kelgan ismlar jadvali
home-people = Odamlar
home-people-what = reyestrdan izlash
home-reports = Raqamlar
home-reports-what = viloyat va yil boʻyicha ishtirok
home-accounts = Hisoblar
home-accounts-what = kim kira oladi va qaysi vazifada
home-join = Treninglar
home-join-what = oʻrin soʻrash, oʻzingiznikini koʻrish
home-mine-what = sizni nima kutmoqda, nimalarni qildingiz
home-learn = Oʻquv dasturi
home-learn-what = modullar, darslar, testlar

## Signing in
sign-in = Kirish
sign-in-name = Telefon raqami yoki kirish nomi
sign-in-name-hint = Telefon raqamingiz, xizmat raqamingiz, kirish nomingiz yoki e-pochtangiz
sign-in-slip = Kodli varaqchangiz bormi?
sign-in-forgotten = Parolni unutdingizmi? Trener yoki administratordan yangi varaqcha soʻrang.
first-sign-in-title = Varaqcha bilan birinchi kirish
first-sign-in-lead = Varaqchadagi kodni yozing va parol oʻylab toping. Kod faqat bir marta ishlaydi.
slip-code = Varaqchadagi kod
slip-code-hint = Oʻnta harf va raqam, masalan K7QF2-M9X4T
password = Parol
password-new = Yangi parol
password-again = Yangi parol yana bir marta
password-present = Hozirgi parol
password-hint = Kamida 10 ta belgi. Ketma-ket bir nechta soʻz oson eslab qolinadi.
password-set-and-sign-in = Parol qoʻyib kirish
password-change = Parolni almashtirish
set-up-title = Reyestrni tayyorlash
set-up-lead = Siz bu reyestrning birinchi administratorisiz. Ismingiz reyestrga yoziladi, parolingizni faqat oʻzingiz bilasiz.
set-up-name = Kirish nomi
set-up-name-hint = Shu nom bilan kirasiz. Telefon raqami yoki e-pochta ham boʻladi.
account-title = Mening hisobim
sign-out = Chiqish
sign-out-why = Boshqalar ham ishlatadigan qurilmada ishingiz tugasa, chiqib qoʻying.

## Accounts
accounts-title = Hisoblar
accounts-lead = Kim kira oladi va qaysi vazifada. Hisob reyestrdagi odamga tegishli.
accounts-count = { $n } ta hisob
accounts-none = Hozircha hisob yoʻq
accounts-none-what = Odamni reyestrdan topib, hisobni oʻsha yerdan oching.
accounts-from-person = Hisob ochish uchun reyestrdan odamni oching.
account-new = Yangi hisob
account-new-for = Kim uchun: { $name }
account-edit = Hisob: { $name }
account-make = Hisob ochish
account-sign-in-names = Kirish nomlari
account-sign-in-names-hint = Telefon raqami, xizmat raqami, kirish nomi yoki e-pochta; har biri oʻz qatorida
account-roles-hint = Bu odam nima ish qiladi. Bir nechtasini tanlash mumkin.
account-oblasts-hint = Menejerlar va trenerlar faqat belgilangan viloyatlarda ishlaydi. Hech narsa belgilanmasa — hammasida.
account-oblasts-all = hammasida
account-password-state = Parol
account-password-set = qoʻyilgan
account-password-not-set = hali qoʻyilmagan
account-disabled = Kira olmaydi
account-disable = Bu hisobga kirishni yopish
account-person = Reyestrdagi odam
account-state = Holati
account-active = Kira oladi
slip-title = Birinchi kirish uchun varaqcha
slip-lead = Varaqchani hozir bosib chiqaring yoki kodni koʻchirib oling: u faqat bir marta koʻrsatiladi. Kimda boʻlsa, parolni oʻsha qoʻyadi.
slip-sign-in-as = Kirish nomi
slip-good-until = Shu kungacha amal qiladi
slip-how = Reyestrni oching, «Varaqcha bilan birinchi kirish»ni tanlang, kodni yozing va parol oʻylab toping.
slip-renew = Yangi varaqcha qilish
slip-renew-why = Parol unutilsa yoki varaqcha yoʻqolsa. Eski kod va eski parol ishlamay qoladi.
slip-over-title = Bu varaqcha allaqachon koʻrsatilgan
slip-over = Kod faqat bir marta koʻrsatiladi. Yoʻqolgan boʻlsa, yangi varaqcha qiling.
slip-print-hint = Bosib chiqarish uchun brauzerning bosib chiqarish buyrugʻidan foydalaning; faqat varaqcha chiqadi.

## Trainings
training = Trening
trainings-lead = Treningni rejalang, odamlarini kiriting, kim kelganini belgilang, sertifikatlarni bering.
trainings-lead-trainee = Qoʻshilishingiz mumkin boʻlgan treninglar va oʻzingizniki.
trainings-count = { $n } ta trening
trainings-which = Qaysi treninglar
trainings-all = Hammasi
trainings-upcoming = Oʻtayotgan va oldindagi
trainings-mine = Meniki
trainings-none = Hozircha trening yoʻq
trainings-none-what = Birinchisini rejalang; besh daqiqa yetadi. Mashgʻulotlar kurs rejasidan taklif qilinadi.
trainings-none-wait = Trening rejalanishi bilan shu yerda paydo boʻladi.
trainings-none-such = Mos trening yoʻq
trainings-none-such-what = Boshqa yil yoki viloyatni tanlang yoki barcha treninglarni koʻring.
trainings-show-all = Barcha treninglarni koʻrsatish
training-plan = Trening rejalash
training-plan-lead = Mashgʻulotlar kurs rejasidan taklif qilinadi; ularni rejalashdan oldin ham, keyin ham koʻrib, oʻzgartirish mumkin.
training-plan-press = Rejalash
training-edit = Rejani oʻzgartirish
training-to = Treningga
training-tabs = Trening sahifalari
training-tab-overview = Umumiy
training-tab-enrol = Qabul qilish
training-tab-all-days = Barcha kunlar
training-tab-completion = Yakunlash va sertifikatlar
training-tab-sheet = Imzo varagʻi
training-tab-edit = Rejani oʻzgartirish
training-planned = Rejalangan
training-running = Oʻtmoqda
training-over = Oʻtkazilgan
training-cancelled = Bekor qilingan
training-cancelled-what = Bu trening bekor qilingan. U reyestrda qoladi, lekin endi oʻzgartirib boʻlmaydi.
training-cancel = Treningni bekor qilish
training-cancel-what = U reyestrda bekor qilingan holda qoladi, endi oʻzgartirib boʻlmaydi. Qabul qilingan odamlarga xabar bering.
training-when = Qachon
training-place = Joyi
training-venue = Oʻtkazish joyi
training-venue-hint = Odamlar yigʻiladigan joy, masalan tuman maʼmuriyati zali
training-first-day = Birinchi kuni
training-days = Necha kun
training-language = Trening tili
training-audience = Kimlar uchun
training-capacity = Oʻrinlar soni
training-capacity-hint = Hammasi band boʻlsa, keyingilar kutadi va oʻz-oʻzidan siljiydi.
training-threshold = Yakunlash uchun davomat
training-threshold-per-cent = Rejalangan vaqtning foizi.
training-threshold-hint = Rejalangan vaqtning foizi. Boʻsh qolsa — { $percent }.
training-seats = Oʻrinlar
training-seats-taken = { $capacity } oʻrindan { $n } tasi band
training-waiting = { $n } kishi kutmoqda
training-you = Siz
training-mark-session = { $number }-mashgʻulotni belgilash
trainers = Trenerlar
trainers-hint = Kim olib boradi. Bir nechtasini tanlash mumkin; har biri oʻsha vaqtda boʻsh boʻlishi kerak.
district-none = Bitta tuman emas

## Trainings: sessions
session = Mashgʻulot
sessions = Mashgʻulotlar
session-number = { $number }-mashgʻulot
session-content = Nima haqida
session-open = hali hal qilinmagan
session-marked = { $all } kishidan { $n } tasi belgilangan
session-to-come = oldinda
sessions-edit-lead = Tartibi sana va vaqt boʻyicha. Boʻsh qatorlar hisobga olinmaydi.
sessions-plan-lead = Toʻgʻri kelmaganini oʻzgartiring. Tartibi sana va vaqt boʻyicha, boʻsh qatorlar hisobga olinmaydi. Boshqa kunlar uchun yuqoridagi kunlarni oʻzgartirib, «Mashgʻulotlarni qayta taklif qilish» tugmasini bosing.
sessions-propose = Mashgʻulotlarni taklif qilish
sessions-propose-anew = Mashgʻulotlarni qayta taklif qilish
sessions-move = Barcha mashgʻulotlarni birinchi kun bilan birga siljitish
session-legend = { $number }-mashgʻulot: { $day }, { $hours }
session-new = Yana bir mashgʻulot
session-day = Sanasi
session-starts = Boshlanishi
session-ends = Tugashi
session-title = Nima haqida
session-modules = Qaysi modullar
session-modules-none = Modullar: hozircha yoʻq
session-modules-chosen = Modullar: { $modules }
session-remove = Bu mashgʻulotni olib tashlash

## Trainings: people
participants = Odamlar
participants-none = Hozircha hech kim qabul qilinmagan
participants-none-what = Tumandan kelgan roʻyxatni kiriting yoki odamlarni reyestrdan tanlang.
participants-count = { $n } kishi qabul qilingan
enrolment-place = kutish roʻyxatida { $place }-oʻrin
enrolment-accept = Oʻrin berish
enrolment-again = Qayta qabul qilish
enrolment-decline = Rad etish
enrolment-decline-what = Soʻrov rad etiladi. Odam yana soʻrashi mumkin.
enrolment-cancel = Chiqarish
enrolment-cancel-what = Qabul bekor qilinadi, oʻrin keyingi kutib turganniki boʻladi. Odamni qayta qabul qilish mumkin.
enrolment-withdraw = Chiqarish
enrolment-withdraw-what = Trening boshlangan, shuning uchun odam chiqib ketgan hisoblanadi. Qoʻyilgan belgilar qoladi, oʻrin keyingi kutib turganniki boʻladi.
enrolment-withdraw-over-what = Trening tugagan, shuning uchun oʻrin endi hech kimga oʻtmaydi. Belgilar qoladi, lekin bu odam treningni yakunlagan hisoblanmaydi.
enrolled-waiting = { $n } kishiga oʻrin yetmadi; ular endi kutadi.
enrolled-already = { $n } kishi bu treningda allaqachon bor edi.
enrolled-elsewhere = Bu odamlar shu vaqtda boshqa treningda, shuning uchun qabul qilinmadi:
enrol-seats-left = { $n } ta oʻrin qoldi.
enrol-no-seats = Barcha oʻrinlar band. Hozir qabul qilganlaringiz kutadi va oʻrin boʻshaganda oʻz-oʻzidan siljiydi.
enrol-bring-list = Roʻyxat kiritish
enrol-search = Ismi yoki telefon raqami
enrol-search-narrower = Faqat dastlabki { $n } tasi koʻrsatildi. Boshqalarni topish uchun ism yozing.
enrol-whom = Kimni qabul qilish
enrol-press = Qabul qilish
enrol-nobody-found = Hech kim topilmadi
enrol-nobody-found-what = Boshqacha yozib yoki ismning bir qismini yozib koʻring, yoxud avval odamni reyestrga kiriting.
enrol-register-empty = Reyestr boʻsh
enrol-register-empty-what = Tumandan kelgan roʻyxatni kiriting yoki birinchi odamni qoʻshing.
enrol-new-person = Odam qoʻshish
seat-yours = Sizning oʻrningiz
seat-request = Oʻrin soʻrash
seat-request-what = Trener hal qiladi. Javobini shu yerda koʻrasiz.
seat-give-up = Oʻrindan voz kechish
seat-give-up-what = Oʻrin keyingi kutib turganniki boʻladi. Yana oʻrin soʻrashingiz mumkin.
own-enrolment-requested = Siz oʻrin soʻradingiz. Trener hal qiladi.
own-enrolment-enrolled = Bu treningda sizning oʻrningiz bor.
own-enrolment-waitlisted = Barcha oʻrinlar band. Boʻshaganda oʻz-oʻzidan siljiysiz.
own-enrolment-cancelled = Bu treningda sizning oʻrningiz yoʻq.
own-enrolment-withdrawn = Siz bu treningdan chiqib ketdingiz.

## Trainings: signature sheet
sheet-print-hint = Bosib chiqarish uchun brauzerning bosib chiqarish buyrugʻidan foydalaning; yotiq varaqqa koʻproq kun sigʻadi.
sheet-days = { $n } kunning imzolari
sheet-number = №

## Attendance
attendance = Davomat
mark = Belgi
mark-none = belgilanmagan
session-heading = { $number }-mashgʻulot: { $day }
session-not-yet = Bu mashgʻulot { $date } kuni oʻtadi. Shu kundan boshlab davomatni bu yerda belgilash mumkin.
sheet-empty-what = Avval odamlarni qabul qiling; keyin hammasi shu yerda turadi.
sheet-proposed = Hamma keldi deb taklif qilingan. Istisnolarni oʻzgartirib, saqlang.
sheet-all-present = Hammani keldi deb belgilash
sheet-unsaved = Hali saqlanmagan: { $n }
days-what = Har bir kun uchun belgi tanlang; boʻsh qolgani belgisiz qoladi. Telefonda bittadan mashgʻulot oching.
mark-stands-now = Hozir turgani: { $mark }, kim: { $name }, { $moment }. Saqlasangiz, oʻrniga sizning tanlovingiz qoʻyiladi.
mark-by-operator = reyestr operatori
mark-when = Qachon
mark-by = Kim
mark-how = Qanday
mark-came-in = kelib tushgan: { $moment }
mark-current = hozir turibdi
marks-history = Avvalgi belgilar, odamlar boʻyicha
marks-history-what = Bu yerda qoʻyilgan barcha belgilar, oxirgisi birinchi. Hech narsa ustidan yozilmaydi.
marks-none = Hozircha belgi yoʻq
marks-none-what = Avval bu odamni mashgʻulot varagʻida belgilang.

## Completion and certificates
certificate = Sertifikat
certificates = Sertifikatlar
certificates-definition = berilgan va amalda
certificates-issue = Sertifikat berish
certificates-issue-what = Treningni yakunlagan va hali sertifikati yoʻq har bir odam keyingi tartib raqami bilan oladi. Berilgani oʻsha holda saqlanadi, shuning uchun avval ismlarni koʻrib chiqing.
certificates-issue-press = { $n } ta sertifikat berish
certificates-language = Tili
certificates-second-language = Ikkinchi tili
certificates-one-language = Yoʻq
certificates-nobody-yet = Hozircha hech kim yakunlamagan, beriladigan sertifikat yoʻq.
certificates-all-issued = Yakunlaganlarning hammasida sertifikat bor.
certificates-pdf = Hammasi bitta PDFda
certificates-zip = Hammasi ZIPda
certificate-download = { $serial } sertifikati
certificate-exception = Istisno tariqasida: { $reason }
completion-none-what = Kim yakunlagani qabul qilinganlarning davomatidan hisoblanadi.
completion-ahead = Trening hali tugamagan. Oʻtmagan mashgʻulotlar qatnashilmagan hisoblanadi.
completion-complete = Yakunladi
completion-definition = Rejalangan vaqtning kamida { $percent } qismida keldi yoki kechikdi: { $scheduled } soatdan { $required }.
completion-definition-test = Yakuniy testni ham topshirish kerak.
completion-participate = Ishtirok etdi
completion-participate-definition = Kamida bitta mashgʻulotga keldi yoki kechikdi.
completion-count = { $n } kishi
completion-time = Qatnashgan soatlari
completion-attended = { $scheduled } soatdan { $attended }
completion-result = Yakunlash
completes = Ha
completes-not = Yoʻq
completes-not-yet = Hali yoʻq
why-minutes = kamida { $required } soat kerak
why-post-test-missing = yakuniy test yoʻq
why-post-test-not-passed = yakuniy test topshirilmagan
why-withdrawn = treningdan chiqib ketgan
exception-issue = Istisno qilish
exception-reason = Shunday boʻlsa ham nega beriladi; bu koʻrinib turadi
exception-press = Istisno tariqasida berish

## Curriculum
learn-lead = Har bir dars hammaga ochiq, hisob kerak emas.
learn-sign-in = Yutuqlaringiz saqlanishi va testlarga javob berish uchun kiring.
learn-begin = Boshlash
learn-continue = Davom etish
learn-all-done = Bu kursning barcha darslarini oʻqidingiz va barcha testlarini topshirdingiz.
learn-about = Bu kurs haqida
learn-modules = Modullar
learn-modules-count = { $n } ta modul
learn-objectives = Nimalarni qila olasiz
learn-objectives-count = { $n } ta maqsad
learn-lessons = Darslar
learn-lessons-count = { $n } ta dars
learn-minutes = { $n } daqiqa
learn-lessons-read = Oʻqilgan darslar
learn-read-of = { $all } darsdan { $n } tasi oʻqilgan
learn-quiz-passed = test topshirilgan
learn-summary = Yodda tuting
lesson-read = Oʻqilgan
lesson-read-already = Bu darsni oʻqigansiz
lesson-read-press = Bu darsni oʻqidim
lesson-sources = Manbalar
lesson-turn = Modul boʻylab
lesson-not-approved = Bu matnni hali oʻzbek tilli oʻquvchi tasdiqlamagan.
lesson-check-law = Qonun haqida aytilganini oʻqitishdan oldin amaldagi matn bilan solishtirish kerak.
quiz = Test
quiz-of = Test: { $module }
quiz-what = { $n } ta savol. Javoblarning { $percent } qismi toʻgʻri boʻlsa, topshirilgan.
quiz-open = Testga oʻtish
quiz-again = Yana urinish
quiz-best = Eng yaxshi natija: { $questions } savoldan { $right } tasi toʻgʻri.
quiz-passed = Topshirilgan
quiz-not-passed = Hali topshirilmagan
quiz-several = Toʻgʻri javob bir nechta boʻlishi mumkin. Har birini belgilang.
quiz-hand-in = Topshirish
quiz-left-open = Hozircha javob yoʻq
quiz-hand-in-open = Javobsiz savollari bilan topshirish
quiz-sign-in = Savollarni shu yerda oʻqish mumkin. Javob berish uchun kiring: shunda natija saqlanadi, nimasi toʻgʻri va nega ekanini koʻrasiz.
attempt-passed = Har bir javob nega toʻgʻriligini quyida oʻqing.
attempt-not-passed = Quyidagi tushuntirishlarni oʻqing, darslarga yana qarang va yana bir bor urinib koʻring.
attempt-result-later = Natija keyin aytiladi
attempt-result-later-what = Javoblaringiz saqlandi. Sizni shu kursning testi kutmoqda, bu savollarning ayrimlari oʻsha testda ham bor. Shuning uchun toʻliq natija oʻsha testdan keyin aytiladi.
attempt-right-answers = Toʻgʻri javoblar
attempt-score = { $questions } savoldan { $right }
attempt-needed = Topshirish uchun { $percent } kerak.
attempt-told-part = Javobi aytilgan savollar boʻyicha.
attempt-to-lessons = Darslarga
attempt-answers = Sizning javoblaringiz
attempt-withheld = Bu savollardan { $n } tasi sizni kutayotgan testda ham bor. Toʻgʻri javobini testni topshirganingizda yoki treneringiz uni yopganda koʻrasiz.
attempt-handed-in = Topshirilgan: { $moment }
answer-right = Toʻgʻri
answer-wrong = Notoʻgʻri
answer-open = Javobsiz
option-right = toʻgʻri javob
option-chosen = sizning tanlovingiz

## Figures
figures-title = Ishtirok
figures-lead = Qancha odam ishtirok etdi: viloyat va yil boʻyicha, ayollar va erkaklar. Har bir raqam ortidan roʻyxati ochiladi.
figures-change = Savolni oʻzgartirish
figures-years = Yillar
figures-years-from = { $year } va undan keyin
figures-years-to = { $year } va undan oldin
figures-from = Qaysi yildan
figures-to = Qaysi yilgacha
figures-every-audience = Hamma
figures-own-oblasts = { $oblasts } (hisobingizning viloyatlari)
figures-viewpoint = Qaysi viloyat hisoblanadi
viewpoint-held = Trening oʻtgan joy
viewpoint-home = Ishtirokchi yashaydigan joy
figures-by = Nima boʻyicha boʻlish
figures-then-by = Keyin
figures-then-by-nothing = Boshqa hech narsa
dimension-oblast = Viloyat
dimension-year = Yil
dimension-sex = Jinsi
dimension-audience = Auditoriya
dimension-organisation = Tashkilot
dimension-rank = Unvon
dimension-language = Til
dimension-course = Kurs
figures-women = Ayollar
figures-men = Erkaklar
figures-woman = ayol
figures-man = erkak
figures-sex = Jinsi
figures-sex-unknown = Jinsi nomaʼlum
figures-persons = Shaxslar
figures-persons-definition = har biri bir marta
figures-participations = Ishtiroklar
figures-participations-definition = shaxs × trening
figures-share = Ayollar ulushi
figures-share-definition = jinsi maʼlum { $known } kishidan { $women } tasi ayol; { $unknown } kishiniki nomaʼlum
figures-caption = Ishtirok etgan shaxslar
figures-caption-by = Boʻlinishi: { $by }. Oxirgi ustun ishtiroklarni sanaydi.
figures-total = Jami
figures-together = birgalikda
figures-bars = Shaxslar: { $by }
figures-none = Bu yerda hozircha sanaladigan hech kim yoʻq
figures-none-what = Trening rejalab, kelganlarni belgilang. Kim boʻlsa, darhol shu yerda koʻrinadi.
figures-none-such-what = Bu yillar va joylarda reyestrda hech kim yoʻq. Savolni kengaytiring yoki hammasini koʻring.
figures-show-all = Hammasini koʻrsatish
figures-reported = Hisobotdagi jami sonlar
figures-reported-what = Reyestr boʻlmagan paytda xabar qilingan yigʻindilar. Ular bu viloyatlarni birga sanaydi va boʻlinmaydi. Manbada turli yillarda boshqa-boshqa odamlar boʻlgani aytilmagan, shuning uchun yillarni hech qachon qoʻshmang va yuqoridagi shaxslarga ham qoʻshmang.
figures-reported-oblasts = Viloyatlar, birgalikda
figures-reported-number = Xabar qilingan
figures-reported-source = Manba
figures-reported-note = { $year } uchun xabar qilingan: { $oblasts } birgalikda; { $audience }. Manba: { $source }
figures-meaning = Raqamlar nimani bildiradi
figures-filters = Nima soʻralgan
figures-asked = Soʻralgan vaqti: { $moment }, kim: { $by }.
figures-asked-by-operator = reyestr operatori
definition-participation = Treningning kamida bitta mashgʻulotiga kelgan yoki kechikkan odam. Bir odam ikki treningda boʻlsa — ikkita ishtirok.
definition-person = Har bir shaxs nechta treningda boʻlsa ham, har bir raqamda bir marta sanaladi.
definition-year = Treningning birinchi mashgʻuloti kalendar yili, Qirgʻiziston sanasi boʻyicha.
definition-oblast-held = Trening oʻtgan joy.
definition-oblast-home = Ishtirokchi qabul qilinganda yashagan joy; keyingi koʻchish hech narsani oʻzgartirmaydi.
definition-unknown = Boshqalar qatori sanaladi, oʻz ustunida. Jinsi keyin maʼlum boʻlsa, oʻtgan treninglarda ham hisobga olinadi.
definition-total = Qoʻshilmaydi, qaytadan sanaladi: ikki qatorda turgan odam jamida bir kishi.
definition-reported = Faqat yigʻindi sifatida, manbasi bilan maʼlum. Yonida turadi, hech qachon boʻlinmaydi va shaxslarga qoʻshilmaydi.
figures-list-all = Barcha ishtiroklar
figures-list-participations = { $n } ta ishtirok
figures-list-persons = { $n } kishiniki
figures-list-cut = Faqat dastlabki { $n } tasi koʻrsatildi. Qolganlarini koʻrish uchun savolni aniqlashtiring.
figures-list-none-what = Bu havola ortidagi raqam oʻzgargan boʻlishi mumkin. Orqaga qaytib, hozirgi raqamlarni koʻring.

## Checking a certificate
check-lead = Kvadrat kod ostidagi tekshirish kodini yozing yoki kvadrat kodni telefon bilan oʻqiting.
check-code = Tekshirish kodi
check-code-hint = Oʻn ikkita harf va raqam, masalan K7QF-2M9X-4TRD. Chiziqchalar va kichik harflar muhim emas.
check-press = Tekshirish
check-another = Boshqa sertifikatni tekshirish
check-holder = Kimga berilgan
check-place = Joyi
check-days = Trening kunlari
check-hours = Hajmi
check-hours-count = { $n } soat
check-serial = Tartib raqami
check-issued-on = Berilgan kuni
check-compare = Buni qoʻlingizdagi qogʻoz bilan solishtiring: ism, tartib raqami va sanalar bir xil boʻlishi kerak.
verdict-valid = Sertifikat amalda
verdict-valid-what = Uni Qirgʻiziston tinchlik oʻrnatuvchi ayollar tarmogʻi bergan, u kuchda.
verdict-revoked = Sertifikat bekor qilingan
verdict-revoked-what = U berilgan, keyin qaytarib olingan va endi kuchda emas.
verdict-replaced = Sertifikat almashtirilgan
verdict-replaced-what = Uning oʻrniga yangisi berilgan. Egasidan yangisini soʻrang.
verdict-none = Bunday sertifikat yoʻq
verdict-none-what = Bu kodli sertifikat yoʻq. Kodni qogʻoz bilan belgima-belgi solishtiring va yana bir marta yozing. Yana topilmasa, qogʻozni bu reyestr bermagan: koʻrsatgan odamdan soʻrang.
verdict-made-up = Bu sertifikat Jooluk qanday ishlashini koʻrsatish uchun toʻqilgan. U hech narsani tasdiqlamaydi.

## People
people-search = Ismi yoki telefon raqami
people-count = { $n } kishi
people-none = Reyestr boʻsh
people-none-what = Tuman yuborgan roʻyxatni kiriting yoki birinchi odamni qoʻlda qoʻshing.
people-none-wait = Trener birinchi roʻyxatni kiritishi bilan odamlar shu yerda boʻladi.
people-nobody-found = Hech kim topilmadi
people-nobody-found-what = Ism qanday yozilsa ham topiladi: Өмүрзаков, Омурзаков va Omurzakov — bitta. Ism yoki telefonning bir qismini yozib, yoki filtrlarni kamaytirib koʻring.
people-show-all = Hammani koʻrsatish
every-audience = Hamma
every-organisation = Barcha tashkilotlar
every-sex = Ayollar va erkaklar
person-add = Odam qoʻshish
person-add-press = Reyestrga qoʻshish
person-new = Yangi odam
person-new-lead = Faqat familiyasi va ismi kerak. Bilmaganingiz ochiq qoladi va nomaʼlum deb koʻrsatiladi.
person-edit = Odam maʼlumotlarini oʻzgartirish
person-who = Kimligi
person-service = Xizmati
person-home = Yashash joyi
person-language = Tili
person-account = Hisob va varaqcha
person-made-up = Bu odam namoyish uchun toʻqilgan.
person-trainings-none = Hozircha trening yoʻq.
person-trainings-enrol = Qabul qilish uchun trening tanlash
person-sessions = Qatnashgan mashgʻulotlari
person-attended = { $all } tadan { $n }
person-certificates-none = Hozircha sertifikat yoʻq.
person-certificate-check = Tekshirish sahifasi
patronymic = Otasining ismi
sex = Jinsi
birth-year = Tugʻilgan yili
phone = Telefoni
audience = Kimlardan
rank = Unvoni
position = Lavozimi
external-id = Xizmat raqami

## Lists of people
lists-bring = Roʻyxat kiritish
lists-step-file = Fayl
lists-step-check = Tekshirish
lists-step-done = Tayyor
lists-lead = Jadvalni tuman qanday yuborgan boʻlsa, shundayligicha tanlang. Avval nima boʻlishini koʻrasiz; yana bir marta bosmaguningizcha hech narsa yozilmaydi.
lists-lead-training = Bu roʻyxatdagi odamlar reyestrga kiradi va «{ $training }» treningidan oʻrin oladi. Avval nima boʻlishini koʻrasiz; yana bir marta bosmaguningizcha hech narsa yozilmaydi.
lists-file = Roʻyxat
lists-file-hint = XLSX yoki CSV, 5 000 ismgacha
lists-check-press = Roʻyxatni koʻrish
lists-how = Roʻyxat qanday boʻlishi mumkin
lists-how-headings = Ismlar ustida bir qator sarlavhalar: qirgʻizcha, ruscha, oʻzbekcha, inglizcha yoki birdaniga ikki tilda. Ustidagi nom qatorlari va ostidagi yakun yoki imzo qatorlari oʻtkazib yuboriladi.
lists-how-names = Toʻliq ism bitta ustunda yoki familiyasi, ismi, otasining ismi alohida ustunlarda.
lists-how-unknown = Shuningdek tashkiloti, unvoni, lavozimi, jinsi, tugʻilgan yili yoki sanasi, telefoni, viloyati, tumani, xizmat raqami. Istalgani boʻlmasligi mumkin.
lists-how-rest = Telefonlar va soʻzlar istalgancha yozilishi mumkin. Tushunilmagan katak sizga koʻrsatiladi va ochiq qoladi.
lists-preview-title = Roʻyxatni tekshiring
lists-preview-lead = Bu roʻyxat shuni qiladi. Hozircha hech narsa yozilmagan.
lists-preview-lead-training = «{ $training }» treningi uchun bu roʻyxat shuni qiladi. Hozircha hech narsa yozilmagan.
lists-new-definition = qoʻshiladi
lists-known-definition = qanday boʻlsa, shunday qoladi
lists-twice-definition = odam qayta atalgan qatorlar
lists-undecided-definition = faqat siz hal qiladigan qatorlar
standing-new = Yangi
standing-known = Reyestrda bor
standing-twice = Roʻyxatda ikki marta
standing-undecided = Hal qilish kerak
lists-nobody-new = Bu roʻyxatdagilarning hammasi reyestrda bor. Qoʻshiladigan hech kim yoʻq.
lists-press-add = { $n } kishini qoʻshish
lists-press-enrol = { $n } kishini qabul qilish
lists-press-add-and-enrol = { $n } kishini qoʻshib, { $all } kishini qabul qilish
lists-press-decided = Roʻyxatni hal qilingandek qabul qilish
lists-another-file = Boshqa fayl tanlash
lists-audience = Bu odamlar kimlardan
lists-audience-hint = Yangilar uchun. Reyestrda borlar qanday boʻlsa, shunday qoladi.
lists-other-sheets = Faylda bir nechta roʻyxat bor. Bu «{ $sheet }»; oʻqilmagani: { $others }. Ularni kiritish uchun har birini alohida fayl qilib saqlang.
lists-unknown-headings = Tushunilmagan ustunlar hisobga olinmaydi: { $headings }.
lists-understood = Fayl qanday tushunildi
lists-titles = Sarlavhalar ustidagi qatorlar
lists-columns = { $line }-qatordagi sarlavhalar
lists-column-heading = Sarlavha
lists-column-is = Bunday tushunildi
lists-column-unknown = tushunilmadi, hisobga olinmaydi
lists-left-out = Odam boʻlmagan qatorlar
lists-rows = { $n } ta qator
lists-row = { $line }-qator
lists-no-name = Ismi yoʻq
lists-standing = Reyestrda
lists-doubt = { $field }: «{ $written }» — { $reason }
lists-organisation-unknown = hozircha nomaʼlum
lists-home = yashash joyi: { $home }
lists-home-by-organisation = yashash joyi, tashkilot boʻyicha: { $home }
lists-home-not-known = yashash joyi nomaʼlum
lists-decide-rows = Kim nazarda tutilgan?
lists-decide-rows-what = Reyestrda ismi yoki xizmat raqami bir xil odamlar bor, raqam roʻyxatda ikki marta turibdi yoki qatorda ismning bir qismi yetishmaydi. Har birini koʻrib, tanlang.
lists-decide-row = Bittasini tanlang.
lists-decide-is = Reyestrdagi odam: { $who }
lists-decide-add = Boshqa odam: yangi qilib qoʻshish
lists-decide-skip = Bu qatorni qoldirib ketish
lists-year-not-known = tugʻilgan yili nomaʼlum
lists-candidate-elsewhere = boshqa viloyatdagi odam ({ $oblast })
lists-decide-organisations = Bu qaysi tashkilot?
lists-decide-organisations-what = Reyestr bu nomlarni hali bilmaydi. Barcha qatorlar uchun bir marta tanlang; tanlovingiz keyingi roʻyxat uchun esda qoladi.
lists-decide-organisation = Qaysi biri ekanini tanlang, qoʻshing yoki ochiq qoldiring.
lists-organisation-rows = { $n } ta qatorda
lists-organisation-create = Yangi tashkilot qilib qoʻshish
lists-organisation-skip = Ochiq qoldirish
lists-organisation-is = Bu tashkilotning boshqa nomi
lists-outcome-title = Roʻyxat kiritildi
lists-taken-in = { $file }, { $moment }
lists-figure-added = Qoʻshildi
lists-figure-known = Reyestrda bor edi
lists-figure-skipped = Qoldirib ketildi
lists-added = Reyestrga qoʻshilganlar
lists-known = Reyestrda bor boʻlganlar
lists-waiting = Oʻrin kutayotganlar
lists-already = Bu treningda bor boʻlganlar
lists-person-elsewhere = boshqa viloyatdagi odam
lists-to-people = Reyestrga

## Organisations
organisations-lead = Militsiya boʻlinmalari, qoʻmitalar, maktablar: har biri roʻyxatlarda atalgan barcha nomlari bilan.
organisations-count = { $n } ta tashkilot
organisations-none = Hozircha tashkilot yoʻq
organisations-none-what = Birinchi roʻyxat bilan keladi yoki oʻzingiz qoʻlda qoʻshasiz.
organisation-add = Tashkilot qoʻshish
organisation-new = Yangi tashkilot
organisation-name = Nomi
organisation-name-hint = Oʻzini qanday atasa
organisation-kind = Turi
organisation-other-names = Boshqa nomlari
organisation-other-names-hint = Har biri oʻz qatorida: boshqa tillarda, eski nomi, qisqartmasi. Roʻyxatlar shular boʻyicha tushuniladi.
organisation-parent = Qaysining tarkibida
organisation-parent-none = Hech qaysining
organisation-part-of = tarkibida: { $organisation }
organisation-place = Joyi

## What was done
done-password-set = Parol qoʻyildi, siz kirdingiz.
done-password-changed = Parol almashtirildi. Boshqa qurilmalardan chiqarildi.
done-signed-out = Siz chiqdingiz.
done-account-saved = Saqlandi.
done-training-planned = Trening mashgʻulotlari bilan rejalandi. Endi odamlarini kiriting.
done-sessions-proposed = Kurs rejasidagi mashgʻulotlar quyida turibdi. Toʻgʻri kelmaganini oʻzgartirib, keyin treningni rejalang.
done-training-saved = Reja saqlandi.
done-training-cancelled = Trening bekor qilindi.
done-people-enrolled = { $n } kishi qabul qilindi.
done-seat-requested = Siz oʻrin soʻradingiz. Trener hal qiladi.
done-person-left = Tayyor. Trening tugaguncha oʻrin keyingi kutib turganniki boʻladi.
done-marks-saved = { $n } ta belgi saqlandi.
done-marks-unchanged = Hech narsa oʻzgarmadi, hammasi avvalgidek.
done-certificates-issued = { $n } ta sertifikat berildi.
done-exception-issued = Sertifikat istisno tariqasida, sababi bilan berildi.
done-person-added = Odam reyestrga kiritildi.
done-person-saved = Saqlandi.
done-organisation-saved = Tashkilot saqlandi.
done-list-taken-in = { $n ->
    [0] Yangi odam yoʻq; roʻyxat qabul qilindi.
   *[other] Reyestrga { $n } kishi qoʻshildi.
}

## Refusals: who may, and what there is
refusal-sign-in-first = Avval kiring; keyin bu sahifa ochiladi.
refusal-not-allowed = Sizning hisobingizga buni qilish mumkin emas. Ishingizga kerak boʻlsa, administratorga murojaat qiling.
refusal-not-in-your-oblast = Sizning hisobingiz boshqa viloyatlar uchun. Bu viloyatda ham ishlashingiz kerak boʻlsa, administratorga murojaat qiling.
refusal-no-such-person = Reyestrda bunday odam yoʻq. Ismini, balki boshqacha yozib, izlang.
refusal-no-such-organisation = Bunday tashkilot yoʻq. Roʻyxatdan tanlang yoki qoʻshing.
refusal-no-such-training = Bunday trening yoʻq. Treninglar roʻyxatidan izlang.
refusal-no-such-session = Bu treningda bunday mashgʻulot yoʻq. Treningni ochib, mashgʻulotlaridan birini tanlang.
refusal-no-such-enrolment = Bu odam treningda yoʻq. Treningni ochib, roʻyxatini koʻring.
refusal-no-such-certificate = Bunday kodli sertifikat yoʻq. Har bir harfni qogʻoz bilan solishtirib, yana urinib koʻring.
refusal-no-such-course = Bunday kurs yoʻq. Oʻquv dasturidan tanlang.
refusal-no-such-module = Bu kursda bunday modul yoki dars yoʻq. Kurs sahifasidan tanlang.
refusal-no-such-list = Bunday roʻyxat yoʻq yoki olib tashlangan. Faylni qaytadan tanlang.
refusal-no-such-account = Bunday hisob yoʻq. Hisoblar roʻyxatidan tanlang.

## Refusals: signing in
refusal-sign-in-failed = Nom yoki parol notoʻgʻri. Ikkalasini tekshirib, yana urinib koʻring; parol unutilgan boʻlsa, yangi varaqcha soʻrang.
refusal-too-many-sign-ins = Urinishlar juda koʻp boʻldi. Chorak soat kutib, yana urinib koʻring.
refusal-code-not-valid = Bu kod yaroqsiz: xato yozilgan, ishlatilgan yoki muddati oʻtgan. Tekshiring yoki yangi varaqcha soʻrang.
refusal-password-too-short = Parol juda qisqa. Kamida 10 ta belgi oling; bir nechta soʻz boʻlsa ham boʻladi.
refusal-password-too-long = Parol juda uzun. 200 belgidan oshirmang.
refusal-passwords-differ = Ikki parol bir xil emas. Bir xil parolni ikki marta yozing.
refusal-password-wrong = Hozirgi parol notoʻgʻri. Kirgan parolingizni yozing.
refusal-set-up-already = Reyestr allaqachon tayyorlangan. Kiring; hisobingiz boʻlmasa, administratorga murojaat qiling.

## Refusals: persons, organisations, accounts
refusal-family-name-missing = Familiyasi yoʻq. Hujjatdagidek yozing.
refusal-given-name-missing = Ismi yoʻq. Hujjatdagidek yozing.
refusal-name-too-long = Bu ism juda uzun. Faqat ismni yozing, 60 harfdan oshmasin.
refusal-birth-year-not-possible = Bunday tugʻilgan yil boʻlishi mumkin emas. Toʻrtta raqam yozing, masalan 1987, yoki boʻsh qoldiring.
refusal-phone-not-understood = Telefon raqami tushunilmadi. 0555 12 34 56 yoki +996 555 12 34 56 deb yozing yoki boʻsh qoldiring.
refusal-external-id-taken = Bu xizmat raqami boshqa odamniki. Uni izlab koʻring; balki bu odam reyestrda bordir.
refusal-sign-in-name-taken = Bu nom bilan boshqa hisob kiradi. Boshqa nom tanlang.
refusal-sign-in-name-missing = Kirish nomi yoʻq. Telefon raqami, xizmat raqami, kirish nomi yoki e-pochta bering.
refusal-sign-in-name-not-understood = Bunday nom bilan kirib boʻlmaydi. Telefon raqami, xizmat raqami, e-pochta yoki harf va raqamlardan iborat nom oling.
refusal-district-outside-oblast = Bu tuman tanlangan viloyatda emas. Boshqa tuman yoki uning viloyatini tanlang.
refusal-oblast-missing = Viloyat yoʻq. Tanlang.
refusal-oblast-unknown = Bunday viloyat yoʻq. Roʻyxatdan tanlang.
refusal-organisation-name-missing = Tashkilot nomi yoʻq. Oʻzini qanday atasa, shunday yozing.
refusal-organisation-name-taken = Bunday nomli tashkilot reyestrda bor. Oʻshani oling yoki farqini qoʻshib yozing.
refusal-somebody-saved-before = Sizdan oldin boshqa birov saqladi, shuning uchun hech narsa ustidan yozilmadi. Sahifani qaytadan ochib, nima oʻzgarganini koʻring va oʻz oʻzgartirishingizni yana kiriting.
refusal-last-administrator = Bu oxirgi administrator. Avval bu vazifani boshqa birovga bering.
refusal-person-has-account = Bu odamning hisobi bor. Oʻzgartirish uchun oʻshani oching.
refusal-account-disabled = Bu hisobga kirish yopiq. Avval oching, keyin varaqcha qiling.
refusal-role-missing = Kamida bitta vazifani tanlang.

## Refusals: lists
refusal-no-heading-row = Sarlavhalar qatori topilmadi. Ismlar ustida «F.I.O.» kabi sarlavhalar qatori kerak.
refusal-no-name-column = Ismlar ustuni topilmadi. Uni «F.I.O.» yoki «Familiyasi» va «Ismi» deb nomlang.
refusal-no-rows = Sarlavhalar ostida ism yoʻq. Toʻgʻri fayl va varaqni tanlaganingizni tekshiring.
refusal-too-many-rows = Roʻyxat juda uzun. 5 000 qatordan oshmaydigan fayllarga boʻling.
refusal-file-missing = Avval fayl tanlang.
refusal-file-empty = Bu fayl boʻsh. Roʻyxati bor faylni tanlang.
refusal-file-not-a-spreadsheet = Bu fayl jadval emas. Roʻyxatni XLSX yoki CSV qilib saqlang va qaytadan tanlang.
refusal-file-broken = Bu fayl buzilgan, oʻqib boʻlmaydi. Jadval dasturida ochib, XLSX qilib qayta saqlang va oʻshani tanlang.
refusal-file-protected = Fayl parol bilan himoyalangan. Parolsiz saqlab, qaytadan tanlang.
refusal-file-too-large = Fayl juda katta. Rasmlar va boshqa varaqlarni olib tashlang yoki roʻyxatni boʻling.
refusal-list-applied-already = Bu roʻyxat allaqachon kiritilgan. Hech kim ikki marta qoʻshilmadi.
refusal-decision-missing = Yana { $rows } ta qator sizning qaroringizni kutmoqda. Har biri kim ekanini ayting yoki qoldirib keting.
refusal-organisation-undecided = Roʻyxatdagi bir tashkilot hali nomaʼlum. Qaysi biri ekanini tanlang yoki qoʻshing.

## Refusals: trainings
refusal-venue-missing = Oʻtkazish joyi yoʻq. Odamlar qayerda yigʻilishini yozing.
refusal-first-day-missing = Birinchi kun yoʻq. Sana tanlang.
refusal-days-not-possible = Buncha kun boʻlishi mumkin emas. 1 dan 31 gacha oling.
refusal-date-not-understood = Sana tushunilmadi. 12.10.2026 deb yozing.
refusal-time-not-understood = Vaqt tushunilmadi. 09:30 deb yozing.
refusal-last-day-before-first = Trening boshlanmasdan tugab qoladi. Birinchi va oxirgi kunni tekshiring.
refusal-capacity-not-possible = Buncha oʻrin boʻlishi mumkin emas. 1 dan 500 gacha oling.
refusal-capacity-below-enrolled = { $enrolled } kishi qabul qilingan. Kamida shuncha oʻrin qoldiring yoki avval ayrimlarini chiqaring.
refusal-threshold-not-possible = Bunday ulush boʻlishi mumkin emas. 1 dan 100 gacha butun son oling.
refusal-sessions-missing = Treningga kamida bitta mashgʻulot kerak. Qoʻshing.
refusal-session-date-not-understood = { $row }-mashgʻulotning sanasi tushunilmadi. 12.10.2026 deb yozing.
refusal-session-start-not-understood = { $row }-mashgʻulotning boshlanishi tushunilmadi. 09:30 deb yozing.
refusal-session-end-not-understood = { $row }-mashgʻulotning tugashi tushunilmadi. 10:30 deb yozing.
refusal-session-outside-days = { $row }-mashgʻulot trening kunlaridan tashqarida: { $days }. Mashgʻulotni siljiting yoki kunlarni oʻzgartiring.
refusal-session-ends-before-start = { $row }-mashgʻulot boshlanmasdan tugab qoladi. Vaqtini tekshiring.
refusal-sessions-overlap = { $other }-mashgʻulot bilan { $row }-mashgʻulot ustma-ust tushdi. Har biriga oʻz vaqtini bering.
refusal-session-has-marks = Bu mashgʻulotda belgilar bor, shuning uchun u qoladi. Vaqtini oʻzgartiring, lekin olib tashlamang.
refusal-module-unknown = Kursda bunday modul yoʻq. Roʻyxatdan tanlang.
refusal-trainer-missing = Bu treningni hali hech kim olib bormaydi. Kamida bitta trener tanlang.
refusal-trainer-elsewhere = { $date } kuni bu treningning treneri shu vaqtda boshqa treningni olib boradi yoki unda qatnashadi. Boshqa trener yoki boshqa vaqt tanlang.
refusal-participants-elsewhere = { $persons ->
    [one] Bu yerda oʻrni bor { $persons } kishi yangi vaqtda boshqa treningda boʻladi: { $date } kuni. Boshqa vaqt tanlang yoki avval uni chiqaring.
   *[other] Bu yerda oʻrni bor { $persons } kishi yangi vaqtda boshqa treningda boʻladi, birinchi marta { $date } kuni. Boshqa vaqt tanlang yoki avval ularni chiqaring.
}
refusal-training-cancelled = Bu trening bekor qilingan. Endi oʻzgartirib boʻlmaydi.
refusal-training-has-marks = Bu treningda davomat belgilangan, shuning uchun bekor qilib boʻlmaydi.

## Refusals: enrolment
refusal-nobody-chosen = Hech kim tanlanmadi. Kamida bir odamni belgilang.
refusal-person-elsewhere = { $date } kuni roʻyxatdagi odam shu vaqtda boshqa treningda. Uni qoldiring yoki boshqa vaqt tanlang.
refusal-enrolled-already = Bu odam treningda bor.
refusal-enrolment-over = Bu qabul tugagan. Odamni qaytadan qabul qiling.
refusal-training-over = Bu trening tugagan: endi unga qoʻshilib ham, undan chiqib ham boʻlmaydi. Qabulingizda xato boʻlsa, trenerga ayting.

## Refusals: attendance
refusal-not-enrolled = Bu varaqdagi birov treningga qabul qilinmagan. Avval qabul qilib, keyin belgilang.
refusal-mark-missing = Kimningdir belgisi yoʻq. Har bir odamga belgi tanlang.
refusal-marked-by-another = Shu orada boshqa birov bu varaqdagi { $marks } ta belgini oʻzgartirdi. Sizniki saqlanmadi. Hozir nima turganini koʻrib, yana saqlang.
refusal-session-not-yet = Bu mashgʻulot { $date } kuni oʻtadi. Davomatni shu kundan belgilang.
refusal-operation-mismatch = Bu varaq boshqa belgilar bilan yuborilgan. Sahifani qaytadan ochib, oʻzgartirishingizni oʻsha yerga kiriting.

## Refusals: certificates
refusal-never-present = Bu odam birorta mashgʻulotga kelmagan, shuning uchun sababi qanday boʻlmasin, sertifikat berilmaydi. Kelgan boʻlsa, avval mashgʻulot varagʻida belgilang.
refusal-nobody-completes = Hozircha hech kim treningni yakunlamagan, beriladigan narsa yoʻq. Trening sahifasida har biri boʻyicha sababi aytilgan.
refusal-certificate-issued-already = Sertifikat allaqachon berilgan. Uni trening sahifasidan yuklab olish mumkin.
refusal-exception-reason-missing = Sertifikat nega istisno tariqasida berilayotganini yozing; sababi koʻrinib turadi.
refusal-not-printable = Sertifikatlar berilmadi: kimningdir ismi varaqqa sigʻmaydi yoki bosib boʻlmaydigan harflari bor. Uni odam sahifasida qirgʻiz, rus, oʻzbek yoki ingliz harflari bilan yozib, yana bosing.

## Refusals: learning
refusal-nothing-answered = Bitta ham savolga javob yoʻq. Har bir savolga javob tanlang.
refusal-questions-open = { $n } ta savolga hozircha javob yoʻq. Javob bering yoki shu holicha topshiring: javobsiz qolgan savol notoʻgʻri hisoblanadi.
refusal-question-unknown = Shu orada savollar oʻzgardi. Testni qaytadan oching.
refusal-sheet-used-before = Bu savollar avval boshqa sahifadan yuborilgan. Kiritganlaringiz quyida turibdi: yana bir marta yuboring.

## Refusals: figures
refusal-year-not-possible = Bunday yil boʻlishi mumkin emas. Toʻrtta raqam yozing, masalan 2026.
refusal-years-reversed = Birinchi yil oxirgisidan keyin turibdi. Oʻrinlarini almashtiring.
refusal-grouping-unknown = Raqamlarni bunday boʻlib boʻlmaydi. Roʻyxatdan tanlang.
refusal-participants-not-possible = Buncha ishtirokchi boʻlishi mumkin emas. 0 dan katta butun son yozing.
refusal-reported-already = Bu jami son oʻsha manbadan xabar qilingan. Hech narsa ikki marta qoʻshilmadi.

# Boshqa turdagi savollar, vaziyatlar
quiz-order = Tartibga soling: har bir oʻringa bittadan tanlang.
quiz-match = Har biriga mosini tanlang.
quiz-case = Har bir gapga baho bering.
quiz-place = { $n }-oʻrin
quiz-kept = Tanlaganingiz topshirguningizcha yoki tizimdan chiqquningizcha shu qurilmada saqlanadi, aloqa uzilsa ham yoʻqolmaydi.
case = Vaziyat: qaror sizdan
case-open = Vaziyatga oʻtish
case-again = Boshidan
case-you-did = Siz shunday qaror qildingiz:
case-what-now = Nima qilasiz?
case-ending-good = Yaxshi tugadi.
case-ending-mixed = Bir qismi yaxshi tugadi, bir qismi unday boʻlmadi.
case-ending-poor = Yomon tugadi. Orqaga qaytib, boshqacha qaror qilib koʻring.

# Treningdan oldingi va keyingi test
training-with-tests = Boshida va oxirida test; yakunlash uchun yakuniy test topshirilishi kerak
training-tab-progress = Oʻqish jarayoni
training-tab-tests = Testlar
test-before = Treningdan oldingi test
test-after = Treningdan keyingi test
test-lead = { $n } ta savol, taxminan { $minutes } daqiqa.
test-before-hint = U treningda nimaga koʻproq toʻxtalish kerakligini koʻrsatadi. Bilganingizga javob bering; javobsiz qolgan savol uyat emas. Bunda hech kim yiqilmaydi.
test-after-hint = Javoblarning { $percent } qismi toʻgʻri boʻlsa, topshirilgan.
test-not-yet = Test hali ochilmagan
test-not-yet-what = Uni trener ochadi. Keyin shu sahifani yana oching.
test-closed = Test yopildi
test-closed-what = Qatnasha olmagan boʻlsangiz, treneringizga ayting.
test-done = Siz bu testga javob bergansiz.
test-see-attempt = Topshirganimni koʻrish
test-to = Testga oʻtish
test-before-thanks = Rahmat. Toʻgʻri javoblar yakuniy test yopilganda shu yerda koʻrinadi.
test-before-told = Treningdan oldin shularni bilgansiz. Treningdan keyingi test yopildi, shuning uchun endi barcha javoblar aytiladi.
test-before-definition = Trening shundan boshlangan. Bunda hech kim yiqilmaydi.
test-to-training = Treningga oʻtish
test-answers-later = Javoblar trener testni yopganda koʻrinadi.
test-once-more = Bu testga yana bir marta, boshqa varianti boʻyicha javob bera olasiz. Avval darslarga qarab chiqing.
test-not-opened = Ochilmagan
test-open = Ochiq
test-handed-in = { $all } kishidan { $n } tasi topshirdi
test-open-press = Testni ochish
test-close-press = Testni yopish
test-paper = Qogʻozdan kiritish
test-sheet-of-form = { $form } variantini chop etish
test-no-pairs = Ikkala testga ham javob berganlar boʻlganda, guruh nimani oʻrgangani shu yerda koʻrinadi.
test-pairs = Ikkala testga javob bergan { $n } kishi boʻyicha.
test-gain = Oʻsish
test-gain-what = Yana oʻrganish mumkin boʻlgandan oʻrganilgani: (keyin − oldin) ÷ (hammasi − oldin)
test-mean-before = Oldingi oʻrtacha
test-mean-after = Keyingi oʻrtacha
test-of-questions = { $n } savoldan toʻgʻri javoblar
test-results = Natijalar
test-results-what = Toʻgʻri javoblar, qavsda variant. Guruhning yarmi avval A variantiga, yarmi B variantiga javob beradi.
test-result = Natija
test-form = { $form } varianti
test-form-of = Variant: { $name }
test-sheet-lead = Har bir savol yoniga javobingiz raqamini yozing.
test-sheet-name = Ism-familiya:
sheet-one = Bitta javob toʻgʻri. Uning raqami:
sheet-several = Toʻgʻri javob bir nechta boʻlishi mumkin. Raqamlari:
sheet-order = Raqamlarni toʻgʻri tartibda yozing:
sheet-match = Birinchi roʻyxatning har bir qatoriga ikkinchi roʻyxatdan raqam:
sheet-case = Har bir gapga: 1 – ha, 2 – yoʻq:
paper-lead = Bir varaqda { $n } ta savol. Har bir kishiga bitta qator.
paper-how = Javoblar raqamini tering, savollar orasiga boʻshliq qoʻying: 3 24 1 …. Javobsiz qolgan savolga chiziqcha qoʻying. Boʻsh qator oʻtkazib yuboriladi.
paper-language = Varaqlar tili
paper-language-hint = Boshqa tildagi varaqlarni keyin, alohida kiriting.
paper-again = ikkinchi urinish
paper-kept-here = Terganingiz saqlanguncha yoki siz tizimdan chiqquningizcha shu qurilmada turadi, aloqa uzilsa ham yoʻqolmaydi.
paper-press = Javoblarni saqlash
paper-nobody-left = Hamma javob bergan
paper-nobody-left-what = Bu test boʻyicha kiritiladigan varaq qolmadi.

# Guruhning oʻqishi
progress-lead = Guruh qayergacha yetgani, modullar boʻyicha.
progress-nobody = Hali hech kim qabul qilinmagan
progress-nobody-what = Odamlar qabul qilinib, tizimga kirganda, oʻqigani va testlari shu yerda koʻrinadi.
progress-of = { $all } tadan { $n }
progress-module = Modul
progress-read = Barcha darslarni oʻqidi
progress-passed = Testni topshirdi
progress-hard = Koʻpchilik qayerda adashadi
progress-hard-what = Modul testlari va yakuniy test savollari, kamida uchta javob bilan.
progress-wrong = { $n } javobdan { $wrong } tasi notoʻgʻri ({ $percent })
progress-persons = Ishtirokchilar
progress-quizzes = Topshirilgan testlar

# Darslardan qidirish
search-lessons = Darslardan qidirish
search-found = { $n } ta dars
search-nothing = Hech narsa topilmadi
search-nothing-what = Boshqa soʻz yozib koʻring yoki soʻzning boshini yozing.

# Matn oʻlchami
text-size = Matn oʻlchami
text-size-normal = Odatiy
text-size-large = Katta
text-size-larger = Juda katta

# Kitoblar
books = Yuklab olinadigan kitoblar
book-resource = Oʻquv qoʻllanma (PDF)
book-guide = Trener qoʻllanmasi (PDF)
books-what = Butun kurs: chop etish yoki tarmoqsiz oʻqish uchun.

done-test-opened = Test ochildi.
done-test-closed = Test yopildi.
done-handed-in = Javoblaringiz yetib keldi va saqlandi.
done-paper-kept = { $n ->
    [0] Yangi hech narsa saqlanmadi: bu odamlar avval javob bergan.
   *[other] { $n } kishining javoblari saqlandi.
}
refusal-no-test-here = Bu treningda bunday test yoʻq. Treningni rejalashtirgan kishi testlarni “Rejani oʻzgartirish” sahifasida qoʻsha oladi.
refusal-test-not-open = Test hali ochilmagan. Uni trener ochadi.
refusal-test-closed = Test yopildi, javoblaringiz qabul qilinmadi. Treneringizga murojaat qiling.
refusal-test-done = Siz bu testga avval javob bergansiz; birinchi javoblaringiz kuchda qoladi.
refusal-not-of-this-training = Bu trening testiga faqat unga qabul qilinganlar javob bera oladi.
refusal-paper-not-understood = Belgilangan qator tushunarsiz. Har bir savol uchun raqamlar guruhi boʻlishi, orasida boʻshliq turishi kerak.
lesson-place = { $all } darsdan { $n }-dars
lesson-elsewhere = Shu joy boshqa tilda

# My learning
mine-title = Mening oʻqishim
mine-nothing = Siz hali boshlamagansiz
mine-nothing-what = Avval kurs tanlab, birinchi darsini oching yoki treningdan oʻrin soʻrang. Shunda oʻqiganingiz, javoblaringiz va treninglaringiz shu yerda, istalgan qurilmada koʻrinadi.
mine-next = Keyingi qadam
mine-trainings = Mening treninglarim
mine-over = Oʻtgan treninglar
mine-next-session = keyingisi: { $when }
mine-attended = { $all } tadan { $n } tasida boʻldingiz
mine-certificate-later = treningdan keyin, uni yakunlaganlarga
mine-test-not-yet = uni trener ochadi
mine-test-missed = Yopildi
mine-test-done = Javob berilgan
mine-module-done = Tugadi
