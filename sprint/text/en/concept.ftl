# The concept sheet and its checklist.
concept-sheet = The concept
concept-sections-short = Sections
concept-sections = Sections of the concept
concept-parts = Parts of the screen
concept-go-to-section = Go to section
concept-part-done = , { $percent } % in place
concept-loading = Fetching the concept …
concept-unnamed = The concept has no name yet
concept-builds-on = Builds on
concept-builds-on-notes = { $count ->
    [one] 1 note behind the idea
   *[other] { $count } notes behind the idea
  }
concept-advice-1 = Take responsibility without being an expert: say openly where you need specialists, and fetch them.
concept-advice-2 = Think strategically: tie it to the municipality's strategy and the whole landscape of systems. No silos and quick fixes.
concept-advice-3 = Digital leadership is leadership: it is about people doing something in a new way.
concept-missing = Missing
concept-example = See an example
concept-write-here = Write here
concept-nothing-yet = Not written yet
concept-writes = { $name } is writing
concept-writes-here = { $name } is writing here
concept-choose = Choose
concept-choice-clear = Clear the choice
concept-cell = { $label }, row { $number }
concept-row = { $field }, row { $number }
concept-row-first = Add the first
concept-row-add = Add another
concept-row-up = Move row { $number } up
concept-row-down = Move row { $number } down
concept-row-remove = Delete row { $number }
concept-row-removed = Row { $number } is deleted.
concept-show-all = Show the whole sheet ({ $count } more fields)
concept-show-all-hint = In this phase only the most important fields are out. You can always write in the others.
concept-show-phase = Show only this phase's fields
concept-checklist = Checklist
concept-score = { $done } of { $total }
concept-percent = { $percent } %
concept-all-in-place = Everything is in place
concept-in-place = { $count } in place
concept-checklist-hint = The list is a help. You can always go on.
concept-from-challenge = The challenge: { $challenge }
concept-from-question = The question: { $question }
concept-see-note = See on the board: { $note }
concept-see-note-short = See on the board
concept-builds-on-idea = Builds on “{ $title }”
