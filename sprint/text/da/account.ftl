# Setting up, signing in, and the instructor's sprints.
account-setup-title = Velkommen til Sprintrum
account-setup-lead = Opret den første konto. Med den opretter og styrer du sprint. Linket virker kun én gang.
account-setup-invited = Du er inviteret til at lede sprint i Sprintrum. Opret din konto. Linket virker kun én gang.
account-name = Navn
account-name-help = Du logger ind med navnet, og deltagerne ser det.
account-password = Adgangskode
account-password-help = Mindst { $limit } tegn. En kort sætning er god.
account-setup-go = Opret kontoen
account-setup-used-title = Linket er brugt
account-setup-used = Kontoen er oprettet, så linket virker ikke længere. Log ind med den.
account-login-title = Log ind
account-login-lead = Til instruktører. Deltagere skal kun bruge koden.
account-login-go = Log ind
account-logout = Log ud
account-signed-in = Logget ind som { $name }
account-login-again = Log ind for at se siden.
account-to-join = Jeg har en kode
account-organisation-go = Log ind med { $name }
account-organisation-name = kommunens login
account-organisation-or = Eller med adgangskode
account-organisation-role-title = Du har ikke adgang endnu
account-organisation-role = Du er logget ind, men din organisation har ikke givet dig rollen som instruktør i Sprintrum. Bed dem, der styrer adgang hos jer, om den.
account-organisation-no-title = Du blev ikke logget ind
account-organisation-no = Login hos din organisation blev afbrudt eller tog for lang tid. Prøv igen.
account-organisation-silent = Din organisations login svarer ikke lige nu. Prøv igen om lidt.
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

account-invite = Invitér en instruktør
account-invite-lead = Lav et link, og send det til en kollega, der også skal lede sprint. Det opretter én konto og virker én gang, i et døgn.
account-invite-go = Lav et link
account-invited = Linket er klar. Det vises kun her og virker én gang, i et døgn. Laver du et nyt, lukker det.
account-invite-link = Link til at oprette en konto
account-invite-again = Lav et nyt link

account-sprints-title = Dine sprint
account-sprints-empty-title = Ingen sprint endnu
account-sprints-empty = Opret det første. Det tager et minut, og alt kan ændres bagefter.
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
account-sprint-console = Åbn styrepulten
account-sprint-stage = Storskærm
account-sprint-delete = Slet
account-sprint-delete-of = Slet { $title }
account-delete-title = Slet { $title }?
account-delete-lead = Alle sedler, koncepter og prototyper fra { $teams ->
    [one] 1 hold
   *[other] { $teams } hold
} slettes med det samme og kan ikke gendannes. Har holdene taget deres koncept med hjem?
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
account-new-agenda-of = { $phases } faser, { $hours ->
    [0] { $minutes } min.
    [one] { $minutes ->
        [0] 1 time
       *[other] 1 time og { $minutes } min.
    }
   *[other] { $minutes ->
        [0] { $hours } timer
       *[other] { $hours } timer og { $minutes } min.
    }
  }
account-new-agenda-pause = , heraf { $hours ->
    [0] { $minutes } min.
    [one] { $minutes ->
        [0] 1 time
       *[other] 1 time og { $minutes } min.
    }
   *[other] { $minutes ->
        [0] { $hours } timer
       *[other] { $hours } timer og { $minutes } min.
    }
  } pause
account-new-teams = Hold
account-new-teams-help = Ét hold på hver linje, op til { $limit }. Udfordringen kan skrives senere.
account-new-teams-missing = Skriv mindst ét hold.
account-new-teams-many = Der kan højst være { $limit } hold.
account-new-teams-long = Linje { $line }: Et holdnavn må højst være på { $limit } tegn.
account-new-teams-same = Linje { $first } og { $line }: To hold hedder »{ $name }«.
account-new-team = Hold { $number }
account-new-language = Sprog i sprintet
account-new-language-da = Dansk
account-new-language-en = Engelsk
account-new-deletes = Slettes den
account-new-deletes-help = Indtil da kan holdene hente og skrive videre. Derefter slettes alt.
account-new-deletes-wrong = Vælg en dag mellem i morgen og et år frem.
account-new-go = Opret sprint
account-title = Din konto
account-password-change = Skift adgangskode
account-password-change-lead = Når du skifter, bliver du logget ud på alle andre enheder.
account-password-now = Din adgangskode nu
account-password-new = Ny adgangskode
account-password-wrong = Det er ikke din adgangskode nu.
account-password-changed = Adgangskoden er skiftet, og alle andre enheder er logget ud.
account-everywhere = Log ud overalt
account-everywhere-lead = Alle enheder, der er logget ind på kontoen, bliver logget ud med det samme, også denne. Sprintene kører videre.
