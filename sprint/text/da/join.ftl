# Joining a sprint, sitting down again, one's own seat.
join-title = Tag plads ved bordet
join-lead = Koden står på storskærmen. Du behøver ingen konto.
join-code = Kode, { $limit } tegn
join-code-go = Find sprintet
join-instructor = Er du instruktør?
join-sign-in = Log ind
join-my-sprints = Dine sprint
join-about-title = Hvad er Sprintrum?
join-about = Et digitalt sprint: Ledere fra kommuner går sammen i hold og laver på få timer et koncept og en prototypeskitse til en konkret digitalisering i deres egen kommune. Her skriver I sedler, stemmer, udfylder konceptarket, tegner prototypen og tager det hele med hjem.
join-advice-title = Tre råd med på vejen
join-advice-1-title = Vær ikke forsigtig
join-advice-1 = Tag ansvar, også for det, du ikke forstår til bunds. Sig åbent, hvor du har brug for specialister, og hent dem ind.
join-advice-2-title = Tænk strategisk
join-advice-2 = Giv projektet ophæng i kommunens strategi og en plads i systemlandskabet. Ingen siloer, ingen lappeløsninger.
join-advice-3-title = Digital ledelse er ledelse
join-advice-3 = Det handler om at få folk til at gøre ting anderledes. Inddrag dem, på tværs og tidligt.
join-table = Et rundt bord set fra oven. Plads til dig.
join-table-choose = Vælg et hold, så ser du, hvem der sidder der.
join-you = dig
join-aside = Dit bord

join-found = Du er på vej ind i
join-other-code = Det er ikke mit sprint
join-name = Dit navn
join-municipality = Kommune
join-municipality-choose = Vælg din kommune
join-municipality-other = En anden organisation
join-organisation = Hvor kommer du fra?
join-organisation-missing = Skriv, hvor du kommer fra.
join-field = Hvad arbejder du med?
join-field-elderly = Ældre og sundhed
join-field-social = Social og handicap
join-field-children = Børn, unge og skole
join-field-employment = Beskæftigelse
join-field-technical = Teknik, klima og miljø
join-field-culture = Kultur og fritid
join-field-citizen = Borgerservice
join-field-digital = It og digitalisering
join-field-staff = Ledelse, økonomi og stab
join-field-other = Andet
join-job = Hvad er din rolle?
join-job-leader = Leder
join-job-consultant = Digitaliseringskonsulent
join-job-professional = Medarbejder eller fagperson
join-job-other = Andet
join-team = Hvilket hold er du på?
join-team-seats = { $count ->
    [0] Ingen endnu
    [one] 1 ved bordet: { $names }
   *[other] { $count } ved bordet: { $names }
}
join-team-any = Find en plads til mig
join-team-any-free = Du kommer på det hold, hvor der er bedst plads.
join-team-any-together = Ved kolleger fra din kommune, hvis der er plads.
join-team-any-mixed = Ved folk fra andre kommuner og fagområder.
join-team-from = { $count } fra { $place }
join-here = { $count ->
    [0] Du er den første på holdet »{ $team }«
    [one] 1 er på holdet »{ $team }« allerede
   *[other] { $count } er på holdet »{ $team }« allerede
}
join-table-of = { $count ->
    [0] Holdet »{ $team }« set fra oven. Ingen har sat sig endnu, og en stol venter på dig.
    [one] Holdet »{ $team }« set fra oven. 1 har sat sig, og en stol venter på dig.
   *[other] Holdet »{ $team }« set fra oven. { $count } har sat sig, og en stol venter på dig.
}
join-go = Tag plads
join-deletes = Alt slettes { $date }
join-no-personal = Skriv ikke personoplysninger om borgere.
join-door-changed = Koden er skiftet
join-door-changed-lead = Den kode åbner ikke mere. Den nye står på storskærmen, eller spørg instruktøren. Har du allerede en plads, er den der stadig.
join-door-changed-short = Koden er skiftet. Den nye står på storskærmen, eller spørg instruktøren.
join-have-seat = Har du allerede en plads?
join-have-seat-link = Brug din returkode
join-not-open = Sprintet er ikke åbnet endnu.
join-no-cookies = Denne browser gemmer ikke cookies, så Sprintrum kan ikke holde din plads. Tillad cookies for denne side i browserens indstillinger, eller brug en anden browser eller et almindeligt vindue. Der er ikke taget nogen plads.
join-locked = Der er lukket for nye deltagere lige nu. Sig det til instruktøren, hvis du skal med.
join-late = I gang lige nu: { $phase }
join-specialist-note = Er du specialist, så vælg et hold. Instruktøren giver dig adgang til dem alle.

