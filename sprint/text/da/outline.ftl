# Prototypen: skærme, deres dele og veje.
outline-story = Prototypen
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
outline-gap = Her mangler en vej
outline-untitled = Uden navn
outline-writes = { $name } skriver
outline-writes-here = { $name } skriver her
outline-screen-label = Skærm { $number }, stort
outline-props = Nr. { $number } af { $count }

outline-kind = Hvad er det?
outline-kind-screen = Skærm
outline-kind-step = Trin
outline-actor = Hvem gør noget?
outline-actor-citizen = Borger
outline-actor-relative = Pårørende
outline-actor-employee = Medarbejder
outline-actor-partner = Samarbejdspart
outline-actor-system = System
outline-channel = Hvilken kanal?
outline-channel-app = App
outline-channel-web = Selvbetjening
outline-channel-letter = Brev
outline-channel-digital_post = Digital Post
outline-channel-sms = SMS
outline-channel-phone = Telefon
outline-channel-physical = Fysisk møde

outline-title-label = Navn på skærmen eller trinnet
outline-title-prompt = Giv den et navn
outline-text-label = Hvad vises, eller hvad sker der?
outline-prompt-screen = Hvad ser man på skærmen? Skriv det, som det skal stå der.
outline-prompt-letter = Hvad står der i brevet? Skriv det, som modtageren læser det.
outline-prompt-talk = Hvad bliver der sagt? Skriv det som en lille samtale.
outline-prompt-place = Hvad sker der, hvor, og hvem er til stede?
outline-prompt-step = Hvad sker der her, og hvem gør det?

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
outline-empty-readonly = Når holdet laver den første skærm, ses den her.

outline-tabs = Vælg visning
outline-tab-build = Byg
outline-tab-map = Vejkort
outline-put-in = Sæt ind
outline-put-where = Kommer under
outline-put-first = navnet
outline-block-heading = Overskrift
outline-block-text = Tekst
outline-block-field = Felt
outline-block-choice = Valg
outline-block-button = Knap
outline-block-list = Liste
outline-block-notice = Besked
outline-block-picture = Billede
outline-block-sketch = Skitse
outline-block-data = Data fra system
outline-block-human = Nogen gør noget
outline-block-divider = Streg
outline-block-move = { $kind }: { $name }, nr. { $number } af { $count }. Flyt med pil op og ned
outline-block-drag = Træk for at flytte
outline-prompt-heading = Overskrift
outline-prompt-text = Skriv, som det skal stå der
outline-prompt-field = Hvad skal man udfylde?
outline-prompt-choice = Hvad vælger man imellem?
outline-prompt-button = Hvad står der på knappen?
outline-prompt-notice = En besked, man skal lægge mærke til
outline-prompt-data = Hvilke oplysninger?
outline-prompt-human = Hvem gør hvad?
outline-more-choice = Ét svar på hver linje
outline-more-list = Én række på hver linje
outline-more-data = Fra hvilket system?
outline-photo-choose = Vælg et billede
outline-photo-change = Skift billede
outline-photo-screen = Brug et foto
outline-photo-replace = Skift foto
outline-photo-gone = Fotoet kan ikke hentes. Trykfelterne er her stadig. Sæt et nyt foto ind, så passer de igen.
outline-draw = Tegn
outline-up = Op
outline-down = Ned
outline-screen-fold = Skærm { $number }: hvem, hvor og hvad
outline-persona = Hvem er man, når man prøver den?
outline-persona-prompt = Hvem er man, når man prøver den? Fx »Du er Gerda, 78 år. Du kom hjem fra sygehuset i går.«
outline-where = Hvor fører den hen?
outline-leads-next = Næste skærm
outline-leads-back = Forrige skærm
outline-leads-end = Slut her
outline-leads-nowhere = Fører ingen steder
outline-leads-gone = Findes ikke mere
outline-leads-none = Ingen steder
outline-gone = »{ $title }« er slettet. Vælg, hvor den skal føre hen i stedet.
outline-gone-restore = Hent den tilbage
outline-go-there = Gå dertil
outline-new-made = Skærm { $number } er lavet. Den ligger sidst.
outline-full-screens = Der er plads til { $most } skærme. Slet en, før I laver en ny.
outline-full-blocks = Der er plads til { $most } dele på en skærm. Del den i to skærme.
outline-full-hotspots = Der er plads til { $most } trykfelter på et foto.
outline-begin = Hvad skal skærmen kunne?
outline-begin-after = Den kommer efter { $screen }. Alt kan rettes bagefter.
outline-begin-first = Den bliver den første. Alt kan rettes bagefter.
outline-begin-photo = Foto af en tegning
outline-begin-photo-why = Tegn på papir først
outline-begin-step-why = Noget, der sker uden en skærm
outline-begin-empty = Tom skærm
outline-begin-empty-why = Byg den selv
outline-spots = Trykfelter
outline-spots-how = Træk en firkant, hvor man kan trykke. Eller tryk på to hjørner.
outline-spot = Trykfelt { $number }
outline-spot-add = Tilføj felt
outline-spot-label = Hvad trykker man på?
outline-spot-prompt = Fx »Send« eller »Sanne kl. 9.30«
outline-spot-unnamed = Uden navn
outline-spot-name = Trykfelt { $number }: { $label }. { $to }
outline-spot-remove = Slet trykfeltet
outline-spot-keys = Piletasterne flytter et felt, Skift og en pil ændrer størrelsen, Delete fjerner det. Felterne bliver, når I skifter foto.
outline-answers = Svarer på ({ $count })
outline-lacks = Det mangler
outline-lacks-none = Alle veje fører til noget. I kan afspille den.
outline-lacks-count = { $count ->
    [one] { $count } ting mangler
   *[other] { $count } ting mangler
  }
outline-lack-nowhere = »{ $name }« på { $screen } fører ingen steder
outline-lack-gone = »{ $name }« på { $screen } fører til en skærm, der er slettet
outline-lack-dead = { $screen } er en blindgyde
outline-lack-unreachable = Ingen vej fører til { $screen }
outline-lack-label = Et trykfelt på { $screen } har intet navn
outline-lack-choose = Vælg, hvor den fører hen
outline-lack-on = Før den videre
outline-lack-end = Slut historien her
outline-lack-way = Lav en vej hertil
outline-lack-name = Giv det et navn
outline-way = Vejen, skærm for skærm
outline-map = Kort over skærmene
outline-map-parts = Dele af vejkortet
outline-map-list = Listen
outline-map-drawn = Kortet
outline-start = Start
outline-dead = Blindgyde
outline-no-way-here = Ingen vej hertil
outline-more-ways = og { $count } til
outline-empty-photo = Begynd med et foto af en tegning
returned-blocks = En del af en skærm
returned-hotspots = Et trykfelt
outline-play = Afspil
outline-partner = I prøver: { $team }
outline-partner-how = Prøv den først i stilhed, hver for sig. Sig så, hvad I kan lide, hvad I ville ønske, og hvad nu hvis.
outline-partner-play = Prøv den
outline-ways = { $links ->
    [one] { $links } vej
   *[other] { $links } veje
  }{ $dead_ends ->
    [0] {""}
    [one] , { $dead_ends } blindgyde
   *[other] , { $dead_ends } blindgyder
  }
