# Voting on the board.
vote-left = { $left ->
    [0] Du har brugt dine { $budget } stemmer
    [one] Du har 1 stemme tilbage
   *[other] Du har { $left } stemmer tilbage
  }
vote-short = Stem
vote-give = Giv en stemme til { $item }
vote-take-back = Tag en stemme tilbage fra { $item }
vote-mine = { $count ->
    [one] 1 stemme fra dig
   *[other] { $count } stemmer fra dig
  }
vote-count = { $count ->
    [one] 1 stemme
   *[other] { $count } stemmer
  }
vote-open = Afstemningen er åben
vote-secret = Stemmerne er hemmelige, til der lukkes. Stem på grupper og på sedler uden gruppe.
vote-progress = { $voted } af { $of } har stemt
vote-close = Luk afstemningen
vote-close-early = { $missing ->
    [one] 1 har ikke stemt endnu. Vil I lukke alligevel?
   *[other] { $missing } har ikke stemt endnu. Vil I lukke alligevel?
  }
vote-results = Resultat
vote-nobody = Ingen har stemt.
vote-tie = Det står lige. Tal sammen, og lad beslutteren afgøre det.
vote-chosen = Valgt idé
vote-choose = Vælg idéen
