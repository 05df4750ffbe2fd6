# Dagsordenen, mens den laves og rettes.
agenda-words = Ord og plan
agenda-add = Tilføj fase
agenda-title-da = Titel på dansk
agenda-title-en = Titel på engelsk
agenda-instruction-da = Instruktion på dansk
agenda-instruction-en = Instruktion på engelsk
agenda-notes-da = Note til dig på dansk (kun instruktører)
agenda-notes-en = Note til dig på engelsk (kun instruktører)
agenda-kind = Slags
agenda-kind-lobby = Ankomst
agenda-kind-ideas = Idéer
agenda-kind-groups = Grupper
agenda-kind-vote = Afstemning
agenda-kind-concept = Koncept
agenda-kind-outline = Prototype
agenda-kind-pitch = Pitch
agenda-kind-plan = Plan
agenda-kind-break = Pause
agenda-day = Dag
agenda-starts = Begynder senest (kan udelades)
agenda-starts-help = Et fast tidspunkt, fx frokost. En forsinkelse før det bliver hentet ind, hvis der er luft.
agenda-untimed = Uden tid
agenda-untimed-help = Hjemmearbejde: Rummet er åbent, og uret står stille.
agenda-private = I stilhed
agenda-private-help = Ingen ser de andres sedler, før de bliver vist. Gælder kun idéer.
agenda-hidden = Skjul fasen
agenda-hidden-help = Den bliver sprunget over, tæller ikke med og ses ikke af deltagerne.
agenda-is-hidden = skjult
agenda-place = Plads i dagsordenen
agenda-up = Flyt op
agenda-down = Flyt ned
agenda-copy = Dupliker
agenda-remove = Slet
agenda-fields = Felter i konceptet
agenda-fields-count = { $count ->
    [0] alle
    [one] ét felt
   *[other] { $count } felter
  }
agenda-fields-help = Det er disse felter, holdene bliver bedt om. Vælger du ingen, er det hele arket.
agenda-writes = Holdene kan skrive i
agenda-writes-ideas = Idéer og grupper
agenda-writes-concept = Konceptet
agenda-writes-outline = Prototypen
agenda-writes-help = Det, der ikke er valgt, kan læses, men ikke ændres i denne fase.
