### Тексты Jooluk по-русски. Ключи и порядок — как в английском файле.

## Every page
skip-to-content = К содержанию
demo-label = Демонстрация
demo-banner = Вымышленные люди: каждый человек, тренинг и сертификат здесь придуманы, чтобы показать, как работает Jooluk.
footer-who = Сеть женщин-миротворцев Кыргызстана: обучение и реестр тренингов.
nav-main = Главное меню
nav-languages = Язык
nav-crumbs = Где вы находитесь
nav-home = Главная
nav-trainings = Тренинги
nav-people = Люди
nav-organisations = Организации
nav-reports = Цифры
nav-accounts = Учётные записи
nav-learn = Учебная программа
nav-check = Проверить сертификат
nav-account = Моя учётная запись
pager = Страницы
pager-back = Назад
pager-on = Дальше
not-known = неизвестно
save = Сохранить
saved-now = Посмотреть, что сохранено сейчас
cancel = Отмена
edit = Изменить
notice-refused = Пока не сделано

## Words of the field
role-administrator = Администратор
role-manager = Менеджер
role-trainer = Тренер
role-trainee = Слушатель
full-name = ФИО
family-name = Фамилия
given-name = Имя
roles = Роли
oblasts = Области
audience-police = Милиция
audience-network-member = Член Сети
audience-other = Другие
enrolment-requested = Просит место
enrolment-enrolled = Зачислен(а)
enrolment-waitlisted = Ожидает
enrolment-cancelled = Отменено
enrolment-withdrawn = Выбыл(а)
mark-present = Здесь
mark-late = Опоздание
mark-excused = Уважит.
mark-absent = Нет
how-grid = На листе
how-import = Из списка
how-offline = Без сети
how-check-in = По коду участника
how-paper = С бумажного листа
sex-female = Женщина
sex-male = Мужчина
organisation-kind-police-unit = Подразделение милиции
organisation-kind-womens-peace-committee = Женский комитет мира
organisation-kind-ngo = Неправительственная организация
organisation-kind-school = Школа
organisation-kind-other = Другое
list-field-number = Номер строки, не сохраняется
list-field-full-name = ФИО
list-field-family-name = Фамилия
list-field-given-name = Имя
list-field-patronymic = Отчество
list-field-rank = Звание
list-field-position = Должность
list-field-organisation = Организация
list-field-sex = Пол
list-field-birth = Год рождения
list-field-phone = Телефон
list-field-email = Эл. почта, не сохраняется
list-field-language = Язык
list-field-oblast = Область
list-field-district = Район
list-field-external-id = Служебный номер
list-field-signature = Подпись, не сохраняется
doubt-name-missing = в этой строке нет имени
doubt-name-of-one-word = только одно слово, имени не хватает
doubt-name-too-long = длиннее 60 букв; эта часть имени остаётся открытой
doubt-sex-not-understood = не удалось понять; остаётся открытым
doubt-birth-not-understood = не год и не дата; остаётся открытым
doubt-birth-in-future = в будущем; остаётся открытым
doubt-birth-too-late = это был бы ребёнок; остаётся открытым
doubt-birth-too-early = слишком давно; остаётся открытым
doubt-phone-not-understood = не похоже на номер телефона; остаётся открытым
doubt-several-phones = несколько номеров; сохраняется только первый
doubt-language-not-understood = не удалось понять; остаётся открытым
doubt-number-not-understood = не похоже на номер; остаётся открытым
doubt-number-twice = стоит выше в этом списке у человека с другим именем; новый человек добавляется без этого номера
doubt-number-of-another = это номер человека из реестра, возможно, другого; новый человек добавляется без этого номера
doubt-place-not-understood = не похоже ни на область, ни на район из реестра; остаётся открытым
doubt-district-elsewhere = не в той области, что в этой строке; остаётся открытым
certificate-valid = Действителен
certificate-revoked = Аннулирован
certificate-replaced = Заменён
oblast = Область
district = Район
organisation = Организация
course = Курс
year = Год
state = Состояние
search = Найти
show = Показать
choose = Выберите …
acts = Что сделать
every-year = Все годы
every-oblast = Все области

## When something is wrong
problem-elsewhere = Куда отсюда перейти
problem-sign-in-title = Сначала войдите
problem-sign-in = Войдите, чтобы увидеть эту страницу.
problem-forbidden-title = Не для вашей учётной записи
problem-forbidden = Вашей учётной записи эта страница недоступна. Если она нужна вам для работы, обратитесь к администратору.
problem-missing-title = Такой страницы нет
problem-missing = Возможно, в адресе опечатка или того, что здесь было, больше нет.
problem-too-many-title = Слишком много попыток
problem-too-many = Подождите четверть часа и попробуйте снова.
problem-too-large-title = Слишком большой файл
problem-too-large = Отправлено больше, чем принимает реестр. Отправьте файл поменьше.
problem-refused-title = Это нельзя показать
problem-cross-site-title = Откройте страницу заново
problem-cross-site = Эта форма пришла с другого сайта, поэтому ничего не сделано. Откройте страницу в самом реестре и отправьте форму оттуда.
problem-failed-title = Сбой на нашей стороне
problem-failed = Он записан в журнал. Попробуйте через минуту; если повторится, расскажите администратору, что вы делали.
problem-failed-act = На нашей стороне произошёл сбой, ничего не сохранено. Он записан в журнал. Попробуйте через минуту.
problem-read-only-title = Сейчас реестр можно только читать
problem-read-only = Ничего не сохранено: запись в базу данных невозможна. Сообщите администратору или тому, кто следит за сервером; пока это не исправят, страницы можно читать.
problem-form-not-understood-title = Форма не понята
problem-form-not-understood = Эту форму не удалось понять, поэтому ничего не сделано. Заполните её ещё раз и отправьте.

## The command line: why the register cannot be opened
opening-folder-not-made =
    Папку данных `{ $folder }` не удалось создать: { $reason }
    Создайте её сами для пользователя, от имени которого работает сервер, или укажите другую через --data.
opening-read-only =
    Запись в базу данных `{ $file }` невозможна.
    Дайте пользователю, от имени которого работает сервер, право записи в файл и его папку или укажите другую папку через --data.
opening-server-read-only =
    Базу данных `{ $place }` можно только читать.
    Укажите в --database-url сервер, на котором разрешена запись, и пользователя с правом записи.
opening-not-a-database =
    Файл `{ $file }` не является базой данных Jooluk.
    Укажите другую папку через --data.
opening-newer =
    Базу данных записала более новая версия Jooluk: изменение `{ $change }` здесь неизвестно.
    Установите ту версию или более позднюю. Ничего не изменено.
opening-unreachable =
    PostgreSQL по адресу `{ $place }` недоступен: { $reason }
    Проверьте, что он работает, а также адрес, пользователя, пароль и имя базы в --database-url.
opening-other =
    Базу данных не удалось открыть: { $reason }
    Если её занимает резервное копирование, подождите и запустите снова.
command-failed =
    { $reason }
    Ничего не изменено. Если это повторится, сообщите об этом и приложите эту строку.

