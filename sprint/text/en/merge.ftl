# Two teams become one.
merge-with = Merge with …
merge-heading = Merge { $team } with another team
merge-into = Which team do they become a part of?
merge-rule-people = Everybody moves along and is told.
merge-rule-board = Notes, photos, groups and comments come along to the board.
merge-rule-votes = Their votes become an earlier round. If the other team has not voted, they count.
merge-rule-concept = The concept has both teams’ words, the new ones last. Where choices differ, the one that was there stands.
merge-rule-prototype = The screens come after those that are there.
merge-rule-undo = Both teams’ sheets are kept as versions first. Undo gives both teams back as they were. Only what somebody has worked on since also stays with the other team.
merge-go = Merge
merge-done = { $team } is now a part of { $into }.
merge-remove-ask = Remove { $team }?
merge-remove-text = Nobody sits there. What the team wrote is kept, and you can undo until the sprint is deleted.
merge-removed = { $team } is removed.