join-seat-title = Du har din plads
join-seat-lead = Velkommen, { $name }. Du er på holdet »{ $team }«.
join-seat-lead-alone = Velkommen, { $name }
join-seat-code = Din returkode
join-seat-why = Skal du over på en anden computer eller telefon, så brug koden eller linket. Så sidder du på samme plads med alt, hvad du har skrevet.
join-seat-secret = Koden er kun din. Vis den ikke på storskærmen.
join-seat-link = Dit personlige link
join-seat-qr = QR-kode til din plads. Scan den med den anden enhed.
join-seat-qr-show = Vis som QR-kode
join-seat-go = Gå ind i rummet
join-seat-leave = Forlad pladsen på denne enhed
join-seat-leave-help = Dine sedler bliver liggende. Du kan komme tilbage med returkoden.

join-return-title = Sæt dig på din plads igen
join-return-lead = Skriv din returkode. Du fik den, da du kom ind.
join-return-code = Returkode, { $limit } tegn
join-return-example = For eksempel ABCD-EFGH-2345
join-return-go = Find min plads
join-return-lost = Har du mistet koden, så bed instruktøren om en ny.
join-return-hello = Hej, { $name }
join-return-sit-lead = Her er din plads i »{ $title }«. Vil du fortsætte på denne enhed?
join-return-sit = Tag min plads
join-return-not-me = Det er ikke mig
join-return-unknown = Vi kender ikke den returkode. Se efter, om alle { $limit } tegn er med. Har du fået en ny, så gælder den gamle ikke længere.
join-return-missing = Skriv returkoden med { $limit } tegn.
join-seat-lost = Pladsen på denne enhed gælder ikke længere.
join-left = Du har forladt pladsen på denne enhed. Dine sedler ligger her stadig.
join-code-missing = Skriv koden med { $limit } tegn.
join-code-short = { $missing ->
    [one] Koden har { $limit } tegn. Der mangler ét.
   *[other] Koden har { $limit } tegn. Der mangler { $missing }.
}
join-code-long = Koden har { $limit } tegn. Du har skrevet { $extra } for mange.
join-unknown-title = Vi kender ikke koden
join-unknown-lead = Se på storskærmen, og skriv koden igen. Bogstaverne I, L og O bruges ikke, og heller ikke 0 og 1.
join-line-title = Mange sætter sig lige nu
join-line-place = Du er nummer { $place } i køen.
join-line-text = Siden går videre af sig selv, når det er din tur. Luk den ikke.

join-code-return = Har du en returkode med { $limit } tegn, så skriv den her. Så sidder du på din plads igen.
join-more = Kommune, fagområde og rolle
join-wait-title = Du er tidligt på den
join-wait-how = Bliv bare her. Siden går videre af sig selv.
join-who = Er du { $name }?
join-who-team = Pladsen på denne enhed er på holdet »{ $team }« i »{ $title }«.
join-who-yes = Ja, gå ind i rummet
join-who-no = Nej, skift person
join-who-help = Skifter I, bliver det, der er skrevet, liggende. Den første kommer tilbage med sin returkode.
join-locked-title = Der er lukket for nye deltagere
join-closed-title = Sprintet er slut
join-expected = Står du på listen?
join-expected-none = Nej, jeg skriver mit navn