## Home
home-title = Гендер в безопасности
home-lead = Обучение и реестр тренингов Сети женщин-миротворцев Кыргызстана: для сотрудников милиции и членов Женских комитетов мира. Учебная программа открыта для всех.
home-read = Читать учебную программу
home-check-title = Подлинный ли это сертификат?
home-check = Наведите телефон на квадратный код или введите код проверки, напечатанный под ним.
home-slip-title = Вам дали листок с кодом?
home-slip = С ним вы один раз задаёте свой пароль. Потом входите по номеру телефона и паролю.
home-greeting = Здравствуйте, { $name }
home-lead-trainer = Запланируйте тренинг, внесите список, отметьте, кто пришёл, выдайте сертификаты.
home-lead-office = Сколько человек обучено, где и когда, и реестр за каждой цифрой.
home-lead-trainee = Читайте с того места, где остановились, и смотрите, к каким тренингам можно присоединиться.
home-next-trainings = Ваши ближайшие тренинги
home-rooms = Что вы можете сделать
home-trainings = Тренинги
home-trainings-what = запланировать, отметить посещаемость, выдать сертификаты
home-import = Внести список
home-import-what = таблица с именами из района
home-people = Люди
home-people-what = поиск по реестру
home-reports = Цифры
home-reports-what = участие по областям и годам
home-accounts = Учётные записи
home-accounts-what = кто может входить и в какой роли
home-join = Тренинги
home-join-what = попросить место, посмотреть свои
home-mine-what = что вас ждёт и что уже сделано
home-learn = Учебная программа
home-learn-what = модули, уроки и тесты

## Signing in
sign-in = Войти
sign-in-name = Номер телефона или имя для входа
sign-in-name-hint = Ваш номер телефона, служебный номер, имя для входа или эл. почта
sign-in-slip = У вас есть листок с кодом?
sign-in-forgotten = Забыли пароль? Попросите новый листок у тренера или администратора.
first-sign-in-title = Первый вход по листку
first-sign-in-lead = Введите код с листка и придумайте пароль. Код действует один раз.
slip-code = Код с листка
slip-code-hint = Десять букв и цифр, например K7QF2-M9X4T
password = Пароль
password-new = Новый пароль
password-again = Новый пароль ещё раз
password-present = Нынешний пароль
password-hint = Не меньше 10 знаков. Несколько слов подряд легко запомнить.
password-set-and-sign-in = Задать пароль и войти
password-change = Сменить пароль
set-up-title = Настройка реестра
set-up-lead = Вы — первый администратор этого реестра. Ваше имя войдёт в реестр, а пароль будете знать только вы.
set-up-name = Имя для входа
set-up-name-hint = По нему вы будете входить. Подойдёт и номер телефона или эл. почта.
account-title = Моя учётная запись
sign-out = Выйти
sign-out-why = На чужом или общем устройстве выходите, когда закончите.

## Accounts
accounts-title = Учётные записи
accounts-lead = Кто может входить и в какой роли. Учётная запись принадлежит человеку из реестра.
accounts-count = { $n ->
    [one] { $n } учётная запись
    [few] { $n } учётные записи
   *[other] { $n } учётных записей
}
accounts-none = Учётных записей пока нет
accounts-none-what = Найдите человека в реестре и создайте запись оттуда.
accounts-from-person = Чтобы создать учётную запись, откройте человека в реестре.
account-new = Новая учётная запись
account-new-for = Для кого: { $name }
account-edit = Учётная запись: { $name }
account-make = Создать учётную запись
account-sign-in-names = Имена для входа
account-sign-in-names-hint = Номер телефона, служебный номер, имя для входа или эл. почта; по одному в строке
account-roles-hint = Чем занимается этот человек. Можно выбрать несколько ролей.
account-oblasts-hint = Менеджеры и тренеры работают только в отмеченных областях. Ничего не отмечено — везде.
account-oblasts-all = везде
account-password-state = Пароль
account-password-set = задан
account-password-not-set = ещё не задан
account-disabled = Вход закрыт
account-disable = Закрыть вход для этой учётной записи
account-person = Человек в реестре
account-state = Состояние
account-active = Вход открыт
slip-title = Листок для первого входа
slip-lead = Напечатайте листок или перепишите код сейчас: он показывается только один раз. Кто им владеет, тот и задаст пароль.
slip-sign-in-as = Входить как
slip-good-until = Действует до
slip-how = Откройте реестр, выберите «Первый вход по листку», введите код и придумайте пароль.
slip-renew = Сделать новый листок
slip-renew-why = Если пароль забыт или листок потерян. Старый код и старый пароль перестанут действовать.
slip-over-title = Этот листок уже был показан
slip-over = Код показывается только один раз. Если он потерян, сделайте новый листок.
slip-print-hint = Для печати возьмите команду печати браузера; напечатается только листок.

## Trainings
training = Тренинг
trainings-lead = Запланируйте тренинг, внесите людей, отметьте, кто пришёл, выдайте сертификаты.
trainings-lead-trainee = Тренинги, к которым можно присоединиться, и ваши собственные.
trainings-count = { $n ->
    [one] { $n } тренинг
    [few] { $n } тренинга
   *[other] { $n } тренингов
}
trainings-which = Какие тренинги
trainings-all = Все
trainings-upcoming = Идущие и предстоящие
trainings-mine = Мои
trainings-none = Тренингов пока нет
trainings-none-what = Запланируйте первый; хватит пяти минут. Занятия предлагаются по плану курса.
trainings-none-wait = Как только тренинг запланируют, он появится здесь.
trainings-none-such = Подходящих тренингов нет
trainings-none-such-what = Выберите другой год или область либо посмотрите все тренинги.
trainings-show-all = Показать все тренинги
training-plan = Запланировать тренинг
training-plan-lead = Занятия предлагаются по плану курса; посмотреть и изменить их можно и до планирования, и потом.
training-plan-press = Запланировать
training-edit = Изменить план
training-to = К тренингу
training-tabs = Страницы тренинга
training-tab-overview = Обзор
training-tab-enrol = Зачислить
training-tab-all-days = Все дни
training-tab-completion = Прохождение и сертификаты
training-tab-sheet = Лист подписей
training-tab-edit = Изменить план
training-planned = Запланирован
training-running = Идёт
training-over = Проведён
training-cancelled = Отменён
training-cancelled-what = Этот тренинг отменён. Он остаётся в реестре, но изменить в нём уже ничего нельзя.
training-cancel = Отменить тренинг
training-cancel-what = Он останется в реестре как отменённый, и изменить в нём уже ничего будет нельзя. Сообщите зачисленным.
training-when = Когда
training-place = Место
training-venue = Место проведения
training-venue-hint = Где собираются люди, например зал районной администрации
training-first-day = Первый день
training-days = Сколько дней
training-language = Язык тренинга
training-audience = Для кого
training-capacity = Мест
training-capacity-hint = Когда все заняты, следующие ждут и продвигаются сами.
training-threshold = Посещаемость для прохождения
training-threshold-per-cent = Процент запланированного времени.
training-threshold-hint = Процент запланированного времени. Если пусто, то { $percent }.
training-seats = Места
training-seats-taken = { $n } из { $capacity }
training-waiting = { $n ->
    [one] { $n } ожидает
   *[other] { $n } ожидают
}
training-you = Вы
training-mark-session = Отметить занятие { $number }
trainers = Тренеры
trainers-hint = Кто ведёт. Можно выбрать несколько; каждый должен быть свободен в это время.
district-none = Без одного района

