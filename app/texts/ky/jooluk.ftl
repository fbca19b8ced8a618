### Jooluk'тун кыргызча тексттери. Ачкычтар жана ирети — англисче файлдагыдай.

## Every page
skip-to-content = Мазмунга өтүү
demo-label = Көрсөтмө
demo-banner = Ойдон чыгарылган адамдар: мындагы ар бир адам, тренинг жана сертификат Jooluk кандай иштээрин көрсөтүү үчүн ойлоп табылган.
footer-who = Кыргызстандын тынчтык орнотуучу аялдар тармагы: окутуу жана тренингдердин реестри.
nav-main = Башкы меню
nav-languages = Тил
nav-crumbs = Кайсы жердесиз
nav-home = Башкы бет
nav-trainings = Тренингдер
nav-people = Адамдар
nav-organisations = Уюмдар
nav-reports = Сандар
nav-accounts = Аккаунттар
nav-learn = Окуу программасы
nav-check = Сертификатты текшерүү
nav-account = Менин аккаунтум
pager = Барактар
pager-back = Артка
pager-on = Кийинки
not-known = белгисиз
save = Сактоо
saved-now = Азыр эмне сакталганын көрүү
cancel = Жокко чыгаруу
edit = Өзгөртүү
notice-refused = Азырынча аткарылган жок

## Words of the field
role-administrator = Администратор
role-manager = Менеджер
role-trainer = Тренер
role-trainee = Угуучу
full-name = Аты-жөнү
family-name = Фамилиясы
given-name = Аты
roles = Ролдору
oblasts = Облустар
audience-police = Милиция
audience-network-member = Тармактын мүчөсү
audience-other = Башкалар
enrolment-requested = Орун сурады
enrolment-enrolled = Кабыл алынды
enrolment-waitlisted = Күтүүдө
enrolment-cancelled = Жокко чыкты
enrolment-withdrawn = Чыгып кетти
mark-present = Келди
mark-late = Кечикти
mark-excused = Себептүү
mark-absent = Келген жок
how-grid = Баракта
how-import = Тизмеден
how-offline = Тармаксыз
how-check-in = Катышуучунун коду менен
how-paper = Кагаз барактан
sex-female = Аял
sex-male = Эркек
organisation-kind-police-unit = Милиция бөлүмү
organisation-kind-womens-peace-committee = Аялдардын тынчтык комитети
organisation-kind-ngo = Өкмөттүк эмес уюм
organisation-kind-school = Мектеп
organisation-kind-other = Башка
list-field-number = Катардын номери, сакталбайт
list-field-full-name = Аты-жөнү
list-field-family-name = Фамилиясы
list-field-given-name = Аты
list-field-patronymic = Атасынын аты
list-field-rank = Наамы
list-field-position = Кызматы
list-field-organisation = Уюму
list-field-sex = Жынысы
list-field-birth = Туулган жылы
list-field-phone = Телефону
list-field-email = Эл. почтасы, сакталбайт
list-field-language = Тили
list-field-oblast = Облусу
list-field-district = Району
list-field-external-id = Кызматтык номери
list-field-signature = Колу, сакталбайт
doubt-name-missing = бул катарда ат жок
doubt-name-of-one-word = бир эле сөз, аты жетишпейт
doubt-name-too-long = 60 тамгадан узун; аттын бул бөлүгү ачык калат
doubt-sex-not-understood = түшүнүксүз; ачык калат
doubt-birth-not-understood = жыл да, дата да эмес; ачык калат
doubt-birth-in-future = келечекте; ачык калат
doubt-birth-too-late = анда бала болуп калат; ачык калат
doubt-birth-too-early = өтө эле эрте; ачык калат
doubt-phone-not-understood = телефон номерине окшобойт; ачык калат
doubt-several-phones = бир нече номер; биринчиси гана сакталат
doubt-language-not-understood = түшүнүксүз; ачык калат
doubt-number-not-understood = номерге окшобойт; ачык калат
doubt-number-twice = бул тизмеде жогору жакта башка ат менен турат; жаңы адам бул номерсиз кошулат
doubt-number-of-another = реестрдеги адамдын номери, ал башка адам болушу мүмкүн; жаңы адам бул номерсиз кошулат
doubt-place-not-understood = реестрдеги облуска да, районго да окшобойт; ачык калат
doubt-district-elsewhere = бул катардагы облуста эмес; ачык калат
certificate-valid = Жарактуу
certificate-revoked = Жокко чыгарылган
certificate-replaced = Алмаштырылган
oblast = Облус
district = Район
organisation = Уюм
course = Курс
year = Жыл
state = Абалы
search = Издөө
show = Көрсөтүү
choose = Тандаңыз …
acts = Эмне кылуу керек
every-year = Бардык жылдар
every-oblast = Бардык облустар

## When something is wrong
problem-elsewhere = Мындан кайда барса болот
problem-sign-in-title = Адегенде кириңиз
problem-sign-in = Бул баракты көрүү үчүн кириңиз.
problem-forbidden-title = Сиздин аккаунт үчүн эмес
problem-forbidden = Бул барак сиздин аккаунтка ачык эмес. Ишиңизге керек болсо, администраторго кайрылыңыз.
problem-missing-title = Мындай барак жок
problem-missing = Дарегинде ката бар окшойт, же мында болгон нерсе эми жок.
problem-too-many-title = Аракет өтө көп болду
problem-too-many = Чейрек саат күтүп, кайра аракет кылыңыз.
problem-too-large-title = Өтө чоң
problem-too-large = Жөнөтүлгөнү реестр ала алганынан чоң. Кичирээк файл жөнөтүңүз.
problem-refused-title = Муну көрсөтүүгө болбойт
problem-cross-site-title = Баракты кайра ачыңыз
problem-cross-site = Бул форма башка сайттан келди, ошондуктан эч нерсе аткарылган жок. Баракты реестрдин өзүнөн ачып, ошол жерден жөнөтүңүз.
problem-failed-title = Биздин тарапта бузулуу болду
problem-failed = Ал журналга жазылды. Бир мүнөттөн кийин кайра аракет кылыңыз; кайталана берсе, эмне кылып жатканыңызды администраторго айтыңыз.
problem-failed-act = Биздин тарапта бузулуу болду, эч нерсе сакталган жок. Ал журналга жазылды. Бир мүнөттөн кийин кайра аракет кылыңыз.
problem-read-only-title = Азыр реестрди окууга гана болот
problem-read-only = Эч нерсе сакталган жок, анткени маалымат базасына жазууга болбойт. Администраторго же серверди тейлеген адамга айтыңыз; оңдолгонго чейин барактарды окуса болот.
problem-form-not-understood-title = Форма түшүнүксүз болду
problem-form-not-understood = Бул форма түшүнүксүз болду, ошондуктан эч нерсе аткарылган жок. Кайра толтуруп, жөнөтүңүз.

## The command line: why the register cannot be opened
opening-folder-not-made =
    Маалымат папкасы `{ $folder }` түзүлбөй калды: { $reason }
    Аны серверди иштеткен колдонуучу үчүн өзүңүз түзүңүз же --data менен башкасын көрсөтүңүз.
opening-read-only =
    `{ $file }` маалымат базасына жазууга болбойт.
    Серверди иштеткен колдонуучуга файлга жана анын папкасына жазуу укугун бериңиз же --data менен башка папканы көрсөтүңүз.
opening-server-read-only =
    `{ $place }` маалымат базасын окууга гана болот.
    --database-url менен жазууну кабыл алган серверди жана жазууга укугу бар колдонуучуну көрсөтүңүз.
opening-not-a-database =
    `{ $file }` файлы Jooluk маалымат базасы эмес.
    --data менен башка папканы көрсөтүңүз.
opening-newer =
    Маалымат базасын Jooluk программасынын жаңыраак версиясы жазган: `{ $change }` өзгөртүүсү бул жерде белгисиз.
    Ошол версияны же андан кийинкисин орнотуңуз. Эч нерсе өзгөргөн жок.
opening-unreachable =
    `{ $place }` дарегиндеги PostgreSQL серверине туташууга болбоду: { $reason }
    Анын иштеп жатканын, --database-url ичиндеги даректи, колдонуучуну, сырсөздү жана базанын атын текшериңиз.
opening-other =
    Маалымат базасы ачылган жок: { $reason }
    Аны камдык көчүрмө ээлеп турса, күтүп, кайра иштетиңиз.
