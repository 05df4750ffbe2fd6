# Storskærmen.
stage-shut = Storskærmen har sit eget link
stage-shut-text = Instruktøren finder linket i sin pult under »Flere handlinger«. Er du instruktøren, så log ind her.
stage-offline = Ingen forbindelse lige nu
stage-time = Kl. { $time }
stage-sound = Lyd ved et minut og ved tid
stage-fullscreen = Fuld skærm
stage-sit-down = Tag plads ved bordet
stage-go-to = Gå til
stage-and-write = og skriv koden
stage-code-spelled = Koden er { $code }
stage-qr-alt = QR-kode til sprintet
stage-camera = … eller brug kameraet
stage-arrived-label = Hvem der er kommet
stage-arrived = { $count ->
    [0] Ingen er kommet endnu
    [one] 1 er kommet
   *[other] { $count } er kommet
  }
stage-arrived-more = og { $count } til
stage-people = { $count ->
    [one] 1 person
   *[other] { $count } personer
  }
stage-step = Trin { $number } af { $of }
stage-paused = Uret er sat på pause
stage-over = Tiden er gået
stage-warn-five = Fem minutter tilbage
stage-warn-one = Et minut tilbage
stage-anonymous = Anonymt: Ingen kan se, hvem der skriver hvad.
stage-face-down = { $count ->
    [one] 1 seddel ligger med bagsiden op
   *[other] { $count } sedler ligger med bagsiden op
  }
stage-turned = { $count ->
    [one] 1 seddel er vendt
   *[other] { $count } sedler er vendt
  }
stage-next = Derefter:
stage-next-at = Derefter { $when }:
stage-last = Sidste trin
stage-results = Sådan stemte holdene
stage-results-none = Ingen afstemning er lukket endnu.
stage-result-untitled = Uden titel
stage-result-tie = Det står lige
stage-result-few = For få har stemt
stage-result-nobody = Ingen har stemt
stage-pitch = Pitch
stage-soon = Åbner snart
stage-soon-text = Koden kommer her, når dørene åbner. Bliv bare siddende.
stage-soon-at = Dørene åbner, så vi kan begynde kl. { $time }.
stage-frozen = Se op: Skærmene er låst
stage-locked = Der er lukket for nye deltagere.
stage-break-back = Vi er tilbage kl.
stage-break-left = { $minutes } min. endnu
stage-break-over = Vi går i gang igen nu
stage-break-until-started = Pause
stage-break-text = Rejs jer, og hent kaffe. Alt er gemt og venter på jer.
stage-thanks = Tak for i dag
stage-thanks-text = Jeres koncepter er klar til at tage med hjem.
stage-teams = Holdene
stage-find-team = Find dit hold her
stage-write-on = I kan skrive videre til { $date }. Så bliver det slettet.
stage-results-chosen = Sådan valgte holdene
stage-votes = { $count ->
    [one] stemme
   *[other] stemmer
  }
stage-read-on = I kan læse og hente alt til { $date }. Så bliver det slettet.
stage-spot-note = En seddel
stage-spot-prototype = Prototypen
stage-spot-empty = Der står ikke noget her endnu.
stage-spot-more = og { $count } til