## Trainings: sessions
session = Занятие
sessions = Занятия
session-number = Занятие { $number }
session-content = О чём
session-open = ещё не решено
session-marked = отмечено { $n } из { $all }
session-to-come = впереди
sessions-edit-lead = Порядок — по дате и времени. Пустые строки не учитываются.
sessions-plan-lead = Измените то, что не подходит. Порядок — по дате и времени, пустые строки не учитываются. Для других дней измените дни выше и нажмите «Предложить занятия заново».
sessions-propose = Предложить занятия
sessions-propose-anew = Предложить занятия заново
sessions-move = Сдвинуть все занятия вместе с первым днём
session-legend = Занятие { $number }: { $day }, { $hours }
session-new = Ещё одно занятие
session-day = Дата
session-starts = С
session-ends = До
session-title = О чём
session-modules = Какие модули
session-modules-none = Модули: пока нет
session-modules-chosen = Модули: { $modules }
session-remove = Убрать это занятие

## Trainings: people
participants = Люди
participants-none = Пока никто не зачислен
participants-none-what = Внесите список из района или выберите людей из реестра.
participants-count = { $n ->
    [one] зачислен { $n } участник
    [few] зачислены { $n } участника
   *[other] зачислено { $n } участников
}
enrolment-place = место { $place } в листе ожидания
enrolment-accept = Дать место
enrolment-again = Зачислить снова
enrolment-decline = Отклонить
enrolment-decline-what = Просьба отклоняется. Человек может попросить снова.
enrolment-cancel = Убрать
enrolment-cancel-what = Зачисление отменяется, место переходит следующему в листе ожидания. Человека можно зачислить снова.
enrolment-withdraw = Убрать
enrolment-withdraw-what = Тренинг уже начался, поэтому человек считается выбывшим. Сделанные отметки остаются, место переходит следующему в листе ожидания.
enrolment-withdraw-over-what = Тренинг закончился, поэтому место уже никому не переходит. Отметки остаются, но этот человек не считается прошедшим тренинг.
enrolled-waiting = { $n ->
    [one] Для { $n } человека места не хватило; он ждёт.
   *[other] Для { $n } человек мест не хватило; они ждут.
}
enrolled-already = { $n ->
    [one] { $n } человек уже был в этом тренинге.
    [few] { $n } человека уже были в этом тренинге.
   *[other] { $n } человек уже были в этом тренинге.
}
enrolled-elsewhere = Эти люди в то же время на другом тренинге и не были зачислены:
enrol-seats-left = { $n ->
    [one] Осталось { $n } место.
    [few] Осталось { $n } места.
   *[other] Осталось { $n } мест.
}
enrol-no-seats = Все места заняты. Кого вы зачислите сейчас, тот ждёт и продвинется сам, когда место освободится.
enrol-bring-list = Внести список
enrol-search = Имя или номер телефона
enrol-search-narrower = Показаны только первые { $n }. Чтобы найти других, введите имя.
enrol-whom = Кого зачислить
enrol-press = Зачислить
enrol-nobody-found = Никто не найден
enrol-nobody-found-what = Попробуйте другое написание или часть имени либо сначала внесите человека в реестр.
enrol-register-empty = Реестр пуст
enrol-register-empty-what = Внесите список из района или добавьте первого человека.
enrol-new-person = Добавить человека
seat-yours = Ваше место
seat-request = Попросить место
seat-request-what = Решает тренер. Ответ вы увидите здесь.
seat-give-up = Отказаться от места
seat-give-up-what = Место перейдёт следующему в листе ожидания. Вы сможете попросить место снова.
own-enrolment-requested = Вы попросили место. Решает тренер.
own-enrolment-enrolled = У вас есть место на этом тренинге.
own-enrolment-waitlisted = Все места заняты. Когда место освободится, вы продвинетесь сами.
own-enrolment-cancelled = У вас нет места на этом тренинге.
own-enrolment-withdrawn = Вы выбыли из этого тренинга.

## Trainings: signature sheet
sheet-print-hint = Для печати возьмите команду печати браузера; на альбомном листе помещается больше дней.
sheet-days = { $n ->
    [one] Подписи за { $n } день
    [few] Подписи за { $n } дня
   *[other] Подписи за { $n } дней
}
sheet-number = №

## Attendance
attendance = Посещаемость
mark = Отметка
mark-none = не отмечено
session-heading = Занятие { $number }: { $day }
session-not-yet = Это занятие проводится { $date }. С этого дня здесь можно отмечать посещаемость.
sheet-empty-what = Сначала зачислите людей; тогда все появятся здесь.
sheet-proposed = Все предложены как присутствующие. Измените исключения и сохраните.
sheet-all-present = Отметить всех как присутствующих
sheet-unsaved = Ещё не сохранено: { $n }
days-what = Выберите отметку за каждый день; что оставлено пустым, остаётся без отметки. На телефоне открывайте по одному занятию.
mark-stands-now = Сейчас стоит: { $mark }, кем: { $name }, { $moment }. При сохранении на это место встанет ваш выбор.
mark-by-operator = оператор реестра
mark-when = Когда
mark-by = Кем
mark-how = Как
mark-came-in = поступило { $moment }
mark-current = стоит сейчас
marks-history = Прежние отметки по людям
marks-history-what = Все отметки, когда-либо сделанные здесь, сначала последняя. Ничего не перезаписывается.
marks-none = Отметок пока нет
marks-none-what = Сначала отметьте человека на листе занятия.

## Completion and certificates
certificate = Сертификат
certificates = Сертификаты
certificates-definition = выданы и действительны
certificates-issue = Выдать сертификаты
certificates-issue-what = Каждый, кто прошёл тренинг и ещё не имеет сертификата, получит его со следующими номерами. Выданное хранится неизменным, поэтому сначала проверьте имена.
certificates-issue-press = { $n ->
    [one] Выдать { $n } сертификат
    [few] Выдать { $n } сертификата
   *[other] Выдать { $n } сертификатов
}
certificates-language = Язык
certificates-second-language = Второй язык
certificates-one-language = Нет
certificates-nobody-yet = Пока никто не прошёл тренинг, выдавать нечего.
certificates-all-issued = У всех, кто прошёл тренинг, есть сертификат.
certificates-pdf = Все одним PDF
certificates-zip = Все в ZIP
certificate-download = Сертификат { $serial }
certificate-exception = В порядке исключения: { $reason }
completion-none-what = Кто прошёл тренинг, вычисляется по посещаемости зачисленных.
completion-ahead = Тренинг ещё не закончен. Непроведённые занятия считаются непосещёнными.
completion-complete = Прошли
completion-definition = Присутствие или опоздание не менее { $percent } запланированного времени: { $required } из { $scheduled } ч.
completion-definition-test = Нужно также сдать итоговый тест.
completion-participate = Участвуют
completion-participate-definition = Присутствие или опоздание хотя бы на одном занятии.
completion-count = { $n ->
    [one] { $n } человек
    [few] { $n } человека
   *[other] { $n } человек
}
completion-time = Часов посещено
completion-attended = { $attended } из { $scheduled }
completion-result = Прохождение
completes = Да
completes-not = Нет
completes-not-yet = Ещё нет
why-minutes = нужно не менее { $required } ч.
why-post-test-missing = нет итогового теста
why-post-test-not-passed = итоговый тест не сдан
why-withdrawn = выбыл(а) из тренинга
exception-issue = Сделать исключение
exception-reason = Почему сертификат всё же выдаётся; причина остаётся видна
exception-press = Выдать в порядке исключения

