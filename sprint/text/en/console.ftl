# The instructor's console.
console-title = Instructor's console
console-home = Sprintrum, my sprints
console-code = Code
console-here = { $here } of { $of } are here
console-more = More actions
console-dialog-close = Close
console-cancel = Cancel
console-save = Save
console-add = Add
console-understood = Done

console-open-sprint = Open the sprint
console-reopen-sprint = Open again
console-close-sprint = Close the sprint
console-freeze = Freeze the screens
console-unfreeze = Unfreeze the screens
console-lock = Lock the code for newcomers
console-unlock = Unlock the code
console-invite = Show code and QR
console-invite-text = Hold your camera over it, or go to the address.
console-copy-link = Copy link for participants
console-link-copied = The link is copied.
console-qr-alt = QR code to the sprint
console-frozen-banner = The screens are frozen. Nobody can write until you unfreeze them. Nothing is lost.
console-closed-banner = The sprint is closed. Teams can still read and write on until it is deleted.
console-offline-banner = No connection to the server. The clock runs on for everybody. We try again by ourselves.

console-stage = Projector: { $mode }
console-stage-open = Open the projector in a new window
console-stage-auto = Follows the phase
console-stage-lobby = Arrival
console-stage-clock = Clock
console-stage-results = Votes
console-stage-pitch = Pitch

console-stage-results-team = Show the votes on the projector
console-stage-pitch-team = Pitching now: show on the projector

console-agenda = Agenda
console-behind = { $minutes } min behind
console-ahead = { $minutes } min ahead
console-on-time = On schedule
console-ends = Ends { $time }
console-now = Running now
console-done = Done:
console-go-title = Go to this phase
console-minutes = { $minutes } min
console-minutes-used = { $used } of { $minutes } min
console-anonymous = anonymous
console-phase-set = Set up { $phase }
console-phase-minutes = Minutes
console-phase-anonymous = Anonymous
console-phase-anonymous-help = Nobody can see who wrote what, not even you. It cannot be turned off again once the phase has begun.
console-phase-anonymous-begun = Nobody can see who wrote what, not even you. It holds from now on and cannot be turned off again. Notes that already lie on the board with a name keep it.
console-phase-promised = The phase is anonymous. The participants have been promised so, and it cannot be turned off again.
console-phase-reveal = Who reveals the notes?
console-phase-reveal-team = The team itself
console-phase-reveal-instructor = Only the instructor
console-phase-reveal-help = You can always reveal them from here.
console-phase-votes = Votes for each
console-phase-several = Several votes on the same idea
console-phase-several-help = Without a tick each person can give an idea one vote at most.

console-of = of { $minutes } min
console-should-end = Should have ended { $time }
console-of-ends = of { $minutes } min · ends { $time }
console-start = Start
console-pause = Pause
console-resume = Resume
console-minutes-short = { $sign } min
console-next = Next phase: { $phase }
console-phase-undo = Undo the change of phase
console-undone = Everybody is back where they were.
console-moved = Everybody is now in { $phase }.
console-spoken-left = { $minutes ->
    [one] 1 minute left
   *[other] { $minutes } minutes left
  }
console-spoken-last = Less than a minute left
console-spoken-paused = { $minutes ->
    [one] Paused, 1 minute left
   *[other] Paused, { $minutes } minutes left
  }
console-spoken-over = { $minutes ->
    [0] Over time
    [one] 1 minute over time
   *[other] { $minutes } minutes over time
  }

console-queue = Sparring
console-waiting = { $count ->
    [one] 1 waiting
   *[other] { $count } waiting
  }
console-queue-empty = Nobody waits for sparring
console-queue-empty-text = When a team presses “Call for sparring”, it is seen here.
console-waits = waiting { $time }
console-wait-seconds = under 1 min
console-wait-minutes = { $count } min
console-wait-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
  }
console-quote = “{ $text }”
console-called-by = { $name } is calling.
console-help-take = I am going there
console-help-done = Done
console-help-taken = { $name } has taken it.

console-teams = Teams
console-team-number = Team { $number }
console-face-down = { $count ->
    [one] 1 note lies face down
   *[other] { $count } notes lie face down
  }
console-notes-total = { $count ->
    [one] 1 note on the boards
   *[other] { $count } notes on the boards
  }