command-failed =
    { $reason }
    Эч нерсе өзгөргөн жок. Кайталанса, ушул сапты кошо билдириңиз.

## Home
home-title = Коопсуздуктагы гендер
home-lead = Кыргызстандын тынчтык орнотуучу аялдар тармагынын окуу программасы жана тренингдердин реестри: милиция кызматкерлери жана Аялдардын тынчтык комитеттеринин мүчөлөрү үчүн. Окуу программасы баарына ачык.
home-read = Окуу программасын окуу
home-check-title = Бул сертификат чыныгыбы?
home-check = Чарчы кодду телефон менен окутуңуз же астындагы текшерүү кодун жазыңыз.
home-slip-title = Сизге коду бар баракча бериштиби?
home-slip = Аны менен бир жолу өз сырсөзүңүздү коёсуз. Андан кийин телефон номериңиз жана сырсөз менен киресиз.
home-greeting = Саламатсызбы, { $name }
home-lead-trainer = Тренингди пландаңыз, тизмени киргизиңиз, ким келгенин белгилеңиз, сертификаттарды бериңиз.
home-lead-office = Канча адам, кайда, качан окутулду — ар бир сандын артында реестр бар.
home-lead-trainee = Токтогон жериңизден окуңуз, кайсы тренингдерге кошула алаарыңызды караңыз.
home-next-trainings = Жакынкы тренингдериңиз
home-rooms = Эмне кыла аласыз
home-trainings = Тренингдер
home-trainings-what = пландоо, катышууну белгилөө, сертификат берүү
home-import = Тизме киргизүү
home-import-what = райондон келген аттар жадыбалы
home-people = Адамдар
home-people-what = реестрден издөө
home-reports = Сандар
home-reports-what = облус жана жыл боюнча катышуу
home-accounts = Аккаунттар
home-accounts-what = ким кире алат жана кайсы ролдо
home-join = Тренингдер
home-join-what = орун суроо, өзүңүздүкүн көрүү
home-mine-what = сизди эмне күтөт, эмнени бүтүрдүңүз
home-learn = Окуу программасы
home-learn-what = модулдар, сабактар, тесттер

## Signing in
sign-in = Кирүү
sign-in-name = Телефон номери же кирүү аты
sign-in-name-hint = Телефон номериңиз, кызматтык номериңиз, кирүү атыңыз же эл. почтаңыз
sign-in-slip = Коду бар баракчаңыз барбы?
sign-in-forgotten = Сырсөздү унуттуңузбу? Тренерден же администратордон жаңы баракча сураңыз.
first-sign-in-title = Баракча менен биринчи кирүү
first-sign-in-lead = Баракчадагы кодду жазып, сырсөз ойлоп табыңыз. Код бир жолу гана иштейт.
slip-code = Баракчадагы код
slip-code-hint = Он тамга жана цифра, мисалы K7QF2-M9X4T
password = Сырсөз
password-new = Жаңы сырсөз
password-again = Жаңы сырсөз дагы бир жолу
password-present = Азыркы сырсөз
password-hint = Кеминде 10 белги. Катар келген бир нече сөз эсте жеңил калат.
password-set-and-sign-in = Сырсөз коюп кирүү
password-change = Сырсөздү алмаштыруу
set-up-title = Реестрди даярдоо
set-up-lead = Сиз бул реестрдин биринчи администраторусуз. Атыңыз реестрге жазылат, сырсөзүңүздү өзүңүз гана билесиз.
set-up-name = Кирүү аты
set-up-name-hint = Ушул ат менен киресиз. Телефон номери же эл. почта да болот.
account-title = Менин аккаунтум
sign-out = Чыгуу
sign-out-why = Башкалар да колдонгон түзмөктө ишти бүтсөңүз, чыгып коюңуз.

## Accounts
accounts-title = Аккаунттар
accounts-lead = Ким кире алат жана кайсы ролдо. Аккаунт реестрдеги адамга таандык.
accounts-count = { $n } аккаунт
accounts-none = Азырынча аккаунт жок
accounts-none-what = Адамды реестрден таап, аккаунтту ошол жерден ачыңыз.
accounts-from-person = Аккаунт ачуу үчүн реестрден адамды ачыңыз.
account-new = Жаңы аккаунт
account-new-for = Ким үчүн: { $name }
account-edit = Аккаунт: { $name }
account-make = Аккаунт ачуу
account-sign-in-names = Кирүү аттары
account-sign-in-names-hint = Телефон номери, кызматтык номер, кирүү аты же эл. почта; ар бири өз катарында
account-roles-hint = Бул адам эмне иш кылат. Бир нече роль тандаса болот.
account-oblasts-hint = Менеджерлер жана тренерлер белгиленген облустарда гана иштейт. Эч нерсе белгиленбесе — баарында.
account-oblasts-all = баарында
account-password-state = Сырсөз
account-password-set = коюлган
account-password-not-set = али коюла элек
account-disabled = Кире албайт
account-disable = Бул аккаунтка кирүүнү жабуу
account-person = Реестрдеги адам
account-state = Абалы
account-active = Кире алат
slip-title = Биринчи кирүү үчүн баракча
slip-lead = Баракчаны азыр басып чыгарыңыз же кодду көчүрүп алыңыз: ал бир жолу гана көрсөтүлөт. Ким ээ болсо, сырсөздү ошол коёт.
slip-sign-in-as = Кирүү аты
slip-good-until = Ушул күнгө чейин жарактуу
slip-how = Реестрди ачып, «Баракча менен биринчи кирүү» дегенди тандаңыз, кодду жазып, сырсөз ойлоп табыңыз.
slip-renew = Жаңы баракча жасоо
slip-renew-why = Сырсөз унутулса же баракча жоголсо. Эски код жана эски сырсөз иштебей калат.
slip-over-title = Бул баракча буга чейин көрсөтүлгөн
slip-over = Код бир жолу гана көрсөтүлөт. Жоголсо, жаңы баракча жасаңыз.
slip-print-hint = Басып чыгаруу үчүн браузердин басып чыгаруу буйругун колдонуңуз; баракча гана чыгат.

## Trainings
training = Тренинг
trainings-lead = Тренингди пландаңыз, адамдарын киргизиңиз, ким келгенин белгилеңиз, сертификаттарды бериңиз.
trainings-lead-trainee = Кошула ала турган тренингдер жана өзүңүздүкү.
trainings-count = { $n } тренинг
trainings-which = Кайсы тренингдер
trainings-all = Баары
trainings-upcoming = Жүрүп жаткан жана алдыдагы
trainings-mine = Меники
trainings-none = Азырынча тренинг жок
trainings-none-what = Биринчисин пландаңыз; беш мүнөт жетет. Сабактар курстун планынан сунушталат.
trainings-none-wait = Тренинг пландалаары менен бул жерде пайда болот.
trainings-none-such = Ылайыктуу тренинг жок
trainings-none-such-what = Башка жыл же облус тандаңыз, же бардык тренингдерди караңыз.
trainings-show-all = Бардык тренингдерди көрсөтүү
training-plan = Тренинг пландоо
training-plan-lead = Сабактар курстун планынан сунушталат; аларды пландоодон мурун да, кийин да көрүп, өзгөртсө болот.
training-plan-press = Пландоо
training-edit = Планды өзгөртүү
training-to = Тренингге
training-tabs = Тренингдин барактары
training-tab-overview = Жалпы
training-tab-enrol = Кабыл алуу
training-tab-all-days = Бардык күндөр
training-tab-completion = Аяктоо жана сертификаттар
training-tab-sheet = Кол коюу барагы
training-tab-edit = Планды өзгөртүү
training-planned = Пландалган
training-running = Жүрүп жатат
training-over = Өттү
training-cancelled = Жокко чыгарылды
training-cancelled-what = Бул тренинг жокко чыгарылган. Ал реестрде калат, бирок эми өзгөртүүгө болбойт.
training-cancel = Тренингди жокко чыгаруу
training-cancel-what = Ал реестрде жокко чыгарылган бойдон калат, эми өзгөртүүгө болбойт. Кабыл алынган адамдарга билдириңиз.
training-when = Качан
training-place = Жери
training-venue = Өткөрүлүүчү жай
training-venue-hint = Адамдар чогулган жай, мисалы райондук администрациянын залы
training-first-day = Биринчи күнү
training-days = Канча күн
training-language = Тренингдин тили
training-audience = Кимдер үчүн
training-capacity = Орундардын саны
training-capacity-hint = Баары толгондо кийинкилер күтөт жана өзүнөн өзү жылат.
training-threshold = Аяктоо үчүн керектүү катышуу
training-threshold-per-cent = Пландалган убакыттын пайызы.
training-threshold-hint = Пландалган убакыттын пайызы. Бош калса — { $percent }.
training-seats = Орундар
training-seats-taken = { $capacity } орундун { $n } алынган
training-waiting = { $n } адам күтүүдө
training-you = Сиз
training-mark-session = { $number }-сабакты белгилөө
trainers = Тренерлер
trainers-hint = Ким алып барат. Бир нечесин тандаса болот; ар бири ошол убакта бош болушу керек.
district-none = Бир район эмес

