# Styrepulten, mens sprintet er i gang.
lead-band = Uret og næste fase
lead-clock = Ur
lead-clock-set = Stil uret
lead-clock-left = Minutter tilbage
lead-clock-help = Gælder fra nu hos alle hold. Du kan fortryde i loggen.
lead-clock-less = 5 minutter mindre
lead-clock-go = Stil uret
lead-min = min.
lead-minutes = { $minutes } min.
lead-untimed = uden tid
lead-step = fase { $number } af { $of }
lead-ends = slutter kl. { $time }
lead-should-end = skulle slutte kl. { $time }
lead-next = Næste: { $phase }
lead-next-close = Næste: Luk sprintet
lead-close-text = Holdene kan skrive videre og hente deres koncept.
lead-writing = { $count ->
    [one] 1 skriver.
   *[other] { $count } skriver.
  }
lead-face-down = { $count ->
    [one] 1 seddel ligger med bagsiden op.
   *[other] { $count } sedler ligger med bagsiden op.
  }
lead-voting = { $count ->
    [one] 1 hold stemmer stadig.
   *[other] { $count } hold stemmer stadig.
  }
lead-unchosen = { $count ->
    [one] { $teams } har ikke valgt.
   *[other] { $count } hold har ikke valgt: { $teams }.
  }
lead-all-clear = Ingen skriver lige nu. I kan gå videre.
lead-warn = Varsl 1 min.
lead-warn-words = Ét minut tilbage. Skriv den sidste færdig.
lead-go-on = Gå videre
lead-go-now = Gå nu
lead-go-reveal = Vis sedlerne og gå videre
lead-go-close = Luk afstemningen og gå videre
lead-draft = Kladde: Ingen kan komme ind endnu
lead-draft-text = Storskærmen siger »Åbner snart«. De, der venter ved døren, kommer ind af sig selv.
lead-closed = Sprintet er lukket
lead-closed-text = Holdene kan læse, skrive videre og hente deres koncept.
lead-wall = Storskærm
lead-wall-short = Skift
lead-wall-change = Storskærm: skift, hvad den viser
lead-wall-shows = Storskærmen viser { $what }
lead-wall-soon = Åbner snart
lead-wall-lobby = kode og QR
lead-wall-clock = uret og opgaven
lead-wall-break = pausen
lead-wall-results = stemmerne
lead-wall-pitch = hvem der pitcher
lead-wall-close = vejen til konceptet
lead-plan = plan
lead-now = nu
lead-planned = Planlagt
lead-real-done = Begyndte
lead-real-now = I gang siden
lead-real-next = Ventes
lead-day = Dag { $day }
lead-day-of = Dag { $day } af { $of }
lead-day-done = færdig
lead-day-ends = Slutter kl. { $time }
lead-day-planned = planlagt kl. { $time }
lead-teams = { $count ->
    [one] 1 hold
   *[other] { $count } hold
  }
lead-note = Note til dig
lead-bar-notes = { $goal ->
    [0] Bjælken viser sedler
   *[other] Bjælken viser sedler. Mål: { $goal } til hver
  }
lead-bar-groups = { $goal ->
    [0] Bjælken viser grupper
   *[other] Bjælken viser grupper. Mål: { $goal }
  }
lead-bar-voted = Bjælken viser, hvor mange der har stemt
lead-bar-fields = Bjælken viser fasens felter
lead-bar-screens = { $goal ->
    [0] Bjælken viser skærme
   *[other] Bjælken viser skærme. Mål: { $goal }
  }
lead-bar-here = Bjælken viser, hvor mange der er her
lead-measure-notes = { $count ->
    [one] seddel
   *[other] sedler
  }
lead-measure-groups = { $count ->
    [one] gruppe
   *[other] grupper
  }
lead-measure-voted = af { $of } har stemt
lead-measure-fields = af { $of } felter
lead-measure-screens = { $count ->
    [one] skærm
   *[other] skærme
  }
lead-measure-here = af { $of } er her
lead-is-writing = skriver
lead-is-here = er her
lead-is-away = væk
lead-crew-writing = { $count } skriver
lead-crew-here = { $count } er her
lead-crew-away = { $count } er væk
lead-crew-nobody = ingen endnu
lead-extra = +{ $minutes } min.
lead-sign-call = Venter på sparring
lead-sign-tie = Står lige
lead-sign-unchosen = Har ikke valgt
lead-sign-face-down = Sedler med bagsiden op
lead-sign-gone = De fleste er væk
lead-sign-quiet = Stille
lead-side = Ved siden af viser
lead-needs = Kræver dig
lead-needs-count = Kræver dig { $count }
lead-needs-none = Alle har det, de skal bruge.
lead-need-tie = Stemmerne står lige.
lead-need-unchosen = De har stemt, men ikke valgt.
lead-need-gone = De fleste er væk på samme tid.
lead-quiet = Ingen har skrevet siden kl. { $time }.
lead-unseen = { $count ->
    [one] 1 har ikke set beskeden
   *[other] { $count } har ikke set beskeden
  }
