# Words in the files a team takes home.
export-ideas = Ideas
export-outline = Prototype outline
export-missing = Still missing
export-data = Data
export-origin = Builds on the idea: { $title }
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
