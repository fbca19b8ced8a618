### Jooluk's texts. English comes first: the compiler checks keys and arguments against this file.
### Each room has its section. Sentences are plain and kind, and say what to do. Words as in docs/glossary.md.

## Every page
skip-to-content = Skip to content
demo-label = Demonstration
demo-banner = Made-up people: every person, training and certificate here was invented to show how Jooluk works.
footer-who = Women Peacemakers Network of Kyrgyzstan: learning platform and training register.
nav-main = Main
nav-languages = Language
nav-crumbs = Where you are
nav-home = Home
nav-trainings = Trainings
nav-people = People
nav-organisations = Organisations
nav-reports = Figures
nav-accounts = Accounts
nav-learn = Curriculum
nav-check = Check a certificate
nav-account = My account
pager = Pages
pager-back = Back
pager-on = Next
not-known = not known
save = Save
saved-now = See what is saved now
cancel = Cancel
edit = Edit
notice-refused = Not done yet

## Words of the field
role-administrator = Administrator
role-manager = Manager
role-trainer = Trainer
role-trainee = Trainee
full-name = Full name
family-name = Family name
given-name = Given name
roles = Roles
oblasts = Oblasts
audience-police = Police
audience-network-member = Network member
audience-other = Other
enrolment-requested = Asked for
enrolment-enrolled = Enrolled
enrolment-waitlisted = Waiting
enrolment-cancelled = Cancelled
enrolment-withdrawn = Withdrew
mark-present = Present
mark-late = Late
mark-excused = Excused
mark-absent = Absent
how-grid = On the sheet
how-import = From a list
how-offline = Without network
how-check-in = By the participant's code
how-paper = From the paper sheet
sex-female = Woman
sex-male = Man
organisation-kind-police-unit = Police unit
organisation-kind-womens-peace-committee = Women's Peace Committee
organisation-kind-ngo = Non-governmental organisation
organisation-kind-school = School
organisation-kind-other = Other
list-field-number = Number of the row, not kept
list-field-full-name = Full name
list-field-family-name = Family name
list-field-given-name = Given name
list-field-patronymic = Patronymic
list-field-rank = Rank
list-field-position = Position
list-field-organisation = Organisation
list-field-sex = Sex
list-field-birth = Birth year
list-field-phone = Phone
list-field-email = E-mail, not kept
list-field-language = Language
list-field-oblast = Oblast
list-field-district = District
list-field-external-id = Service number
list-field-signature = Signature, not kept
doubt-name-missing = there is no name in this row
doubt-name-of-one-word = is one word only, so the given name is missing
doubt-name-too-long = is longer than the 60 letters of a name; that part stays open
doubt-sex-not-understood = was not understood; it stays open
doubt-birth-not-understood = is neither a year nor a date; it stays open
doubt-birth-in-future = lies in the future; it stays open
doubt-birth-too-late = would be a child; it stays open
doubt-birth-too-early = is too long ago; it stays open
doubt-phone-not-understood = is not a phone number; it stays open
doubt-several-phones = are several numbers; only the first is kept
doubt-language-not-understood = was not understood; it stays open
doubt-number-not-understood = is not a number; it stays open
doubt-number-twice = stands further up in this list with another name; somebody added as new comes without it
doubt-number-of-another = belongs to somebody in the register, who may be another person; somebody added as new comes without it
doubt-place-not-understood = is neither an oblast nor a district that the register knows; it stays open
doubt-district-elsewhere = does not lie in the oblast of this row; it stays open
certificate-valid = Valid
certificate-revoked = Revoked
certificate-replaced = Replaced
oblast = Oblast
district = District
organisation = Organisation
course = Course
year = Year
state = State
search = Search
show = Show
choose = Choose …
acts = What to do
every-year = All years
every-oblast = All oblasts

## When something is wrong
problem-elsewhere = Where to go from here
problem-sign-in-title = Sign in first
problem-sign-in = Sign in to see this page.
problem-forbidden-title = Not for your account
problem-forbidden = Your account may not see this page. Ask an administrator if you need it for your work.
problem-missing-title = There is no such page
problem-missing = The address may be mistyped, or what was here is gone.
problem-too-many-title = Too many attempts
problem-too-many = Wait a quarter of an hour and try again.
problem-too-large-title = Too large
problem-too-large = What was sent is larger than the register takes. Send a smaller file.
problem-refused-title = This cannot be shown
problem-cross-site-title = Please open the page again
problem-cross-site = This form was sent from another site, so nothing was done. Open the page in the register itself and send it from there.
problem-failed-title = Something failed on our side
problem-failed = It is noted in the log. Try again in a minute; if it stays, tell the administrator what you were doing.
problem-failed-act = Something failed on our side and nothing was saved. It is noted in the log. Try again in a minute.
problem-read-only-title = The register can only be read just now
problem-read-only = Nothing was saved, because the database cannot be written. Tell the administrator, or whoever looks after the server; until it is mended, pages can be read.
problem-form-not-understood-title = This form was not understood
problem-form-not-understood = This form was not understood, so nothing was done. Fill it in again and send it.

## The command line: why the register cannot be opened
opening-folder-not-made =
    The data folder `{ $folder }` cannot be made: { $reason }
    Make it yourself for the user that runs the server, or name another with --data.
opening-read-only =
    The database `{ $file }` cannot be written.
    Give the user that runs the server the right to write the file and its folder, or name another folder with --data.
opening-server-read-only =
    The database `{ $place }` can only be read.
    Name with --database-url a server that takes writes, and a user who may write.
opening-not-a-database =
    The file `{ $file }` is not a Jooluk database.
    Name another folder with --data.
opening-newer =
    The database was written by a newer version of Jooluk, which knows the change `{ $change }`.
    Install that version or a later one. Nothing was changed.
opening-unreachable =
    PostgreSQL at `{ $place }` cannot be reached: { $reason }
    Check that it runs, and the address, user, password and database name in --database-url.
opening-other =
    The database cannot be opened: { $reason }
    If it is in use by a backup, wait and start again.
command-failed =
    { $reason }
    Nothing was changed. If it happens again, report it with this line.