## Trainings: sessions
session = Сабак
sessions = Сабактар
session-number = { $number }-сабак
session-content = Эмне жөнүндө
session-open = азырынча чечиле элек
session-marked = { $all } адамдан { $n } белгиленди
session-to-come = алдыда
sessions-edit-lead = Ирети датасы жана убактысы боюнча. Бош катарлар эсепке алынбайт.
sessions-plan-lead = Туура келбегенин өзгөртүңүз. Ирети датасы жана убактысы боюнча, бош катарлар эсепке алынбайт. Башка күндөр үчүн жогорудагы күндөрдү өзгөртүп, «Сабактарды кайра сунуштоо» баскычын басыңыз.
sessions-propose = Сабактарды сунуштоо
sessions-propose-anew = Сабактарды кайра сунуштоо
sessions-move = Бардык сабактарды биринчи күн менен кошо жылдыруу
session-legend = { $number }-сабак: { $day }, { $hours }
session-new = Дагы бир сабак
session-day = Датасы
session-starts = Башталышы
session-ends = Бүтүшү
session-title = Эмне жөнүндө
session-modules = Кайсы модулдар
session-modules-none = Модулдар: азырынча жок
session-modules-chosen = Модулдар: { $modules }
session-remove = Бул сабакты алып салуу

## Trainings: people
participants = Адамдар
participants-none = Азырынча эч ким кабыл алына элек
participants-none-what = Райондон келген тизмени киргизиңиз же адамдарды реестрден тандаңыз.
participants-count = { $n } адам кабыл алынды
enrolment-place = күтүү тизмесинде { $place }-орун
enrolment-accept = Орун берүү
enrolment-again = Кайра кабыл алуу
enrolment-decline = Четке кагуу
enrolment-decline-what = Өтүнүч четке кагылат. Адам кайра сурай алат.
enrolment-cancel = Чыгаруу
enrolment-cancel-what = Кабыл алуу жокко чыгат, орун кийинки күтүп тургандыкы болот. Адамды кайра кабыл алса болот.
enrolment-withdraw = Чыгаруу
enrolment-withdraw-what = Тренинг башталып калган, ошондуктан адам чыгып кетти деп эсептелет. Коюлган белгилер калат, орун кийинки күтүп тургандыкы болот.
enrolment-withdraw-over-what = Тренинг бүткөн, ошондуктан орун эми эч кимге өтпөйт. Белгилер калат, бирок бул адам тренингди аяктаган болуп эсептелбейт.
enrolled-waiting = { $n } адамга орун жетпей калды; алар эми күтөт.
enrolled-already = { $n } адам бул тренингде буга чейин эле бар болчу.
enrolled-elsewhere = Бул адамдар ошол эле убакта башка тренингде, ошондуктан кабыл алынган жок:
enrol-seats-left = { $n } орун калды.
enrol-no-seats = Бардык орундар толду. Азыр кабыл алгандарыңыз күтөт жана орун бошогондо өзүнөн өзү жылат.
enrol-bring-list = Тизме киргизүү
enrol-search = Аты же телефон номери
enrol-search-narrower = Алгачкы { $n } гана көрсөтүлдү. Башкаларды табуу үчүн ат жазыңыз.
enrol-whom = Кимди кабыл алуу
enrol-press = Кабыл алуу
enrol-nobody-found = Эч ким табылган жок
enrol-nobody-found-what = Башкача жазып же аттын бир бөлүгүн жазып көрүңүз, же адегенде адамды реестрге киргизиңиз.
enrol-register-empty = Реестр бош
enrol-register-empty-what = Райондон келген тизмени киргизиңиз же биринчи адамды кошуңуз.
enrol-new-person = Адам кошуу
seat-yours = Сиздин орун
seat-request = Орун суроо
seat-request-what = Тренер чечет. Жообун ушул жерден көрөсүз.
seat-give-up = Орундан баш тартуу
seat-give-up-what = Орун кийинки күтүп тургандыкы болот. Кайра орун сурай аласыз.
own-enrolment-requested = Сиз орун сурадыңыз. Тренер чечет.
own-enrolment-enrolled = Бул тренингде сиздин орун бар.
own-enrolment-waitlisted = Бардык орундар толгон. Бошогондо өзүңүздөн өзүңүз жыласыз.
own-enrolment-cancelled = Бул тренингде сиздин орун жок.
own-enrolment-withdrawn = Сиз бул тренингден чыгып кеттиңиз.

## Trainings: signature sheet
sheet-print-hint = Басып чыгаруу үчүн браузердин басып чыгаруу буйругун колдонуңуз; туурасынан коюлган баракка көбүрөөк күн батат.
sheet-days = { $n } күндүн колдору
sheet-number = №

## Attendance
attendance = Катышууну эсепке алуу
mark = Белги
mark-none = белгиленген жок
session-heading = { $number }-сабак: { $day }
session-not-yet = Бул сабак { $date } өтөт. Ошол күндөн баштап катышууну бул жерде белгилесе болот.
sheet-empty-what = Адегенде адамдарды кабыл алыңыз; анан баары ушул жерде турат.
sheet-proposed = Баары келди деп сунушталды. Өзгөчөлөрүн алмаштырып, сактаңыз.
sheet-all-present = Баарын келди деп белгилөө
sheet-unsaved = Али сакталган жок: { $n }
days-what = Ар бир күнгө белги тандаңыз; бош калганы белгисиз калат. Телефондо бирден сабак ачыңыз.
mark-stands-now = Азыр турганы: { $mark }, койгон: { $name }, { $moment }. Сактасаңыз, ордуна сиздин тандооңуз коюлат.
mark-by-operator = реестрдин оператору
mark-when = Качан
mark-by = Ким
mark-how = Кантип
mark-came-in = келип түштү: { $moment }
mark-current = азыр турат
marks-history = Мурунку белгилер, адамдар боюнча
marks-history-what = Бул жерде коюлган бардык белгилер, акыркысы биринчи. Эч нерсенин үстүнөн жазылбайт.
marks-none = Азырынча белги жок
marks-none-what = Адегенде бул адамды сабактын барагында белгилеңиз.

## Completion and certificates
certificate = Сертификат
certificates = Сертификаттар
certificates-definition = берилген жана жарактуу
certificates-issue = Сертификат берүү
certificates-issue-what = Тренингди аяктаган жана азырынча сертификаты жок ар бир адам кийинки катар номер менен алат. Берилгени ошол бойдон сакталат, ошондуктан адегенде аттарды караңыз.
certificates-issue-press = { $n } сертификат берүү
certificates-language = Тили
certificates-second-language = Экинчи тили
certificates-one-language = Жок
certificates-nobody-yet = Азырынча эч ким аяктаган жок, ошондуктан берилчү сертификат жок.
certificates-all-issued = Аяктагандардын баарында сертификат бар.
certificates-pdf = Баары бир PDFте
certificates-zip = Баары ZIPте
certificate-download = { $serial } сертификаты
certificate-exception = Өзгөчө учур катары: { $reason }
completion-none-what = Ким аяктаганы кабыл алынгандардын катышуусунан эсептелет.
completion-ahead = Тренинг али бүтө элек. Өтө элек сабактарга катышкан жок деп эсептелет.
completion-complete = Аякташты
completion-definition = Пландалган убакыттын кеминде { $percent } келди же кечикти: { $scheduled } сааттан { $required }.
completion-definition-test = Жыйынтыктоочу тестти да тапшыруу керек.
completion-participate = Катышышты
completion-participate-definition = Жок дегенде бир сабакка келди же кечикти.
completion-count = { $n } адам
completion-time = Катышкан сааттары
completion-attended = { $scheduled } сааттан { $attended }
completion-result = Аяктоо
completes = Ооба
completes-not = Жок
completes-not-yet = Азырынча жок
why-minutes = кеминде { $required } саат керек
why-post-test-missing = жыйынтыктоочу тест жок
why-post-test-not-passed = жыйынтыктоочу тест тапшырылган жок
why-withdrawn = тренингден чыгып кетти
exception-issue = Өзгөчө учур кылуу
exception-reason = Ошентсе да эмне үчүн берилет; бул көрүнүп турат
exception-press = Өзгөчө учур катары берүү

