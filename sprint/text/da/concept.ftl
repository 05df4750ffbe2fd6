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
concept-advice-1 = Vær ikke forsigtig: Tag ansvar, også for det, I ikke forstår til bunds. Hent specialister ind.
concept-advice-2 = Tænk strategisk: Vis, hvordan det hænger sammen med kommunens strategi og systemlandskab. Undgå siloer og lappeløsninger.
concept-advice-3 = Digital ledelse er ledelse: Det handler om, at mennesker gør noget på en ny måde.
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
concept-show-all-hint = I denne fase vises kun de felter, I skal bruge nu. De andre kan I altid skrive i.
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
concept-score-both = Fasen: { $done } af { $total }. Hele arket: { $all } af { $of }.
concept-talk = { $count ->
    [0] Kommentér
    [one] 1 kommentar
   *[other] { $count } kommentarer
  }
concept-mentions = Bygger på
concept-mention = Nævn en seddel eller gruppe
concept-mention-drop = Fjern { $item }
concept-resolve = Markér som løst
concept-reopen = Åbn igen
concept-resolved = Løst
map-open = Se systemlandskabet som kort
map-lead = Hvilke systemer rører I ved? »Ved ikke« er et godt svar, når der står, hvem I spørger.
map-as-list = Systemerne som liste
map-says-the-same = Kortet. Det viser det samme som listen
map-add = Tilføj et system
map-suggestions = Forslag
map-found = { $count ->
    [one] 1 forslag
   *[other] { $count } forslag
  }
map-listed = På listen
map-add-own = Tilføj »{ $name }« som jeres eget
map-the-new = Det nye
map-new = Nyt
map-tie-of = { $system }: Sådan hænger det sammen
map-tie-none = Tastes i hånden
map-tie-extract = Udtræk eller fil
map-tie-api = Automatisk
map-tie-unknown = Ved ikke
map-whom = Hvem spørger I?
map-name-one = Skriv en specialist på
map-asked = I spørger: { $who }
map-legend = Sådan hænger det sammen
map-band-people = Mennesker
map-band-own = Egne fag­systemer
map-band-shared = Fælles­kommunalt
map-band-public = Fælles­offentligt og region
map-band-other = Andre
guide-open = Svar på 14 udsagn, og se, hvad der passer
guide-back = Konceptet
guide-heading = Hvordan leder I forandringen?
guide-lead-alone = 14 udsagn om jeres situation. Svar først hver for sig: Ingen andre kan se dine svar.
guide-lead-together = 14 udsagn om jeres situation. Bliv enige om hvert svar.
guide-steps = Alene eller sammen
guide-step-alone = 1. Hver for sig
guide-step-together = 2. Sammen
guide-fits-you = Passer det på jer?
guide-scale-1 = Slet ikke
guide-scale-2 = Lidt
guide-scale-3 = Både og
guide-scale-4 = Godt
guide-scale-5 = Helt
guide-scale-unknown = Ved ikke
guide-said = { $count ->
    [one] 1 svarede det alene
   *[other] { $count } svarede det alene
  }
guide-answered = { $done } af { $of }
guide-done = Jeg har svaret
guide-done-by = { $count ->
    [one] 1 har svaret: { $names }
   *[other] { $count } har svaret: { $names }
  }
guide-show-spread = Vis spredningen for holdet
guide-spread-when = { $of ->
    [one] Du er alene på holdet, så der er ingen spredning at vise.
    [2] I er kun to, der svarer: Af spredningen kan I se, hvad den anden svarede.
   *[other] Et udsagn er med i spredningen, når mindst tre har svaret på det. Vent, til alle er færdige: Svar fra én eller to, der kommer senere, tælles ikke med, for så kunne man regne dem ud.
  }
guide-apart-lead = Tallene viser, hvordan I svarede hver for sig, uden navne. Begynd med de udsagn, I er mest uenige om.
guide-apart = Her er I mest uenige. Tal om det.
guide-result = { $count ->
    [0] Ingen måde passer tydeligt
    [one] Én måde passer til jer
    [2] To måder passer til jer
   *[other] Tre måder passer til jer
  }
guide-result-lead = Et forslag med begrundelse. I vælger selv og må gerne kombinere to.
guide-unclear = Jeres svar peger ikke tydeligt i én retning. Tal om de to udsagn, I var mest uenige om, eller kombinér.
guide-because = Fordi I siger
guide-but = Vær opmærksom på:
guide-monday = På mandag
guide-watch = Hold øje med
guide-fits-well = Passer godt
guide-fits-rather = Passer nogenlunde
guide-fits-badly = Passer dårligt
guide-badly-why = Fordi I siger:
guide-say-yes = Ja: { $statement }
guide-say-no = Nej, det passer ikke: { $statement }
guide-choose = Vælg
guide-chosen = Valgt
guide-choose-way = Vælg { $way }
guide-chosen-way = Valgt: { $way }
guide-unknown = Et »ved ikke« er blevet til et spørgsmål
guide-who = Hvem kan svare?
guide-add = Tilføj
guide-ask-topic = Forandringen
guide-asked = { $who } står nu under specialister.
guide-none-chosen = I har ikke valgt endnu
guide-with = sammen med
guide-goes-into = Kommer i konceptet under Forandringen.
guide-why = Hvorfor?
guide-others = { $count ->
    [one] Den sidste måde
   *[other] De { $count } andre måder
  }
guide-where-from = Hvor kommer det fra?
concept-editions = Hvilken udgave
concept-edition-team = Holdets koncept
concept-edition = Udgave til { $place }
concept-edition-own = Skriv jeres eget her
concept-edition-lead = Det her er udgaven til { $place }. Holdets koncept ændrer sig ikke, når I skriver.
concept-advised = Hvad blev rådet?