## Curriculum
learn-lead = Каждый урок открыт для всех, без учётной записи.
learn-sign-in = Войдите, чтобы сохранялись ваши успехи и можно было отвечать на тесты.
learn-begin = Начать
learn-continue = Продолжить
learn-all-done = Вы прочли все уроки курса и сдали все тесты.
learn-about = Об этом курсе
learn-modules = Модули
learn-modules-count = { $n ->
    [one] { $n } модуль
    [few] { $n } модуля
   *[other] { $n } модулей
}
learn-objectives = Что вы будете уметь
learn-objectives-count = { $n ->
    [one] { $n } цель
    [few] { $n } цели
   *[other] { $n } целей
}
learn-lessons = Уроки
learn-lessons-count = { $n ->
    [one] { $n } урок
    [few] { $n } урока
   *[other] { $n } уроков
}
learn-minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
   *[other] { $n } минут
}
learn-lessons-read = Прочитано уроков
learn-read-of = прочитано уроков: { $n } из { $all }
learn-quiz-passed = тест сдан
learn-summary = Запомните
lesson-read = Прочитан
lesson-read-already = Вы прочли этот урок
lesson-read-press = Урок прочитан
lesson-sources = Источники
lesson-turn = По модулю
lesson-not-approved = Этот текст ещё не одобрен носителем языка.
lesson-check-law = Сказанное о законе нужно сверить с действующим текстом, прежде чем этому учить.
quiz = Тест
quiz-of = Тест: { $module }
quiz-what = { $n ->
    [one] { $n } вопрос. Сдан, если верны { $percent } ответов.
    [few] { $n } вопроса. Сдан, если верны { $percent } ответов.
   *[other] { $n } вопросов. Сдан, если верны { $percent } ответов.
}
quiz-open = К тесту
quiz-again = Попробовать снова
quiz-best = Лучший результат: верно { $right } из { $questions }.
quiz-passed = Сдан
quiz-not-passed = Пока не сдан
quiz-several = Верных ответов может быть несколько. Отметьте каждый.
quiz-hand-in = Сдать
quiz-left-open = Пока без ответа
quiz-hand-in-open = Сдать с вопросами без ответа
quiz-sign-in = Вопросы можно прочитать здесь. Войдите, чтобы ответить: тогда результат сохранится, и вы увидите, что верно и почему.
attempt-passed = Прочитайте ниже, почему верен каждый ответ.
attempt-not-passed = Прочитайте пояснения ниже, загляните в уроки и попробуйте ещё раз.
attempt-result-later = Результат будет позже
attempt-result-later-what = Ваши ответы сохранены. Вас ещё ждёт тест этого курса, и некоторые из этих вопросов есть и в нём. Поэтому полный результат вы увидите после того теста.
attempt-right-answers = Верные ответы
attempt-score = { $right } из { $questions }
attempt-needed = Чтобы сдать, нужно { $percent }.
attempt-told-part = По вопросам, ответы на которые уже показаны.
attempt-to-lessons = К урокам
attempt-answers = Ваши ответы
attempt-withheld = { $n ->
    [one] { $n } из этих вопросов есть и в тесте, который вас ждёт. Верный ответ вы увидите, как только сдадите тест или тренер его закроет.
   *[other] { $n } из этих вопросов есть и в тесте, который вас ждёт. Верные ответы вы увидите, как только сдадите тест или тренер его закроет.
}
attempt-handed-in = Сдано: { $moment }
answer-right = Верно
answer-wrong = Неверно
answer-open = Без ответа
option-right = верный ответ
option-chosen = ваш выбор

## Figures
figures-title = Участие
figures-lead = Сколько человек участвовало: по областям и годам, женщины и мужчины. За каждой цифрой открывается список.
figures-change = Изменить вопрос
figures-years = Годы
figures-years-from = { $year } и позже
figures-years-to = { $year } и раньше
figures-from = С года
figures-to = По год
figures-every-audience = Все
figures-own-oblasts = { $oblasts } (области вашей учётной записи)
figures-viewpoint = Какая область считается
viewpoint-held = Где проводился тренинг
viewpoint-home = Где живёт участник
figures-by = Разбить по
figures-then-by = Затем по
figures-then-by-nothing = Больше ничего
dimension-oblast = Область
dimension-year = Год
dimension-sex = Пол
dimension-audience = Аудитория
dimension-organisation = Организация
dimension-rank = Звание
dimension-language = Язык
dimension-course = Курс
figures-women = Женщины
figures-men = Мужчины
figures-woman = женщина
figures-man = мужчина
figures-sex = Пол
figures-sex-unknown = Пол неизвестен
figures-persons = Человек
figures-persons-definition = каждый один раз
figures-participations = Участий
figures-participations-definition = люди × тренинги
figures-share = Доля женщин
figures-share-definition = { $women } из { $known } человек, чей пол известен; неизвестен у { $unknown }
figures-caption = Люди, принявшие участие
figures-caption-by = Разбивка: { $by }. В последнем столбце — участия.
figures-total = Всего
figures-together = вместе
figures-bars = Человек: { $by }
figures-none = Здесь пока некого считать
figures-none-what = Запланируйте тренинг и отметьте, кто пришёл. Кто был, сразу появится здесь.
figures-none-such-what = За эти годы и в этих местах в реестре никого нет. Расширьте вопрос или посмотрите всё.
figures-show-all = Показать всё
figures-reported = Отчётные итоги
figures-reported-what = Суммы, о которых сообщалось до появления реестра. Они относятся к этим областям вместе и не делятся. Источник не говорит, что в разные годы это были разные люди, поэтому никогда не складывайте годы и не прибавляйте их к людям выше.
figures-reported-oblasts = Области, вместе
figures-reported-number = Сообщено
figures-reported-source = Источник
figures-reported-note = Сообщено за { $year }: { $oblasts } вместе; { $audience }. Источник: { $source }
figures-meaning = Что означают цифры
figures-filters = О чём спрошено
figures-asked = Спрошено { $moment }, кем: { $by }.
figures-asked-by-operator = оператор реестра
definition-participation = Человек, который присутствовал или опоздал хотя бы на одно занятие тренинга. Один человек на двух тренингах — два участия.
definition-person = Каждый человек считается в каждой цифре один раз, на скольких бы тренингах он ни был.
definition-year = Календарный год первого занятия тренинга, по дате в Кыргызстане.
definition-oblast-held = Где проводился тренинг.
definition-oblast-home = Где участник жил при зачислении; переезд позже ничего не меняет.
definition-unknown = Считаются наравне со всеми, в своём столбце. Если пол станет известен позже, он учитывается и в прошлых тренингах.
definition-total = Считается заново, а не складывается: человек из двух строк — один человек в итоге.
definition-reported = Известны только суммой, с источником. Стоят рядом, не делятся и никогда не прибавляются к людям.
figures-list-all = Все участия
figures-list-participations = { $n ->
    [one] { $n } участие
    [few] { $n } участия
   *[other] { $n } участий
}
figures-list-persons = { $n ->
    [one] { $n } человека
   *[other] { $n } человек
}
figures-list-cut = Показаны только первые { $n }. Сузьте вопрос, чтобы увидеть остальных.
figures-list-none-what = Цифра за этой ссылкой могла измениться. Вернитесь и посмотрите, какие цифры сейчас.