## Curriculum
learn-lead = Ар бир сабак баарына ачык, аккаунт керек эмес.
learn-sign-in = Жетишкендигиңиз сакталып, тестке жооп берүү үчүн кириңиз.
learn-begin = Баштоо
learn-continue = Улантуу
learn-all-done = Бул курстун бардык сабактарын окуп, бардык тесттерин тапшырдыңыз.
learn-about = Бул курс жөнүндө
learn-modules = Модулдар
learn-modules-count = { $n } модуль
learn-objectives = Эмне кыла алып каласыз
learn-objectives-count = { $n } максат
learn-lessons = Сабактар
learn-lessons-count = { $n } сабак
learn-minutes = { $n } мүнөт
learn-lessons-read = Окулган сабактар
learn-read-of = { $all } сабактын { $n } окулду
learn-quiz-passed = тест тапшырылды
learn-summary = Эсиңизде болсун
lesson-read = Окулду
lesson-read-already = Бул сабакты окугансыз
lesson-read-press = Бул сабакты окудум
lesson-sources = Булактар
lesson-turn = Модулдун ичинде
lesson-not-approved = Бул текстти азырынча кыргыз тилдүү окурман беките элек.
lesson-check-law = Мыйзам жөнүндө айтылганын окутуудан мурда күчүндөгү текст менен салыштыруу керек.
quiz = Тест
quiz-of = Тест: { $module }
quiz-what = { $n } суроо. Жооптордун { $percent } туура болсо, тапшырылды.
quiz-open = Тестке өтүү
quiz-again = Кайра аракет кылуу
quiz-best = Эң жакшы жыйынтык: { $questions } суроодон { $right } туура.
quiz-passed = Тапшырылды
quiz-not-passed = Азырынча тапшырылган жок
quiz-several = Туура жооп бирден көп болушу мүмкүн. Ар бирин белгилеңиз.
quiz-hand-in = Тапшыруу
quiz-left-open = Азырынча жооп жок
quiz-hand-in-open = Жоопсуз суроолору менен тапшыруу
quiz-sign-in = Суроолорду бул жерден окуса болот. Жооп берүү үчүн кириңиз: ошондо жыйынтык сакталат, эмнеси туура жана эмне үчүн экенин көрөсүз.
attempt-passed = Ар бир жооп эмне үчүн туура экенин төмөндөн окуңуз.
attempt-not-passed = Төмөнкү түшүндүрмөлөрдү окуп, сабактарга кайра карап, дагы бир жолу аракет кылыңыз.
attempt-result-later = Жыйынтык кийин айтылат
attempt-result-later-what = Жоопторуңуз сакталды. Сизди ушул курстун тести күтүп турат, бул суроолордун айрымдары ошол тестте да бар. Ошондуктан толук жыйынтык ошол тесттен кийин айтылат.
attempt-right-answers = Туура жооптор
attempt-score = { $questions } суроодон { $right }
attempt-needed = Тапшыруу үчүн { $percent } керек.
attempt-told-part = Жообу айтылган суроолор боюнча.
attempt-to-lessons = Сабактарга
attempt-answers = Сиздин жооптор
attempt-withheld = Бул суроолордун ичинен { $n } суроо сизди күткөн тестте да бар. Туура жообун тестти тапшырганда же тренериңиз аны жапканда көрөсүз.
attempt-handed-in = Тапшырылган убактысы: { $moment }
answer-right = Туура
answer-wrong = Туура эмес
answer-open = Жоопсуз
option-right = туура жооп
option-chosen = сиз тандаганыңыз

## Figures
figures-title = Катышуу
figures-lead = Канча адам катышты: облус жана жыл боюнча, аялдар жана эркектер. Ар бир сандын артынан тизмеси ачылат.
figures-change = Суроону өзгөртүү
figures-years = Жылдар
figures-years-from = { $year } жана андан кийин
figures-years-to = { $year } жана андан мурун
figures-from = Кайсы жылдан
figures-to = Кайсы жылга чейин
figures-every-audience = Баары
figures-own-oblasts = { $oblasts } (сиздин аккаунттун облустары)
figures-viewpoint = Кайсы облус эсептелет
viewpoint-held = Тренинг өткөн жер
viewpoint-home = Катышуучу жашаган жер
figures-by = Эмне боюнча бөлүү
figures-then-by = Андан кийин
figures-then-by-nothing = Башка эч нерсе
dimension-oblast = Облус
dimension-year = Жыл
dimension-sex = Жынысы
dimension-audience = Аудитория
dimension-organisation = Уюм
dimension-rank = Наамы
dimension-language = Тил
dimension-course = Курс
figures-women = Аялдар
figures-men = Эркектер
figures-woman = аял
figures-man = эркек
figures-sex = Жынысы
figures-sex-unknown = Жынысы белгисиз
figures-persons = Адам
figures-persons-definition = ар бири бир жолу
figures-participations = Катышуу
figures-participations-definition = адам × тренинг
figures-share = Аялдардын үлүшү
figures-share-definition = жынысы белгилүү { $known } адамдан { $women } аял; { $unknown } адамдыкы белгисиз
figures-caption = Катышкан адамдар
figures-caption-by = Бөлүнүшү: { $by }. Акыркы тилке катышууларды санайт.
figures-total = Бардыгы
figures-together = чогуу
figures-bars = Адам: { $by }
figures-none = Бул жерде азырынча саналчу эч ким жок
figures-none-what = Тренинг пландап, келгендерди белгилеңиз. Ким болсо, дароо ушул жерде көрүнөт.
figures-none-such-what = Бул жылдарда жана жерлерде реестрде эч ким жок. Суроону кеңейтиңиз же баарын караңыз.
figures-show-all = Баарын көрсөтүү
figures-reported = Билдирилген жалпы сандар
figures-reported-what = Реестр боло электе билдирилген суммалар. Алар бул облустарды чогуу санайт жана бөлүнбөйт. Булакта ар кайсы жылдарда башка-башка адам болгону айтылган эмес, ошондуктан жылдарды эч качан кошпоңуз жана жогорудагы адамдарга да кошпоңуз.
figures-reported-oblasts = Облустар, чогуу
figures-reported-number = Билдирилген
figures-reported-source = Булак
figures-reported-note = { $year } үчүн билдирилген: { $oblasts } чогуу; { $audience }. Булак: { $source }
figures-meaning = Сандар эмнени билдирет
figures-filters = Эмне суралды
figures-asked = Суралган убактысы: { $moment }, сураган: { $by }.
figures-asked-by-operator = реестрдин оператору
definition-participation = Тренингдин жок дегенде бир сабагына келген же кечиккен адам. Бир адам эки тренингде болсо — эки катышуу.
definition-person = Ар бир адам канча тренингде болсо да, ар бир санда бир жолу саналат.
definition-year = Тренингдин биринчи сабагынын календардык жылы, Кыргызстандын датасы боюнча.
definition-oblast-held = Тренинг өткөн жер.
definition-oblast-home = Катышуучу кабыл алынганда жашаган жер; кийинки көчүү эч нерсени өзгөртпөйт.
definition-unknown = Башкалардай эле саналат, өз тилкесинде. Жынысы кийин белгилүү болсо, өткөн тренингдерде да эске алынат.
definition-total = Кошулбайт, кайра саналат: эки сапта турган адам жалпысында бир адам.
definition-reported = Булагы менен сумма катары гана белгилүү. Жанында турат, эч качан бөлүнбөйт жана адамдарга кошулбайт.
figures-list-all = Бардык катышуулар
figures-list-participations = { $n } катышуу
figures-list-persons = { $n } адамдыкы
figures-list-cut = Алгачкы { $n } гана көрсөтүлдү. Калгандарын көрүү үчүн суроону тактаңыз.
figures-list-none-what = Бул шилтеменин артындагы сан өзгөргөн окшойт. Артка кайтып, азыркы сандарды караңыз.

