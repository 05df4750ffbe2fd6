# Konceptarket og dets tjekliste.
concept-sheet = Konceptet
concept-sections-short = Afsnit
concept-sections = Konceptets afsnit
concept-parts = Dele af skærmen
concept-go-to-section = Gå til afsnit
concept-part-done = , { $percent } % på plads
concept-loading = Henter konceptet …
concept-unnamed = Konceptet har intet navn endnu
concept-builds-on = Bygger på
concept-builds-on-notes = { $count ->
    [one] 1 seddel bag idéen
   *[other] { $count } sedler bag idéen
  }
concept-advice-1 = Tag ansvar uden at være ekspert: sig åbent, hvor I har brug for specialister, og hent dem.
concept-advice-2 = Tænk strategisk: bind det til kommunens strategi og hele systemlandskabet. Ingen siloer og lappeløsninger.
concept-advice-3 = Digital ledelse er ledelse: det handler om, at mennesker gør noget på en ny måde.
concept-missing = Mangler
concept-example = Se et eksempel
concept-write-here = Skriv her
concept-nothing-yet = Ikke skrevet endnu
concept-writes = { $name } skriver
concept-writes-here = { $name } skriver her
concept-choose = Vælg
concept-choice-clear = Fjern valget
concept-cell = { $label }, række { $number }
concept-row = { $field }, række { $number }
concept-row-first = Tilføj den første
concept-row-add = Tilføj en til
concept-row-up = Flyt række { $number } op
concept-row-down = Flyt række { $number } ned
concept-row-remove = Slet række { $number }
concept-row-removed = Række { $number } er slettet.
concept-show-all = Vis hele konceptarket ({ $count } felter mere)
concept-show-all-hint = I denne fase er kun de vigtigste felter fremme. Resten kan I altid skrive i.
concept-show-phase = Vis kun fasens felter
concept-checklist = Tjekliste
concept-score = { $done } af { $total }
concept-percent = { $percent } %
concept-all-in-place = Alt er på plads
concept-in-place = { $count } på plads
concept-checklist-hint = Listen er en hjælp. I kan altid gå videre.
concept-from-challenge = Udfordringen: { $challenge }
concept-from-question = Spørgsmålet: { $question }
concept-see-note = Se på tavlen: { $note }
concept-see-note-short = Se på tavlen
concept-builds-on-idea = Bygger på »{ $title }«
