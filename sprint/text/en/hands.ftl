# Keys on the board, and several notes at once.
ideas-redo = Redo what was undone
note-up = Move forward in the pile
note-down = Move back in the pile
note-stepped = The note is now number { $at } of { $of }.
picked-start = Select several notes
picked-bar = Selected notes
picked-how = Select the notes to move, gather or delete.
picked-split-how = Select the notes that are to have a group of their own.
picked-count = { $count ->
    [one] 1 note selected
   *[other] { $count } notes selected
  }
picked-is = The note is selected.
picked-pick = Select { $note }
picked-where = { $count ->
    [one] Move 1 note to …
   *[other] Move { $count } notes to …
  }
picked-gather = Gather in a new group
picked-split = Make them a new group
picked-split-group = Split the group …
picked-gathered = { $count ->
    [one] 1 note now lies in a new group. Give it a title.
   *[other] { $count } notes now lie in a new group. Give it a title.
  }
picked-colour = Colour
picked-remove = Delete
picked-removed = { $count ->
    [one] 1 note deleted.
   *[other] { $count } notes deleted.
  }
picked-stop = Done
keys-heading = Keyboard shortcuts
keys-how = The keys work while you are not writing. Press Esc to go from the text to the note. Single letters work once you have used Tab or the arrows on the board.
keys-letters = Single letters are shortcuts
keys-no-vote = You cannot vote for { $note } right now.
keys-do-write = Write a new note
keys-do-search = Search the notes
keys-do-walk = Go from note to note
keys-do-edit = Write in the note
keys-do-leave = Go from the text to the note, or stop selecting
keys-do-move = Move the note to a group
keys-do-step = Move the note forward or back in the pile
keys-do-build = Build on the note
keys-do-pick = Select the note, to move several at once
keys-do-react = Go to the note's reactions
keys-do-comment = Read and write comments on the note
keys-do-vote = Give the note a vote, or its group where groups are voted on
keys-do-remove = Delete the note
keys-do-group = Make a new group
keys-do-undo = Undo your latest change
keys-do-redo = Redo what was undone
keys-do-help = Show this overview
filter-menu = Show only some notes
filter-shown = Showing { $shown } of { $of } notes.
filter-all = Show all
note-fold = Show less
note-unfold = Show the whole note
note-fold-this = Show less: { $note }
note-unfold-this = Show the whole note: { $note }
