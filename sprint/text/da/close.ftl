# Styrepulten, når sprintet er slut.
close-acts = Sprintets dele
close-act-lead = Led
close-act-close = Afslut
close-side = Hent, skriv og slet
close-taken = { $count } af { $of } hold har hentet
close-remind = { $count ->
    [one] Mind det sidste hold
   *[other] Mind de { $count } andre
  }
close-remind-words = Husk at hente jeres koncept. Det ligger under »Tag det med hjem«.
close-team = Hold
close-concept = Koncept
close-prototype = Prototype
close-plan = Plan
close-files = Hentet
close-deeds = Handlinger
close-of = { $done } af { $of }
close-screens = { $count ->
    [one] 1 skærm
   *[other] { $count } skærme
  }
close-planned = Ejer og første skridt
close-none = Ikke hentet endnu
close-file-docx = Word
close-file-pptx = PowerPoint
close-file-pdf = PDF
close-file-html = klikbar prototype
close-file-ics = kalenderfil
close-file-xlsx = regneark
close-file-md = tekst
close-file-json = data
close-file-zip = det hele (ZIP)
close-open = Åbn Tag det med hjem
close-all = Hent alle
close-all-what = Alle hold: koncept, prototype, tavle, stemmer og fotos.
close-all-rehearsal = I en øvelse er der ingen filer. Her henter du dem, når sprintet er rigtigt.
close-zip = Hent ZIP
close-zip-making = Filerne laves: { $made } af { $of } er klar. Du kan gå videre imens og komme tilbage.
close-zip-made = Filerne er lavet. ZIP-filen hentes med det samme.
close-attendance = Deltagerliste
close-attendance-file = { $title }, deltagere
close-mail = Mail til deltagerne
close-mail-what = En færdig tekst med link og datoen for sletning.
close-mail-read = Læs den
close-mail-copy = Kopiér teksten
close-mail-copied = Teksten er kopieret. Sæt den ind i en mail.
close-mail-words =
    Tak for { $title }.

    Jeres koncept og prototype ligger her: { $link }
    På en anden computer end den, du brugte, skriver du din returkode.

    I kan rette og hente til { $date }. Så bliver det hele slettet.
close-deletion = Slettes den
close-deletion-what = Holdene kan skrive videre til da. Fra { $days } dage før står det på deres sider.
close-delete = Slet nu …
close-deletion-what-shut = Holdene kan læse og hente til da. Fra { $days } dage før står det på deres sider.
