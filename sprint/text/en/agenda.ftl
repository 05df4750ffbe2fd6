# The agenda while it is made and changed.
agenda-words = Words and plan
agenda-add = Add phase
agenda-title-da = Title in Danish
agenda-title-en = Title in English
agenda-instruction-da = Instruction in Danish
agenda-instruction-en = Instruction in English
agenda-notes-da = Note to you in Danish (instructors only)
agenda-notes-en = Note to you in English (instructors only)
agenda-kind = Kind
agenda-kind-lobby = Arrival
agenda-kind-ideas = Ideas
agenda-kind-groups = Groups
agenda-kind-vote = Vote
agenda-kind-concept = Concept
agenda-kind-outline = Prototype
agenda-kind-pitch = Pitch
agenda-kind-plan = Plan
agenda-kind-break = Break
agenda-day = Day
agenda-starts = Starts at (optional)
agenda-starts-help = A fixed time, such as lunch. Lateness before it is caught up where there is slack.
agenda-untimed = No time limit
agenda-untimed-help = Homework: the room is open, and the clock stands.
agenda-private = In silence
agenda-private-help = Nobody sees the others' notes until they are revealed. For ideas only.
agenda-hidden = Hide the phase
agenda-hidden-help = It is passed over, does not count, and participants do not see it.
agenda-is-hidden = hidden
agenda-place = Place in the agenda
agenda-up = Move up
agenda-down = Move down
agenda-copy = Duplicate
agenda-remove = Delete
agenda-fields = Fields of the concept
agenda-fields-count = { $count ->
    [0] all
    [one] one field
   *[other] { $count } fields
  }
agenda-fields-help = These are the fields that teams are asked for. If you choose none, it is the whole sheet.
agenda-writes = Teams can write in
agenda-writes-ideas = Ideas and groups
agenda-writes-concept = The concept
agenda-writes-outline = The prototype
agenda-writes-help = What is not chosen can be read, but not changed in this phase.
