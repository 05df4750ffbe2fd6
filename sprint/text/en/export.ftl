# Words in the files a team takes home.
export-ideas = Ideas
export-outline = Prototype outline
export-missing = Still missing
export-data = Data
export-group-untitled = Group without a title
export-group-loose = Not in a group
export-screen-untitled = Untitled
export-left-out = Names of those who wrote notes, removed things and votes are not in this file.
export-actor-citizen = Citizen
export-actor-employee = Employee
export-actor-system = System
export-channel-app = App
export-channel-web = Web
export-channel-letter = Letter
export-channel-phone = Phone
export-channel-physical = In person
export-kind = Concept sheet
export-filename = concept sheet
export-fact-team = Team
export-fact-municipality = { $count ->
    [one] Municipality
   *[other] Municipalities
}
export-fact-sprint = Sprint
export-fact-date = Date
export-fact-origin = Builds on the idea
export-fact-owner = Owner
export-fact-decision = The decision we ask for
export-chosen = { $title } (the chosen idea)
export-screen = Screen
export-step = Step
export-score = { $done } of { $of } are in place.
