# Notes, groups and the board.
ideas-loading = Henter sedlerne …
ideas-desk = Din plads
ideas-write = Skriv en idé
ideas-write-here = Skriv en idé …
ideas-save-note = Gem seddel
ideas-anonymous = Anonymt: Ingen kan se, hvem der skriver hvad.
ideas-was-anonymous = Skrevet anonymt: Ingen kan se, hvem der skrev hvad.
ideas-no-names = Skriv ikke navne eller andre personoplysninger om borgere.
ideas-challenge = Jeres udfordring
ideas-challenge-here = Hvem går det ud over, og hvornår?
ideas-colour = Farve på sedlen
ideas-colour-yellow = Sand
ideas-colour-blue = Himmel
ideas-colour-green = Mynte
ideas-colour-pink = Rosa
ideas-colour-violet = Lilla
ideas-colour-orange = Fersken
ideas-mine = Mine private sedler
ideas-mine-empty = Dine sedler lægger sig her, efterhånden som du gemmer dem.
ideas-only-you = Kun du ser dem
ideas-others = { $count ->
    [0] Hos holdet: ingen med bagsiden op endnu
    [one] Hos holdet: 1 med bagsiden op
   *[other] Hos holdet: { $count } med bagsiden op
  }
ideas-somebody = En på holdet
ideas-others-drafts = { $count ->
    [one] har 1 seddel med bagsiden op
   *[other] har { $count } sedler med bagsiden op
  }
ideas-reveal = Vis sedlerne
ideas-reveal-later = Instruktøren viser sedlerne hos alle.
ideas-reveal-why = { $count ->
    [one] 1 seddel vendes om og lægges på den fælles tavle. Det kan ikke fortrydes.
   *[other] { $count } sedler vendes om på én gang og lægges på den fælles tavle. Det kan ikke fortrydes.
  }
ideas-not-yet = Ikke endnu
ideas-publish = Læg på tavlen
ideas-board = Fælles tavle
ideas-count = { $notes ->
    [one] 1 seddel
   *[other] { $notes } sedler
  }{ $groups ->
    [0] {""}
    [one] {" "}i 1 gruppe
   *[other] {" "}i { $groups } grupper
  }
ideas-notes = { $count ->
    [one] 1 seddel
   *[other] { $count } sedler
  }
ideas-empty = Tavlen er tom. Skriv den første seddel, så er I i gang.
ideas-empty-read = Tavlen er tom.
ideas-empty-private = Her lander alles sedler, når I viser dem. Skriv på dine egne imens.
ideas-search = Søg i sedler
ideas-search-groups = Søg efter en gruppe
ideas-undo = Fortryd din seneste ændring
ideas-removed = Slettet for nylig
ideas-restore = Gendan
ideas-new-group = Ny gruppe
ideas-untitled = Gruppe uden titel
ideas-group-title = Gruppens titel
ideas-group-chosen-empty = Sedlerne i den valgte gruppe er flyttet eller slettet. Konceptet viser dem, som de var, da I valgte.
ideas-group-empty = Træk sedler hertil, eller brug Flyt til gruppe.
ideas-group-menu = Handlinger for gruppen { $group }
ideas-group-up = Flyt frem
ideas-group-down = Flyt tilbage
ideas-group-merge = Slå sammen med …
ideas-group-remove = Slet gruppe, behold sedler
ideas-group-was-removed = Gruppen er slettet. Sedlerne ligger under Uden gruppe.
ideas-loose = Uden gruppe
ideas-note = Seddel: { $text }
ideas-empty-note = uden tekst
ideas-note-menu = Handlinger for { $note }
ideas-written-by = Skrevet af { $name }.
ideas-unsigned = Uden navn.
ideas-in-group = Gruppe: { $group }.
ideas-writes = { $name } skriver
ideas-builds-on = Bygger på: { $text }
ideas-build-on = Byg videre på den
ideas-move = Flyt til gruppe …
ideas-move-note = Flyt { $note }
ideas-move-title = Træk for at flytte
ideas-moved = Sedlen ligger nu i { $group }.
ideas-remove = Slet seddel
ideas-was-removed = Sedlen er slettet.
ideas-quick = Enter gemmer og begynder den næste. Shift + Enter giver en ny linje.
ideas-turn = Vis sedlerne nu?
ideas-turn-count = { $count ->
    [one] 1 seddel ligger med bagsiden op. Tryk her for at vende den hos alle på holdet.
   *[other] { $count } sedler ligger med bagsiden op. Tryk her for at vende dem hos alle på holdet.
  }
ideas-turned = Sedlerne er vendt
ideas-face-down-waiting = { $count ->
    [one] 1 seddel ligger med bagsiden op. Instruktøren vender den.
   *[other] { $count } sedler ligger med bagsiden op. Instruktøren vender dem.
  }