## Checking a certificate
check-lead = Чарчы коддун астындагы текшерүү кодун жазыңыз же чарчы кодду телефон менен окутуңуз.
check-code = Текшерүү коду
check-code-hint = Он эки тамга жана цифра, мисалы K7QF-2M9X-4TRD. Сызыкча жана кичине тамгалар маанилүү эмес.
check-press = Текшерүү
check-another = Башка сертификатты текшерүү
check-holder = Кимге берилген
check-place = Жери
check-days = Тренингдин күндөрү
check-hours = Көлөмү
check-hours-count = { $n } саат
check-serial = Катар номери
check-issued-on = Берилген күнү
check-compare = Муну колуңуздагы кагаз менен салыштырыңыз: аты, катар номери жана даталары бирдей болушу керек.
verdict-valid = Сертификат жарактуу
verdict-valid-what = Аны Кыргызстандын тынчтык орнотуучу аялдар тармагы берген, ал күчүндө.
verdict-revoked = Сертификат жокко чыгарылган
verdict-revoked-what = Ал берилип, кийин кайра алынган, эми күчүндө эмес.
verdict-replaced = Сертификат алмаштырылган
verdict-replaced-what = Анын ордуна жаңысы берилген. Ээсинен жаңысын сураңыз.
verdict-none = Мындай сертификат жок
verdict-none-what = Бул код менен сертификат жок. Кодду кагаз менен белги-белгиден салыштырып, дагы бир жолу жазыңыз. Дагы табылбаса, кагазды бул реестр берген эмес: көрсөткөн адамдан сураңыз.
verdict-made-up = Бул сертификат Jooluk кандай иштээрин көрсөтүү үчүн ойлоп табылган. Ал эч нерсени күбөлөндүрбөйт.

## People
people-search = Аты же телефон номери
people-count = { $n } адам
people-none = Реестр бош
people-none-what = Район жөнөткөн тизмени киргизиңиз же биринчи адамды кол менен кошуңуз.
people-none-wait = Тренер биринчи тизмени киргизээри менен адамдар ушул жерде болот.
people-nobody-found = Эч ким табылган жок
people-nobody-found-what = Ат кандай жазылса да табылат: Өмүрзаков, Омурзаков жана Omurzakov — бир. Аттын же телефондун бир бөлүгүн жазып, же чыпкаларды азайтып көрүңүз.
people-show-all = Баарын көрсөтүү
every-audience = Баары
every-organisation = Бардык уюмдар
every-sex = Аялдар жана эркектер
person-add = Адам кошуу
person-add-press = Реестрге кошуу
person-new = Жаңы адам
person-new-lead = Фамилиясы менен аты гана керек. Билбегениңиз ачык калып, белгисиз деп көрсөтүлөт.
person-edit = Адамдын маалыматын өзгөртүү
person-who = Ким экени
person-service = Кызматы
person-home = Жашаган жери
person-language = Тили
person-account = Аккаунт жана баракча
person-made-up = Бул адам көрсөтүү үчүн ойлоп табылган.
person-trainings-none = Азырынча тренинг жок.
person-trainings-enrol = Кабыл алуу үчүн тренинг тандоо
person-sessions = Катышкан сабактары
person-attended = { $all } сабактан { $n }
person-certificates-none = Азырынча сертификат жок.
person-certificate-check = Текшерүү барагы
patronymic = Атасынын аты
sex = Жынысы
birth-year = Туулган жылы
phone = Телефону
audience = Кимдерден
rank = Наамы
position = Кызматы
external-id = Кызматтык номери

## Lists of people
lists-bring = Тизме киргизүү
lists-step-file = Файл
lists-step-check = Текшерүү
lists-step-done = Даяр
lists-lead = Жадыбалды район кандай жөнөтсө, ошол бойдон тандаңыз. Адегенде эмне болоорун көрөсүз; дагы бир жолу басмайынча эч нерсе жазылбайт.
lists-lead-training = Бул тизмедеги адамдар реестрге кирип, «{ $training }» тренингинен орун алат. Адегенде эмне болоорун көрөсүз; дагы бир жолу басмайынча эч нерсе жазылбайт.
lists-file = Тизме
lists-file-hint = XLSX же CSV, 5 000 атка чейин
lists-check-press = Тизмени көрүү
lists-how = Тизме кандай болсо болот
lists-how-headings = Аттардын үстүндө бир катар баш сөздөр: кыргызча, орусча, өзбекче, англисче же бир эле учурда эки тилде. Үстүндөгү аталыш саптары жана астындагы жыйынтык же кол коюлган саптар өткөрүлөт.
lists-how-names = Аты-жөнү бир тилкеде, же фамилиясы, аты, атасынын аты өз-өзүнчө тилкеде.
lists-how-unknown = Ошондой эле уюму, наамы, кызматы, жынысы, туулган жылы же күнү, телефону, облусу, району, кызматтык номери. Кайсынысы болбосо да болот.
lists-how-rest = Телефондор жана сөздөр каалагандай жазылса болот. Түшүнүксүз уяча сизге көрсөтүлүп, ачык калат.
lists-preview-title = Тизмени текшериңиз
lists-preview-lead = Бул тизме ушуну кылат. Азырынча эч нерсе жазыла элек.
lists-preview-lead-training = «{ $training }» тренинги үчүн бул тизме ушуну кылат. Азырынча эч нерсе жазыла элек.
lists-new-definition = кошулат
lists-known-definition = кандай болсо, ошондой калат
lists-twice-definition = адам кайра аталган катарлар
lists-undecided-definition = сиз гана чече турган катарлар
standing-new = Жаңы
standing-known = Реестрде бар
standing-twice = Тизмеде эки жолу
standing-undecided = Чечүү керек
lists-nobody-new = Бул тизмедегилердин баары реестрде бар. Кошула турган эч ким жок.
lists-press-add = { $n } адамды кошуу
lists-press-enrol = { $n } адамды кабыл алуу
lists-press-add-and-enrol = { $n } адамды кошуп, { $all } адамды кабыл алуу
lists-press-decided = Тизмени чечилгендей кабыл алуу
lists-another-file = Башка файл тандоо
lists-audience = Бул адамдар кимдерден
lists-audience-hint = Жаңылар үчүн. Реестрде барлар кандай болсо, ошондой калат.
lists-other-sheets = Файлда бир нече тизме бар. Бул «{ $sheet }»; окулбаганы: { $others }. Аларды киргизүү үчүн ар бирин өзүнчө файл кылып сактаңыз.
lists-unknown-headings = Түшүнүксүз тилкелер эсепке алынбайт: { $headings }.
lists-understood = Файл кандай түшүнүлдү
lists-titles = Баш сөздөрдүн үстүндөгү саптар
lists-columns = { $line }-катардагы баш сөздөр
lists-column-heading = Баш сөз
lists-column-is = Мындай түшүнүлдү
lists-column-unknown = түшүнүксүз, эсепке алынбайт
lists-left-out = Адам эмес саптар
lists-rows = { $n } катар
lists-row = { $line }-катар
lists-no-name = Аты жок
lists-standing = Реестрде
lists-doubt = { $field }: «{ $written }» — { $reason }
lists-organisation-unknown = азырынча белгисиз
lists-home = жашаган жери: { $home }
lists-home-by-organisation = жашаган жери, уюм боюнча: { $home }
lists-home-not-known = жашаган жери белгисиз
lists-decide-rows = Ким жөнүндө сөз?
lists-decide-rows-what = Реестрде аты же кызматтык номери бирдей адамдар бар, же номер тизмеде эки жолу турат, же катарда аттын бир бөлүгү жок. Ар бирин карап, тандаңыз.
lists-decide-row = Бирин тандаңыз.
lists-decide-is = Реестрдеги адам: { $who }
lists-decide-add = Башка адам: жаңы катары кошуу
lists-decide-skip = Бул катарды калтыруу
lists-year-not-known = туулган жылы белгисиз
lists-candidate-elsewhere = башка облустагы адам ({ $oblast })
lists-decide-organisations = Бул кайсы уюм?
lists-decide-organisations-what = Реестр бул аталыштарды азырынча билбейт. Бардык катарлар үчүн бир жолу тандаңыз; тандооңуз кийинки тизме үчүн эсте калат.
lists-decide-organisation = Кайсынысы экенин тандаңыз, кошуңуз же ачык калтырыңыз.
lists-organisation-rows = { $n } катарда
lists-organisation-create = Жаңы уюм катары кошуу
lists-organisation-skip = Ачык калтыруу
lists-organisation-is = Бул уюмдун башка аталышы
lists-outcome-title = Тизме кирди
lists-taken-in = { $file }, { $moment }
lists-figure-added = Кошулду
lists-figure-known = Реестрде бар болчу
lists-figure-skipped = Калтырылды
lists-added = Реестрге кошулгандар
lists-known = Реестрде бар болгондор
lists-waiting = Орун күткөндөр
lists-already = Бул тренингде бар болгондор
lists-person-elsewhere = башка облустагы адам
lists-to-people = Реестрге