## Home
home-title = Gender in Security
home-lead = The learning platform and training register of the Women Peacemakers Network of Kyrgyzstan, for police staff and for members of Women's Peace Committees. The curriculum is open to everyone.
home-read = Read the curriculum
home-check-title = Is this certificate real?
home-check = Scan its square code, or type the check code printed beneath it.
home-slip-title = You received a slip with a code?
home-slip = Use it once to choose your own password. After that you sign in with your phone number and the password.
home-greeting = Hello, { $name }
home-lead-trainer = Plan a training, bring in the list of names, mark who came, issue the certificates.
home-lead-office = How many were trained, where and when, and the register behind each number.
home-lead-trainee = Read on where you stopped, and see which trainings you can join.
home-next-trainings = Your next trainings
home-rooms = What you can do
home-trainings = Trainings
home-trainings-what = plan one, mark attendance, issue certificates
home-import = Bring in a list
home-import-what = a spreadsheet of names from a district
home-people = People
home-people-what = search the register
home-reports = Figures
home-reports-what = participation by oblast and year
home-accounts = Accounts
home-accounts-what = who may sign in, and as what
home-join = Trainings
home-join-what = join one, see your own
home-mine-what = what waits for you, what you have done
home-learn = Curriculum
home-learn-what = modules, lessons and quizzes

## Signing in
sign-in = Sign in
sign-in-name = Phone number or name
sign-in-name-hint = Your phone number, service number, user name or e-mail
sign-in-slip = You have a slip with a code?
sign-in-forgotten = Forgot your password? Ask your trainer or an administrator for a new slip.
first-sign-in-title = First sign-in with a slip
first-sign-in-lead = Type the code from your slip and choose a password. The code works once.
slip-code = Code from the slip
slip-code-hint = Ten letters and digits, such as K7QF2-M9X4T
password = Password
password-new = New password
password-again = New password once more
password-present = Present password
password-hint = At least 10 characters. Several words in a row are easy to remember.
password-set-and-sign-in = Set password and sign in
password-change = Change password
set-up-title = Set up the register
set-up-lead = You are the first administrator of this register. Your name goes into the register, and your password is known to you alone.
set-up-name = User name
set-up-name-hint = You will sign in with it. A phone number or e-mail will do as well.
account-title = My account
sign-out = Sign out
sign-out-why = On a device that others use, sign out when you are done.

## Accounts
accounts-title = Accounts
accounts-lead = Who may sign in, and as what. An account belongs to a person in the register.
accounts-count = { $n ->
    [one] { $n } account
   *[other] { $n } accounts
}
accounts-none = No accounts yet
accounts-none-what = Find the person in the register and make an account from there.
accounts-from-person = To make an account, open the person in the register.
account-new = New account
account-new-for = For { $name }
account-edit = Account of { $name }
account-make = Make the account
account-sign-in-names = Names to sign in by
account-sign-in-names-hint = Phone number, service number, user name or e-mail; one a line
account-roles-hint = What this person does. Several are possible.
account-oblasts-hint = Managers and trainers work only in the oblasts ticked here. None ticked: everywhere.
account-oblasts-all = everywhere
account-password-state = Password
account-password-set = set
account-password-not-set = not set yet
account-disabled = May not sign in
account-disable = This account may not sign in
account-person = Person in the register
account-state = State
account-active = May sign in
slip-title = Slip for the first sign-in
slip-lead = Print this slip or copy the code now: it is shown only once. Whoever has it can set the password.
slip-sign-in-as = Sign in as
slip-good-until = Good until
slip-how = Open the register, choose “First sign-in with a slip”, type the code and choose a password.
slip-renew = Make a new slip
slip-renew-why = For a forgotten password or a lost slip. The old code and the old password end.
slip-over-title = This slip was shown already
slip-over = A code is shown only once. If it is lost, make a new slip.
slip-print-hint = To print, use your browser's print command; only the slip comes out.

## Trainings
training = Training
trainings-lead = Plan a training, bring in its people, mark who came, issue the certificates.
trainings-lead-trainee = Trainings you can join, and your own.
trainings-count = { $n ->
    [one] { $n } training
   *[other] { $n } trainings
}
trainings-which = Which trainings
trainings-all = All
trainings-upcoming = Running and to come
trainings-mine = My own
trainings-none = No trainings yet
trainings-none-what = Plan the first one; five minutes are enough. Its sessions are proposed from the course's plan.
trainings-none-wait = As soon as a training is planned, it stands here.
trainings-none-such = No training fits
trainings-none-such-what = Choose another year or oblast, or look at all trainings.
trainings-show-all = Show all trainings
training-plan = Plan a training
training-plan-lead = The sessions are proposed from the course's plan; you can look at them and change them before you plan, or afterwards.
training-plan-press = Plan the training
training-edit = Change the plan
training-to = To the training
training-tabs = Pages of this training
training-tab-overview = Overview
training-tab-enrol = Enrol people
training-tab-all-days = All days
training-tab-completion = Completion and certificates
training-tab-sheet = Signature sheet
training-tab-edit = Change the plan
training-planned = Planned
training-running = Running
training-over = Held
training-cancelled = Called off
training-cancelled-what = This training was called off. It stays in the register, and nothing can be changed in it any more.
training-cancel = Call this training off
training-cancel-what = It stays in the register as called off, and nothing can be changed in it any more. Tell the people who are enrolled.
training-when = When
training-place = Place
training-venue = Venue
training-venue-hint = Where people come together, such as the hall of the district administration
training-first-day = First day
training-days = Number of days
training-language = Language of the training
training-audience = For whom
training-capacity = Seats
training-capacity-hint = When all are taken, the next ones wait and move up by themselves.
training-threshold = Attendance that completes
training-threshold-per-cent = Per cent of the scheduled time.
training-threshold-hint = Per cent of the scheduled time. Left empty, it is { $percent }.
training-seats = Seats
training-seats-taken = { $n } of { $capacity }
training-waiting = { $n ->
    [one] { $n } waiting
   *[other] { $n } waiting
}
training-you = You
training-mark-session = Mark session { $number }
trainers = Trainers
trainers-hint = Who leads it. Several are possible; each must be free at that time.
district-none = No single district

