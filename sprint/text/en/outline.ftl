# The prototype outline: the story screen by screen.
outline-story = The story, screen by screen
outline-strip = The story step by step
outline-count = { $screens ->
    [one] { $screens } screen
   *[other] { $screens } screens
  }{ $steps ->
    [0] {""}
    [one] , { $steps } step
   *[other] , { $steps } steps
  }
outline-loading = Fetching the prototype …
outline-undo = Undo
outline-new = New screen
outline-untitled = No name yet
outline-writes = { $name } is writing
outline-writes-here = { $name } is writing here
outline-screen-label = Screen { $number }, large
outline-props = No. { $number } of { $count }

outline-kind = What is it?
outline-kind-screen = Screen
outline-kind-step = Step
outline-actor = Who acts?
outline-actor-citizen = Citizen
outline-actor-employee = Employee
outline-actor-system = System
outline-channel = Through what?
outline-channel-app = App
outline-channel-web = Web
outline-channel-letter = Letter
outline-channel-phone = Phone
outline-channel-physical = In person

outline-title-label = Name of the screen or step
outline-title-prompt = Give it a name
outline-text-label = What is shown, or what happens?
outline-prompt-screen = What does one see on the screen? Write it as it shall stand there.
outline-prompt-letter = What does the letter say? Write it as the reader sees it.
outline-prompt-talk = What is said? Write it as a short conversation.
outline-prompt-place = What happens, where, and who is there?
outline-prompt-step = What happens here, and who does it?
outline-data-label = Data from which system
outline-data-prompt = Data from which system?

outline-nothing-yet = Not written yet
outline-add-after = Add after this one
outline-earlier = Earlier
outline-later = Later
outline-duplicate = Duplicate
outline-remove = Delete
outline-keys = Left and right arrow walk through the story. With Alt you move.
outline-removed = “{ $title }” is deleted.
outline-said-added = Number { $number } is added.
outline-said-moved = Moved to place { $number }.

outline-empty-title = The story has not begun yet
outline-empty-text = Begin with the first thing the citizen meets: a letter, a screen, a conversation. Give it a name and write what is shown. Three screens are enough to tell the idea.
outline-empty-screen = Make the first screen
outline-empty-step = Begin with a step without a screen
outline-empty-readonly = When the team makes the first screen, it is seen here.
