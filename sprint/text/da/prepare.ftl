# Før dagen: dagsordenen som fil, hold, ventede deltagere, kort og øvelse.
prepare-as = Som »{ $title }«
prepare-as-of = { $phases } faser, oprettet { $date }
prepare-from-file = Fra en fil
prepare-from-file-help = En dagsorden, der er hentet fra et andet sprint
prepare-file = Fil med dagsorden
agenda-file-name = Dagsorden
agenda-file-at = Fase { $phase }: { $words }
agenda-file-none = Vælg en fil.
agenda-file-not-json = Filen kan ikke læses som en dagsorden. Måske er den blevet ændret i et andet program.
agenda-file-not-ours = Det er ikke en dagsorden fra Sprintrum.
agenda-file-newer = Filen er fra en anden udgave af Sprintrum ({ $value }), som denne ikke kan læse.
agenda-file-twice = Den samme egenskab står to gange det samme sted i filen.
agenda-file-no-phases = Filen har ingen faser.
agenda-file-many-phases = Filen har for mange faser. Der kan højst være { $limit }.
agenda-file-all-hidden = Alle faser er skjult. Mindst én skal være med.
agenda-file-no-phase = Her står ikke en fase, men { $value }.
agenda-file-no-rules = »{ $name }« skal være et sæt regler, ikke { $value }.
agenda-file-unknown = »{ $name }« kender vi ikke. Er det stavet rigtigt?
agenda-file-day-order = Dag { $value } står på den forkerte plads. Dagene skal komme i rækkefølge fra 1.
agenda-file-no-text = »{ $name }« skal være tekst, eventuelt med dansk (da) og engelsk (en).
agenda-file-long = »{ $name }« er for lang. Der er plads til { $limit } tegn.
agenda-file-no-title = Titlen mangler.
agenda-file-number = »{ $name }« skal være et helt tal på højst { $limit }, ikke { $value }.
agenda-file-not-yes-or-no = »{ $name }« skal være true eller false, ikke { $value }.
agenda-file-not-one-of = »{ $value }« kan ikke bruges som »{ $name }«.
agenda-file-not-list = »{ $name }« skal være en liste, ikke { $value }.
agenda-file-no-clock = »{ $name }« skal være et klokkeslæt som 10:45, ikke { $value }.
prepare-title = Forbered
prepare-lead = Led
prepare-acts = Sprintets dele
prepare-draft = Kladde: Ingen kan komme ind endnu
prepare-ready = Er alt klar?
prepare-ready-of = { $done } af { $of }
prepare-is-ready = , klar
prepare-is-missing = , mangler
prepare-ready-agenda = { $days ->
    [one] Én dag, { $work }
   *[other] { $days } dage, { $work }
  }
prepare-ready-teams = { $without ->
    [0] Alle har en udfordring
    [one] Ét hold mangler udfordring
   *[other] { $without } hold mangler udfordring
  }
prepare-teams = Hold og udfordringer
prepare-connection = Forbindelse
prepare-ready-connection = Prøv den i lokalet
prepare-stage = Storskærm
prepare-ready-stage = Åbn den, og prøv lyden
prepare-open = Åbn for deltagere
prepare-open-text = Det, der mangler, kan I klare undervejs.
prepare-to-console = Til styrepulten
prepare-minutes = { $minutes } min.
prepare-hours = { $hours } t.
prepare-hours-minutes = { $hours } t. { $minutes } min.
prepare-sum = { $pauses ->
    [none] { $work } arbejde uden pause
   *[some] { $work } arbejde, { $rest } pause
  }
prepare-template = Skabelon
prepare-load = Indlæs
prepare-load-text = Filen kommer i stedet for hele dagsordenen. Du kan fortryde det.
prepare-load-wrong = Filen blev ikke brugt. Ret det her, og prøv igen:
prepare-load-go = Brug filen
prepare-loaded = { $count ->
    [one] Ny dagsorden med én fase
   *[other] Ny dagsorden med { $count } faser
  }