## Trainings: sessions
session = Session
sessions = Sessions
session-number = Session { $number }
session-content = About
session-open = not settled yet
session-marked = { $n } of { $all } marked
session-to-come = to come
sessions-edit-lead = The order follows date and time. Empty rows are left out.
sessions-plan-lead = Change what does not fit. The order follows date and time; empty rows are left out. For other days, change the days above and have the sessions proposed anew.
sessions-propose = Propose sessions
sessions-propose-anew = Propose sessions anew
sessions-move = Move all sessions along with the first day
session-legend = Session { $number }: { $day }, { $hours }
session-new = One more session
session-day = Date
session-starts = From
session-ends = To
session-title = About
session-modules = Modules it covers
session-modules-none = Modules: none yet
session-modules-chosen = Modules: { $modules }
session-remove = Remove this session

## Trainings: people
participants = People
participants-none = Nobody is enrolled yet
participants-none-what = Bring the list that the district sent, or choose people from the register.
participants-count = { $n ->
    [one] { $n } enrolled
   *[other] { $n } enrolled
}
enrolment-place = place { $place } on the waiting list
enrolment-accept = Give a seat
enrolment-again = Enrol again
enrolment-decline = Decline
enrolment-decline-what = The request is turned down. The person can ask again.
enrolment-cancel = Take out
enrolment-cancel-what = The enrolment is cancelled and the seat goes to the next who waits. You can enrol the person again.
enrolment-withdraw = Take out
enrolment-withdraw-what = The training has begun, so the person counts as withdrawn. Marks made so far stay, and the seat goes to the next who waits.
enrolment-withdraw-over-what = The training is over, so nobody moves up any more. Marks stay, but whoever is taken out does not complete the training.
enrolled-waiting = { $n ->
    [one] There was no seat left for { $n } person, who now waits for one.
   *[other] There were no seats left for { $n } people, who now wait for one.
}
enrolled-already = { $n ->
    [one] { $n } person was in this training already.
   *[other] { $n } people were in this training already.
}
enrolled-elsewhere = These people are in another training at the same time and were not enrolled:
enrol-seats-left = { $n ->
    [one] { $n } seat is left.
   *[other] { $n } seats are left.
}
enrol-no-seats = All seats are taken. Whoever you enrol now waits for a seat and moves up when one becomes free.
enrol-bring-list = Bring a list
enrol-search = Name or phone number
enrol-search-narrower = Only the first { $n } are shown. Search for a name to find others.
enrol-whom = Whom to enrol
enrol-press = Enrol
enrol-nobody-found = Nobody found
enrol-nobody-found-what = Try another spelling or part of the name, or add the person to the register first.
enrol-register-empty = The register is empty
enrol-register-empty-what = Bring the list that the district sent, or add the first person.
enrol-new-person = Add a person
seat-yours = Your seat
seat-request = Ask for a seat
seat-request-what = A trainer decides on it. You will see the answer here.
seat-give-up = Give up my seat
seat-give-up-what = The seat goes to the next who waits. You can ask for a seat again.
own-enrolment-requested = You asked for a seat. A trainer decides on it.
own-enrolment-enrolled = You have a seat in this training.
own-enrolment-waitlisted = All seats are taken. You move up by yourself when one becomes free.
own-enrolment-cancelled = You have no seat in this training.
own-enrolment-withdrawn = You left this training.

## Trainings: signature sheet
sheet-print-hint = To print, use your browser's print command; landscape has room for more days.
sheet-days = { $n ->
    [one] Signatures of { $n } day
   *[other] Signatures of { $n } days
}
sheet-number = No.

## Attendance
attendance = Attendance
mark = Mark
mark-none = not marked
session-heading = Session { $number }: { $day }
session-not-yet = This session is held on { $date }. From that day on, attendance can be marked here.
sheet-empty-what = Enrol people first; then everyone stands here.
sheet-proposed = Everyone is proposed as present. Change the exceptions, then save.
sheet-all-present = Mark everyone present
sheet-unsaved = Not yet saved: { $n }
days-what = Choose a mark for each day; what is left open stays unmarked. On a phone, open one session at a time.
mark-stands-now = Stands now: { $mark }, by { $name }, { $moment }. Saving puts your choice in its place.
mark-by-operator = the register's operator
mark-when = Made
mark-by = By
mark-how = How
mark-came-in = came in { $moment }
mark-current = stands now
marks-history = Earlier marks, by person
marks-history-what = Every mark ever made here, the latest first. Nothing is overwritten.
marks-none = No mark yet
marks-none-what = Mark this person on the session's sheet first.

## Completion and certificates
certificate = Certificate
certificates = Certificates
certificates-definition = issued and valid
certificates-issue = Issue certificates
certificates-issue-what = Each person who completes and holds no certificate yet gets one, with the next serial numbers. What is issued is kept as it is, so look at the names first.
certificates-issue-press = { $n ->
    [one] Issue { $n } certificate
   *[other] Issue { $n } certificates
}
certificates-language = Language
certificates-second-language = Second language
certificates-one-language = None
certificates-nobody-yet = Nobody completes yet, so there is no certificate to issue.
certificates-all-issued = Everyone who completes holds a certificate.
certificates-pdf = All as one PDF
certificates-zip = All as ZIP
certificate-download = Certificate { $serial }
certificate-exception = By exception: { $reason }
completion-none-what = Who completes is worked out from the attendance of the people enrolled.
completion-ahead = The training is not over. Sessions not yet held count as not attended.
completion-complete = Complete
completion-definition = Present or late for at least { $percent } of the scheduled time: { $required } of { $scheduled } hours.
completion-definition-test = The test at the end must be passed as well.
completion-participate = Participate
completion-participate-definition = Present or late in at least one session.
completion-count = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
completion-time = Hours attended
completion-attended = { $attended } of { $scheduled }
completion-result = Completes
completes = Yes
completes-not = No
completes-not-yet = Not yet
why-minutes = at least { $required } hours are needed
why-post-test-missing = the test at the end is missing
why-post-test-not-passed = the test at the end is not passed
why-withdrawn = left the training
exception-issue = Make an exception
exception-reason = Why it is issued all the same; this stays visible
exception-press = Issue by exception