## Organisations
organisations-lead = Милиция бөлүмдөрү, комитеттер, мектептер: ар бири тизмелерде аталган бардык аттары менен.
organisations-count = { $n } уюм
organisations-none = Азырынча уюм жок
organisations-none-what = Биринчи тизме менен келет, же өзүңүз кол менен кошосуз.
organisation-add = Уюм кошуу
organisation-new = Жаңы уюм
organisation-name = Аталышы
organisation-name-hint = Өзүн кандай атаса
organisation-kind = Түрү
organisation-other-names = Башка аталыштары
organisation-other-names-hint = Ар бири өз катарында: башка тилде, мурунку аты, кыскартуу. Тизмелер ушулар боюнча түшүнүлөт.
organisation-parent = Кайсынын курамында
organisation-parent-none = Эч кайсынын
organisation-part-of = курамында: { $organisation }
organisation-place = Жери

## What was done
done-password-set = Сырсөз коюлду, сиз кирдиңиз.
done-password-changed = Сырсөз алмашты. Башка түзмөктөрдөн чыгарылды.
done-signed-out = Сиз чыктыңыз.
done-account-saved = Сакталды.
done-training-planned = Тренинг сабактары менен пландалды. Эми адамдарын киргизиңиз.
done-sessions-proposed = Курстун планындагы сабактар төмөндө турат. Туура келбегенин өзгөртүп, анан тренингди пландаңыз.
done-training-saved = План сакталды.
done-training-cancelled = Тренинг жокко чыгарылды.
done-people-enrolled = { $n } адам кабыл алынды.
done-seat-requested = Сиз орун сурадыңыз. Тренер чечет.
done-person-left = Даяр. Тренинг бүткөнгө чейин орун кийинки күтүп тургандыкы болот.
done-marks-saved = { $n } белги сакталды.
done-marks-unchanged = Эч нерсе өзгөргөн жок, баары мурункудай.
done-certificates-issued = { $n } сертификат берилди.
done-exception-issued = Сертификат өзгөчө учур катары, себеби менен берилди.
done-person-added = Адам реестрге кирди.
done-person-saved = Сакталды.
done-organisation-saved = Уюм сакталды.
done-list-taken-in = { $n ->
    [0] Жаңы адам болгон жок; тизме кабыл алынды.
   *[other] Реестрге { $n } адам кошулду.
}

## Refusals: who may, and what there is
refusal-sign-in-first = Адегенде кириңиз; анан бул барак ачылат.
refusal-not-allowed = Сиздин аккаунтка муну кылууга болбойт. Ишиңизге керек болсо, администраторго кайрылыңыз.
refusal-not-in-your-oblast = Сиздин аккаунт башка облустар үчүн. Бул облуста да иштешиңиз керек болсо, администраторго кайрылыңыз.
refusal-no-such-person = Реестрде мындай адам жок. Атын, балким башкача жазып, издеңиз.
refusal-no-such-organisation = Мындай уюм жок. Тизмеден тандаңыз же кошуңуз.
refusal-no-such-training = Мындай тренинг жок. Тренингдер тизмесинен издеңиз.
refusal-no-such-session = Бул тренингде мындай сабак жок. Тренингди ачып, сабактарынын бирин тандаңыз.
refusal-no-such-enrolment = Бул адам тренингде жок. Тренингди ачып, тизмесин караңыз.
refusal-no-such-certificate = Мындай код менен сертификат жок. Ар бир тамганы кагаз менен салыштырып, кайра аракет кылыңыз.
refusal-no-such-course = Мындай курс жок. Окуу программасынан тандаңыз.
refusal-no-such-module = Бул курста мындай модуль же сабак жок. Курстун барагынан тандаңыз.
refusal-no-such-list = Мындай тизме жок, же алынып салынган. Файлды кайра тандаңыз.
refusal-no-such-account = Мындай аккаунт жок. Аккаунттардын тизмесинен тандаңыз.

## Refusals: signing in
refusal-sign-in-failed = Аты же сырсөз туура эмес. Экөөнү тең текшерип, кайра аракет кылыңыз; сырсөз унутулса, жаңы баракча сураңыз.
refusal-too-many-sign-ins = Аракет өтө көп болду. Чейрек саат күтүп, кайра аракет кылыңыз.
refusal-code-not-valid = Бул код жараксыз: ката жазылган, колдонулган же мөөнөтү өткөн. Текшериңиз же жаңы баракча сураңыз.
refusal-password-too-short = Сырсөз өтө кыска. Кеминде 10 белги алыңыз; бир нече сөз болсо да болот.
refusal-password-too-long = Сырсөз өтө узун. 200 белгиден ашырбаңыз.
refusal-passwords-differ = Эки сырсөз бирдей эмес. Бир эле сырсөздү эки жолу жазыңыз.
refusal-password-wrong = Азыркы сырсөз туура эмес. Кирген сырсөзүңүздү жазыңыз.
refusal-set-up-already = Реестр буга чейин даярдалган. Кириңиз; аккаунтуңуз жок болсо, администраторго кайрылыңыз.

## Refusals: persons, organisations, accounts
refusal-family-name-missing = Фамилиясы жок. Документтегидей жазыңыз.
refusal-given-name-missing = Аты жок. Документтегидей жазыңыз.
refusal-name-too-long = Бул ат өтө узун. Атын гана жазыңыз, 60 тамгадан ашпасын.
refusal-birth-year-not-possible = Мындай туулган жыл болушу мүмкүн эмес. Төрт цифра жазыңыз, мисалы 1987, же бош калтырыңыз.
refusal-phone-not-understood = Телефон номери түшүнүксүз. 0555 12 34 56 же +996 555 12 34 56 деп жазыңыз, же бош калтырыңыз.
refusal-external-id-taken = Бул кызматтык номер башка адамдыкы. Аны издеп көрүңүз; балким бул адам реестрде бардыр.
refusal-sign-in-name-taken = Бул ат менен башка аккаунт кирет. Башка ат тандаңыз.
refusal-sign-in-name-missing = Кирүү аты жок. Телефон номерин, кызматтык номерди, кирүү атын же эл. почтаны бериңиз.
refusal-sign-in-name-not-understood = Мындай ат менен кирүүгө болбойт. Телефон номерин, кызматтык номерди, эл. почтаны же тамга менен цифрадан турган ат алыңыз.
refusal-district-outside-oblast = Бул район тандалган облуста эмес. Башка район тандаңыз же анын облусун тандаңыз.
refusal-oblast-missing = Облус жок. Тандаңыз.
refusal-oblast-unknown = Мындай облус жок. Тизмеден тандаңыз.
refusal-organisation-name-missing = Уюмдун аталышы жок. Өзүн кандай атаса, ошондой жазыңыз.
refusal-organisation-name-taken = Мындай аталыштагы уюм реестрде бар. Ошону алыңыз же айырмасын кошуп жазыңыз.
refusal-somebody-saved-before = Сизден мурун башка бирөө сактап койду, ошондуктан эч нерсенин үстүнөн жазылган жок. Баракты кайра ачып, эмне өзгөргөнүн карап, өз өзгөртүүңүздү кайра киргизиңиз.
refusal-last-administrator = Бул акыркы администратор. Адегенде бул ролду башка бирөөгө бериңиз.
refusal-person-has-account = Бул адамдын аккаунту бар. Өзгөртүү үчүн ошону ачыңыз.
refusal-account-disabled = Бул аккаунтка кирүү жабык. Адегенде ачып, анан баракча жасаңыз.
refusal-role-missing = Жок дегенде бир роль тандаңыз.

