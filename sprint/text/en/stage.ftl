# The projector.
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
stage-arrived-label = Who has come
stage-arrived = { $count ->
    [0] Nobody has come yet
    [one] 1 has come
   *[other] { $count } have come
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
stage-next = Next:
stage-last = Last step
stage-results = How the teams voted
stage-results-none = No voting has been closed yet.
stage-result-untitled = Untitled
stage-result-tie = It is a tie
stage-result-few = Too few voted, so the votes are not shown.
stage-result-nobody = Nobody voted
stage-pitch = Pitch