## Curriculum
learn-lead = Every lesson is open to everyone, without an account.
learn-sign-in = Sign in to keep your progress and to answer the quizzes.
learn-begin = Begin
learn-continue = Continue
learn-all-done = You have read every lesson of this course and passed every quiz.
learn-about = About this course
learn-modules = Modules
learn-modules-count = { $n ->
    [one] { $n } module
   *[other] { $n } modules
}
learn-objectives = What you will be able to do
learn-objectives-count = { $n ->
    [one] { $n } objective
   *[other] { $n } objectives
}
learn-lessons = Lessons
learn-lessons-count = { $n ->
    [one] { $n } lesson
   *[other] { $n } lessons
}
learn-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
learn-lessons-read = Lessons read
learn-read-of = { $n } of { $all } lessons read
learn-quiz-passed = quiz passed
learn-summary = To keep in mind
lesson-read = Read
lesson-read-already = You have read this lesson
lesson-read-press = I have read this lesson
lesson-sources = Sources
lesson-turn = Through the module
lesson-not-approved = No native reader has approved this text yet.
lesson-check-law = What it says of the law is to be compared with the text in force before it is taught.
quiz = Quiz
quiz-of = Quiz: { $module }
quiz-what = { $n ->
    [one] { $n } question. Passed with { $percent } right answers.
   *[other] { $n } questions. Passed with { $percent } right answers.
}
quiz-open = To the quiz
quiz-again = Try again
quiz-best = Best result: { $right } of { $questions } right.
quiz-passed = Passed
quiz-not-passed = Not passed yet
quiz-several = More than one answer may be right. Choose each one that is.
quiz-hand-in = Hand in
quiz-left-open = Not answered yet
quiz-hand-in-open = Hand in with open questions
quiz-sign-in = You can read the questions here. Sign in to answer them: then your result is kept, and you see what is right and why.
attempt-passed = Read below why each answer is right.
attempt-not-passed = Read the explanations below, look into the lessons again and try once more.
attempt-result-later = Result to follow
attempt-result-later-what = Your answers are kept. A test of this course still waits for you, and some of these questions stand in it too. So the whole result is told after that test.
attempt-right-answers = Right answers
attempt-score = { $right } of { $questions }
attempt-needed = { $percent } are needed to pass.
attempt-told-part = Of the questions whose answers are told already.
attempt-to-lessons = To the lessons
attempt-answers = Your answers
attempt-withheld = { $n ->
    [one] { $n } of these questions also stands in the test that waits for you. What is right there is told as soon as you have handed in the test, or your trainer has closed it.
   *[other] { $n } of these questions also stand in the test that waits for you. What is right there is told as soon as you have handed in the test, or your trainer has closed it.
}
attempt-handed-in = Handed in: { $moment }
answer-right = Right
answer-wrong = Not right
answer-open = Left open
option-right = right answer
option-chosen = your choice

## Figures
figures-title = Participation
figures-lead = How many took part: by oblast and year, women and men. Each number opens the list behind it.
figures-years = Years
figures-years-from = { $year } and later
figures-years-to = { $year } and earlier
figures-from = From year
figures-to = To year
figures-every-audience = Everyone
figures-own-oblasts = { $oblasts } (those of your account)
figures-viewpoint = Which oblast counts
viewpoint-held = Where the training was held
viewpoint-home = Where the participant lives
figures-by = Split by
figures-then-by = Then by
figures-then-by-nothing = Nothing more
dimension-oblast = Oblast
dimension-year = Year
dimension-sex = Sex
dimension-audience = Audience
dimension-organisation = Organisation
dimension-rank = Rank
dimension-language = Language
dimension-course = Course
figures-women = Women
figures-men = Men
figures-woman = woman
figures-man = man
figures-sex = Sex
figures-sex-unknown = Sex not known
figures-persons = Persons
figures-persons-definition = each counted once
figures-participations = Participations
figures-participations-definition = persons × trainings
figures-share = Share of women
figures-share-definition = { $women } of the { $known } persons whose sex is known; of { $unknown } it is not known
figures-caption = Persons who took part
figures-caption-by = Split by: { $by }. The last column counts participations.
figures-total = Total
figures-together = together
figures-bars = Persons: { $by }
figures-none = Nobody is counted here yet
figures-none-what = Plan a training and mark who comes. Whoever was there stands here at once.
figures-none-such-what = In these years and places the register has nobody. Widen the question, or look at everything.
figures-show-all = Show everything
figures-reported = Reported totals
figures-reported-what = Sums reported before there was a register. They count these oblasts together and are not split. The source does not say that different years had different people, so never add the years, and never add them to the persons above.
figures-reported-oblasts = Oblasts, together
figures-reported-number = Reported
figures-reported-source = Source
figures-reported-note = Reported for { $year }: { $oblasts } together; { $audience }. Source: { $source }
figures-change = Ask something else
figures-meaning = What the figures mean
figures-filters = What was asked
figures-asked = Asked on { $moment }, by { $by }.
figures-asked-by-operator = the register's operator
definition-participation = A person who was present or late in at least one session of a training. The same person in two trainings is two participations.
definition-person = Each person is counted once in each number, in however many trainings.
definition-year = The calendar year of the training's first session, by the date in Kyrgyzstan.
definition-oblast-held = Where the training was held.
definition-oblast-home = Where the participant lived when enrolled; a later move changes nothing.
definition-unknown = Counted like everyone else, in a column of their own. A sex that becomes known later counts for past trainings too.
definition-total = Counted anew and not added up: a person who stands in two lines is one person in the total.
definition-reported = Known only as a sum, with its source. They stand beside and are never split, and never added to persons.
figures-list-all = All participations
figures-list-participations = { $n ->
    [one] { $n } participation
   *[other] { $n } participations
}
figures-list-persons = { $n ->
    [one] of { $n } person
   *[other] of { $n } persons
}
figures-list-cut = Only the first { $n } are listed. Narrow the question to see the others.
figures-list-none-what = The number behind this link may have changed. Go back and look at the figures as they are now.

