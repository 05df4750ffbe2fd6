# Notes, groups and the board.
ideas-loading = Fetching the notes …
ideas-desk = Your desk
ideas-write = Write an idea
ideas-write-here = Write an idea …
ideas-save-note = Save note
ideas-anonymous = Anonymous: nobody can see who writes what.
ideas-was-anonymous = Written anonymously: nobody can see who wrote what.
ideas-no-names = Do not write names or other personal data about citizens.
ideas-challenge = Your challenge
ideas-challenge-here = Who does it hurt, and when?
ideas-colour = Colour of the note
ideas-colour-yellow = Sand
ideas-colour-blue = Sky
ideas-colour-green = Mint
ideas-colour-pink = Rose
ideas-colour-violet = Lilac
ideas-colour-orange = Peach
ideas-mine = My private notes
ideas-mine-empty = Your notes appear here as you save them.
ideas-only-you = Only you see them
ideas-others = { $count ->
    [0] On the team: none face down yet
    [one] On the team: 1 face down
   *[other] On the team: { $count } face down
  }
ideas-somebody = Someone on the team
ideas-others-drafts = { $count ->
    [one] has 1 note face down
   *[other] has { $count } notes face down
  }
ideas-reveal = Reveal the notes
ideas-reveal-later = The instructor reveals the notes for everybody.
ideas-reveal-why = { $count ->
    [one] 1 note is turned over and laid on the shared board. This cannot be undone.
   *[other] { $count } notes are turned over at once and laid on the shared board. This cannot be undone.
  }
ideas-not-yet = Not yet
ideas-publish = Lay on the board
ideas-board = Shared board
ideas-count = { $notes ->
    [one] 1 note
   *[other] { $notes } notes
  }{ $groups ->
    [0] {""}
    [one] {" "}in 1 group
   *[other] {" "}in { $groups } groups
  }
ideas-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
  }
ideas-empty = The board is empty. Write the first note and you are on your way.
ideas-empty-read = The board is empty.
ideas-empty-private = Everybody's notes land here when you reveal them. Work on your own meanwhile.
ideas-search = Search notes
ideas-search-groups = Search for a group
ideas-undo = Undo your latest change
ideas-removed = Recently removed
ideas-restore = Restore
ideas-new-group = New group
ideas-untitled = Untitled group
ideas-group-title = Title of the group
ideas-group-chosen-empty = The notes of the chosen group were moved or deleted. The concept shows them as they were when you chose.
ideas-group-empty = Drag notes here, or use Move to group.
ideas-group-menu = Actions for the group { $group }
ideas-group-up = Move forward
ideas-group-down = Move back
ideas-group-merge = Merge with …
ideas-group-remove = Remove group, keep notes
ideas-group-was-removed = The group is removed. Its notes are under Not in a group.
ideas-loose = Not in a group
ideas-note = Note: { $text }
ideas-empty-note = without text
ideas-note-menu = Actions for { $note }
ideas-written-by = Written by { $name }.
ideas-unsigned = Without a name.
ideas-in-group = Group: { $group }.
ideas-writes = { $name } is writing
ideas-builds-on = Builds on: { $text }
ideas-build-on = Build on it
ideas-move = Move to group …
ideas-move-note = Move { $note }
ideas-move-title = Drag to move
ideas-moved = The note is now in { $group }.
ideas-remove = Remove note
ideas-was-removed = The note is removed.
ideas-quick = Enter saves and begins the next one. Shift + Enter makes a new line.
ideas-turn = Show the notes now?
ideas-turn-count = { $count ->
    [one] 1 note lies face down. Press here to turn it over for everybody on the team.
   *[other] { $count } notes lie face down. Press here to turn them over for everybody on the team.
  }
ideas-turned = The notes are turned over
ideas-face-down-waiting = { $count ->
    [one] 1 note lies face down. The instructor turns it over.
   *[other] { $count } notes lie face down. The instructor turns them over.
  }
