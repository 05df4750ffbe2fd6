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
concept-advice-1 = Do not hold back: take responsibility, also for what you do not fully understand. Bring specialists in.
concept-advice-2 = Think strategically: show how it fits the municipality’s strategy and system landscape. Avoid silos and quick fixes.
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
concept-score-both = This phase: { $done } of { $total }. The whole sheet: { $all } of { $of }.
concept-talk = { $count ->
    [0] Comment
    [one] 1 comment
   *[other] { $count } comments
  }
concept-mentions = Builds on
concept-mention = Mention a note or a group
concept-mention-drop = Remove { $item }
concept-resolve = Mark as resolved
concept-reopen = Open again
concept-resolved = Resolved
map-open = See the system landscape as a map
map-lead = Which systems do you touch? “Do not know” is a good answer when it says whom you will ask.
map-as-list = The systems as a list
map-says-the-same = The map. It shows the same as the list
map-add = Add a system
map-suggestions = Suggestions
map-found = { $count ->
    [one] 1 suggestion
   *[other] { $count } suggestions
  }
map-listed = On the list
map-add-own = Add “{ $name }” as your own
map-the-new = What is new
map-new = New
map-tie-of = { $system }: how it connects
map-tie-none = Typed by hand
map-tie-extract = Extract or file
map-tie-api = Automatic
map-tie-unknown = Do not know
map-whom = Whom will you ask?
map-name-one = Name a specialist
map-asked = You will ask: { $who }
map-legend = How it connects
map-band-people = People
map-band-own = Own systems
map-band-shared = Shared by municipalities
map-band-public = National and region
map-band-other = Others
guide-open = Answer 14 statements and see what fits
guide-back = The concept
guide-heading = How will you lead the change?
guide-lead-alone = 14 statements about your situation. Answer each on your own first: nobody else can see your answers.
guide-lead-together = 14 statements about your situation. Agree on each answer.
guide-steps = Alone or together
guide-step-alone = 1. Each alone
guide-step-together = 2. Together
guide-fits-you = Does it fit you?
guide-scale-1 = Not at all
guide-scale-2 = A little
guide-scale-3 = Both
guide-scale-4 = Well
guide-scale-5 = Fully
guide-scale-unknown = Do not know
guide-said = { $count ->
    [one] 1 said so alone
   *[other] { $count } said so alone
  }
guide-answered = { $done } of { $of }
guide-done = I have answered
guide-done-by = { $count ->
    [one] 1 has answered: { $names }
   *[other] { $count } have answered: { $names }
  }
guide-show-spread = Show the spread to the team
guide-spread-when = { $of ->
    [one] You are alone on the team, so there is no spread to show.
    [2] Only two of you answer: the spread tells each what the other answered.
   *[other] A statement is part of the spread once at least three have answered it. Wait until everybody is done: answers of one or two who come later are not counted, for they could be worked out.
  }
guide-apart-lead = The numbers show how you answered on your own, without names. Begin with the statements you disagree on most.
guide-apart = This is where you disagree most. Talk about it.
guide-result = { $count ->
    [0] No way fits clearly
    [one] One way fits you
    [2] Two ways fit you
   *[other] Three ways fit you
  }
guide-result-lead = A suggestion with its reasons. You choose, and may combine two.
guide-unclear = Your answers do not point clearly one way. Talk about the two statements you disagreed on most, or combine.
guide-because = Because you say
guide-but = Be aware:
guide-monday = On Monday
guide-watch = Watch for
guide-fits-well = Fits well
guide-fits-rather = Fits fairly well
guide-fits-badly = Fits badly
guide-badly-why = Because you say:
guide-say-yes = Yes: { $statement }
guide-say-no = No, it does not fit: { $statement }
guide-choose = Choose
guide-chosen = Chosen
guide-choose-way = Choose { $way }
guide-chosen-way = Chosen: { $way }
guide-unknown = A “do not know” has become a question
guide-who = Who can answer?
guide-add = Add
guide-ask-topic = The change
guide-asked = { $who } is now among the specialists.
guide-none-chosen = You have not chosen yet
guide-with = together with
guide-goes-into = Goes into the concept under The change.
guide-why = Why?
guide-others = { $count ->
    [one] The last way
   *[other] The { $count } other ways
  }
guide-where-from = Where does it come from?
concept-editions = Which version
concept-edition-team = The team’s concept
concept-edition = Version for { $place }
concept-edition-own = Write your own here
concept-edition-lead = This is the version for { $place }. The team’s concept does not change when you write.
concept-advised = What was advised?
