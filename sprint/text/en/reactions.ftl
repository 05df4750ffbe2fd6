# Reactions on notes.
reaction-group = Reactions to { $note }
reaction-more = React to { $note }
reaction-good = Good
reaction-moving = It moves me
reaction-doubt = I am in doubt
reaction-idea = It gives me an idea
reaction-by = { $reaction }, { $count }: { $names }
