# Voting on the board.
vote-left = { $left ->
    [0] You have used your { $budget } votes
    [one] You have 1 vote left
   *[other] You have { $left } votes left
  }
vote-short = Vote
vote-give = Give a vote to { $item }
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
vote-secret = Votes are secret until the vote closes. Vote for groups and for notes without a group.
vote-progress = { $voted } of { $of } have voted
vote-close = Close the vote
vote-close-early = { $missing ->
    [one] 1 has not voted yet. Close anyway?
   *[other] { $missing } have not voted yet. Close anyway?
  }
vote-results = Result
vote-nobody = Nobody voted.
vote-tie = It is a tie. Talk it over and let the decider settle it.
vote-chosen = Chosen idea
vote-choose = Choose the idea