## Checking a certificate
check-lead = Введите код проверки, напечатанный под квадратным кодом, или наведите на квадратный код телефон.
check-code = Код проверки
check-code-hint = Двенадцать букв и цифр, например K7QF-2M9X-4TRD. Дефисы и маленькие буквы не важны.
check-press = Проверить
check-another = Проверить другой сертификат
check-holder = Кому выдан
check-place = Место
check-days = Дни тренинга
check-hours = Объём
check-hours-count = { $n ->
    [one] { $n } час
    [few] { $n } часа
   *[other] { $n } часов
}
check-serial = Номер
check-issued-on = Выдан
check-compare = Сравните с бумагой в руках: имя, номер и даты должны совпадать.
verdict-valid = Сертификат действителен
verdict-valid-what = Его выдала Сеть женщин-миротворцев Кыргызстана, и он в силе.
verdict-revoked = Сертификат аннулирован
verdict-revoked-what = Он был выдан, а затем отозван и больше не действует.
verdict-replaced = Сертификат заменён
verdict-replaced-what = Его место занял новый. Попросите у владельца новый сертификат.
verdict-none = Такого сертификата нет
verdict-none-what = Сертификата с этим кодом нет. Сверьте код с бумагой знак за знаком и введите ещё раз. Если он снова не найден, бумага выдана не этим реестром: спросите того, кто её показал.
verdict-made-up = Этот сертификат придуман, чтобы показать, как работает Jooluk. Он ничего не удостоверяет.

## People
people-search = Имя или номер телефона
people-count = { $n ->
    [one] { $n } человек
    [few] { $n } человека
   *[other] { $n } человек
}
people-none = Реестр пуст
people-none-what = Внесите список из района или добавьте первого человека вручную.
people-none-wait = Как только тренер внесёт первый список, люди появятся здесь.
people-nobody-found = Никто не найден
people-nobody-found-what = Имя находится в любом написании: Өмүрзаков, Омурзаков и Omurzakov — одно. Попробуйте часть имени или номера телефона либо меньше фильтров.
people-show-all = Показать всех
every-audience = Все
every-organisation = Все организации
every-sex = Женщины и мужчины
person-add = Добавить человека
person-add-press = Добавить в реестр
person-new = Новый человек
person-new-lead = Обязательны только фамилия и имя. Чего вы не знаете, остаётся открытым и показывается как неизвестное.
person-edit = Изменить данные человека
person-who = Кто это
person-service = Служба
person-home = Место жительства
person-language = Язык
person-account = Учётная запись и листок
person-made-up = Этот человек придуман для демонстрации.
person-trainings-none = Тренингов пока нет.
person-trainings-enrol = Выбрать тренинг для зачисления
person-sessions = Посещено занятий
person-attended = { $n } из { $all }
person-certificates-none = Сертификатов пока нет.
person-certificate-check = Страница проверки
patronymic = Отчество
sex = Пол
birth-year = Год рождения
phone = Телефон
audience = От кого
rank = Звание
position = Должность
external-id = Служебный номер

## Lists of people
lists-bring = Внести список
lists-step-file = Файл
lists-step-check = Проверка
lists-step-done = Готово
lists-lead = Выберите таблицу в том виде, как её прислал район. Сначала вы увидите, что получится; ничего не записывается, пока вы не нажмёте ещё раз.
lists-lead-training = Люди из этого списка войдут в реестр и получат место на тренинге «{ $training }». Сначала вы увидите, что получится; ничего не записывается, пока вы не нажмёте ещё раз.
lists-file = Список
lists-file-hint = XLSX или CSV, до 5 000 имён
lists-check-press = Посмотреть список
lists-how = Каким может быть список
lists-how-headings = Одна строка заголовков над именами: по-кыргызски, по-русски, по-узбекски, по-английски или сразу на двух языках. Строки названия выше и итоги или подписи ниже пропускаются.
lists-how-names = ФИО в одном столбце либо фамилия, имя и отчество в отдельных столбцах.
lists-how-unknown = Также организация, звание, должность, пол, год или дата рождения, телефон, область, район, служебный номер. Любого из них может не быть.
lists-how-rest = Телефоны и слова могут быть записаны как угодно. Ячейка, которую не удалось понять, показывается вам и остаётся открытой.
lists-preview-title = Проверьте список
lists-preview-lead = Вот что сделал бы этот список. Пока ничего не записано.
lists-preview-lead-training = Вот что сделал бы этот список для тренинга «{ $training }». Пока ничего не записано.
lists-new-definition = будут добавлены
lists-known-definition = остаются как есть
lists-twice-definition = строки, где человек назван снова
lists-undecided-definition = строки, которые решите только вы
standing-new = Новый
standing-known = Есть в реестре
standing-twice = Дважды в списке
standing-undecided = Нужно решить
lists-nobody-new = Все из этого списка уже есть в реестре. Добавлять некого.
lists-press-add = { $n ->
    [one] Добавить { $n } человека
   *[other] Добавить { $n } человек
}
lists-press-enrol = { $n ->
    [one] Зачислить { $n } человека
   *[other] Зачислить { $n } человек
}
lists-press-add-and-enrol = { $n ->
    [one] Добавить { $n } человека и зачислить { $all }
   *[other] Добавить { $n } человек и зачислить { $all }
}
lists-press-decided = Принять список как решено
lists-another-file = Выбрать другой файл
lists-audience = От кого эти люди
lists-audience-hint = Для новых. Кто уже есть в реестре, остаётся как есть.
lists-other-sheets = В файле несколько списков. Это «{ $sheet }»; не прочитаны: { $others }. Чтобы внести их, сохраните каждый отдельным файлом.
lists-unknown-headings = Столбцы, которые не удалось понять, не учитываются: { $headings }.
lists-understood = Как понят файл
lists-titles = Строки над заголовками
lists-columns = Заголовки в строке { $line }
lists-column-heading = Заголовок
lists-column-is = Понято как
lists-column-unknown = не понято, не учитывается
lists-left-out = Строки, где не люди
lists-rows = { $n ->
    [one] { $n } строка
    [few] { $n } строки
   *[other] { $n } строк
}
lists-row = строка { $line }
lists-no-name = Без имени
lists-standing = В реестре
lists-doubt = { $field }: «{ $written }» — { $reason }
lists-organisation-unknown = пока неизвестна
lists-home = место жительства: { $home }
lists-home-by-organisation = место жительства по организации: { $home }
lists-home-not-known = место жительства неизвестно
lists-decide-rows = Кто имеется в виду?
lists-decide-rows-what = В реестре есть люди с таким же именем или служебным номером, номер стоит в списке дважды, или в строке не хватает части имени. Посмотрите на каждую и выберите.
lists-decide-row = Выберите одно.
lists-decide-is = Тот, кто в реестре: { $who }
lists-decide-add = Кто-то другой: добавить как нового
lists-decide-skip = Пропустить эту строку
lists-year-not-known = год рождения неизвестен
lists-candidate-elsewhere = человек из другой области ({ $oblast })
lists-decide-organisations = Какая это организация?
lists-decide-organisations-what = Реестр пока не знает этих названий. Выберите один раз для всех строк; выбор запомнится для следующего списка.
lists-decide-organisation = Выберите, какая это, добавьте её или оставьте открытой.
lists-organisation-rows = { $n ->
    [one] в { $n } строке
   *[other] в { $n } строках
}
lists-organisation-create = Добавить как новую организацию
lists-organisation-skip = Оставить открытым
lists-organisation-is = Другое название организации
lists-outcome-title = Список внесён
lists-taken-in = { $file }, { $moment }
lists-figure-added = Добавлены
lists-figure-known = Уже были в реестре
lists-figure-skipped = Пропущены
lists-added = Добавлены в реестр
lists-known = Уже были в реестре
lists-waiting = Ждут места
lists-already = Уже были в этом тренинге
lists-person-elsewhere = человек из другой области
lists-to-people = К реестру

