# Prototypeskitsen: historien skærm for skærm.
outline-story = Historien, skærm for skærm
outline-strip = Historien trin for trin
outline-count = { $screens ->
    [one] { $screens } skærm
   *[other] { $screens } skærme
  }{ $steps ->
    [0] {""}
    [one] , { $steps } trin
   *[other] , { $steps } trin
  }
outline-loading = Henter prototypen …
outline-undo = Fortryd
outline-new = Ny skærm
outline-untitled = Uden navn
outline-writes = { $name } skriver
outline-writes-here = { $name } skriver her
outline-screen-label = Skærm { $number }, stort
outline-props = Nr. { $number } af { $count }

outline-kind = Hvad er det?
outline-kind-screen = Skærm
outline-kind-step = Trin
outline-actor = Hvem handler?
outline-actor-citizen = Borger
outline-actor-employee = Medarbejder
outline-actor-system = System
outline-channel = Gennem hvad?
outline-channel-app = App
outline-channel-web = Web
outline-channel-letter = Brev
outline-channel-phone = Telefon
outline-channel-physical = Fysisk

outline-title-label = Navn på skærmen eller trinnet
outline-title-prompt = Giv den et navn
outline-text-label = Hvad vises, eller hvad sker der?
outline-prompt-screen = Hvad ser man på skærmen? Skriv det, som det skal stå der.
outline-prompt-letter = Hvad står der i brevet? Skriv det, som modtageren læser det.
outline-prompt-talk = Hvad bliver der sagt? Skriv det som en lille samtale.
outline-prompt-place = Hvad sker der, hvor, og hvem er til stede?
outline-prompt-step = Hvad sker der her, og hvem gør det?
outline-data-label = Data fra hvilket system
outline-data-prompt = Data fra hvilket system?

outline-nothing-yet = Ikke skrevet endnu
outline-add-after = Tilføj efter denne
outline-earlier = Tidligere
outline-later = Senere
outline-duplicate = Kopiér
outline-remove = Slet
outline-keys = Pil til venstre og højre går gennem historien. Med Alt flytter du.
outline-removed = »{ $title }« er slettet.
outline-said-added = Nummer { $number } er tilføjet.
outline-said-moved = Flyttet til plads { $number }.

outline-empty-title = Historien er ikke begyndt endnu
outline-empty-text = Begynd med det første, borgeren møder: et brev, en skærm, en samtale. Giv den et navn, og skriv, hvad der vises. Tre skærme er nok til at fortælle idéen.
outline-empty-screen = Lav den første skærm
outline-empty-step = Begynd med et trin uden skærm
outline-empty-readonly = Når holdet laver den første skærm, ses den her.
