# The instructor's console.
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
console-offline-banner = No connection to the server. The clock runs on for everybody. We try again by ourselves.

console-stage-open = Open the projector in a new window
console-stage-auto = Follows the phase
console-stage-lobby = Arrival
console-stage-clock = Clock
console-stage-results = Votes
console-stage-pitch = Pitch
console-stage-close = The way home

console-stage-results-team = Show the votes on the projector
console-stage-pitch-team = Pitching now: show on the projector

console-agenda = Agenda
console-behind = { $minutes } min behind
console-ahead = { $minutes } min ahead
console-done = Done:
console-go-title = Go to this phase
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
console-phase-votes = Votes per person
console-phase-several = Several votes on the same idea
console-phase-several-help = Without a tick each person can give an idea one vote at most.
console-phase-ballot = Vote for
console-phase-ballot-all = Groups and all notes
console-phase-ballot-loose = Groups, and notes not in a group
console-phase-ballot-groups = Groups only
console-phase-ballot-notes = Notes only
console-phase-goal = { $kind ->
    [groups] Goal: groups (0 is no goal)
    [outline] Goal: screens (0 is no goal)
   *[other] Goal: notes each (0 is no goal)
  }

console-start = Start
console-pause = Pause
console-resume = Resume
console-next = Next phase: { $phase }
console-moved = Everybody is now in “{ $phase }”.
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

console-waits = Waiting: { $time }
console-wait-seconds = now
console-wait-minutes = { $count } min
console-wait-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
  }
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
console-reveal-all = Reveal all teams' notes
console-reveal = Reveal the team's notes
console-votes-open-all = Open voting for all
console-votes-close-all = Close voting for all
console-votes-open = Open voting
console-votes-close = Close voting
console-ready = Done
console-people-short = People
console-more-for = More actions for { $team }
console-team-add = Add team
console-team-open = Open a team from a file
console-team-rename = Edit name and challenge
console-team-name = Name of the team
console-team-challenge = Challenge
console-team-challenge-help = Stands at the top of the team's board. It may begin with: How might we …
console-without-team = { $count ->
    [one] 1 person has no team
   *[other] { $count } people have no team
  }

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
console-home-name = Home table for { $name }
console-home-none = No home table
console-home-at = Home table: { $team }
console-specialists-text = A specialist goes between the teams, sees who is calling, and can open every room. The person joins with the code like everybody else; then make them a specialist under their team.
console-specialists-none = No specialists yet.

console-announcement = Message
console-announcement-words = Message
console-announcement-to = To
console-announcement-all = All teams
console-announcement-team = Write to the team
console-announcement-to-team = Message to { $team }
console-announcement-send = Send

console-ask-go = Go to “{ $phase }”?
console-ask-go-way = { $way ->
    [back] Everybody goes back from “{ $from }”.
   *[other] { $passed ->
        [0] Everybody goes on from “{ $from }”.
        [one] Everybody goes on from “{ $from }”, and 1 phase is skipped.
       *[other] Everybody goes on from “{ $from }”, and { $passed } phases are skipped.
    }
  }
console-ask-go-text = { $count ->
    [0] Nobody is writing now. Nothing is lost.
    [one] 1 is still writing, in { $teams }. Nothing is lost, and everybody can keep writing afterwards.
   *[other] { $count } are still writing, in { $teams }. Nothing is lost, and everybody can keep writing afterwards.
  }
console-ask-go-yes = { $way ->
    [back] Go back
   *[other] Go on
  }
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
console-ask-close-text = The clock and the phases stop. Teams can still keep writing and take their concept home until it is deleted. You can open again.
console-ask-remove = Remove { $name }?
console-clear = Remove { $count } who are not here
console-ask-clear = Remove { $count } people?
console-ask-clear-text = They lose their seats: { $names }. What they wrote stays with the team.
console-ask-restore = Give the seat back?
console-ask-restore-text = The name was deleted when the person was removed. Write it again, and the seat is theirs again on the same devices.
console-restore = Give the seat back
console-removed = { $name } has been removed.
console-ask-remove-text = The person loses the seat. What the person wrote stays with the team.

console-copy-stage = Copy the link to the projector
console-door-new = New code
console-door-ask = Change the code?
console-door-ask-text = The code that has been shared opens nothing any more, and whoever tries it is told where to find the new one. Everybody who sits here stays, and return codes still hold.
console-many = Remove several
console-many-open = Remove several …
console-many-text = Those who came last stand first.
console-many-away = Choose those who are not here
console-many-later = Choose everybody who came later too
console-many-none = Choose nobody
console-many-remove = { $count ->
    [0] Remove
    [one] Remove 1 …
   *[other] Remove { $count } …
}
console-removed-many = { $count ->
    [one] 1 has been removed.
   *[other] { $count } have been removed.
}
console-unwrite = Remove what they wrote
console-unwrite-name = Remove what they wrote: { $name }
console-ask-unwrite = Remove what { $name } wrote?
console-unwrite-too = Remove what they wrote too
console-unwrite-text = Notes, questions, screens and strokes from the seat go for everybody. What was written anonymously, or in what others began, stays: nobody can tell whose it is. What stands there now is kept as a version first.
console-unwritten = { $count ->
    [0] There was nothing to remove.
    [one] 1 thing has been removed.
   *[other] { $count } things have been removed.
}
console-ask-close-text-shut = The clock and the phases stop, and the rooms can only be read. Teams can take their concept home until it is deleted. You can open again.
console-stage-spotlight = Spotlight on a team
console-ask-move = Move { $name } to { $team }?
console-ask-move-text = What is on the board stays there. Notes that nobody has seen yet come along. The person is told, and you can undo it in the log.
console-ask-move-in = The person is told, and you can undo it in the log.
console-move-yes = Move
console-rename = Correct the name
console-rename-name = Correct the name: { $name }
console-renamed = { $was } is now called { $name }.
console-person-name = Name
