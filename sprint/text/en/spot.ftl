# A spotlight on a team's work.
spot-open = To the projector
spot-heading = Show something of { $team }
spot-what = What goes on the projector?
spot-prototype = The whole prototype
spot-groups = Groups
spot-notes = Notes
spot-fields = Concept
spot-screens = Screens
spot-help = No names come along. The projector follows the phase again when it changes.
spot-go = Show on the projector
