# How long a sprint is kept, and what is told when it is gone.
keep-title = Hvor længe gemmes { $title }?
keep-lead = Indtil datoen kan holdene læse og hente alt. Så slettes det hele: sedler, koncepter, prototyper, fotos, versioner og navne.
keep-help = Vælger du ikke selv, er det { $closed } dage efter, at sprintet lukkes, og mindst { $made } dage efter, at det blev oprettet.
keep-after = Når sprintet er lukket
keep-after-write = Holdene kan skrive videre
keep-after-write-what = Rummene står åbne, til det hele slettes.
keep-after-read = Holdene kan kun læse og hente
keep-after-read-what = Ingen kan rette mere. Links til kolleger virker stadig.
keep-warned = Siderne siger det { $first } dage og { $last } dage før.
keep-go = Gem
keep-no = Annullér
keep-done = { $title } slettes { $date }.
keep-change = Flyt datoen
keep-change-of = Flyt datoen for { $title }
keep-soon = { $days ->
    [0] Slettes i dag
    [1] Slettes i morgen
   *[other] Slettes om { $days } dage
}
keep-soon-lead = { $days ->
    [0] Alt her slettes i dag.
    [1] Alt her slettes i morgen.
   *[other] Alt her slettes om { $days } dage.
} Hent det, I vil beholde.
gone-title = Sprintet er slettet
gone-why-date = Det skete den { $date }, som siderne havde sagt.
gone-why-instructor = Instruktøren slettede det den { $date }.
gone-why-host = Den, der driver serveren, slettede det den { $date }.
gone-counts = Alt er væk: { $teams ->
    [one] 1 hold
   *[other] { $teams } hold
}, { $people ->
    [one] 1 person
   *[other] { $people } personer
}, { $documents ->
    [one] 1 dokument
   *[other] { $documents } dokumenter
}{ $photos ->
    [0] {""}
    [one] {" "}og 1 foto
   *[other] {" "}og { $photos } fotos
}. Kun det her er gemt om det.
