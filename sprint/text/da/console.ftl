# Instruktørens pult.
console-home = Sprintrum, mine sprint
console-code = Kode
console-here = { $here } af { $of } er her
console-more = Flere handlinger
console-dialog-close = Luk
console-cancel = Annullér
console-save = Gem
console-add = Tilføj
console-understood = Færdig

console-open-sprint = Åbn sprintet
console-reopen-sprint = Åbn igen
console-close-sprint = Luk sprintet
console-freeze = Frys skærmene
console-unfreeze = Giv skærmene fri
console-lock = Luk for nye deltagere
console-unlock = Åbn for nye deltagere
console-invite = Vis kode og QR
console-invite-text = Scan koden med kameraet, eller gå til adressen.
console-copy-link = Kopiér link til deltagere
console-link-copied = Linket er kopieret.
console-qr-alt = QR-kode til sprintet
console-frozen-banner = Skærmene er låst. Ingen kan skrive, før du giver dem fri. Intet er gået tabt.
console-offline-banner = Ingen forbindelse til serveren. Uret går videre hos alle. Vi prøver automatisk igen.

console-stage-open = Åbn storskærmen i et nyt vindue
console-stage-auto = Følger fasen
console-stage-lobby = Ankomst
console-stage-clock = Ur
console-stage-results = Stemmer
console-stage-pitch = Pitch
console-stage-close = Vejen hjem

console-stage-results-team = Vis stemmerne på storskærmen
console-stage-pitch-team = Pitcher nu: vis på storskærmen

console-agenda = Dagsorden
console-behind = { $minutes } min. bagud
console-ahead = { $minutes } min. foran
console-done = Færdig:
console-go-title = Gå til denne fase
console-anonymous = anonym
console-phase-set = Indstil { $phase }
console-phase-minutes = Minutter
console-phase-anonymous = Anonymt
console-phase-anonymous-help = Ingen kan se, hvem der har skrevet hvad, heller ikke du. Kan ikke slås fra igen, når fasen er begyndt.
console-phase-anonymous-begun = Ingen kan se, hvem der har skrevet hvad, heller ikke du. Gælder fra nu og kan ikke slås fra igen. Sedler, der allerede ligger på tavlen med navn, beholder det.
console-phase-promised = Fasen er anonym. Deltagerne har fået det lovet, så det kan ikke slås fra igen.
console-phase-reveal = Hvem viser sedlerne?
console-phase-reveal-team = Holdet selv
console-phase-reveal-instructor = Kun instruktøren
console-phase-reveal-help = Du kan altid vise dem herfra.
console-phase-votes = Stemmer til hver
console-phase-several = Flere stemmer på samme idé
console-phase-several-help = Uden flueben kan hver person højst give en idé én stemme.
console-phase-ballot = Der stemmes på
console-phase-ballot-all = Grupper og alle sedler
console-phase-ballot-loose = Grupper, og sedler uden gruppe
console-phase-ballot-groups = Kun grupper
console-phase-ballot-notes = Kun sedler
console-phase-goal = { $kind ->
    [groups] Mål: grupper (0 er intet mål)
    [outline] Mål: skærme (0 er intet mål)
   *[other] Mål: sedler til hver (0 er intet mål)
  }

console-start = Start
console-pause = Pause
console-resume = Fortsæt
console-next = Næste fase: { $phase }
console-moved = Alle er nu i »{ $phase }«.
console-spoken-left = { $minutes ->
    [one] 1 minut tilbage
   *[other] { $minutes } minutter tilbage
  }
console-spoken-last = Under et minut tilbage
console-spoken-paused = { $minutes ->
    [one] Pause, 1 minut tilbage
   *[other] Pause, { $minutes } minutter tilbage
  }
console-spoken-over = { $minutes ->
    [0] Over tiden
    [one] 1 minut over tiden
   *[other] { $minutes } minutter over tiden
  }

console-waits = har ventet { $time }
console-wait-seconds = nu
console-wait-minutes = { $count } min.
console-wait-hours = { $count ->
    [one] 1 time
   *[other] { $count } timer
  }
console-called-by = { $name } har tilkaldt.
console-help-take = Jeg går derhen
console-help-done = Klaret
console-help-taken = { $name } har taget den.

console-teams = Hold
console-team-number = Hold { $number }
console-face-down = { $count ->
    [one] 1 seddel ligger med bagsiden op
   *[other] { $count } sedler ligger med bagsiden op
  }
console-reveal-all = Vis sedlerne hos alle
console-reveal = Vis holdets sedler
console-votes-open-all = Åbn afstemning hos alle
console-votes-close-all = Luk afstemning hos alle
console-votes-open = Åbn afstemning
console-votes-close = Luk afstemning
console-ready = Færdige
console-people-short = Personer
console-more-for = Flere handlinger for { $team }
console-team-add = Tilføj hold
console-team-open = Åbn et hold fra en fil
console-team-rename = Ret navn og udfordring
console-team-name = Holdets navn
console-team-challenge = Udfordring
console-team-challenge-help = Står øverst hos holdet. Begynd gerne med: Hvordan kan vi …
console-without-team = { $count ->
    [one] 1 person er uden hold
   *[other] { $count } personer er uden hold
  }

console-look-parts = Dele af holdets rum
console-look-ideas = Idéer
console-look-concept = Koncept
console-look-outline = Prototype

