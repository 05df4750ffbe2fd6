# Voting on the board.
vote-left = { $left ->
    [0] Du har brugt dine { $budget } stemmer
    [one] Du har 1 stemme tilbage
   *[other] Du har { $left } stemmer tilbage
  }
vote-short = Stem
vote-give = Stem: giv en stemme til { $item }
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
vote-on-all = Stem på grupper eller på enkelte sedler.
vote-on-loose = Stem på grupper, og på sedler uden gruppe.
vote-on-groups = Stem på grupper.
vote-on-notes = Stem på sedler.
vote-no-groups = Der er ingen grupper med sedler endnu. Saml sedler i en gruppe, og stem på den.
vote-secret = Stemmerne er hemmelige, til der lukkes.
vote-small = { $of ->
    [one] Du stemmer alene: Når der lukkes, er resultatet dine stemmer.
   *[other] I er kun to, der stemmer: Når der lukkes, kan I se af resultatet, hvad den anden stemte på.
  }
vote-came-back = { $count ->
    [one] Din stemme er kommet tilbage, for den ligger ikke på tavlen mere: { $items }
   *[other] Dine { $count } stemmer er kommet tilbage, for det ligger ikke på tavlen mere: { $items }
  }
vote-one-each = Du kan give hver idé højst én stemme.
vote-progress = { $voted } af { $of } har stemt
vote-close = Luk afstemningen
vote-close-early = { $names } har ikke stemt endnu. Vil I lukke alligevel?
vote-close-later = { $needed ->
    [0] I kan lukke, når flere har stemt ved de andre skærme, så ingen kan regne ud, hvad de stemte.
    [one] I kan lukke, når 1 har stemt.
    [2] I kan lukke, når begge har stemt.
   *[other] I kan lukke, når { $needed } har stemt, så ingen kan regne ud, hvad de andre stemte.
  }
vote-few = For få nåede at stemme, så stemmerne bliver ikke vist: man ville kunne regne ud, hvem der stemte hvad. Stem igen, når I er klar.
vote-few-then = For få stemte, så stemmerne bliver ikke vist.
vote-closed-first = { $count ->
    [one] Afstemningen er lukket. Flest stemmer: »{ $item }« med 1 stemme.
   *[other] Afstemningen er lukket. Flest stemmer: »{ $item }« med { $count } stemmer.
  }
vote-closed-tie = Afstemningen er lukket. Det står lige mellem { $items }.
vote-see = Se resultatet
vote-results = Resultat
vote-nobody = Ingen har stemt.
vote-tie = Det står lige. Tal sammen, og lad beslutteren afgøre det.
vote-chosen = Valgt idé
vote-choose = Vælg idéen
vote-left-of = { $left ->
    [0] { $name } har brugt sine { $budget } stemmer
    [one] { $name } har 1 stemme tilbage
   *[other] { $name } har { $left } stemmer tilbage
  }
vote-table = Vi er flere om skærmen
vote-table-change = Ret, hvem der stemmer her
vote-table-why = Hver person får sine egne stemmer. Skift person, før I giver skærmen videre. Stemmerne er hemmelige, til afstemningen lukkes.
vote-table-name = Navn
vote-table-add = Tilføj
vote-table-done = Færdig
vote-table-remove = Fjern { $name } fra skærmen
vote-table-remove-short = Fjern
vote-turn = Nu stemmer: { $name }
vote-open-again = Ny runde er åben
vote-only = I stemmer kun om: { $items }
vote-wait = Vent lidt
vote-choose-this = Vælg »{ $item }«?
vote-why = Hvorfor? (valgfrit)
vote-because = Fordi: { $reason }
vote-decider = Beslutter
vote-decider-none = Ingen bestemt: Alle kan vælge
vote-again = Stem igen
vote-again-what = Hvad skal I stemme om? Vælg mindst to.
vote-again-open = Åbn ny runde
vote-earlier = { $count ->
    [one] 1 tidligere runde
   *[other] { $count } tidligere runder
  }
vote-round = { $number }. runde
