# Setting up, signing in, and the instructor's sprints.
account-setup-title = Velkommen til Sprintrum
account-setup-lead = Lav den første konto. Med den laver du sprint og styrer dem. Linket virker kun én gang.
account-name = Navn
account-name-help = Du logger ind med navnet, og deltagerne ser det.
account-password = Adgangskode
account-password-help = Mindst { $limit } tegn. En kort sætning er god.
account-setup-go = Lav kontoen
account-setup-used-title = Linket er brugt
account-setup-used = Kontoen er lavet, så linket virker ikke mere. Log ind med den.
account-login-title = Log ind
account-login-lead = Til instruktører. Deltagere skal kun bruge koden.
account-login-go = Log ind
account-logout = Log ud
account-signed-in = Logget ind som { $name }
account-login-again = Log ind for at se den side.
account-to-join = Jeg har en kode
account-wrong = Navn og adgangskode passer ikke sammen. Prøv igen.
account-pause = { $seconds ->
    [one] Der har været flere forkerte forsøg på denne konto. Vent ét sekund, og prøv igen.
   *[other] Der har været flere forkerte forsøg på denne konto. Vent { $seconds } sekunder, og prøv igen.
}
account-name-missing = Skriv dit navn.
account-name-long = Navnet må højst være på { $limit } tegn.
account-password-missing = Skriv din adgangskode.
account-password-short = Adgangskoden skal være på mindst { $limit } tegn.
account-password-weak = Den adgangskode bliver gættet først. Vælg nogle ord, som kun du sætter sammen.
account-password-long = Adgangskoden må højst være på { $limit } tegn.

account-sprints-title = Dine sprint
account-sprints-empty-title = Ingen sprint endnu
account-sprints-empty = Lav det første. Det tager et minut, og alt kan ændres bagefter.
account-sprint-new = Nyt sprint
account-sprint-code = Kode
account-sprint-people = { $count ->
    [0] ingen deltagere endnu
    [one] 1 deltager
   *[other] { $count } deltagere
}
account-sprint-teams = { $count ->
    [one] 1 hold
   *[other] { $count } hold
}
account-sprint-deletes = slettes { $date }
account-sprint-status-draft = Kladde
account-sprint-status-open = Åbent
account-sprint-status-closed = Lukket
account-sprint-console = Åbn styringen
account-sprint-stage = Storskærm
account-sprint-delete = Slet
account-sprint-delete-of = Slet { $title }
account-delete-title = Slet { $title }?
account-delete-lead = Alle sedler, koncepter og prototyper fra { $teams ->
    [one] 1 hold
   *[other] { $teams } hold
} slettes med det samme og kan ikke hentes tilbage. Har holdene taget deres koncept med hjem?
account-delete-go = Slet det hele nu
account-delete-no = Behold sprintet
account-deleted = { $title } er slettet.

account-new-title = Nyt sprint
account-new-lead = Vælg en dagsorden at begynde med. Faser og minutter kan ændres senere.
account-new-name = Sprintets navn
account-new-name-help = Deltagerne ser det, når de kommer ind.
account-new-name-missing = Skriv, hvad sprintet hedder.
account-new-name-long = Navnet må højst være på { $limit } tegn.
account-new-agenda = Dagsorden
account-new-agenda-missing = Vælg en dagsorden.
account-new-agenda-of = { $phases } faser, { $minutes } minutter i alt
account-new-teams = Hold
account-new-teams-help = Ét hold på hver linje, op til { $limit }. Udfordringen kan skrives senere.
account-new-teams-missing = Skriv mindst ét hold.
account-new-teams-many = Der kan højst være { $limit } hold.
account-new-teams-long = Et holdnavn må højst være på { $limit } tegn.
account-new-teams-same = To hold hedder det samme.
account-new-team = Hold { $number }
account-new-language = Sprog i sprintet
account-new-language-da = Dansk
account-new-language-en = Engelsk
account-new-deletes = Slettes den
account-new-deletes-help = Indtil da kan holdene hente og skrive videre. Derefter slettes alt.
account-new-deletes-wrong = Vælg en dag mellem i morgen og et år frem.
account-new-go = Lav sprintet
account-title = Din konto
account-password-change = Skift adgangskode
account-password-change-lead = Når du skifter, bliver du logget ud på alle andre enheder.
account-password-now = Din adgangskode nu
account-password-new = Ny adgangskode
account-password-wrong = Det er ikke din adgangskode nu.
account-password-changed = Adgangskoden er skiftet, og alle andre enheder er logget ud.
account-everywhere = Log ud overalt
account-everywhere-lead = Alle enheder, der er logget ind på kontoen, bliver logget ud med det samme, også denne. Sprintene kører videre.