prepare-fetch = Hent
prepare-print = Udskriv
prepare-add-phase = Fase
prepare-add-phase-to = Tilføj fase til dag { $day }
prepare-add-break-to = Tilføj pause til dag { $day }
prepare-add-day = Dag
# Whoever adds it, each reads its name in their own language.
prepare-new-phase-da = Ny fase
prepare-new-phase-en = New phase
prepare-new-break-da = Pause
prepare-new-break-en = Break
prepare-drag = Træk i grebet, eller vælg det og brug piletasterne.
prepare-move = Flyt { $phase }
prepare-date-of = Dato for dag { $day }
prepare-time-of = Dag { $day } begynder
prepare-until = til { $time }
prepare-hidden = skjult, tæller ikke med
prepare-untimed = uden tid, rummet er åbent
prepare-deeds = Handlinger for { $phase }
prepare-minutes-of = Minutter til { $phase }
prepare-less = Færre minutter til { $phase }
prepare-more = Flere minutter til { $phase }
prepare-hide = Skjul
prepare-show = Vis igen
prepare-removed = { $phase } er slettet
prepare-sheet = Køreplan: { $title }
prepare-sheet-back = Tilbage til forberedelsen
prepare-sheet-day = Dag { $day }
prepare-sheet-planned = Plan
prepare-sheet-real = Nu
prepare-sheet-minutes = Min.
prepare-sheet-phase = Fase
prepare-sheet-note = Note:
prepare-ready-people = { $count ->
    [0] Ingen liste: Alle skriver selv deres navn
   *[other] { $count } ventes, { $free } vælger selv hold
  }
prepare-team = Hold
prepare-team-new = Hold { $number }
prepare-teams-count = { $seats ->
    [0] { $count } hold
   *[other] { $count } hold, { $seats } pladser
  }
prepare-teams-many = Indsæt mange
prepare-teams-lines = Hold, ét på hver linje
prepare-teams-lines-help = Udfordringen kan stå bagefter efter et semikolon, eller i næste kolonne af et regneark.
prepare-team-name = Navn på hold { $number }
prepare-challenge-of = Udfordring til { $team }
prepare-challenge-missing = Mangler. Hvordan kan vi …?
prepare-team-people = { $planned ->
    [0] { $count ->
      [one] 1 person
     *[other] { $count } personer
    }
   *[other] pladser, { $count } med navn
  }
prepare-team-remove = Slet { $team }
prepare-team-removed = { $team } er slettet
prepare-seats-of = Pladser på { $team }
prepare-seats-less = Færre pladser på { $team }
prepare-seats-more = Flere pladser på { $team }
prepare-people-of = { $named } af { $planned } pladser har et navn, { $here } er kommet
prepare-ready-seats = { $count ->
    [one] 1 af { $of } pladser uden navn
   *[other] { $count } af { $of } pladser uden navn
  }
prepare-people = Deltagere og pladskort
prepare-people-count = { $expected } ventes, { $here } har en plads
prepare-list = Navn, kommune, rolle, hold
prepare-list-help = Én på hver linje. Indsæt gerne fra et regneark. Rolle og hold kan udelades; skriv »konsulent« for dem, der går mellem holdene. Når folk kommer, vælger de deres navn.
prepare-list-go = Læs listen
prepare-list-specialist = konsulent
prepare-list-understood = { $count ->
    [one] Én person er på listen.
   *[other] { $count } personer er på listen.
  }
prepare-list-look = { $count ->
    [one] Se på én ting
   *[other] Se på { $count } ting
  }
prepare-list-line = Linje { $line }:
prepare-remark-no_name = Der mangler et navn. Linjen er ikke med.
prepare-remark-name_long = »{ $text }« er for langt til et navn. Linjen er ikke med.
prepare-remark-name_twice = »{ $text }« står der to gange. Kun den første er med.
prepare-remark-name_reserved = »{ $text }« er en rolle her. Linjen er ikke med.
prepare-remark-sits = »{ $text }« har allerede en plads.
prepare-remark-too_many = Der er ikke plads til »{ $text }«. Sprintet er fuldt.
prepare-remark-team_unknown = Vi har intet hold »{ $text }«. Personen vælger selv.
prepare-remark-place_unknown = »{ $text }« er ikke en af de 98 kommuner. Det står, som du skrev det.
prepare-remark-place_long = »{ $text }« er for langt til et sted og blev udeladt.
prepare-remark-more = »{ $text }« ved vi ikke, hvad er. Det blev udeladt.
prepare-cards = Pladskort: { $title }
prepare-cards-print = Udskriv kort
prepare-cards-blank = Kort uden navn
prepare-cards-go = Vis
prepare-cards-text = Udskriv siden, og klip langs stregerne. Returkoden er personens egen: Giv kortet til den, det hører til.
prepare-cards-own = Skriv dit navn
prepare-cards-none = Her er ingen kort endnu. Skriv en liste over deltagere, eller vælg et antal kort uden navn.
rehearsal-begin = Prøv alene
rehearsal-begin-text = Åbner en kopi af sprintet med simulerede deltagere
rehearsal-title = Øvelse: { $title }
rehearsal-person = { $name } (øvelse)
rehearsal-mark = Øvelse
rehearsal-console = Øvelse med simulerede deltagere. Intet herfra tælles eller tages med hjem, og dit rigtige sprint er urørt.
rehearsal-end = Slut øvelsen
rehearsal-room = Øvelse: Deltagerne er simulerede, og alt slettes bagefter.