## Checking a certificate
check-lead = Type the check code printed beneath the square code, or scan the square code with your phone.
check-code = Check code
check-code-hint = Twelve letters and digits, such as K7QF-2M9X-4TRD. Dashes and small letters do not matter.
check-press = Check
check-another = Check another certificate
check-holder = Issued to
check-place = Place
check-days = Days of training
check-hours = Length
check-hours-count = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
check-serial = Serial number
check-issued-on = Issued on
check-compare = Compare this with the paper in your hand: the name, the serial number and the dates must be the same.
verdict-valid = This certificate is valid
verdict-valid-what = The Women Peacemakers Network of Kyrgyzstan issued it, and it stands.
verdict-revoked = This certificate was revoked
verdict-revoked-what = It was issued and later taken back, so it no longer stands.
verdict-replaced = This certificate was replaced
verdict-replaced-what = A newer certificate took its place. Ask its holder for that one.
verdict-none = No such certificate
verdict-none-what = No certificate bears this code. Compare the code with the paper sign by sign and type it once more. If it still is not found, the paper was not issued by this register: ask whoever showed it to you.
verdict-made-up = This certificate was made up to show how Jooluk works. It certifies nothing.

## People
people-search = Name or phone number
people-count = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
people-none = The register is empty
people-none-what = Bring the list that a district sent, or add the first person by hand.
people-none-wait = As soon as a trainer brings the first list, its people stand here.
people-nobody-found = Nobody found
people-nobody-found-what = A name is found in any spelling: Өмүрзаков, Омурзаков and Omurzakov are one. Try a part of the name or of the phone number, or fewer filters.
people-show-all = Show everyone
every-audience = Everyone
every-organisation = All organisations
every-sex = Women and men
person-add = Add a person
person-add-press = Add to the register
person-new = New person
person-new-lead = Only the names are needed. What you do not know stays open and is shown as not known.
person-edit = Change a person
person-who = Who it is
person-service = Service
person-home = Home
person-language = Language
person-account = Account and slip
person-made-up = This person is made up for the demonstration.
person-trainings-none = No training yet.
person-trainings-enrol = Choose a training to enrol in
person-sessions = Sessions attended
person-attended = { $n } of { $all }
person-certificates-none = No certificate yet.
person-certificate-check = Check page
patronymic = Patronymic
sex = Sex
birth-year = Birth year
phone = Phone
audience = Stands for
rank = Rank
position = Position
external-id = Service number

## Lists of people
lists-bring = Bring a list
lists-step-file = File
lists-step-check = Check
lists-step-done = Done
lists-lead = Choose the spreadsheet as the district sent it. First you see what it would do; nothing is written until you press once more.
lists-lead-training = The people of this list come into the register and get a seat in “{ $training }”. First you see what it would do; nothing is written until you press once more.
lists-file = The list
lists-file-hint = XLSX or CSV, up to 5,000 names
lists-check-press = Look at the list
lists-how = What a list may look like
lists-how-headings = One row of headings above the names, in Kyrgyz, Russian, Uzbek or English, or in two of them at once. Title lines above it and sums or signatures below are passed over.
lists-how-names = The full name in one column, or family name, given name and patronymic in columns of their own.
lists-how-unknown = Also organisation, rank, position, sex, birth year or date, phone, oblast, district, service number. Any of them may be missing.
lists-how-rest = Phones and words may be written in any way. A cell that is not understood is shown to you, and stays open.
lists-preview-title = Check the list
lists-preview-lead = This is what the list would do. Nothing is written yet.
lists-preview-lead-training = This is what the list would do for “{ $training }”. Nothing is written yet.
lists-new-definition = will be added
lists-known-definition = stay as they are
lists-twice-definition = rows that name somebody again
lists-undecided-definition = rows only you can settle
standing-new = New
standing-known = In the register
standing-twice = Twice in this list
standing-undecided = To decide
lists-nobody-new = Everyone on this list is in the register already. There is nothing to add.
lists-press-add = { $n ->
    [one] Add { $n } person
   *[other] Add { $n } people
}
lists-press-enrol = { $n ->
    [one] Enrol { $n } person
   *[other] Enrol { $n } people
}
lists-press-add-and-enrol = { $n ->
    [one] Add { $n } person and enrol { $all }
   *[other] Add { $n } people and enrol { $all }
}
lists-press-decided = Take the list in as decided
lists-another-file = Choose another file
lists-audience = Whom they stand for
lists-audience-hint = For those who are new. People who are in the register stay as they are.
lists-other-sheets = The file has several lists. This is “{ $sheet }”; not read: { $others }. Save each as a file of its own to bring it.
lists-unknown-headings = Columns that were not understood are left out: { $headings }.
lists-understood = How the file was understood
lists-titles = Lines above the headings
lists-columns = Headings in row { $line }
lists-column-heading = Heading
lists-column-is = Read as
lists-column-unknown = not understood, left out
lists-left-out = Lines that are no people
lists-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
lists-row = row { $line }
lists-no-name = No name
lists-standing = In the register
lists-doubt = { $field }: “{ $written }” { $reason }
lists-organisation-unknown = not known yet
lists-home = home: { $home }
lists-home-by-organisation = home, by the organisation: { $home }
lists-home-not-known = home not known
lists-decide-rows = Who is meant?
lists-decide-rows-what = The register has people with the same name or service number, the number stands twice in the list, or the row lacks a part of the name. Look at each and choose.
lists-decide-row = Choose one of these.
lists-decide-is = The one in the register: { $who }
lists-decide-add = Somebody else: add as new
lists-decide-skip = Leave this row out
lists-year-not-known = birth year not known
lists-candidate-elsewhere = somebody from another oblast ({ $oblast })
lists-decide-organisations = Which organisation is it?
lists-decide-organisations-what = The register does not know these names yet. Choose once for all rows; what you choose is remembered for the next list.
lists-decide-organisation = Choose which one it is, add it, or leave it open.
lists-organisation-rows = { $n ->
    [one] in { $n } row
   *[other] in { $n } rows
}
lists-organisation-create = Add as a new organisation
lists-organisation-skip = Leave open
lists-organisation-is = Another name of
lists-outcome-title = The list is in
lists-taken-in = { $file }, { $moment }
lists-figure-added = Added
lists-figure-known = In the register before
lists-figure-skipped = Left out
lists-added = Added to the register
lists-known = In the register before
lists-waiting = Waiting for a seat
lists-already = In this training before
lists-person-elsewhere = somebody from another oblast
lists-to-people = To the register

