# Joining a sprint, sitting down again, one's own seat.
join-title = Take a seat at the table
join-lead = The code is on the projector. You need no account.
join-code = Code, { $limit } characters
join-code-go = Find the sprint
join-instructor = Are you the instructor?
join-sign-in = Sign in
join-my-sprints = Your sprints
join-about-title = What is Sprintrum?
join-about = A digital sprint: leaders from municipalities form teams and, in a few hours, make a concept and a prototype outline for something concrete at home. Here you write notes, vote, fill in the concept sheet, draw the prototype and take it all home.
join-advice-title = Three pieces of advice
join-advice-1-title = Do not hold back
join-advice-1 = Take responsibility, also for what you do not fully understand. Say openly where you need specialists, and bring them in.
join-advice-2-title = Think strategically
join-advice-2 = Anchor the project in the municipality’s strategy and give it a place in the system landscape. No silos, no quick fixes.
join-advice-3-title = Digital leadership is leadership
join-advice-3 = It is about people doing things differently. Involve them, across professions and early.
join-table = A round table seen from above. There is room for you.
join-table-choose = Choose a team to see who sits there.
join-you = you
join-aside = Your table

join-found = You are on your way into
join-other-code = This is not my sprint
join-name = Your name
join-municipality = Municipality
join-municipality-choose = Choose your municipality
join-municipality-other = Another organisation
join-organisation = Where are you from?
join-organisation-missing = Write where you are from.
join-field = What do you work with?
join-field-elderly = Older people and health
join-field-social = Social care and disability
join-field-children = Children, young people and school
join-field-employment = Employment
join-field-technical = Technical, climate and environment
join-field-culture = Culture and leisure
join-field-citizen = Citizen service
join-field-digital = IT and digitalisation
join-field-staff = Management, finance and staff
join-field-other = Something else
join-job = What is your role?
join-job-leader = Leader
join-job-consultant = Digitalisation consultant
join-job-professional = Employee or professional
join-job-other = Something else
join-team = Which team are you on?
join-team-seats = { $count ->
    [0] Nobody yet
    [one] 1 at the table: { $names }
   *[other] { $count } at the table: { $names }
}
join-team-any = Find a seat for me
join-team-any-free = You come to the table with most room.
join-team-any-together = With colleagues from your municipality, if there is room.
join-team-any-mixed = With people from other municipalities and fields.
join-team-from = { $count } from { $place }
join-here = { $count ->
    [0] You are the first at the table { $team }
    [one] 1 is at the table { $team } already
   *[other] { $count } are at the table { $team } already
}
join-table-of = { $count ->
    [0] The table { $team } from above. Nobody has sat down yet, and a chair is waiting for you.
    [one] The table { $team } from above. 1 has sat down, and a chair is waiting for you.
   *[other] The table { $team } from above. { $count } have sat down, and a chair is waiting for you.
}
join-go = Take a seat
join-deletes = Everything is deleted on { $date }
join-no-personal = Do not write personal data about citizens.
join-door-changed = The code has changed
join-door-changed-lead = That code does not open any more. The new one is on the projector, or ask the instructor. If you have a seat already, it is still yours.
join-door-changed-short = The code has changed. The new one is on the projector, or ask the instructor.
join-have-seat = Do you have a seat already?
join-have-seat-link = Use your return code
join-not-open = The sprint is not open yet.
join-no-cookies = This browser keeps no cookies, so Sprintrum cannot hold a seat for you. Allow cookies for this site in the browser's settings, or use another browser or a normal window. No seat was taken.
join-locked = The instructor has locked the door, so nobody else can come in right now.
join-late = Going on right now: { $phase }
join-specialist-note = If you are a specialist, sit down at a table. The instructor lets you in at all of them.

join-seat-title = You have your seat
join-seat-lead = Welcome { $name }, you sit at the table { $team }.
join-seat-lead-alone = Welcome { $name }
join-seat-code = Your return code
join-seat-why = When you move to another computer or phone, use the code or the link. Then you sit in the same seat with everything you wrote.
join-seat-secret = The code is yours only. Do not show it on the projector.
join-seat-link = Your personal link
join-seat-qr = QR code for your seat. Scan it with the other device.
join-seat-qr-show = Show as QR code
join-seat-go = Enter the room
join-seat-leave = Leave the seat on this device
join-seat-leave-help = Your notes stay. You can come back with the return code.

join-return-title = Sit down in your seat again
join-return-lead = Type your return code. You got it when you came in.
join-return-code = Return code, { $limit } characters
join-return-example = For example ABCD-EFGH-2345
join-return-go = Find my seat
join-return-lost = If you lost the code, ask the instructor for a new one.
join-return-hello = Hello { $name }
join-return-sit-lead = Here is your seat in { $title }. Sit in it on this device?
join-return-sit = Take my seat
join-return-not-me = That is not me
join-return-unknown = We do not know that return code. Check that all { $limit } characters are there. If you were given a new one, the old one no longer works.
join-return-missing = Type the return code with { $limit } characters.
join-seat-lost = The seat on this device no longer counts.
join-left = You have left the seat on this device. Your notes are still here.
join-code-missing = Type the code with { $limit } characters.
join-code-short = { $missing ->
    [one] The code has { $limit } characters. One is missing.
   *[other] The code has { $limit } characters. { $missing } are missing.
}
join-code-long = The code has { $limit } characters. There are { $extra } too many.
join-unknown-title = We do not know that code
join-unknown-lead = Look at the projector and type the code again. The letters I, L and O are not used, nor are 0 and 1.
join-line-title = Many are sitting down just now
join-line-place = You are number { $place } in the line.
join-line-text = The page goes on by itself when it is your turn. Do not close it.

join-code-return = If you have a return code of { $limit } characters, type it here to sit down in your seat again.
join-more = Municipality, field of work and role
join-wait-title = You are early
join-wait-how = Just stay here. The page goes on by itself.
join-who = Are you { $name }?
join-who-team = The seat on this device is at the table { $team } in { $title }.
join-who-yes = Yes, go to the room
join-who-no = No, change person
join-who-help = If you change, what has been written stays. The first person comes back with their return code.
join-locked-title = The door is locked right now
join-closed-title = The sprint is over
join-expected = Are you on the list?
join-expected-none = No, I write my name
