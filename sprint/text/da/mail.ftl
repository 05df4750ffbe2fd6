# The three mails, and where one asks for them. Mails only go where the server's host has set that up.
mail-title = Få dit link på mail
mail-what = Vi sender linket til din plads, og igen { $first } og { $last } dage før det hele slettes, og når det er slettet. Adressen bruges ikke til andet, ingen andre kan se den, og den slettes sammen med sprintet.
mail-label = Din mailadresse
mail-go = Send linket
mail-sent = Linket er på vej til { $address }.
mail-kept = Vi skriver til { $address }, før det hele slettes.
mail-forget = Glem adressen
mail-link-subject = Din plads i { $title }
mail-link-text =
    Hej

    Her er linket til din plads i { $title }:
    { $link }

    Det virker igen og igen. Giv det ikke videre: Den, der har det, er dig.
    Alt i sprintet slettes { $date }. Vi skriver { $first } og { $last } dage før.

    Denne mail er sendt, fordi adressen blev skrevet på siden. Var det ikke dig, så se bort fra den.
mail-soon-subject = { $title } slettes { $date }
mail-soon-text =
    Hej

    { $days ->
        [0] I dag
        [1] I morgen
       *[other] Om { $days } dage
    }, den { $date }, slettes alt i { $title }: sedler, koncepter, prototyper og navne.
    Hent det, du vil beholde, på siden »Tag det med hjem«:
    { $link }
mail-gone-subject = { $title } er slettet
mail-gone-text =
    Hej

    Alt i { $title } er nu slettet, også din mailadresse, når denne mail er sendt.
mail-instructor = Din mailadresse (valgfrit)
mail-instructor-help = Vi skriver { $first } og { $last } dage før, og når det er slettet.