## Organisations
organisations-lead = Police units, committees, schools: each with all the names by which lists call it.
organisations-count = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
organisations-none = No organisations yet
organisations-none-what = They come with the first list, or you add one by hand.
organisation-add = Add an organisation
organisation-new = New organisation
organisation-name = Name
organisation-name-hint = As it calls itself
organisation-kind = Kind
organisation-other-names = Other names
organisation-other-names-hint = One a line: other languages, older names, abbreviations. Lists are understood by them.
organisation-parent = Part of
organisation-parent-none = None
organisation-part-of = part of { $organisation }
organisation-place = Place

## What was done
done-password-set = Your password is set and you are signed in.
done-password-changed = Your password is changed. Other devices are signed out.
done-signed-out = You are signed out.
done-account-saved = Saved.
done-training-planned = The training is planned with its sessions. Next, bring in its people.
done-sessions-proposed = The sessions of the course's plan stand below. Change what does not fit, then plan the training.
done-training-saved = The plan is saved.
done-training-cancelled = The training is called off.
done-people-enrolled = { $n ->
    [one] { $n } person is enrolled.
   *[other] { $n } people are enrolled.
}
done-seat-requested = You asked for a seat. A trainer decides on it.
done-person-left = Done. Until the training is over, the seat goes to the next who waits.
done-marks-saved = { $n ->
    [one] { $n } mark is saved.
   *[other] { $n } marks are saved.
}
done-marks-unchanged = Nothing had changed, so everything stays as it was.
done-certificates-issued = { $n ->
    [one] { $n } certificate is issued.
   *[other] { $n } certificates are issued.
}
done-exception-issued = The certificate is issued by exception, with its reason.
done-person-added = The person is in the register.
done-person-saved = Saved.
done-organisation-saved = The organisation is saved.
done-list-taken-in = { $n ->
    [0] Nobody was new; the list is taken in.
    [one] { $n } person is added to the register.
   *[other] { $n } people are added to the register.
}

## Refusals: who may, and what there is
refusal-sign-in-first = Sign in first; then this page opens.
refusal-not-allowed = Your account may not do this. Ask an administrator if you need it for your work.
refusal-not-in-your-oblast = Your account is for other oblasts. Ask an administrator if you should work in this one too.
refusal-no-such-person = There is no such person in the register. Search for the name, perhaps in another spelling.
refusal-no-such-organisation = There is no such organisation. Choose one from the list, or add it.
refusal-no-such-training = There is no such training. Look for it in the list of trainings.
refusal-no-such-session = This training has no such session. Open the training and choose one of its sessions.
refusal-no-such-enrolment = This person is not in this training. Open the training and look at its list.
refusal-no-such-certificate = There is no certificate with this code. Compare each letter with the paper and try again.
refusal-no-such-course = There is no such course. Choose one from the curriculum.
refusal-no-such-module = This course has no such module or lesson. Choose one from the course's page.
refusal-no-such-list = There is no such list, or it was put away. Choose the file again.
refusal-no-such-account = There is no such account. Choose one from the list of accounts.

## Refusals: signing in
refusal-sign-in-failed = The name or the password is not right. Check both and try again; after a forgotten password ask for a new slip.
refusal-too-many-sign-ins = There were too many attempts. Wait a quarter of an hour and try again.
refusal-code-not-valid = This code is not valid: mistyped, used already, or out of date. Check it, or ask for a new slip.
refusal-password-too-short = The password is too short. Take at least 10 characters; several words are fine.
refusal-password-too-long = The password is too long. Take at most 200 characters.
refusal-passwords-differ = The two passwords differ. Type the same password twice.
refusal-password-wrong = The present password is not right. Type the one you signed in with.
refusal-set-up-already = The register is set up already. Sign in; if you have no account, ask an administrator.

## Refusals: persons, organisations, accounts
refusal-family-name-missing = The family name is missing. Write it as in the person's documents.
refusal-given-name-missing = The given name is missing. Write it as in the person's documents.
refusal-name-too-long = This name is too long. Write the name alone, with at most 60 letters.
refusal-birth-year-not-possible = This birth year is not possible. Write four digits, such as 1987, or leave it empty.
refusal-phone-not-understood = This phone number was not understood. Write it as 0555 12 34 56 or +996 555 12 34 56, or leave it empty.
refusal-external-id-taken = Another person has this service number already. Search for it; perhaps this person is in the register.
refusal-sign-in-name-taken = Another account signs in with this name already. Choose another name.
refusal-sign-in-name-missing = A name to sign in by is missing. Give a phone number, a service number, a user name or an e-mail.
refusal-sign-in-name-not-understood = This name cannot be used to sign in. Take a phone number, a service number, an e-mail, or a user name of letters and digits.
refusal-district-outside-oblast = This district is not in the chosen oblast. Choose another district, or the oblast it belongs to.
refusal-oblast-missing = The oblast is missing. Choose one.
refusal-oblast-unknown = There is no such oblast. Choose one from the list.
refusal-organisation-name-missing = The organisation's name is missing. Write it as it calls itself.
refusal-organisation-name-taken = An organisation with this name is in the register already. Take that one, or add what tells them apart.
refusal-somebody-saved-before = Somebody else saved this before you, so nothing was overwritten. Open the page again, look at what changed, and enter your change once more.
refusal-last-administrator = This is the last administrator. Give somebody else the role first.
refusal-person-has-account = This person has an account already. Open that account to change it.
refusal-account-disabled = This account may not sign in. Allow it again first; then make a slip.
refusal-role-missing = Choose at least one role.

