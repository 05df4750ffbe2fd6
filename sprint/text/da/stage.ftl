# Storskærmen.
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
stage-paused = Pause i uret
stage-over = Tiden er gået
stage-warn-five = Fem minutter tilbage
stage-warn-one = Et minut tilbage
stage-anonymous = Anonymt: ingen kan se, hvem der skriver hvad.
stage-next = Derefter:
stage-last = Sidste trin
stage-results = Sådan stemte holdene
stage-results-none = Ingen afstemning er lukket endnu.
stage-result-untitled = Uden titel
stage-result-tie = Det står lige
stage-result-few = For få stemte, så stemmerne bliver ikke vist.
stage-result-nobody = Ingen har stemt
stage-pitch = Pitch
