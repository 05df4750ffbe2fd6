# Reactions on notes.
reaction-group = Reaktioner på { $note }
reaction-more = Giv en reaktion på { $note }
reaction-good = Godt
reaction-moving = Det gør indtryk
reaction-doubt = Jeg er i tvivl
reaction-idea = Det giver mig en idé
reaction-by = { $reaction }, { $count }: { $names }