## Refusals: lists
refusal-no-heading-row = No row of headings was found. The list needs a row with headings such as “Family name, given name” above the names.
refusal-no-name-column = No column with names was found. Name its heading “Full name”, or “Family name” and “Given name”.
refusal-no-rows = There are no names below the headings. Check that you chose the right file and sheet.
refusal-too-many-rows = This list is too long. Split it into files of at most 5,000 rows.
refusal-file-missing = Choose a file first.
refusal-file-empty = This file is empty. Choose the file with the list.
refusal-file-not-a-spreadsheet = This file is not a spreadsheet. Save the list as XLSX or CSV and choose it again.
refusal-file-broken = This file is damaged and cannot be read. Open it in your spreadsheet program, save it anew as XLSX, and choose that one.
refusal-file-protected = This file is protected by a password. Save it without a password and choose it again.
refusal-file-too-large = This file is too large. Remove pictures and other sheets from it, or split the list.
refusal-list-applied-already = This list was brought in already. Nobody was added twice.
refusal-decision-missing = { $rows ->
    [one] { $rows } row still needs your decision. Say for it who is meant, or leave it out.
   *[other] { $rows } rows still need your decision. Say for each who is meant, or leave it out.
}
refusal-organisation-undecided = An organisation on this list is not known yet. Choose which one it is, or add it.

## Refusals: trainings
refusal-venue-missing = The venue is missing. Write where people come together.
refusal-first-day-missing = The first day is missing. Choose a date.
refusal-days-not-possible = This number of days is not possible. Take 1 to 31 days.
refusal-date-not-understood = This date was not understood. Write it as 12.10.2026.
refusal-time-not-understood = This time was not understood. Write it as 09:30.
refusal-last-day-before-first = The training would end before it starts. Check the first and the last day.
refusal-capacity-not-possible = This number of seats is not possible. Take at least 1 and at most 500.
refusal-capacity-below-enrolled = { $enrolled ->
    [one] { $enrolled } person is enrolled already. Leave at least that many seats, or cancel the enrolment first.
   *[other] { $enrolled } people are enrolled already. Leave at least that many seats, or cancel some enrolments first.
}
refusal-threshold-not-possible = This share is not possible. Take a whole number from 1 to 100.
refusal-sessions-missing = A training needs at least one session. Add one.
refusal-session-date-not-understood = The date of session { $row } was not understood. Write it as 12.10.2026.
refusal-session-start-not-understood = The start of session { $row } was not understood. Write it as 09:30.
refusal-session-end-not-understood = The end of session { $row } was not understood. Write it as 10:30.
refusal-session-outside-days = Session { $row } lies outside the training's days, { $days }. Move the session, or change the days.
refusal-session-ends-before-start = Session { $row } would end before it starts. Check its times.
refusal-sessions-overlap = Sessions { $other } and { $row } overlap. Give each its own time.
refusal-session-has-marks = This session has attendance marks, so it stays. Change its times, but do not remove it.
refusal-module-unknown = The course has no such module. Choose from its list.
refusal-trainer-missing = Nobody leads this training yet. Choose at least one trainer.
refusal-trainer-elsewhere = On { $date } a trainer of this training leads or attends another one at the same time. Choose another trainer or another time.
refusal-participants-elsewhere = { $persons ->
    [one] { $persons } person who has a seat here is in another training at the new time, on { $date }. Choose another time, or take that person out first.
   *[other] { $persons } people who have a seat here are in other trainings at the new time, first on { $date }. Choose another time, or take them out first.
}
refusal-training-cancelled = This training is cancelled. Nothing can be changed in it any more.
refusal-training-has-marks = Attendance was marked in this training already, so it cannot be cancelled.

## Refusals: enrolment
refusal-nobody-chosen = Nobody is chosen. Tick at least one person.
refusal-person-elsewhere = On { $date } somebody on your list is in another training at the same time. Leave that person out, or choose another time.
refusal-enrolled-already = This person is in the training already.
refusal-enrolment-over = This enrolment has ended. Enrol the person anew.
refusal-training-over = This training is over, so nobody can join or leave it any more. If your enrolment is wrong, tell a trainer.

## Refusals: attendance
refusal-not-enrolled = Somebody on this sheet is not enrolled in the training. Enrol the person first, then mark.
refusal-mark-missing = Somebody has no mark yet. Choose one for each person.
refusal-marked-by-another = { $marks ->
    [one] Meanwhile somebody else changed { $marks } mark on this sheet. Nothing of yours was saved. Look at the sheet as it is now, and save again.
   *[other] Meanwhile somebody else changed { $marks } marks on this sheet. Nothing of yours was saved. Look at the sheet as it is now, and save again.
}
refusal-session-not-yet = This session is held on { $date }. Mark attendance from that day on.
refusal-operation-mismatch = This sheet was sent before with other marks. Open the page again and enter your change there.

## Refusals: certificates
refusal-never-present = This person was at none of the sessions, so there is nothing to certify, with or without a reason. If they were there, mark them on the sheet of the session first.
refusal-nobody-completes = Nobody has completed this training yet, so there is nothing to issue. The training's page says why for each person.
refusal-certificate-issued-already = This certificate was issued already. You can download it from the training's page.
refusal-exception-reason-missing = Write down why this certificate is issued as an exception; the reason stays visible.
refusal-not-printable = No certificate was issued: a name is too long for the page or has letters that cannot be printed. Write it in Kyrgyz, Russian, Uzbek or English letters on the person's page and press again.

## Refusals: learning
refusal-nothing-answered = No question was answered. Choose an answer for each question.
refusal-questions-open = { $n ->
    [one] { $n } question is not answered yet. Answer it, or hand in as it is: an open question counts as wrong.
   *[other] { $n } questions are not answered yet. Answer them, or hand in as it is: an open question counts as wrong.
}
refusal-question-unknown = These questions have changed meanwhile. Open the quiz again.
refusal-sheet-used-before = These questions were sent before from another page. What you entered stands below: send it once more.

## Refusals: figures
refusal-year-not-possible = This year is not possible. Write four digits, such as 2026.
refusal-years-reversed = The first year comes after the last. Swap the two.
refusal-grouping-unknown = The figures cannot be split in this way. Choose from the list.
refusal-participants-not-possible = This number of participants is not possible. Write a whole number above 0.
refusal-reported-already = This total was reported already, from the same source. Nothing was added twice.

