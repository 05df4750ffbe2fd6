# The prototype outline: the story screen by screen.
outline-story = The prototype
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
outline-gap = A way is missing here
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
outline-actor-relative = Relative
outline-actor-employee = Employee
outline-actor-partner = Partner
outline-actor-system = System
outline-channel = Which channel?
outline-channel-app = App
outline-channel-web = Self-service
outline-channel-letter = Letter
outline-channel-digital_post = Digital Post
outline-channel-sms = SMS
outline-channel-phone = Phone
outline-channel-physical = In person

outline-title-label = Name of the screen or step
outline-title-prompt = Give it a name
outline-text-label = What is shown, or what happens?
outline-prompt-screen = What is on the screen? Write it the way it should read.
outline-prompt-letter = What does the letter say? Write it as the reader sees it.
outline-prompt-talk = What is said? Write it as a short conversation.
outline-prompt-place = What happens, where, and who is there?
outline-prompt-step = What happens here, and who does it?

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
outline-empty-readonly = When the team makes the first screen, it is seen here.

outline-tabs = Choose a view
outline-tab-build = Build
outline-tab-map = Map
outline-put-in = Insert
outline-put-where = Goes below
outline-put-first = the name
outline-block-heading = Heading
outline-block-text = Text
outline-block-field = Field
outline-block-choice = Choice
outline-block-button = Button
outline-block-list = List
outline-block-notice = Notice
outline-block-picture = Picture
outline-block-sketch = Sketch
outline-block-data = Data from a system
outline-block-human = Somebody does something
outline-block-divider = Line
outline-block-move = { $kind }: { $name }, number { $number } of { $count }. Move with arrow up and down
outline-block-drag = Drag to move
outline-prompt-heading = Heading
outline-prompt-text = Write it the way it should read
outline-prompt-field = What is to be filled in?
outline-prompt-choice = What does one choose between?
outline-prompt-button = What does the button say?
outline-prompt-notice = Something one must notice
outline-prompt-data = Which information?
outline-prompt-human = Who does what?
outline-more-choice = One answer on each line
outline-more-list = One row on each line
outline-more-data = From which system?
outline-photo-choose = Choose a picture
outline-photo-change = Change the picture
outline-photo-screen = Use a photo
outline-photo-replace = Change the photo
outline-photo-gone = The photo cannot be fetched. The places to tap are still here. Put in a new photo and they fit again.
outline-draw = Draw
outline-up = Up
outline-down = Down
outline-screen-fold = Screen { $number }: who, where and what
outline-persona = Who is one when trying it?
outline-persona-prompt = Who is one when trying it? For example “You are Gerda, 78. You came home from hospital yesterday.”
outline-where = Where does it lead?
outline-leads-next = Next screen
outline-leads-back = Previous screen
outline-leads-end = The end
outline-leads-nowhere = Leads nowhere
outline-leads-gone = No longer there
outline-leads-none = Nowhere
outline-gone = “{ $title }” was deleted. Choose where it should lead instead.
outline-gone-restore = Bring it back
outline-go-there = Go there
outline-new-made = Screen { $number } is made. It is the last one.
outline-full-screens = There is room for { $most } screens. Delete one before you make another.
outline-full-blocks = There is room for { $most } parts on a screen. Divide it into two screens.
outline-full-hotspots = There is room for { $most } places to tap on a photo.
outline-begin = What should the screen do?
outline-begin-after = It comes after { $screen }. Everything can be changed later.
outline-begin-first = It becomes the first one. Everything can be changed later.
outline-begin-photo = Photo of a drawing
outline-begin-photo-why = Draw on paper first
outline-begin-step-why = Something that happens without a screen
outline-begin-empty = Empty screen
outline-begin-empty-why = Build it yourself
outline-spots = Places to tap
outline-spots-how = Drag a box where one can tap. Or tap two corners.
outline-spot = Place { $number }
outline-spot-add = Add a place
outline-spot-label = What does one tap on?
outline-spot-prompt = Such as “Send” or “Sanne at 9.30”
outline-spot-unnamed = Without a name
outline-spot-name = Place { $number }: { $label }. { $to }
outline-spot-remove = Delete the place
outline-spot-keys = The arrow keys move a place, Shift and an arrow change its size, Delete removes it. The places stay when you change the photo.
outline-answers = Answers ({ $count })
outline-lacks = What is missing
outline-lacks-none = All ways lead somewhere. You can play it.
outline-lacks-count = { $count ->
    [one] { $count } thing missing
   *[other] { $count } things missing
  }
outline-lack-nowhere = “{ $name }” on { $screen } leads nowhere
outline-lack-gone = “{ $name }” on { $screen } leads to a screen that was deleted
outline-lack-dead = { $screen } is a dead end
outline-lack-unreachable = No way leads to { $screen }
outline-lack-label = A place to tap on { $screen } has no name
outline-lack-choose = Choose where it leads
outline-lack-on = Lead on from it
outline-lack-end = End the story here
outline-lack-way = Make a way to it
outline-lack-name = Give it a name
outline-way = The way, screen by screen
outline-map = Map of the screens
outline-map-parts = Parts of the map
outline-map-list = The list
outline-map-drawn = The map
outline-start = Start
outline-dead = Dead end
outline-no-way-here = No way leads here
outline-more-ways = and { $count } more
outline-empty-photo = Begin with a photo of a drawing
returned-blocks = A part of a screen
returned-hotspots = A place to tap
outline-play = Play
outline-partner = You try: { $team }
outline-partner-how = Try it in silence first, each of you. Then say what you like, what you wish, and what if.
outline-partner-play = Try it
outline-ways = { $links ->
    [one] { $links } way
   *[other] { $links } ways
  }{ $dead_ends ->
    [0] {""}
    [one] , { $dead_ends } dead end
   *[other] , { $dead_ends } dead ends
  }