## Organisations
organisations-lead = Подразделения милиции, комитеты, школы: каждая организация со всеми названиями, которыми её называют списки.
organisations-count = { $n ->
    [one] { $n } организация
    [few] { $n } организации
   *[other] { $n } организаций
}
organisations-none = Организаций пока нет
organisations-none-what = Они появятся с первым списком, или добавьте организацию вручную.
organisation-add = Добавить организацию
organisation-new = Новая организация
organisation-name = Название
organisation-name-hint = Как она сама себя называет
organisation-kind = Вид
organisation-other-names = Другие названия
organisation-other-names-hint = По одному в строке: на других языках, прежние, сокращения. По ним понимаются списки.
organisation-parent = Входит в
organisation-parent-none = Никуда
organisation-part-of = входит в: { $organisation }
organisation-place = Место

## What was done
done-password-set = Пароль задан, вход выполнен.
done-password-changed = Пароль изменён. На других устройствах выполнен выход.
done-signed-out = Вы вышли.
done-account-saved = Сохранено.
done-training-planned = Тренинг запланирован вместе с занятиями. Теперь внесите людей.
done-sessions-proposed = Занятия по плану курса стоят ниже. Измените то, что не подходит, и запланируйте тренинг.
done-training-saved = План сохранён.
done-training-cancelled = Тренинг отменён.
done-people-enrolled = { $n ->
    [one] Зачислен { $n } человек.
    [few] Зачислены { $n } человека.
   *[other] Зачислено { $n } человек.
}
done-seat-requested = Вы попросили место. Решает тренер.
done-person-left = Готово. Пока тренинг не закончился, место переходит следующему в листе ожидания.
done-marks-saved = { $n ->
    [one] Сохранена { $n } отметка.
    [few] Сохранены { $n } отметки.
   *[other] Сохранено { $n } отметок.
}
done-marks-unchanged = Ничего не изменилось, всё осталось как было.
done-certificates-issued = { $n ->
    [one] Выдан { $n } сертификат.
    [few] Выданы { $n } сертификата.
   *[other] Выдано { $n } сертификатов.
}
done-exception-issued = Сертификат выдан в порядке исключения, с указанием причины.
done-person-added = Человек внесён в реестр.
done-person-saved = Сохранено.
done-organisation-saved = Организация сохранена.
done-list-taken-in = { $n ->
    [0] Новых нет; список принят.
    [one] В реестр добавлен { $n } человек.
    [few] В реестр добавлены { $n } человека.
   *[other] В реестр добавлено { $n } человек.
}

## Refusals: who may, and what there is
refusal-sign-in-first = Сначала войдите; тогда страница откроется.
refusal-not-allowed = Вашей учётной записи это недоступно. Если это нужно вам для работы, обратитесь к администратору.
refusal-not-in-your-oblast = Ваша учётная запись — для других областей. Если вы должны работать и в этой, обратитесь к администратору.
refusal-no-such-person = Такого человека в реестре нет. Поищите по имени, возможно, в другом написании.
refusal-no-such-organisation = Такой организации нет. Выберите из списка или добавьте её.
refusal-no-such-training = Такого тренинга нет. Поищите его в списке тренингов.
refusal-no-such-session = В этом тренинге нет такого занятия. Откройте тренинг и выберите одно из его занятий.
refusal-no-such-enrolment = Этого человека нет в тренинге. Откройте тренинг и посмотрите список.
refusal-no-such-certificate = Сертификата с таким кодом нет. Сверьте каждую букву с бумагой и попробуйте снова.
refusal-no-such-course = Такого курса нет. Выберите курс в учебной программе.
refusal-no-such-module = В этом курсе нет такого модуля или урока. Выберите на странице курса.
refusal-no-such-list = Такого списка нет, или он убран. Выберите файл ещё раз.
refusal-no-such-account = Такой учётной записи нет. Выберите из списка учётных записей.

## Refusals: signing in
refusal-sign-in-failed = Имя или пароль неверны. Проверьте оба и попробуйте снова; если пароль забыт, попросите новый листок.
refusal-too-many-sign-ins = Слишком много попыток. Подождите четверть часа и попробуйте снова.
refusal-code-not-valid = Этот код не действует: опечатка, уже использован или просрочен. Проверьте его или попросите новый листок.
refusal-password-too-short = Пароль слишком короткий. Возьмите не меньше 10 знаков; можно несколько слов.
refusal-password-too-long = Пароль слишком длинный. Возьмите не больше 200 знаков.
refusal-passwords-differ = Пароли не совпадают. Введите один и тот же пароль дважды.
refusal-password-wrong = Нынешний пароль неверен. Введите тот, с которым вы вошли.
refusal-set-up-already = Реестр уже настроен. Войдите; если у вас нет учётной записи, обратитесь к администратору.

## Refusals: persons, organisations, accounts
refusal-family-name-missing = Не указана фамилия. Напишите её как в документах.
refusal-given-name-missing = Не указано имя. Напишите его как в документах.
refusal-name-too-long = Это имя слишком длинное. Напишите только имя, не больше 60 букв.
refusal-birth-year-not-possible = Такого года рождения быть не может. Напишите четыре цифры, например 1987, или оставьте пустым.
refusal-phone-not-understood = Номер телефона не удалось понять. Напишите его как 0555 12 34 56 или +996 555 12 34 56 либо оставьте пустым.
refusal-external-id-taken = Этот служебный номер уже у другого человека. Поищите по нему; возможно, этот человек есть в реестре.
refusal-sign-in-name-taken = С этим именем уже входит другая учётная запись. Выберите другое имя.
refusal-sign-in-name-missing = Не указано имя для входа. Дайте номер телефона, служебный номер, имя для входа или эл. почту.
refusal-sign-in-name-not-understood = С таким именем войти нельзя. Возьмите номер телефона, служебный номер, эл. почту или имя из букв и цифр.
refusal-district-outside-oblast = Этот район не в выбранной области. Выберите другой район или его область.
refusal-oblast-missing = Не указана область. Выберите её.
refusal-oblast-unknown = Такой области нет. Выберите из списка.
refusal-organisation-name-missing = Не указано название организации. Напишите его так, как она сама себя называет.
refusal-organisation-name-taken = Организация с таким названием уже есть в реестре. Возьмите её или добавьте, чем они различаются.
refusal-somebody-saved-before = Кто-то сохранил это раньше вас, поэтому ничего не перезаписано. Откройте страницу снова, посмотрите, что изменилось, и внесите своё изменение ещё раз.
refusal-last-administrator = Это последний администратор. Сначала дайте эту роль кому-то ещё.
refusal-person-has-account = У этого человека уже есть учётная запись. Чтобы изменить, откройте её.
refusal-account-disabled = Вход для этой учётной записи закрыт. Сначала откройте его, потом делайте листок.
refusal-role-missing = Выберите хотя бы одну роль.