console-reveal-all = Reveal all teams' notes
console-reveal = Reveal the team's notes
console-votes-open-all = Open voting for all
console-votes-close-all = Close voting for all
console-votes-open = Open voting
console-votes-close = Close voting
console-calls = Waiting for sparring
console-ready = Ready
console-writes-now = { $name } is writing now
console-write-now = { $count } are writing now
console-active-now = Active now
console-nothing-yet = Nothing written yet
console-still-minutes = { $count ->
    [one] Last active 1 min ago
   *[other] Last active { $count } min ago
  }
console-still-hours = { $count ->
    [one] Last active 1 hour ago
   *[other] Last active { $count } hours ago
  }
console-fact-here = present
console-fact-notes = notes
console-fact-hidden = hidden
console-fact-groups = groups
console-fact-voted = have voted
console-fact-concept = concept
console-fact-screens = screens
console-percent = { $percent } %
console-look-in = Look in on { $team }
console-people-short = People
console-more-for = More actions for { $team }
console-team-add = Add team
console-team-rename = Edit name and challenge
console-team-name = Name of the team
console-team-challenge = Challenge
console-team-challenge-help = Stands at the top of the team's board. It may begin with: How might we …
console-without-team = { $count ->
    [one] 1 person has no team
   *[other] { $count } people have no team
  }
console-give-team = Give them a team

console-look-parts = Parts of the team's room
console-look-ideas = Ideas
console-look-concept = Concept
console-look-outline = Prototype

console-people = People in { $team }
console-people-without-team = People without a team
console-people-none = Nobody is here yet.
console-online = is here
console-offline = not connected now
console-move = Move { $name } to team
console-move-to = Move to …
console-reissue = New return code
console-reissued = { $name } can now take the seat from another device with this code:
console-reissued-hint = The old code and the old devices no longer work. Everything that is written is still there.
console-return-code = Return code
console-remove = Remove
console-remove-name = Remove { $name }
console-make-specialist = Make specialist
console-make-participant = Make a participant in …
console-make-participant-name = Make { $name } a participant in a team
console-specialists = Specialists
console-specialists-text = A specialist goes between the teams, sees who is calling, and can open every room. The person joins with the code like everybody else; then make them a specialist under their team.
console-specialists-none = No specialists yet.

console-announcement = Message
console-announcement-prompt = We reveal the notes in a moment. Finish your last one.
console-announcement-words = Message
console-announcement-to = To
console-announcement-all = All teams
console-announcement-team = Write to the team
console-announcement-to-team = Message to { $team }
console-announcement-send = Send
console-announcement-last = Last to { $to }: “{ $text }”
console-seen-by = Seen by { $seen } of { $of }

console-ask-go = Go to { $phase }?
console-ask-go-text = { $count ->
    [0] Nobody is writing any more. Nothing is lost.
    [one] 1 is still writing, in { $teams }. Nothing is lost, and everybody can go on writing afterwards.
   *[other] { $count } are still writing, in { $teams }. Nothing is lost, and everybody can go on writing afterwards.
  }
console-ask-go-yes = Go on
console-ask-wait = Wait a little
console-ask-reveal-all = Reveal the notes of all teams?
console-ask-reveal = Reveal the notes of { $team }?
console-ask-reveal-text = All notes that lie face down are put on the team's board. They cannot be hidden again.
console-ask-reveal-yes = Reveal the notes
console-ask-votes-close = Close the voting?
console-ask-votes-close-text = The votes are shown to the team, and nobody can vote more in this round.
console-ask-votes-again = New voting for { $team }?
console-ask-votes-again-all = New voting for all teams?
console-ask-votes-again-text = The votes already given are kept under earlier rounds, and everybody gets their votes again. A vote that is open closes first.
console-ask-close = Close the sprint?
console-ask-close-text = The clock and the phases stop. Teams can still go on writing and take their concept home until it is deleted. You can open again.
console-ask-remove = Remove { $name }?
console-clear = Remove { $count } who are not here
console-ask-clear = Remove { $count } people?
console-ask-clear-text = They lose their seats: { $names }. What they wrote stays with the team.
console-removed = { $name } has been removed.
console-ask-remove-text = The person loses the seat. What the person wrote stays with the team.
