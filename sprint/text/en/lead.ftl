# The console while the sprint runs.
lead-band = The clock and the next phase
lead-clock = Clock
lead-clock-set = Set the clock
lead-clock-left = Minutes left
lead-clock-help = From now on, for all teams. You can undo it in the log.
lead-clock-less = 5 minutes less
lead-clock-go = Set the clock
lead-min = min
lead-minutes = { $minutes } min
lead-untimed = no time limit
lead-step = phase { $number } of { $of }
lead-ends = ends { $time }
lead-should-end = should have ended { $time }
lead-next = Next: { $phase }
lead-next-close = Next: Close the sprint
lead-close-text = The teams can keep writing, and get their concept.
lead-writing = { $count ->
    [one] 1 is writing.
   *[other] { $count } are writing.
  }
lead-face-down = { $count ->
    [one] 1 note lies face down.
   *[other] { $count } notes lie face down.
  }
lead-voting = { $count ->
    [one] 1 team is still voting.
   *[other] { $count } teams are still voting.
  }
lead-unchosen = { $count ->
    [one] { $teams } has not chosen.
   *[other] { $count } teams have not chosen: { $teams }.
  }
lead-all-clear = Nobody is writing right now. You can go on.
lead-warn = 1 min warning
lead-warn-words = One minute left. Finish the last one.
lead-go-on = Go on
lead-go-now = Go now
lead-go-reveal = Reveal the notes and go on
lead-go-close = Close the vote and go on
lead-draft = Draft: nobody can come in yet
lead-draft-text = The projector says “Opens soon”. Whoever waits at the door comes in by themselves.
lead-closed = The sprint is closed
lead-closed-text = Teams can read, keep writing and download their concept.
lead-wall = Projector
lead-wall-short = Change
lead-wall-change = Projector: change what it shows
lead-wall-shows = The projector shows { $what }
lead-wall-soon = Opens soon
lead-wall-lobby = code and QR
lead-wall-clock = the clock and the task
lead-wall-break = the break
lead-wall-results = the votes
lead-wall-pitch = who is pitching
lead-wall-close = the way to the concept
lead-plan = plan
lead-now = now
lead-planned = Planned
lead-real-done = Began
lead-real-now = Running since
lead-real-next = Expected
lead-day = Day { $day }
lead-day-of = Day { $day } of { $of }
lead-day-done = done
lead-day-ends = Ends { $time }
lead-day-planned = planned { $time }
lead-teams = { $count ->
    [one] 1 team
   *[other] { $count } teams
  }
lead-note = Note to you
lead-bar-notes = { $goal ->
    [0] The bar shows notes
   *[other] The bar shows notes. Goal: { $goal } each
  }
lead-bar-groups = { $goal ->
    [0] The bar shows groups
   *[other] The bar shows groups. Goal: { $goal }
  }
lead-bar-voted = The bar shows how many have voted
lead-bar-fields = The bar shows the fields of this phase
lead-bar-screens = { $goal ->
    [0] The bar shows screens
   *[other] The bar shows screens. Goal: { $goal }
  }
lead-bar-here = The bar shows how many are here
lead-measure-notes = { $count ->
    [one] note
   *[other] notes
  }
lead-measure-groups = { $count ->
    [one] group
   *[other] groups
  }
lead-measure-voted = of { $of } voted
lead-measure-fields = of { $of } fields
lead-measure-screens = { $count ->
    [one] screen
   *[other] screens
  }
lead-measure-here = of { $of } here
lead-is-writing = writing
lead-is-here = here
lead-is-away = away
lead-crew-writing = { $count } writing
lead-crew-here = { $count } here
lead-crew-away = { $count } away
lead-crew-nobody = nobody yet
lead-extra = +{ $minutes } min
lead-sign-call = Waiting for help
lead-sign-tie = A tie
lead-sign-unchosen = Has not chosen
lead-sign-face-down = Notes face down
lead-sign-gone = Most are away
lead-sign-quiet = Quiet
lead-side = Beside it shows
lead-needs = Needs you
lead-needs-count = Needs you { $count }
lead-needs-none = Everybody has what they need.
lead-need-tie = The votes are a tie.
lead-need-unchosen = They have voted but not chosen.
lead-need-gone = Most are away at the same time.
lead-quiet = Nobody has written since { $time }.
lead-unseen = { $count ->
    [one] 1 has not seen the message
   *[other] { $count } have not seen the message
  }