## Refusals: lists
refusal-no-heading-row = Строка заголовков не найдена. Над именами нужна строка с заголовками, например «ФИО».
refusal-no-name-column = Столбец с именами не найден. Назовите его «ФИО» или «Фамилия» и «Имя».
refusal-no-rows = Под заголовками нет имён. Проверьте, тот ли файл и лист вы выбрали.
refusal-too-many-rows = Список слишком длинный. Разделите его на файлы не больше 5 000 строк.
refusal-file-missing = Сначала выберите файл.
refusal-file-empty = Этот файл пуст. Выберите файл со списком.
refusal-file-not-a-spreadsheet = Этот файл не таблица. Сохраните список как XLSX или CSV и выберите снова.
refusal-file-broken = Этот файл повреждён, прочитать его нельзя. Откройте его в программе таблиц, сохраните заново как XLSX и выберите новый файл.
refusal-file-protected = Файл защищён паролем. Сохраните его без пароля и выберите снова.
refusal-file-too-large = Файл слишком большой. Уберите из него рисунки и другие листы или разделите список.
refusal-list-applied-already = Этот список уже внесён. Никто не добавлен дважды.
refusal-decision-missing = { $rows ->
    [one] { $rows } строка ещё ждёт вашего решения. Скажите, кто имеется в виду, или пропустите её.
    [few] { $rows } строки ещё ждут вашего решения. Скажите о каждой, кто имеется в виду, или пропустите её.
   *[other] { $rows } строк ещё ждут вашего решения. Скажите о каждой, кто имеется в виду, или пропустите её.
}
refusal-organisation-undecided = Одна из организаций списка пока неизвестна. Выберите, какая это, или добавьте её.

## Refusals: trainings
refusal-venue-missing = Не указано место проведения. Напишите, где собираются люди.
refusal-first-day-missing = Не указан первый день. Выберите дату.
refusal-days-not-possible = Столько дней быть не может. Возьмите от 1 до 31 дня.
refusal-date-not-understood = Дату не удалось понять. Напишите её как 12.10.2026.
refusal-time-not-understood = Время не удалось понять. Напишите его как 09:30.
refusal-last-day-before-first = Тренинг закончился бы раньше, чем начался. Проверьте первый и последний день.
refusal-capacity-not-possible = Столько мест быть не может. Возьмите от 1 до 500.
refusal-capacity-below-enrolled = { $enrolled ->
    [one] Уже зачислен { $enrolled } человек. Оставьте не меньше мест или сначала отмените зачисление.
    [few] Уже зачислены { $enrolled } человека. Оставьте не меньше мест или сначала отмените часть зачислений.
   *[other] Уже зачислено { $enrolled } человек. Оставьте не меньше мест или сначала отмените часть зачислений.
}
refusal-threshold-not-possible = Такой доли быть не может. Возьмите целое число от 1 до 100.
refusal-sessions-missing = В тренинге нужно хотя бы одно занятие. Добавьте его.
refusal-session-date-not-understood = Дату занятия { $row } не удалось понять. Напишите её как 12.10.2026.
refusal-session-start-not-understood = Начало занятия { $row } не удалось понять. Напишите его как 09:30.
refusal-session-end-not-understood = Конец занятия { $row } не удалось понять. Напишите его как 10:30.
refusal-session-outside-days = Занятие { $row } выходит за дни тренинга: { $days }. Перенесите занятие или измените дни.
refusal-session-ends-before-start = Занятие { $row } закончилось бы раньше, чем началось. Проверьте его время.
refusal-sessions-overlap = Занятия { $other } и { $row } пересекаются. Дайте каждому своё время.
refusal-session-has-marks = На этом занятии есть отметки, поэтому оно остаётся. Измените его время, но не убирайте.
refusal-module-unknown = В курсе нет такого модуля. Выберите из списка.
refusal-trainer-missing = Тренинг пока никто не ведёт. Выберите хотя бы одного тренера.
refusal-trainer-elsewhere = { $date } тренер этого тренинга в то же время занят на другом. Выберите другого тренера или другое время.
refusal-participants-elsewhere = { $persons ->
    [one] { $persons } человек, у которого здесь есть место, в новое время занят на другом тренинге: { $date }. Выберите другое время или сначала отмените зачисление.
    [few] { $persons } человека, у которых здесь есть места, в новое время заняты на других тренингах, впервые { $date }. Выберите другое время или сначала отмените эти зачисления.
   *[other] { $persons } человек, у которых здесь есть места, в новое время заняты на других тренингах, впервые { $date }. Выберите другое время или сначала отмените эти зачисления.
}
refusal-training-cancelled = Этот тренинг отменён. Изменить в нём уже ничего нельзя.
refusal-training-has-marks = В этом тренинге уже отмечена посещаемость, поэтому отменить его нельзя.

## Refusals: enrolment
refusal-nobody-chosen = Никто не выбран. Отметьте хотя бы одного человека.
refusal-person-elsewhere = { $date } человек из вашего списка в то же время на другом тренинге. Уберите его или выберите другое время.
refusal-enrolled-already = Этот человек уже в тренинге.
refusal-enrolment-over = Это зачисление закончилось. Зачислите человека заново.
refusal-training-over = Этот тренинг закончился: присоединиться к нему или выйти из него уже нельзя. Если в вашем зачислении ошибка, скажите тренеру.

## Refusals: attendance
refusal-not-enrolled = Кто-то на этом листе не зачислен в тренинг. Сначала зачислите человека, потом отметьте.
refusal-mark-missing = У кого-то ещё нет отметки. Выберите отметку для каждого.
refusal-marked-by-another = { $marks ->
    [one] Тем временем кто-то изменил { $marks } отметку на этом листе. Ваше не сохранено. Посмотрите, что стоит сейчас, и сохраните ещё раз.
    [few] Тем временем кто-то изменил { $marks } отметки на этом листе. Ваше не сохранено. Посмотрите, что стоит сейчас, и сохраните ещё раз.
   *[other] Тем временем кто-то изменил { $marks } отметок на этом листе. Ваше не сохранено. Посмотрите, что стоит сейчас, и сохраните ещё раз.
}
refusal-session-not-yet = Это занятие проводится { $date }. Отмечайте посещаемость с этого дня.
refusal-operation-mismatch = Этот лист уже был отправлен с другими отметками. Откройте страницу снова и внесите изменение там.

## Refusals: certificates
refusal-never-present = Этот человек не был ни на одном занятии, поэтому подтверждать нечего, какой бы ни была причина. Если он всё же был, сначала отметьте это на листе занятия.
refusal-nobody-completes = Пока никто не прошёл тренинг, выдавать нечего. На странице тренинга сказано, почему — о каждом.
refusal-certificate-issued-already = Сертификат уже выдан. Его можно скачать на странице тренинга.
refusal-exception-reason-missing = Напишите, почему сертификат выдаётся в порядке исключения; причина остаётся видна.
refusal-not-printable = Сертификаты не выданы: чьё-то имя слишком длинно для листа или содержит буквы, которые нельзя напечатать. Напишите его кыргызскими, русскими, узбекскими или английскими буквами на странице человека и нажмите ещё раз.

## Refusals: learning
refusal-nothing-answered = Нет ни одного ответа. Выберите ответ на каждый вопрос.
refusal-questions-open = { $n ->
    [one] Пока без ответа { $n } вопрос. Ответьте или сдайте как есть: вопрос без ответа считается ошибкой.
    [few] Пока без ответа { $n } вопроса. Ответьте или сдайте как есть: вопрос без ответа считается ошибкой.
   *[other] Пока без ответа { $n } вопросов. Ответьте или сдайте как есть: вопрос без ответа считается ошибкой.
}
refusal-question-unknown = Вопросы тем временем изменились. Откройте тест снова.
refusal-sheet-used-before = Ответы на эти вопросы уже были отправлены с другой страницы. То, что вы ввели, стоит ниже: отправьте ещё раз.

## Refusals: figures
refusal-year-not-possible = Такого года быть не может. Напишите четыре цифры, например 2026.
refusal-years-reversed = Первый год позже последнего. Поменяйте их местами.
refusal-grouping-unknown = Так разбить цифры нельзя. Выберите из списка.
refusal-participants-not-possible = Столько участников быть не может. Напишите целое число больше 0.
refusal-reported-already = Об этом итоге уже сообщалось, из того же источника. Ничего не добавлено дважды.