lead-show-who = Vis hvem
lead-give-seat = Giv plads
lead-send = Send { $name }
lead-look = Kig ind
lead-choose = Vælg idé
lead-choose-for = Vælg for { $team }
lead-choose-which = Hvad går holdet videre med?
lead-choose-reason = Hvorfor (kan udelades)
lead-choose-few = Færre end tre har stemt, så stemmerne bliver ikke vist: Man ville kunne se, hvem der stemte på hvad. Her er alt på holdets tavle.
lead-choose-none = Der er ingen stemmer at vælge efter. Luk afstemningen først, eller bed holdet vælge.
lead-look-previous = Forrige hold
lead-look-following = Næste hold
lead-look-close = Luk, og gå tilbage til alle hold
lead-look-extend = +{ $minutes } min. til holdet
lead-look-about = Om holdet
lead-look-unseen = Holdet kan ikke se, at du kigger, før du viser det.
lead-team-remove = Fjern holdet
lead-message-to = Besked til
lead-message-some = Vælg hold eller person …
lead-message-label = Besked, højst { $limit } tegn
lead-message-prompt = Skriv en kort besked
lead-message-teams = Hvilke hold?
lead-message-person = Eller kun til
lead-message-nobody = Ingen bestemt
lead-seen = set af { $seen } af { $of }
lead-seen-who = Hvem mangler?
lead-seen-all = Alle har set den.
lead-not-seen = Har ikke set den endnu
lead-log = Log
lead-log-all = Hele loggen
lead-log-none = Her står, hvad du og andre instruktører gør, med en vej tilbage.
lead-undo = Fortryd
lead-undone = fortrudt
lead-a-phase = en fase
lead-a-person = En person
lead-deed-moved = Gik til { $phase }
lead-deed-clock_started = Startede uret
lead-deed-clock_paused = Satte uret på pause
lead-deed-clock_resumed = Satte uret i gang igen
lead-deed-clock_added = { $sign }{ $amount } min. til alle
lead-deed-clock_set = Stillede uret til { $amount } min.
lead-deed-team_extended = { $sign }{ $amount } min. til { $team }
lead-deed-phase_set = Rettede { $phase }
lead-deed-seat_moved = Flyttede { $person } til { $team }
lead-deed-seat_role = { $text ->
    [specialist] Gjorde { $person } til specialist
   *[other] Gjorde { $person } til deltager
  }
lead-deed-seats_removed = { $amount ->
    [one] Fjernede 1 person
   *[other] Fjernede { $amount } personer
  }
lead-deed-seat_restored = Gav { $person } pladsen igen
lead-deed-seat_reissued = Gav { $person } ny returkode
lead-deed-team_added = Oprettede { $team }
lead-deed-team_opened = Åbnede { $team } fra en fil
lead-deed-team_removed = Fjernede { $text }
lead-deed-teams_merged = Lagde { $text } sammen med { $team }
lead-deed-team_renamed = Rettede { $team }
lead-deed-opened = Åbnede for deltagere
lead-deed-closed = Lukkede sprintet
lead-deed-kept = Flyttede sletningen til { $text }
lead-deed-after_open = Lod holdene skrive videre efter sprintet
lead-deed-after_shut = Lod holdene kun læse efter sprintet
lead-deed-deputy_added = Gjorde { $person } til stedfortræder
lead-deed-deputy_removed = Fjernede { $person } som stedfortræder
lead-deed-handed_over = Overdrog sprintet til { $person }
lead-deed-locked = Lukkede for nye deltagere
lead-deed-unlocked = Åbnede for nye deltagere
lead-deed-seating = { $text ->
    [together] Sætter kolleger fra samme kommune sammen
    [mixed] Blander kommuner og fagområder
   *[other] Giver holdet med bedst plads
  }
lead-deed-paired = Satte { $team } sammen med et andet hold
lead-deed-frozen = Frøs skærmene
lead-deed-thawed = Gav skærmene fri
lead-deed-silenced = Gav { $team } en stille runde til
lead-deed-note_placed = Lagde »{ $text }« på alle tavler
lead-deed-revealed = Viste sedlerne: { $team }
lead-deed-votes_opened = Åbnede afstemningen: { $team }
lead-deed-votes_closed = Lukkede afstemningen: { $team }
lead-deed-chosen = Valgte idé for { $team }
lead-deed-announced = Sendte »{ $text }«
lead-deed-help_sent = Sendte { $person } til { $team }
lead-keys = Taster
lead-key-space = Mellemrum
lead-key-do-pause = Start eller sæt uret på pause
lead-key-do-next = Næste fase, med det, planen foreslår
lead-key-do-warn = Varsl ét minut
lead-key-do-minute = Et minut mere eller mindre
lead-key-do-message = Skriv en besked
lead-key-do-freeze = Frys skærmene, eller giv dem fri
lead-key-do-undo = Fortryd det seneste i loggen
lead-key-do-team = Kig ind hos et hold
lead-key-do-teams = Næste eller forrige hold, når du kigger ind
lead-key-do-back = Tilbage til alle hold
lead-key-do-help = Dette ark
lead-closed-text-shut = Holdene kan læse og hente deres koncept.
lead-deed-day_set = Satte tid på dag { $amount }
lead-deed-agenda_replaced = Skiftede dagsordenen ud
lead-deed-phase_added = Tilføjede { $phase }
lead-deed-phase_moved = Flyttede { $phase }
lead-deed-phase_removed = Slettede { $text }
lead-wall-spotlight = noget af et holds arbejde
lead-key-do-spot = Vis noget af holdets arbejde på storskærmen, når du kigger ind
lead-deed-expected_set = Skrev listen over { $amount } ventede
lead-deed-teams_added = Tilføjede { $amount } hold
lead-deed-seats_planned = Satte { $amount } pladser til { $team }
lead-deed-seat_changed = { $person } satte sig ved { $team }
lead-deed-seat_renamed = Rettede navnet på { $person }