## Refusals: lists
refusal-no-heading-row = Баш сөздөр катары табылган жок. Аттардын үстүндө «Аты-жөнү» сыяктуу баш сөздөр катары керек.
refusal-no-name-column = Аттар тилкеси табылган жок. Аны «Аты-жөнү» же «Фамилиясы» жана «Аты» деп атаңыз.
refusal-no-rows = Баш сөздөрдүн астында ат жок. Туура файлды жана баракты тандаганыңызды текшериңиз.
refusal-too-many-rows = Тизме өтө узун. 5 000 катардан ашпаган файлдарга бөлүңүз.
refusal-file-missing = Адегенде файл тандаңыз.
refusal-file-empty = Бул файл бош. Тизмеси бар файлды тандаңыз.
refusal-file-not-a-spreadsheet = Бул файл жадыбал эмес. Тизмени XLSX же CSV кылып сактап, кайра тандаңыз.
refusal-file-broken = Бул файл бузулган, окууга болбойт. Жадыбал программасында ачып, XLSX кылып кайра сактап, ошону тандаңыз.
refusal-file-protected = Файл сырсөз менен корголгон. Сырсөзсүз сактап, кайра тандаңыз.
refusal-file-too-large = Файл өтө чоң. Сүрөттөрдү жана башка барактарды алып салыңыз же тизмени бөлүңүз.
refusal-list-applied-already = Бул тизме буга чейин киргизилген. Эч ким эки жолу кошулган жок.
refusal-decision-missing = { $rows } катар дагы сиздин чечимиңизди күтөт. Ар бири ким экенин айтыңыз же калтырып коюңуз.
refusal-organisation-undecided = Тизмедеги бир уюм азырынча белгисиз. Кайсынысы экенин тандаңыз же кошуңуз.

## Refusals: trainings
refusal-venue-missing = Өткөрүлүүчү жай жок. Адамдар кайда чогулаарын жазыңыз.
refusal-first-day-missing = Биринчи күнү жок. Дата тандаңыз.
refusal-days-not-possible = Мынча күн болушу мүмкүн эмес. 1ден 31ге чейин алыңыз.
refusal-date-not-understood = Дата түшүнүксүз. 12.10.2026 деп жазыңыз.
refusal-time-not-understood = Убакыт түшүнүксүз. 09:30 деп жазыңыз.
refusal-last-day-before-first = Тренинг баштала электе бүтүп калат. Биринчи жана акыркы күндү текшериңиз.
refusal-capacity-not-possible = Мынча орун болушу мүмкүн эмес. 1ден 500гө чейин алыңыз.
refusal-capacity-below-enrolled = { $enrolled } адам кабыл алынып калган. Кеминде ошончо орун калтырыңыз же адегенде айрымдарын чыгарыңыз.
refusal-threshold-not-possible = Мындай үлүш болушу мүмкүн эмес. 1ден 100гө чейинки бүтүн сан алыңыз.
refusal-sessions-missing = Тренингге жок дегенде бир сабак керек. Кошуңуз.
refusal-session-date-not-understood = { $row }-сабактын датасы түшүнүксүз. 12.10.2026 деп жазыңыз.
refusal-session-start-not-understood = { $row }-сабактын башталышы түшүнүксүз. 09:30 деп жазыңыз.
refusal-session-end-not-understood = { $row }-сабактын бүтүшү түшүнүксүз. 10:30 деп жазыңыз.
refusal-session-outside-days = { $row }-сабак тренингдин күндөрүнөн тышкары: { $days }. Сабакты жылдырыңыз же күндөрдү өзгөртүңүз.
refusal-session-ends-before-start = { $row }-сабак баштала электе бүтүп калат. Убактысын текшериңиз.
refusal-sessions-overlap = { $other }-сабак менен { $row }-сабак бири-биринин үстүнө түштү. Ар бирине өз убактысын бериңиз.
refusal-session-has-marks = Бул сабакта белгилер бар, ошондуктан ал калат. Убактысын өзгөртүңүз, бирок алып салбаңыз.
refusal-module-unknown = Курста мындай модуль жок. Тизмеден тандаңыз.
refusal-trainer-missing = Бул тренингди азырынча эч ким алып барбайт. Жок дегенде бир тренер тандаңыз.
refusal-trainer-elsewhere = { $date } бул тренингдин тренери ошол эле убакта башка тренингди алып барат же ага катышат. Башка тренер же башка убакыт тандаңыз.
refusal-participants-elsewhere = { $persons ->
    [one] Бул жерде орду бар { $persons } адам жаңы убакытта башка тренингде болот: { $date }. Башка убакыт тандаңыз же адегенде аны чыгарыңыз.
   *[other] Бул жерде орду бар { $persons } адам жаңы убакытта башка тренингде болот, биринчи жолу { $date }. Башка убакыт тандаңыз же адегенде аларды чыгарыңыз.
}
refusal-training-cancelled = Бул тренинг жокко чыгарылган. Эми өзгөртүүгө болбойт.
refusal-training-has-marks = Бул тренингде катышуу белгиленген, ошондуктан жокко чыгарууга болбойт.

## Refusals: enrolment
refusal-nobody-chosen = Эч ким тандалган жок. Жок дегенде бир адамды белгилеңиз.
refusal-person-elsewhere = { $date } тизмедеги адам ошол эле убакта башка тренингде. Аны калтырыңыз же башка убакыт тандаңыз.
refusal-enrolled-already = Бул адам тренингде бар.
refusal-enrolment-over = Бул кабыл алуу бүткөн. Адамды кайра кабыл алыңыз.
refusal-training-over = Бул тренинг бүткөн: эми ага кошулууга да, андан чыгууга да болбойт. Сизди кабыл алууда ката кетсе, тренерге айтыңыз.

## Refusals: attendance
refusal-not-enrolled = Бул барактагы бирөө тренингге кабыл алынган эмес. Адегенде кабыл алып, анан белгилеңиз.
refusal-mark-missing = Кимдир бирөөнүн белгиси жок. Ар бир адамга белги тандаңыз.
refusal-marked-by-another = Ошол аралыкта башка бирөө бул барактагы { $marks } белгини өзгөрттү. Сиздики сакталган жок. Азыр эмне турганын карап, кайра сактаңыз.
refusal-session-not-yet = Бул сабак { $date } өтөт. Катышууну ошол күндөн тартып белгилеңиз.
refusal-operation-mismatch = Бул барак башка белгилер менен жөнөтүлгөн. Баракты кайра ачып, өзгөртүүңүздү ошол жерге киргизиңиз.

## Refusals: certificates
refusal-never-present = Бул адам бир да сабакка келген жок, ошондуктан себеби кандай болбосун, сертификат берилбейт. Келген болсо, адегенде сабактын барагында белгилеңиз.
refusal-nobody-completes = Азырынча эч ким тренингди аяктаган жок, берилчү эч нерсе жок. Тренингдин барагында ар бири боюнча себеби айтылган.
refusal-certificate-issued-already = Сертификат буга чейин берилген. Аны тренингдин барагынан жүктөп алса болот.
refusal-exception-reason-missing = Сертификат эмне үчүн өзгөчө учур катары берилээрин жазыңыз; себеби көрүнүп турат.
refusal-not-printable = Сертификаттар берилген жок: кимдир бирөөнүн аты баракка батпайт же басып чыгарууга болбогон тамгалары бар. Аны адамдын барагында кыргызча, орусча, өзбекче же англисче тамгалар менен жазып, кайра басыңыз.

## Refusals: learning
refusal-nothing-answered = Бир да суроого жооп жок. Ар бир суроого жооп тандаңыз.
refusal-questions-open = { $n } суроого азырынча жооп жок. Жооп бериңиз же ушул бойдон тапшырыңыз: жоопсуз калган суроо туура эмес деп эсептелет.
refusal-question-unknown = Ошол аралыкта суроолор өзгөрдү. Тестти кайра ачыңыз.
refusal-sheet-used-before = Бул суроолор мурда башка барактан жөнөтүлгөн. Киргизгениңиз төмөндө турат: дагы бир жолу жөнөтүңүз.

## Refusals: figures
refusal-year-not-possible = Мындай жыл болушу мүмкүн эмес. Төрт цифра жазыңыз, мисалы 2026.
refusal-years-reversed = Биринчи жыл акыркыдан кийин турат. Орундарын алмаштырыңыз.
refusal-grouping-unknown = Сандарды мындай бөлүүгө болбойт. Тизмеден тандаңыз.
refusal-participants-not-possible = Мынча катышуучу болушу мүмкүн эмес. 0дөн чоң бүтүн сан жазыңыз.
refusal-reported-already = Бул жалпы сан ошол эле булактан билдирилген. Эч нерсе эки жолу кошулган жок.

