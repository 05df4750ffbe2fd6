# Voting on the board.
vote-left = { $left ->
    [0] You have used your { $budget } votes
    [one] You have 1 vote left
   *[other] You have { $left } votes left
  }
vote-short = Vote
vote-give = Vote: give a vote to { $item }
vote-take-back = Take a vote back from { $item }
vote-mine = { $count ->
    [one] 1 vote from you
   *[other] { $count } votes from you
  }
vote-count = { $count ->
    [one] 1 vote
   *[other] { $count } votes
  }
vote-open = The vote is open
vote-on-all = Vote for groups or for single notes.
vote-on-loose = Vote for groups, and for notes that are not in a group.
vote-on-groups = Vote for groups.
vote-on-notes = Vote for notes.
vote-no-groups = There are no groups with notes yet. Gather notes in a group, and vote for it.
vote-secret = Votes are secret until the vote closes.
vote-small = { $of ->
    [one] You vote alone: once it is closed, the result is your votes.
   *[other] Only two of you vote: once it is closed, the result tells each of you what the other voted for.
  }
vote-came-back = { $count ->
    [one] Your vote has come back, because this is no longer on the board: { $items }
   *[other] Your { $count } votes have come back, because this is no longer on the board: { $items }
  }
vote-one-each = You can give each idea one vote at most.
vote-progress = { $voted } of { $of } have voted
vote-close = Close the vote
vote-close-early = Not voted yet: { $names }. Close anyway?
vote-close-later = { $needed ->
    [0] You can close when more have voted at the other screens, so that nobody can work out how they voted.
    [one] You can close when 1 has voted.
    [2] You can close when both have voted.
   *[other] You can close when { $needed } have voted, so that nobody can work out how the others voted.
  }
vote-few = Too few had voted, so the votes are not shown: one could work out who voted for what. Vote again when you are ready.
vote-few-then = Too few voted, so the votes are not shown.
vote-closed-first = { $count ->
    [one] The vote is closed. Most votes: “{ $item }” with 1 vote.
   *[other] The vote is closed. Most votes: “{ $item }” with { $count } votes.
  }
vote-closed-tie = The vote is closed. It is a tie between { $items }.
vote-see = See the result
vote-results = Result
vote-nobody = Nobody voted.
vote-tie = It is a tie. Talk it over and let the decider settle it.
vote-chosen = Chosen idea
vote-choose = Choose the idea
vote-left-of = { $left ->
    [0] { $name } has used all { $budget } votes
    [one] { $name } has 1 vote left
   *[other] { $name } has { $left } votes left
  }
vote-table = Several of us share this screen
vote-table-change = Change who votes here
vote-table-why = Each person gets their own votes. Switch person before you pass the screen on. Votes are secret until the vote closes.
vote-table-name = Name
vote-table-add = Add
vote-table-done = Done
vote-table-remove = Remove { $name } from the screen
vote-table-remove-short = Remove
vote-turn = Now voting: { $name }
vote-open-again = A new round is open
vote-only = You vote only on: { $items }
vote-wait = Wait a little
vote-choose-this = Choose “{ $item }”?
vote-why = Why? (optional)
vote-because = Because: { $reason }
vote-decider = Decider
vote-decider-none = No one in particular: anyone on the team can choose
vote-again = Vote again
vote-again-what = What do you want to vote on? Choose at least two.
vote-again-open = Open a new round
vote-earlier = { $count ->
    [one] 1 earlier round
   *[other] { $count } earlier rounds
  }
vote-round = Round { $number }