console-people = Personer i { $team }
console-people-without-team = Personer uden hold
console-people-none = Her er ingen endnu.
console-online = er her
console-offline = ikke på lige nu
console-move = Flyt { $name } til hold
console-move-to = Flyt til …
console-reissue = Ny returkode
console-reissued = { $name } kan nu sætte sig på sin plads fra en anden enhed med koden:
console-reissued-hint = Den gamle kode og de gamle enheder virker ikke mere. Alt, der er skrevet, er der stadig.
console-return-code = Returkode
console-remove = Fjern
console-remove-name = Fjern { $name }
console-make-specialist = Gør til specialist
console-make-participant = Gør til deltager på …
console-make-participant-name = Gør { $name } til deltager på et hold
console-specialists = Specialister
console-home-name = Fast bord til { $name }
console-home-none = Intet fast bord
console-home-at = Fast bord: { $team }
console-specialists-text = En specialist går mellem holdene, ser, hvem der tilkalder, og kan åbne alle rum. Specialister kommer ind med koden som alle andre. Gør dem derefter til specialister under det hold, de satte sig ved.
console-specialists-none = Ingen specialister endnu.

console-announcement = Besked
console-announcement-words = Besked
console-announcement-to = Til
console-announcement-all = Alle hold
console-announcement-team = Skriv til holdet
console-announcement-to-team = Besked til { $team }
console-announcement-send = Send

console-ask-go = Gå til »{ $phase }«?
console-ask-go-way = { $way ->
    [back] Alle kommer tilbage fra »{ $from }«.
   *[other] { $passed ->
        [0] Alle går videre fra »{ $from }«.
        [one] Alle går videre fra »{ $from }«, og 1 fase springes over.
       *[other] Alle går videre fra »{ $from }«, og { $passed } faser springes over.
    }
  }
console-ask-go-text = { $count ->
    [0] Ingen skriver lige nu. Intet går tabt.
    [one] 1 skriver stadig, hos { $teams }. Intet går tabt, og alle kan skrive videre bagefter.
   *[other] { $count } skriver stadig, hos { $teams }. Intet går tabt, og alle kan skrive videre bagefter.
  }
console-ask-go-yes = { $way ->
    [back] Gå tilbage
   *[other] Gå videre
  }
console-ask-wait = Vent lidt
console-ask-reveal-all = Vis sedlerne hos alle hold?
console-ask-reveal = Vis sedlerne hos { $team }?
console-ask-reveal-text = Alle sedler med bagsiden op lægges på holdets tavle. De kan ikke skjules igen.
console-ask-reveal-yes = Vis sedlerne
console-ask-votes-close = Luk afstemningen?
console-ask-votes-close-text = Stemmerne vises for holdet, og ingen kan stemme mere i runden.
console-ask-votes-again = Ny afstemning hos { $team }?
console-ask-votes-again-all = Ny afstemning hos alle hold?
console-ask-votes-again-text = De stemmer, der er givet, gemmes under tidligere runder, og alle får deres stemmer igen. Er afstemningen åben, lukkes den først.
console-ask-close = Luk sprintet?
console-ask-close-text = Uret og faserne stopper. Holdene kan stadig skrive videre og tage deres koncept med hjem, til det slettes. Du kan åbne igen.
console-ask-remove = Fjern { $name }?
console-clear = Fjern { $count }, der ikke er her
console-ask-clear = Fjern { $count } personer?
console-ask-clear-text = De mister deres pladser: { $names }. Det, de har skrevet, bliver hos holdet.
console-ask-restore = Giv pladsen igen?
console-ask-restore-text = Navnet blev slettet, da personen blev fjernet. Skriv det igen, så er pladsen personens igen på de samme enheder.
console-restore = Giv pladsen igen
console-removed = { $name } er fjernet.
console-ask-remove-text = Personen mister sin plads. Det, personen har skrevet, bliver hos holdet.

console-copy-stage = Kopiér link til storskærmen
console-door-new = Ny kode
console-door-ask = Skift koden?
console-door-ask-text = Den kode, der er delt nu, åbner ikke mere, og den, der prøver, får at vide, hvor den nye står. Alle, der sidder her, bliver siddende, og returkoder gælder stadig.
console-many = Fjern flere
console-many-open = Fjern flere …
console-many-text = De, der kom sidst, står først.
console-many-away = Vælg dem, der ikke er her
console-many-later = Vælg også alle, der kom senere
console-many-none = Vælg ingen
console-many-remove = { $count ->
    [0] Fjern
    [one] Fjern 1 …
   *[other] Fjern { $count } …
}
console-removed-many = { $count ->
    [one] 1 er fjernet.
   *[other] { $count } er fjernet.
}
console-unwrite = Fjern det skrevne
console-unwrite-name = Fjern det skrevne: { $name }
console-ask-unwrite = Fjern det, { $name } har skrevet?
console-unwrite-too = Fjern også det, de har skrevet
console-unwrite-text = Sedler, spørgsmål, skærme og streger fra pladsen forsvinder for alle. Det, der er skrevet anonymt eller i andres felter, bliver: Ingen kan se, hvis det er. Det, der står nu, bliver først gemt som en version.
console-unwritten = { $count ->
    [0] Her var ikke noget at fjerne.
    [one] 1 ting er fjernet.
   *[other] { $count } ting er fjernet.
}
console-ask-close-text-shut = Uret og faserne stopper, og rummene kan kun læses. Holdene kan tage deres koncept med hjem, til det slettes. Du kan åbne igen.
console-stage-spotlight = Spot på et hold
console-ask-move = Flyt { $name } til { $team }?
console-ask-move-text = Det, der er skrevet på tavlen, bliver dér. Sedler, som ingen har set endnu, følger med. Personen får det at vide, og du kan fortryde i loggen.
console-ask-move-in = Personen får det at vide, og du kan fortryde i loggen.
console-move-yes = Flyt
console-rename = Ret navn
console-rename-name = Ret navn: { $name }
console-renamed = { $was } hedder nu { $name }.
console-person-name = Navn
