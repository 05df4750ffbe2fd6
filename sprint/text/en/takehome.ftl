# The page a team takes its concept home from.
takehome-title = Take the concept home
takehome-lead = Here is everything you made. You can change it until { $date }. Then it is deleted.
takehome-preview = Preview of the concept paper
takehome-untitled = The concept has no name yet
takehome-empty = Not written yet
takehome-page = Page { $number } of { $total }
takehome-page-before = Previous page
takehome-page-next = Next page
takehome-write-on = Go on writing
takehome-print = Print
takehome-get = Download
takehome-making = Making the file …
takehome-made = The file has been fetched.
takehome-docx = Word
takehome-docx-what = The concept paper, ready to edit and send around
takehome-md = Text (Markdown)
takehome-md-what = Plain text for a wiki, mail or intranet
takehome-json = Data (JSON)
takehome-json-what = Everything in structured form, for the IT department
takehome-left-out = Private notes and the names of those who wrote, commented and voted are not in the files.
takehome-owner = Owner, from Monday
takehome-decision = The decision we ask for
takehome-missing-title = Still missing
takehome-missing-lead = You can finish the rest at home.
takehome-missing-show = { $count ->
    [one] See what is missing
   *[other] See the { $count } things
}
takehome-missing-none = Everything on the checklist is in place.
takehome-plan-title = The first 90 days at home
takehome-plan-days = { $days } days
takehome-plan-empty = Nothing yet
takehome-ideas-title = The ideas
takehome-ideas-empty = There are no notes on the board.
takehome-ideas-question = The chosen question
takehome-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
takehome-story-title = The prototype outline
takehome-story-empty = There are no screens yet.
takehome-origin = Builds on
