# Who leads a sprint: deputies, and handing it over.
deputy-title = Who leads { $title }?
deputy-change = Who leads
deputy-change-of = Who leads { $title }
deputy-heading = Deputies
deputy-lead = A deputy steps in when you cannot be there: runs the clock, moves on to the next phase and sends messages. A deputy sees how far the teams have come, and cannot read what they write.
deputy-name = Name of the account
deputy-name-help = The name that the person signs in with.
deputy-add = Make a deputy
deputy-invite = Invite somebody without an account
deputy-added = { $name } is a deputy, and finds the sprint under “Your sprints”.
deputy-remove = Remove
deputy-remove-of = Remove { $name } as a deputy
deputy-removed = { $name } is no longer a deputy.
deputy-mark = Deputy
deputy-for = led by { $name }
deputy-console = You are a deputy: you can run the clock, move on and send messages.
deputy-ended-title = You are no longer a deputy

hand-over-heading = Hand the sprint over
hand-over-lead = Another instructor takes over all of it: teams, agenda, participants and deletion. You become a deputy.
hand-over-name-help = We ask before anything happens.
hand-over-go = Hand over …
hand-over-ask = Hand { $title } over to { $name }?
hand-over-ask-lead = { $name } leads the sprint from now on, and can see, change and delete everything in it. You become a deputy, and only { $name } can give the sprint back to you.
hand-over-ask-stays = Participants notice nothing, and all that they have written stays where it is. If you have a rehearsal of the sprint open, it is deleted.
hand-over-yes = Hand over to { $name }
hand-over-done = { $title } has been handed over to { $name }. You are a deputy now.
