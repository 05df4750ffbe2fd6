# Joining a sprint, sitting down again, one's own seat.
join-title = Tag plads ved bordet
join-lead = Koden står på storskærmen. Du behøver ingen konto.
join-code = Kode, { $limit } tegn
join-code-go = Find sprintet
join-instructor = Er du instruktør?
join-sign-in = Log ind
join-my-sprints = Dine sprint
join-about-title = Hvad er Sprintrum?
join-about = Et digitalt sprint: Ledere fra kommuner går sammen i hold og laver på få timer et koncept og en prototypeskitse til noget helt konkret derhjemme. Her skriver I sedler, stemmer, udfylder konceptarket, tegner prototypen og tager det hele med hjem.
join-advice-title = Tre råd med på vejen
join-advice-1-title = Tag ansvar uden at være ekspert
join-advice-1 = Sig åbent, hvor I har brug for specialister, og hent dem ind. Det er en styrke.
join-advice-2-title = Tænk strategisk
join-advice-2 = Hæng projektet op på kommunens strategi og hele systemlandskabet. Ingen siloer, ingen lappeløsninger.
join-advice-3-title = Digital ledelse er ledelse
join-advice-3 = Det handler om at få folk til at gøre ting anderledes. Inddrag dem, på tværs og tidligt.
join-table = Et rundt bord set fra oven. Plads til dig.
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
join-field-children = Børn og unge
join-field-employment = Beskæftigelse
join-field-technical = Teknik og miljø
join-field-culture = Kultur
join-field-digital = Digitalisering
join-field-other = Andet
join-team = Hvilket bord vil du sidde ved?
join-team-seats = { $count ->
    [0] Ingen endnu
    [one] 1 er her: { $names }
   *[other] { $count } er her: { $names }
}
join-team-any = Find en plads til mig
join-team-any-help = Du kommer hen til det bord, hvor der er bedst plads.
join-here = { $count ->
    [0] Du er den første ved bordet { $team }
    [one] 1 er ved bordet { $team } allerede
   *[other] { $count } er ved bordet { $team } allerede
}
join-table-of = { $count ->
    [0] Bordet { $team } set fra oven. Ingen har sat sig endnu, og en stol venter på dig.
    [one] Bordet { $team } set fra oven. 1 har sat sig, og en stol venter på dig.
   *[other] Bordet { $team } set fra oven. { $count } har sat sig, og en stol venter på dig.
}
join-go = Tag plads
join-deletes = Alt slettes { $date }
join-no-personal = Skriv ikke personoplysninger om borgere.
join-have-seat = Har du allerede en plads?
join-have-seat-link = Brug din returkode
join-not-open = Sprintet er ikke åbnet endnu. Hent siden igen, når instruktøren siger til.
join-no-cookies = Denne browser gemmer ikke cookies, så Sprintrum kan ikke holde din plads. Tillad cookies for denne side i browserens indstillinger, eller brug en anden browser eller et almindeligt vindue. Der er ikke taget nogen plads.
join-locked = Instruktøren har låst døren, så der kommer ikke flere ind lige nu.
join-late = I gang lige nu: { $phase }
join-specialist-note = Er du specialist, så sæt dig ved et bord. Instruktøren giver dig adgang til dem alle.

join-seat-title = Du har din plads
join-seat-lead = Velkommen { $name }, du sidder ved bordet { $team }.
join-seat-lead-alone = Velkommen { $name }
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
join-return-hello = Hej { $name }
join-return-sit-lead = Her er din plads i { $title }. Sæt dig på den på denne enhed?
join-return-sit = Sæt mig her
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
join-code-long = Koden har { $limit } tegn. Der er { $extra } for meget.
join-unknown-title = Vi kender ikke koden
join-unknown-lead = Se på storskærmen, og skriv koden igen. Bogstaverne I, L og O bruges ikke, og heller ikke 0 og 1.
