# The team's room: bar, notices, panels.
room-steps = Steps of the sprint
room-step-of = Step { $number } of { $of }
room-menu = Menu
room-close = Close
room-undo = Undo
room-saved = Saved
room-saving = Saving …
room-offline = { $waiting ->
    [0] Offline
    [one] Offline – 1 change waiting
   *[other] Offline – { $waiting } changes waiting
  }
room-stuck = { $waiting ->
    [0] Cannot save
    [one] Cannot save – 1 change waiting
   *[other] Cannot save – { $waiting } changes waiting
  }
room-held = { $because ->
    [document-locked] Waiting – the instructor has frozen the screens
    [sprint-frozen] Waiting – the instructor has frozen the screens
    [document-not_now] Waiting – this is closed in the present phase
   *[other] Waiting – this is closed right now
  }
room-offline-more = { $waiting ->
    [0] The connection is gone right now. Just keep writing.
    [one] The connection is gone right now. 1 change waits here. Just keep writing.
   *[other] The connection is gone right now. { $waiting } changes wait here. Just keep writing.
  }
room-here = { $here } of { $of } are here: { $names }. See everyone.
room-here-of = { $here } of { $of }
room-people = Who is here
room-is-here = is here
room-is-away = away right now
room-you = (you)
room-role-instructor = Instructor
room-role-deputy = Deputy
room-role-specialist = Specialist
room-role-participant = Participant
room-role-guest = Guest
room-help-call = Call a specialist
room-help-called = You are in the queue
room-help-coming = Help is on its way
room-help-why = A specialist comes to you as soon as one is free. Fetching help is a strength.
room-help-about = What is it about? (optional)
room-help-send = Call
room-help-waiting = You are in the queue. A specialist comes as soon as one is free.
room-help-taken = { $name } is on the way to you.
room-help-cancel = We solved it ourselves
room-from-instructor = From the instructor:
room-read = Read
room-frozen = { $waiting ->
    [0] The screens are frozen so that everyone can look up. What you wrote is saved.
    [one] The screens are frozen so that everyone can look up. 1 change waits here until they open again.
   *[other] The screens are frozen so that everyone can look up. { $waiting } changes wait here until they open again.
  }
room-closed = The sprint has ended. You can keep writing until { $date }. Then it is deleted.
room-looking-back = You are looking back at “{ $phase }”.
room-go-to-now = Go to { $phase }
room-staying = Everybody has gone on to “{ $phase }”. Finish writing, then follow.
room-follow = Follow
room-phase-now = { $waiting ->
    [0] You are now at “{ $phase }”. What you wrote is saved.
   *[other] You are now at “{ $phase }”.
  }
room-next = Next: { $phase }
room-news-moved = { $by } has moved you from { $was } to { $team }. What you wrote on { $was }’s board stays there; notes that nobody has seen yet come along with you.
room-news-merged = { $by } has merged “{ $other }” with “{ $team }”. You sit here now, and everything has come along.
room-news-joined = { $by } has merged “{ $other }” with your team. All of theirs has come along.
room-news-parted = { $by } has parted “{ $other }” from your team again. What they brought has gone back with them. What you have worked on since is still here.
room-news-participant = { $by } has seated you at { $team }.
room-news-specialist = { $by } has made you a specialist. You can now enter every team.
room-news-home = { $by } has given you a home table at { $team }. Here you write and vote, and you can still go to all teams.
room-shown-already = The notes have been shown. What you write now can be read by the team at once.
room-gone = Your seat is no longer here
room-gone-sprint = The sprint has been deleted
room-gone-elsewhere = Go on at the new seat
room-gone-return = Use your return code
room-takehome = Take home
room-my-seat = My seat and other devices
room-my-seat-why = With this code you can sit down in your seat from another device. Do not give it to others.
room-return-code = Your return code
room-copy-link = Copy the link
room-copy-text = Copy the text
room-copied = Copied
room-other-language = Switch to Danish
room-leave = Leave the seat
room-leave-why = What you wrote stays with the team. To come back you need your return code.
room-leave-unsaved = { $waiting ->
    [one] 1 change is not saved yet and is lost if you leave now.
   *[other] { $waiting } changes are not saved yet and are lost if you leave now.
  }
room-stay = Stay
room-refused-heading = This was not saved
room-refused-text = Your text
returned-notes = Note
returned-groups = Group
returned-questions = Question
returned-comments = Comment
returned-strokes = Sketch
returned-matrix = Place in value and effort
returned-reactions = Reaction: { $reaction }
returned-screens = Screen
returned-words = Text
returned-spot = Value { $value }, effort { $effort }
returned-put-back = Try again
returned-let-go = Discard
room-letters-left = { $left } characters left
room-specialist = Welcome, specialist
room-specialist-why = Here you see who calls. You can enter every team and read along.
room-no-calls = Nobody is calling right now.
room-teams = Teams
room-home = Back to my team
room-visits = You are visiting { $team }. You can read and comment.
room-call-taken = { $name } has taken it.
room-call-take = I am going there
room-call-done = Done
room-done = We are done
room-done-seen = The instructor can see it.
room-you-are = You are
room-alone = Only you
room-change-person = Change person
room-return-code-why = brings you back to your seat from another device.
room-return-code-read = Got it
room-gone-left = You have left the seat
room-gone-again = Take a seat again
room-saved-but = Saved, but for the draft
room-last = This is the last step. When you are done, all of it is ready under “Take home”.
room-task = The task now
room-closed-shut = The sprint has ended. You can read and take everything until { $date }. Then it is deleted.
room-advice = What was advised?
room-advice-help = The team can read it in the concept and gets it in the files. May be left out.
room-wrong-table = Are you at the wrong table?
room-wrong-table-why = What you wrote on the board stays with the team. Notes that nobody has seen yet come along with you.
room-wrong-table-locked = Nobody can change tables right now. Tell the instructor, who can move you.
room-wrong-table-to = I belong at
room-wrong-table-go = Move me
room-wrong-table-done = You sit at { $team } now.
