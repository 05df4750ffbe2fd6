# The three mails, and where one asks for them. Mails only go where the server's host has set that up.
mail-title = Get your link by mail
mail-what = We send the link to your seat, and write again { $first } and { $last } days before everything is deleted, and when it has been. The address is used for nothing else, nobody else sees it, and it is deleted with the sprint.
mail-label = Your mail address
mail-go = Send the link
mail-sent = The link is on its way to { $address }.
mail-kept = We write to { $address } before everything is deleted.
mail-forget = Forget the address
mail-link-subject = Your seat in { $title }
mail-link-text =
    Hello

    Here is the link to your seat in { $title }:
    { $link }

    It works again and again. Do not pass it on: whoever has it is you.
    Everything in the sprint is deleted on { $date }. We write { $first } and { $last } days before.

    This mail was sent because the address was written on the page. If that was not you, ignore it.
mail-soon-subject = { $title } is deleted on { $date }
mail-soon-text =
    Hello

    { $days ->
        [0] Today
        [1] Tomorrow
       *[other] In { $days } days
    }, on { $date }, everything in { $title } is deleted: notes, concepts, prototypes and names.
    Take what you want to keep from the page “Take it home”:
    { $link }
mail-gone-subject = { $title } has been deleted
mail-gone-text =
    Hello

    Everything in { $title } has now been deleted, and so is your mail address once this mail has gone.
mail-instructor = Your mail address (optional)
mail-instructor-help = We write { $first } and { $last } days before, and when it has been deleted.