# Башка түрдөгү суроолор, окуялар
quiz-order = Иретке келтириңиз: ар бир орунга бирден тандаңыз.
quiz-match = Ар бирине туура келгенин тандаңыз.
quiz-case = Ар бир сүйлөмгө баа бериңиз.
quiz-place = { $n }-орун
quiz-kept = Тандаганыңыз тапшырганга же системадан чыкканга чейин ушул түзмөктө сакталат, байланыш үзүлсө да жоголбойт.
case = Окуя: чечим сизден
case-open = Окуяга өтүү
case-again = Башынан баштоо
case-you-did = Сиз чечтиңиз:
case-what-now = Эмне кыласыз?
case-ending-good = Жакшы аяктады.
case-ending-mixed = Бир бөлүгү жакшы аяктады, бир бөлүгү андай болгон жок.
case-ending-poor = Жаман аяктады. Артка кайтып, башкача чечип көрүңүз.

# Тренингге чейинки жана кийинки тест
training-with-tests = Башында жана аягында тест; аяктоо үчүн жыйынтыктоочу тест тапшырылышы керек
training-tab-progress = Окуунун жүрүшү
training-tab-tests = Тесттер
test-before = Тренингге чейинки тест
test-after = Тренингден кийинки тест
test-lead = { $n } суроо, болжол менен { $minutes } мүнөт.
test-before-hint = Бул тренингде эмнеге көбүрөөк токтолуу керектигин көрсөтөт. Билгениңизге жооп бериңиз; жоопсуз калган суроо уят эмес. Мында эч ким өтпөй калбайт.
test-after-hint = Жооптордун { $percent } туура болсо, тапшырылды.
test-not-yet = Тест азырынча ачыла элек
test-not-yet-what = Аны тренер ачат. Андан кийин бул баракты кайра ачыңыз.
test-closed = Тест жабылды
test-closed-what = Катыша албай калсаңыз, тренериңизге айтыңыз.
test-done = Сиз бул тестке жооп бергенсиз.
test-see-attempt = Тапшырганымды көрүү
test-to = Тестке өтүү
test-before-thanks = Рахмат. Туура жооптор жыйынтыктоочу тест жабылганда ушул жерде көрүнөт.
test-before-told = Тренингге чейин ушуларды билчүсүз. Тренингден кийинки тест жабылды, ошондуктан эми бардык жооптор айтылат.
test-before-definition = Тренинг ушундан башталган. Мында эч ким өтпөй калбайт.
test-to-training = Тренингге өтүү
test-answers-later = Жооптор тренер тестти жапканда көрүнөт.
test-once-more = Бул тестке дагы бир жолу, анын башка түрү боюнча жооп бере аласыз. Адегенде сабактарга кайра карап чыгыңыз.
test-not-opened = Ачыла элек
test-open = Ачык
test-handed-in = { $all } адамдан { $n } тапшырды
test-open-press = Тестти ачуу
test-close-press = Тестти жабуу
test-paper = Кагаздан киргизүү
test-sheet-of-form = { $form } түрүн басып чыгаруу
test-no-pairs = Эки тестке тең жооп бергендер болгондо, топ эмнени үйрөнгөнү бул жерде көрүнөт.
test-pairs = Эки тестке тең жооп берген { $n } адам боюнча.
test-gain = Өсүш
test-gain-what = Дагы үйрөнсө боло тургандан үйрөнүлгөнү: (кийин − чейин) ÷ (баары − чейин)
test-mean-before = Чейинки орточо
test-mean-after = Кийинки орточо
test-of-questions = { $n } суроодон туура жооптор
test-results = Жыйынтыктар
test-results-what = Туура жооптор, кашаада тесттин түрү. Топтун жарымы алгач A түрүнө, жарымы B түрүнө жооп берет.
test-result = Жыйынтык
test-form = { $form } түрү
test-form-of = { $name }: тесттин түрү
test-sheet-lead = Ар бир суроонун жанына жообуңуздун номерин жазыңыз.
test-sheet-name = Аты-жөнү:
sheet-one = Бир жооп туура. Анын номери:
sheet-several = Туура жооп бирден көп болушу мүмкүн. Номерлери:
sheet-order = Номерлерди туура иретте жазыңыз:
sheet-match = Биринчи тизменин ар бир сабына экинчи тизмеден номер:
sheet-case = Ар бир сүйлөмгө: 1 – ооба, 2 – жок:
paper-lead = Бир баракта { $n } суроо. Ар бир адамга бир сап.
paper-how = Жооптордун номерлерин териңиз, суроолордун ортосуна боштук коюңуз: 3 24 1 …. Жоопсуз калган суроого сызыкча коюңуз. Бош сап каралбайт.
paper-language = Барактардын тили
paper-language-hint = Башка тилдеги барактарды андан кийин, өзүнчө киргизиңиз.
paper-again = экинчи аракет
paper-kept-here = Тергениңиз сакталганга же сиз системадан чыкканга чейин ушул түзмөктө турат, байланыш үзүлсө да жоголбойт.
paper-press = Жоопторду сактоо
paper-nobody-left = Баары жооп берген
paper-nobody-left-what = Бул тест боюнча киргизиле турган барак калган жок.

# Топтун окуусу
progress-lead = Топ кайсы жерге жеткени, модуль боюнча.
progress-nobody = Азырынча эч ким кабыл алынган жок
progress-nobody-what = Адамдар кабыл алынып, системага киргенде, окуганы жана тесттери бул жерде көрүнөт.
progress-of = { $all } ичинен { $n }
progress-module = Модуль
progress-read = Бардык сабакты окуду
progress-passed = Тестти тапшырды
progress-hard = Көбү кайсы жерде жаңылат
progress-hard-what = Модулдардын тесттериндеги жана жыйынтыктоочу тесттеги суроолор, кеминде үч жооп менен.
progress-wrong = { $n } жооптон { $wrong } ката ({ $percent })
progress-persons = Катышуучулар
progress-quizzes = Тапшырылган тесттер

# Сабактардан издөө
search-lessons = Сабактардан издөө
search-found = { $n } сабак
search-nothing = Эч нерсе табылган жок
search-nothing-what = Башка сөз жазып көрүңүз же сөздүн башын гана жазыңыз.

# Тексттин өлчөмү
text-size = Тексттин өлчөмү
text-size-normal = Кадимки
text-size-large = Чоң
text-size-larger = Өтө чоң

# Китептер
books = Жүктөп алуучу китептер
book-resource = Окуу куралы (PDF)
book-guide = Тренердин колдонмосу (PDF)
books-what = Бүт курс: басып чыгарууга же тармаксыз окууга.

done-test-opened = Тест ачылды.
done-test-closed = Тест жабылды.
done-handed-in = Жоопторуңуз келип жетти жана сакталды.
done-paper-kept = { $n ->
    [0] Жаңы эч нерсе сакталган жок: бул адамдар мурда жооп берген.
   *[other] { $n } адамдын жооптору сакталды.
}
refusal-no-test-here = Бул тренингде мындай тест жок. Тренингди пландаган адам тесттерди «Планды өзгөртүү» барагынан коша алат.
refusal-test-not-open = Тест азырынча ачыла элек. Аны тренер ачат.
refusal-test-closed = Тест жабылды, жоопторуңуз кабыл алынган жок. Тренериңизге кайрылыңыз.
refusal-test-done = Сиз бул тестке мурда жооп бергенсиз; биринчи жоопторуңуз күчүндө калат.
refusal-not-of-this-training = Бул тренингдин тестине ага кабыл алынгандар гана жооп бере алат.
refusal-paper-not-understood = Белгиленген сап түшүнүксүз. Ар бир суроо үчүн номерлердин тобу болуп, ортосунда боштук турушу керек.
lesson-place = { $all } сабактын { $n }-сабагы
lesson-elsewhere = Ушул жер башка тилде

# My learning
mine-title = Менин окуум
mine-nothing = Сиз азырынча баштай элексиз
mine-nothing-what = Адегенде курс тандап, биринчи сабагын ачыңыз же тренингден орун сураңыз. Ошондо окуганыңыз, жоопторуңуз жана тренингдериңиз бул жерде, каалаган түзмөктө көрүнөт.
mine-next = Эмки кадам
mine-trainings = Менин тренингдерим
mine-over = Өткөн тренингдер
mine-next-session = кийинкиси: { $when }
mine-attended = катышканыңыз: { $all } ичинен { $n }
mine-certificate-later = тренингден кийин, аны аяктагандарга
mine-test-not-yet = аны тренер ачат
mine-test-missed = Жабылды
mine-test-done = Жооп берилди
mine-module-done = Бүттү