# Вопросы других видов, случаи
quiz-order = Расставьте по порядку: выберите для каждого места.
quiz-match = Выберите, что к чему относится.
quiz-case = Оцените каждое утверждение.
quiz-place = Место { $n }
quiz-kept = Ваш выбор хранится на этом устройстве, пока вы не сдадите тест или не выйдете из системы, даже если связь прервётся.
case = Случай: решаете вы
case-open = К случаю
case-again = С начала
case-you-did = Вы решили:
case-what-now = Что вы сделаете?
case-ending-good = Всё закончилось хорошо.
case-ending-mixed = Что-то удалось, а что-то нет.
case-ending-poor = Закончилось плохо. Вернитесь и решите иначе.

# Тест до и после тренинга
training-with-tests = Тест до и после; для прохождения нужно сдать итоговый тест
training-tab-progress = Ход обучения
training-tab-tests = Тесты
test-before = Тест до тренинга
test-after = Тест после тренинга
test-lead = { $n ->
    [one] { $n } вопрос, около { $minutes } минут.
    [few] { $n } вопроса, около { $minutes } минут.
   *[other] { $n } вопросов, около { $minutes } минут.
}
test-before-hint = Он показывает, на чём тренингу остановиться подробнее. Отвечайте на то, что знаете; вопрос без ответа – не стыдно. Здесь никто не «проваливается».
test-after-hint = Тест сдан, если верны { $percent } ответов.
test-not-yet = Тест ещё не открыт
test-not-yet-what = Его открывает тренер. Потом откройте эту страницу снова.
test-closed = Тест закрыт
test-closed-what = Если вы не смогли ответить, скажите тренеру.
test-done = Вы уже ответили на этот тест.
test-see-attempt = К тому, что вы сдали
test-to = К тесту
test-before-thanks = Спасибо. Верные ответы появятся здесь, когда итоговый тест будет закрыт.
test-before-told = Это то, что вы знали до тренинга. Итоговый тест закрыт, поэтому теперь показаны все ответы.
test-before-definition = С этого тренинг начинался. Здесь никто не «проваливается».
test-to-training = К тренингу
test-answers-later = Ответы покажут, когда тренер закроет тест.
test-once-more = На этот тест можно ответить ещё раз, по другому варианту. Сначала загляните в уроки.
test-not-opened = Не открыт
test-open = Открыт
test-handed-in = Сдали { $n } из { $all }
test-open-press = Открыть тест
test-close-press = Закрыть тест
test-paper = Внести с бумаги
test-sheet-of-form = Печать: вариант { $form }
test-no-pairs = Как только кто-то ответит на оба теста, здесь будет видно, чему группа научилась.
test-pairs = { $n ->
    [one] По { $n } человеку, ответившему на оба теста.
   *[other] По { $n } людям, ответившим на оба теста.
}
test-gain = Прирост
test-gain-what = Усвоено из того, что ещё можно было усвоить: (после − до) ÷ (всего − до)
test-mean-before = Среднее до
test-mean-after = Среднее после
test-of-questions = верных ответов из { $n }
test-results = Результаты
test-results-what = Верные ответы, в скобках вариант. Половина группы сначала отвечает на вариант A, другая половина – на B.
test-result = Результат
test-form = вариант { $form }
test-form-of = Вариант: { $name }
test-sheet-lead = Напишите рядом с каждым вопросом номер ответа.
test-sheet-name = Имя:
sheet-one = Верен один ответ. Его номер:
sheet-several = Верных ответов может быть несколько. Их номера:
sheet-order = Номера в верном порядке:
sheet-match = Для каждой строки первого списка номер из второго:
sheet-case = Для каждого утверждения: 1 – да, 2 – нет:
paper-lead = На листе { $n } вопросов. Одна строка на каждого человека.
paper-how = Набирайте номера ответов с пробелом между вопросами: 3 24 1 …. Дефис означает вопрос без ответа. Пустая строка пропускается.
paper-language = Язык листов
paper-language-hint = Листы на другом языке внесите потом, отдельно.
paper-again = вторая попытка
paper-kept-here = Набранное хранится на этом устройстве, пока не будет сохранено или пока вы не выйдете из системы, даже если связь прервётся.
paper-press = Сохранить ответы
paper-nobody-left = Ответили все
paper-nobody-left-what = Для этого теста не осталось листов, которые нужно внести.

# Ход обучения группы
progress-lead = Как далеко продвинулась группа, по модулям.
progress-nobody = Пока никто не зачислен
progress-nobody-what = Когда люди зачислены и вошли в систему, здесь видно, что они прочитали и какие тесты сдали.
progress-of = { $n } из { $all }
progress-module = Модуль
progress-read = Прочитали все уроки
progress-passed = Сдали тест
progress-hard = Где ошибаются чаще всего
progress-hard-what = Вопросы тестов по модулям и итогового теста, на которые есть не меньше трёх ответов.
progress-wrong = неверно { $wrong } из { $n } ({ $percent })
progress-persons = Участники
progress-quizzes = Сданные тесты

# Поиск по урокам
search-lessons = Поиск по урокам
search-found = { $n ->
    [one] { $n } урок
    [few] { $n } урока
   *[other] { $n } уроков
}
search-nothing = Ничего не найдено
search-nothing-what = Попробуйте другое слово или только его начало.

# Размер текста
text-size = Размер текста
text-size-normal = Обычный
text-size-large = Крупный
text-size-larger = Очень крупный

# Книги
books = Книги для скачивания
book-resource = Учебное пособие (PDF)
book-guide = Руководство тренера (PDF)
books-what = Весь курс: для печати или чтения без сети.

done-test-opened = Тест открыт.
done-test-closed = Тест закрыт.
done-handed-in = Ваши ответы получены и сохранены.
done-paper-kept = { $n ->
    [0] Ничего нового не сохранено: эти люди уже ответили.
    [one] Сохранены ответы { $n } человека.
   *[other] Сохранены ответы { $n } человек.
}
refusal-no-test-here = У этого тренинга нет такого теста. Тот, кто планирует тренинг, может добавить тесты на странице «Изменить план».
refusal-test-not-open = Тест ещё не открыт. Его открывает тренер.
refusal-test-closed = Тест закрыт, ваши ответы не приняты. Обратитесь к тренеру.
refusal-test-done = Вы уже ответили на этот тест; остаются первые ответы.
refusal-not-of-this-training = На тест этого тренинга могут ответить только те, кто на него зачислен.
refusal-paper-not-understood = Отмеченную строку нельзя понять. Для каждого вопроса нужна группа номеров, между группами – пробел.
lesson-place = Урок { $n } из { $all }
lesson-elsewhere = Это место на другом языке

# My learning
mine-title = Моё обучение
mine-nothing = Вы ещё не начали
mine-nothing-what = Сначала выберите курс и откройте его первый урок или попросите место в тренинге. Тогда всё прочитанное, ваши ответы и тренинги будут видны здесь, на любом устройстве.
mine-next = Что дальше
mine-trainings = Мои тренинги
mine-over = Прошедшие тренинги
mine-next-session = следующее: { $when }
mine-attended = вы были на { $n } из { $all }
mine-certificate-later = после тренинга, тем, кто его пройдёт
mine-test-not-yet = его откроет тренер
mine-test-missed = Закрыт
mine-test-done = Вы ответили
mine-module-done = Закончен