lead-show-who = Show who
lead-give-seat = Give a seat
lead-send = Send { $name }
lead-look = Look in
lead-choose = Choose idea
lead-choose-for = Choose for { $team }
lead-choose-which = What does the team go on with?
lead-choose-reason = Why (optional)
lead-choose-few = Fewer than three have voted, so the votes are not shown: one would see who voted for what. This is all of the team’s board.
lead-choose-none = There are no votes to choose by. Close the vote first, or ask the team to choose.
lead-look-previous = Previous team
lead-look-following = Next team
lead-look-close = Close, and go back to all teams
lead-look-extend = +{ $minutes } min for the team
lead-look-about = About the team
lead-look-unseen = The team cannot see that you look in until you show it.
lead-team-remove = Remove the team
lead-message-to = Message to
lead-message-some = Choose teams or a person …
lead-message-label = Message, { $limit } characters at most
lead-message-prompt = Write a short message
lead-message-teams = Which teams?
lead-message-person = Or only to
lead-message-nobody = No one in particular
lead-seen = seen by { $seen } of { $of }
lead-seen-who = Who has not?
lead-seen-all = Everybody has seen it.
lead-not-seen = Have not seen it yet
lead-log = Log
lead-log-all = Whole log
lead-log-none = What you and other instructors do is listed here, with a way back.
lead-undo = Undo
lead-undone = undone
lead-a-phase = a phase
lead-a-person = A person
lead-deed-moved = Went to { $phase }
lead-deed-clock_started = Started the clock
lead-deed-clock_paused = Paused the clock
lead-deed-clock_resumed = Resumed the clock
lead-deed-clock_added = { $sign }{ $amount } min for all
lead-deed-clock_set = Set the clock to { $amount } min
lead-deed-team_extended = { $sign }{ $amount } min for { $team }
lead-deed-phase_set = Changed { $phase }
lead-deed-seat_moved = Moved { $person } to { $team }
lead-deed-seat_role = { $text ->
    [specialist] Made { $person } a specialist
   *[other] Made { $person } a participant
  }
lead-deed-seats_removed = { $amount ->
    [one] Removed 1 person
   *[other] Removed { $amount } people
  }
lead-deed-seat_restored = Gave { $person } the seat back
lead-deed-seat_reissued = Gave { $person } a new return code
lead-deed-team_added = Added { $team }
lead-deed-team_opened = Opened { $team } from a file
lead-deed-team_removed = Removed { $text }
lead-deed-teams_merged = Merged { $text } with { $team }
lead-deed-team_renamed = Changed { $team }
lead-deed-opened = Opened for participants
lead-deed-closed = Closed the sprint
lead-deed-kept = Moved the deletion to { $text }
lead-deed-after_open = Let teams write on after the sprint
lead-deed-after_shut = Let teams only read after the sprint
lead-deed-deputy_added = Made { $person } a deputy
lead-deed-deputy_removed = Removed { $person } as a deputy
lead-deed-handed_over = Handed the sprint over to { $person }
lead-deed-locked = Closed for newcomers
lead-deed-unlocked = Opened for newcomers
lead-deed-seating = { $text ->
    [together] Seats colleagues from one municipality together
    [mixed] Mixes municipalities and fields of work
   *[other] Gives the table with most room
  }
lead-deed-paired = Paired { $team } with another team
lead-deed-frozen = Froze the screens
lead-deed-thawed = Unfroze the screens
lead-deed-silenced = Gave { $team } another silent round
lead-deed-note_placed = Put “{ $text }” on every board
lead-deed-revealed = Revealed the notes: { $team }
lead-deed-votes_opened = Opened the vote: { $team }
lead-deed-votes_closed = Closed the vote: { $team }
lead-deed-chosen = Chose an idea for { $team }
lead-deed-announced = Sent “{ $text }”
lead-deed-help_sent = Sent { $person } to { $team }
lead-keys = Keys
lead-key-space = Space
lead-key-do-pause = Start or pause the clock
lead-key-do-next = Next phase, with what the plan suggests
lead-key-do-warn = One-minute warning
lead-key-do-minute = A minute more or less
lead-key-do-message = Write a message
lead-key-do-freeze = Freeze or unfreeze the screens
lead-key-do-undo = Undo the latest in the log
lead-key-do-team = Look into a team
lead-key-do-teams = Next or previous team while you look in
lead-key-do-back = Back to all teams
lead-key-do-help = This sheet
lead-closed-text-shut = Teams can read and download their concept.
lead-deed-day_set = Set the time of day { $amount }
lead-deed-agenda_replaced = Replaced the agenda
lead-deed-phase_added = Added { $phase }
lead-deed-phase_moved = Moved { $phase }
lead-deed-phase_removed = Deleted { $text }
lead-wall-spotlight = some of a team’s work
lead-key-do-spot = Show some of the team’s work on the projector, when you look in
lead-deed-expected_set = Wrote the list of { $amount } expected
lead-deed-teams_added = Added { $amount } teams
lead-deed-seats_planned = Planned { $amount } seats for { $team }
lead-deed-seat_changed = { $person } sat down at { $team }
lead-deed-seat_renamed = Corrected the name of { $person }
