# The team's room: bar, notices, panels.
room-steps = Sprintets trin
room-step-of = Trin { $number } af { $of }
room-menu = Menu
room-close = Luk
room-undo = Fortryd
room-saved = Gemt
room-saving = Gemmer …
room-offline = { $waiting ->
    [0] Offline
    [one] Offline – 1 ændring venter
   *[other] Offline – { $waiting } ændringer venter
  }
room-stuck = { $waiting ->
    [0] Kan ikke gemme
    [one] Kan ikke gemme – 1 ændring venter
   *[other] Kan ikke gemme – { $waiting } ændringer venter
  }
room-held = { $because ->
    [document-locked] Venter – instruktøren har låst skærmene
    [sprint-frozen] Venter – instruktøren har låst skærmene
    [document-not_now] Venter – her er lukket i denne fase
   *[other] Venter – her er lukket lige nu
  }
room-offline-more = { $waiting ->
    [0] Forbindelsen er væk lige nu. Du kan bare skrive videre.
    [one] Forbindelsen er væk lige nu. 1 ændring venter her. Du kan bare skrive videre.
   *[other] Forbindelsen er væk lige nu. { $waiting } ændringer venter her. Du kan bare skrive videre.
  }
room-here = { $here } af { $of } er her: { $names }. Se alle.
room-here-of = { $here } af { $of }
room-people = Hvem er her
room-is-here = er her
room-is-away = ikke her lige nu
room-you = (dig)
room-role-instructor = Instruktør
room-role-deputy = Stedfortræder
room-role-specialist = Specialist
room-role-participant = Deltager
room-role-guest = Gæst
room-help-call = Tilkald sparring
room-help-called = I er i køen
room-help-coming = Sparring er på vej
room-help-why = En specialist kommer hen til jer, så snart en er ledig. At hente hjælp er en styrke.
room-help-about = Hvad drejer det sig om? (valgfrit)
room-help-send = Tilkald
room-help-waiting = I er i køen. En specialist kommer, så snart en er ledig.
room-help-taken = { $name } er på vej til jer.
room-help-cancel = Vi klarede det selv
room-from-instructor = Fra instruktøren:
room-read = Læst
room-frozen = { $waiting ->
    [0] Skærmene er låst, så alle kan kigge op. Det, I har skrevet, er gemt.
    [one] Skærmene er låst, så alle kan kigge op. 1 ændring venter her, til der åbnes igen.
   *[other] Skærmene er låst, så alle kan kigge op. { $waiting } ændringer venter her, til der åbnes igen.
  }
room-closed = Sprintet er slut. I kan skrive videre til { $date }. Så bliver det slettet.
room-looking-back = Du ser tilbage på »{ $phase }«.
room-go-to-now = Gå til { $phase }
room-staying = Alle er gået videre til »{ $phase }«. Skriv færdig, og følg med.
room-follow = Følg med
room-phase-now = { $waiting ->
    [0] Nu er I ved »{ $phase }«. Det, du har skrevet, er gemt.
   *[other] Nu er I ved »{ $phase }«.
  }
room-next = Derefter: { $phase }
room-news-moved = { $by } har flyttet dig fra { $was } til { $team }. Det, du skrev på { $was }s tavle, bliver dér; sedler, som ingen har set endnu, følger med dig.
room-news-merged = { $by } har lagt »{ $other }« sammen med »{ $team }«. I sidder nu her, og alt er kommet med.
room-news-joined = { $by } har lagt »{ $other }« sammen med jer. Alt fra dem er kommet med.
room-news-parted = { $by } har delt jer og »{ $other }« igen. Det, de kom med, har de taget med tilbage. Det, I har arbejdet videre på, står her stadig.
room-news-participant = { $by } har sat dig ved { $team }.
room-news-specialist = { $by } har gjort dig til specialist. Nu kan du gå ind til alle hold.
room-news-home = { $by } har givet dig fast plads ved { $team }. Her skriver og stemmer du, og du kan stadig gå ind til alle hold.
room-shown-already = Sedlerne er vist. Det, du skriver nu, kan holdet læse med det samme.
room-gone = Din plads er ikke her længere
room-gone-sprint = Sprintet er slettet
room-gone-elsewhere = Fortsæt på den nye plads
room-gone-return = Brug din returkode
room-takehome = Tag med hjem
room-my-seat = Min plads og skift enhed
room-my-seat-why = Med koden her kan du sætte dig på din plads fra en anden enhed. Giv den ikke til andre.
room-return-code = Din returkode
room-copy-link = Kopiér linket
room-copy-text = Kopiér teksten
room-copied = Kopieret
room-other-language = Skift til engelsk
room-leave = Forlad pladsen
room-leave-why = Det, du har skrevet, bliver hos holdet. Vil du tilbage, skal du bruge din returkode.
room-leave-unsaved = { $waiting ->
    [one] 1 ændring er ikke gemt endnu og går tabt, hvis du går nu.
   *[other] { $waiting } ændringer er ikke gemt endnu og går tabt, hvis du går nu.
  }
room-stay = Bliv
room-refused-heading = Det her blev ikke gemt
room-refused-text = Din tekst
returned-notes = Seddel
returned-groups = Gruppe
returned-questions = Spørgsmål
returned-comments = Kommentar
returned-strokes = Skitse
returned-matrix = Plads i værdi og indsats
returned-reactions = Reaktion: { $reaction }
returned-screens = Skærm
returned-words = Tekst
returned-spot = Værdi { $value }, indsats { $effort }
returned-put-back = Prøv igen
returned-let-go = Smid væk
room-letters-left = { $left } tegn tilbage
room-specialist = Velkommen, specialist
room-specialist-why = Her ser du, hvem der kalder. Du kan gå ind til alle hold og læse med og kommentere sedler og felter.
room-no-calls = Ingen kalder lige nu.
room-teams = Hold
room-home = Tilbage til mit hold
room-visits = Du er på besøg hos { $team }. Du kan læse og kommentere.
room-call-taken = { $name } har taget den.
room-call-take = Jeg går derhen
room-call-done = Klaret
room-done = Vi er færdige
room-done-seen = Instruktøren kan se det.
room-you-are = Du er
room-alone = Kun dig
room-change-person = Skift person
room-return-code-why = bringer dig tilbage til pladsen fra en anden enhed.
room-return-code-read = Forstået
room-gone-left = Du har forladt pladsen
room-gone-again = Tag plads igen
room-saved-but = Gemt, undtagen kladden
room-last = Det her er sidste trin. Når I er færdige, ligger alt klar under »Tag med hjem«.
room-task = Opgaven nu
room-closed-shut = Sprintet er slut. I kan læse og hente alt til { $date }. Så bliver det slettet.
room-advice = Hvad blev rådet?
room-advice-help = Holdet kan læse det i konceptet og får det med i filerne. Kan udelades.
room-wrong-table = Er du på det forkerte hold?
room-wrong-table-why = Det, du har skrevet på tavlen, bliver hos holdet. Sedler, som ingen har set endnu, følger med dig.
room-wrong-table-locked = Der er lukket for flytninger lige nu. Sig det til instruktøren, som kan flytte dig.
room-wrong-table-to = Jeg skal være på
room-wrong-table-go = Flyt mig
room-wrong-table-done = Du er nu på holdet »{ $team }«.
