# Instruktørens pult.
console-title = Instruktørens pult
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
console-unfreeze = Tø skærmene op
console-lock = Lås koden for nye
console-unlock = Lås koden op
console-invite = Vis kode og QR
console-invite-text = Hold kameraet hen over, eller gå til adressen.
console-copy-link = Kopiér link til deltagere
console-link-copied = Linket er kopieret.
console-qr-alt = QR-kode til sprintet
console-frozen-banner = Skærmene er frosset. Ingen kan skrive, før du tør dem op. Intet er gået tabt.
console-closed-banner = Sprintet er lukket. Holdene kan stadig læse og skrive videre, til det slettes.
console-offline-banner = Ingen forbindelse til serveren. Uret går videre hos alle. Vi prøver igen af os selv.

console-stage = Storskærm: { $mode }
console-stage-open = Åbn storskærmen i et nyt vindue
console-stage-auto = Følger fasen
console-stage-lobby = Ankomst
console-stage-clock = Ur
console-stage-results = Stemmer
console-stage-pitch = Pitch

console-stage-results-team = Vis stemmerne på storskærmen
console-stage-pitch-team = Pitcher nu: vis på storskærmen

console-agenda = Dagsorden
console-behind = { $minutes } min bagud
console-ahead = { $minutes } min foran
console-on-time = Følger planen
console-ends = Slutter { $time }
console-now = I gang nu
console-done = Færdig:
console-go-title = Gå til denne fase
console-minutes = { $minutes } min
console-minutes-used = { $used } af { $minutes } min
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

console-of = af { $minutes } min
console-should-end = Skulle slutte { $time }
console-of-ends = af { $minutes } min · slutter { $time }
console-start = Start
console-pause = Pause
console-resume = Fortsæt
console-minutes-short = { $sign } min
console-next = Næste fase: { $phase }
console-phase-undo = Fortryd faseskift
console-undone = Alle er tilbage, hvor de var.
console-moved = Alle er nu i { $phase }.
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

console-queue = Sparring
console-waiting = { $count ->
    [one] 1 venter
   *[other] { $count } venter
  }
console-queue-empty = Ingen venter på sparring
console-queue-empty-text = Når et hold trykker »Tilkald sparring«, ses det her.
console-waits = venter { $time }
console-wait-seconds = under 1 min
console-wait-minutes = { $count } min
console-wait-hours = { $count ->
    [one] 1 time
   *[other] { $count } timer
  }
console-quote = »{ $text }«
console-called-by = { $name } tilkalder.
console-help-take = Jeg går derhen
console-help-done = Færdig
console-help-taken = { $name } har taget den.

console-teams = Hold
console-team-number = Hold { $number }
console-face-down = { $count ->
    [one] 1 seddel ligger med bagsiden op
   *[other] { $count } sedler ligger med bagsiden op
  }
console-notes-total = { $count ->
    [one] 1 seddel på tavlerne
   *[other] { $count } sedler på tavlerne
  }
console-reveal-all = Vis sedlerne hos alle
console-reveal = Vis holdets sedler
console-votes-open-all = Åbn afstemning hos alle
console-votes-close-all = Luk afstemning hos alle
console-votes-open = Åbn afstemning
console-votes-close = Luk afstemning
console-calls = Venter på sparring
console-ready = Klar
console-writes-now = { $name } skriver lige nu
console-write-now = { $count } skriver lige nu
console-active-now = Aktive lige nu
console-nothing-yet = Intet skrevet endnu
console-still-minutes = { $count ->
    [one] Sidst aktive for 1 min siden
   *[other] Sidst aktive for { $count } min siden
  }
console-still-hours = { $count ->
    [one] Sidst aktive for 1 time siden
   *[other] Sidst aktive for { $count } timer siden
  }
console-fact-here = til stede
console-fact-notes = sedler
console-fact-hidden = skjult
console-fact-groups = grupper
console-fact-voted = har stemt
console-fact-concept = koncept
console-fact-screens = skærme
console-percent = { $percent } %
console-look-in = Kig ind hos { $team }
console-people-short = Personer
console-more-for = Flere handlinger for { $team }
console-team-add = Tilføj hold
console-team-rename = Ret navn og udfordring
console-team-name = Holdets navn
console-team-challenge = Udfordring
console-team-challenge-help = Står øverst hos holdet. Begynd gerne med: Hvordan kan vi …
console-without-team = { $count ->
    [one] 1 person er uden hold
   *[other] { $count } personer er uden hold
  }
console-give-team = Giv dem et hold

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
console-specialists-text = En specialist går mellem holdene, ser hvem der tilkalder, og kan åbne alle rum. Personen deltager med koden som alle andre; gør dem så til specialist under deres hold.
console-specialists-none = Ingen specialister endnu.

console-announcement = Besked
console-announcement-prompt = Om lidt viser vi sedlerne. Skriv den sidste færdig.
console-announcement-words = Besked
console-announcement-to = Til
console-announcement-all = Alle hold
console-announcement-team = Skriv til holdet
console-announcement-to-team = Besked til { $team }
console-announcement-send = Send
console-announcement-last = Sidste til { $to }: »{ $text }«
console-seen-by = Set af { $seen } af { $of }

console-ask-go = Gå til { $phase }?
console-ask-go-text = { $count ->
    [0] Ingen skriver mere. Intet går tabt.
    [one] 1 skriver stadig, hos { $teams }. Intet går tabt, og alle kan skrive videre bagefter.
   *[other] { $count } skriver stadig, hos { $teams }. Intet går tabt, og alle kan skrive videre bagefter.
  }
console-ask-go-yes = Gå videre
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
console-removed = { $name } er fjernet.
console-ask-remove-text = Personen mister sin plads. Det, personen har skrevet, bliver hos holdet.
