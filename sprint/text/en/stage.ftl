# The projector.
stage-shut = The projector has a link of its own
stage-shut-text = The instructor finds the link in the console under “More actions”. If you are the instructor, log in here.
stage-offline = No connection right now
stage-time = { $time }
stage-sound = Sound at one minute and at time
stage-fullscreen = Full screen
stage-sit-down = Take a seat at the table
stage-go-to = Go to
stage-and-write = and write the code
stage-code-spelled = The code is { $code }
stage-qr-alt = QR code to the sprint
stage-camera = … or use your camera
stage-arrived-label = Who has arrived
stage-arrived = { $count ->
    [0] Nobody has arrived yet
    [one] 1 has arrived
   *[other] { $count } have arrived
  }
stage-arrived-more = and { $count } more
stage-people = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
stage-step = Step { $number } of { $of }
stage-paused = The clock is paused
stage-over = Time is up
stage-warn-five = Five minutes left
stage-warn-one = One minute left
stage-anonymous = Anonymous: nobody can see who writes what.
stage-face-down = { $count ->
    [one] 1 note lies face down
   *[other] { $count } notes lie face down
  }
stage-turned = { $count ->
    [one] 1 note has been turned over
   *[other] { $count } notes have been turned over
  }
stage-next = Next:
stage-next-at = Then { $when }:
stage-last = Last step
stage-results = How the teams voted
stage-results-none = No voting has been closed yet.
stage-result-untitled = Untitled
stage-result-tie = It is a tie
stage-result-few = Too few voted
stage-result-nobody = Nobody voted
stage-pitch = Pitch
stage-soon = Opens soon
stage-soon-text = The code will be here when the doors open. Just stay where you are.
stage-soon-at = The doors open in time for us to begin at { $time }.
stage-frozen = Eyes up: the screens are frozen
stage-locked = Closed for newcomers.
stage-break-back = We are back at
stage-break-left = { $minutes } min left
stage-break-over = We begin again now
stage-break-until-started = Break
stage-break-text = Stretch, and get some coffee. Everything is saved and waits for you.
stage-thanks = Thank you for today
stage-thanks-text = Your concepts are ready to take home.
stage-teams = The teams
stage-find-team = Find your team here
stage-write-on = You can keep writing until { $date }. Then it is deleted.
stage-results-chosen = What the teams chose
stage-votes = { $count ->
    [one] vote
   *[other] votes
  }
stage-read-on = You can read and take everything until { $date }. Then it is deleted.
stage-spot-note = A note
stage-spot-prototype = The prototype
stage-spot-empty = Nothing is written here yet.
stage-spot-more = and { $count } more