# Questions of other kinds, cases
quiz-order = Put them in order: pick one for each place.
quiz-match = Pick what belongs to each.
quiz-case = Judge each statement.
quiz-place = Place { $n }
quiz-kept = What you choose is kept on this device until you hand it in or sign out, even if the line is lost.
case = Case: you decide
case-open = To the case
case-again = From the start
case-you-did = You decided:
case-what-now = What do you do?
case-ending-good = This went well.
case-ending-mixed = Part of it went well, part of it did not.
case-ending-poor = This went badly. Go back and decide otherwise.

# Tests before and after a training
training-with-tests = Test before and after; completing needs a passed test after
training-tab-progress = Progress
training-tab-tests = Tests
test-before = Test before the training
test-after = Test after the training
test-lead = { $n ->
    [one] { $n } question, about { $minutes } minutes.
   *[other] { $n } questions, about { $minutes } minutes.
}
test-before-hint = It shows what the training should dwell on. Answer what you know; a question left open is no shame. Nobody passes or fails.
test-after-hint = { $percent } right answers pass.
test-not-yet = The test is not open yet
test-not-yet-what = The trainer opens it. Then open this page again.
test-closed = The test is closed
test-closed-what = Ask your trainer if you could not take part.
test-done = You have answered this test.
test-see-attempt = To what you handed in
test-to = To the test
test-before-thanks = Thank you. What was right is shown here once the test at the end is closed.
test-before-told = This is what you knew before the training. The test after it is closed, so every answer is told now.
test-before-definition = With this the training began. Nobody passes or fails.
test-to-training = To the training
test-answers-later = The answers are shown when the trainer has closed the test.
test-once-more = You can answer it once more, on the other form. Look into the lessons first.
test-not-opened = Not opened
test-open = Open
test-handed-in = { $n } of { $all } handed in
test-open-press = Open the test
test-close-press = Close the test
test-paper = Key in from paper
test-sheet-of-form = Print form { $form }
test-no-pairs = As soon as somebody has answered both tests, this shows what the group learned.
test-pairs = { $n ->
    [one] Over { $n } person who answered both tests.
   *[other] Over { $n } persons who answered both tests.
}
test-gain = Gain
test-gain-what = What was learned, of what could still be learned: (after − before) ÷ (all − before)
test-mean-before = Mean before
test-mean-after = Mean after
test-of-questions = right answers of { $n }
test-results = Results
test-results-what = Right answers, with the form in brackets. Half of the group answers form A first, the other half form B.
test-result = Result
test-form = form { $form }
test-form-of = Form of { $name }
test-sheet-lead = Write the number of your answer beside each question.
test-sheet-name = Name:
sheet-one = One answer is right. Its number:
sheet-several = Several answers may be right. Their numbers:
sheet-order = The numbers in the right order:
sheet-match = For each line of the first list the number from the second list:
sheet-case = For each statement 1 for yes, 2 for no:
paper-lead = { $n } questions a sheet. One line for each person.
paper-how = Type the numbers of the answers with a space between questions: 3 24 1 …. A hyphen stands for a question left open. An empty line is passed over.
paper-language = Language of the sheets
paper-language-hint = Key in sheets in another language afterwards, by themselves.
paper-again = second try
paper-kept-here = What you type is kept on this device until it is saved or you sign out, even if the line is lost.
paper-press = Keep the answers
paper-nobody-left = Everybody has answered
paper-nobody-left-what = There is no sheet left to key in for this test.

# A group's progress
progress-lead = How far the group is, module by module.
progress-nobody = Nobody is enrolled yet
progress-nobody-what = Once people are enrolled and sign in, their reading and their quizzes show here.
progress-of = { $n } of { $all }
progress-module = Module
progress-read = Read all lessons
progress-passed = Passed the quiz
progress-hard = Where most go wrong
progress-hard-what = Questions of quizzes and of the test after, with at least three answers.
progress-wrong = { $wrong } of { $n } wrong ({ $percent })
progress-persons = Participants
progress-quizzes = Quizzes passed

# Search in the lessons
search-lessons = Search in the lessons
search-found = { $n ->
    [one] { $n } lesson
   *[other] { $n } lessons
}
search-nothing = Nothing was found
search-nothing-what = Try another word, or only its beginning.

# Size of the text
text-size = Text size
text-size-normal = Normal
text-size-large = Large
text-size-larger = Larger

# Books
books = Books to download
book-resource = Resource book (PDF)
book-guide = Trainer’s guide (PDF)
books-what = The whole course to print or to read without a network.

done-test-opened = The test is open.
done-test-closed = The test is closed.
done-handed-in = Your answers have arrived and are kept.
done-paper-kept = { $n ->
    [0] Nothing new was kept: these persons have answered already.
    [one] The answers of { $n } person are kept.
   *[other] The answers of { $n } persons are kept.
}
refusal-no-test-here = This training has no such test. Whoever plans it can add the tests under “Change the plan”.
refusal-test-not-open = The test is not open yet. The trainer opens it.
refusal-test-closed = The test is closed, and your answers were not taken. Speak to your trainer.
refusal-test-done = You have answered this test already; your first answers stand.
refusal-not-of-this-training = Only those who are enrolled in this training can answer its test.
refusal-paper-not-understood = The marked line cannot be understood. There must be a group of numbers for each question, with a space between.
lesson-place = Lesson { $n } of { $all }
lesson-elsewhere = This place in another language

# My learning
mine-title = My learning
mine-nothing = You have not begun yet
mine-nothing-what = First choose a course and open its first lesson, or ask for a seat in a training. Then what you read and answer, and your trainings, stand here, on every device.
mine-next = What is next
mine-trainings = My trainings
mine-over = Trainings that are over
mine-next-session = next: { $when }
mine-attended = you were there at { $n } of { $all }
mine-certificate-later = after the training, for those who complete it
mine-test-not-yet = the trainer opens it
mine-test-missed = Closed
mine-test-done = Answered
mine-module-done = Finished
