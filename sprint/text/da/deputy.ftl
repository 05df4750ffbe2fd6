# Who leads a sprint: deputies, and handing it over.
deputy-title = Hvem leder { $title }?
deputy-change = Hvem leder
deputy-change-of = Hvem leder { $title }
deputy-heading = Stedfortrædere
deputy-lead = En stedfortræder træder til, når du ikke selv kan: styrer uret, går videre til næste fase og sender beskeder. Stedfortræderen kan se, hvor langt holdene er, men ikke læse, hvad de skriver.
deputy-name = Navn på kontoen
deputy-name-help = Det navn, som personen logger ind med.
deputy-add = Gør til stedfortræder
deputy-invite = Invitér en, der ikke har en konto
deputy-added = { $name } er stedfortræder og finder sprintet under »Dine sprint«.
deputy-remove = Fjern
deputy-remove-of = Fjern { $name } som stedfortræder
deputy-removed = { $name } er ikke længere stedfortræder.
deputy-mark = Stedfortræder
deputy-for = ledes af { $name }
deputy-console = Du er stedfortræder: Du kan styre uret, gå videre og sende beskeder.
deputy-ended-title = Du er ikke stedfortræder mere

hand-over-heading = Overdrag sprintet
hand-over-lead = En anden instruktør tager over med det hele: hold, dagsorden, deltagere og sletning. Du bliver stedfortræder.
hand-over-name-help = Vi spørger, før der sker noget.
hand-over-go = Overdrag …
hand-over-ask = Overdrag { $title } til { $name }?
hand-over-ask-lead = { $name } leder sprintet fra nu af og kan se, rette og slette alt i det. Du bliver stedfortræder, og kun { $name } kan give dig sprintet igen.
hand-over-ask-stays = Deltagerne mærker det ikke, og alt, de har skrevet, bliver, hvor det er. Har du en prøve af sprintet åben, slettes den.
hand-over-yes = Overdrag til { $name }
hand-over-done = { $title } er overdraget til { $name }. Du er nu stedfortræder.
