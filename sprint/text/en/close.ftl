# The console when the sprint is over.
close-acts = The parts of the sprint
close-act-lead = Lead
close-act-close = Close
close-side = Download, write and delete
close-taken = { $count } of { $of } teams have downloaded
close-remind = { $count ->
    [one] Remind the last team
   *[other] Remind the { $count } others
  }
close-remind-words = Remember to download your concept. You find it under “Take it home”.
close-team = Team
close-concept = Concept
close-prototype = Prototype
close-plan = Plan
close-files = Downloaded
close-deeds = Actions
close-of = { $done } of { $of }
close-screens = { $count ->
    [one] 1 screen
   *[other] { $count } screens
  }
close-planned = Owner and first step
close-none = Not downloaded yet
close-file-docx = Word
close-file-pptx = PowerPoint
close-file-pdf = PDF
close-file-html = clickable prototype
close-file-ics = calendar file
close-file-xlsx = spreadsheet
close-file-md = text
close-file-json = data
close-file-zip = everything (ZIP)
close-open = Open Take it home
close-all = Download all
close-all-what = All teams: concept, prototype, board, votes and photos.
close-all-rehearsal = A rehearsal has no files. This is where you get them when the sprint is real.
close-zip = Download ZIP
close-zip-making = Making the files: { $made } of { $of } are ready. You can leave meanwhile and come back.
close-zip-made = The files are made. The ZIP downloads at once.
close-attendance = List of participants
close-attendance-file = { $title }, participants
close-mail = Mail to the participants
close-mail-what = A text ready to send, with the link and the date of deletion.
close-mail-read = Read it
close-mail-copy = Copy the text
close-mail-copied = The text is copied. Paste it into a mail.
close-mail-words =
    Thank you for { $title }.

    Your concept and prototype are here: { $link }
    On another computer than the one you used, type your return code.

    You can edit and download until { $date }. Then everything is deleted.
close-deletion = Deleted on
close-deletion-what = The teams can keep writing until then. From { $days } days before, their pages say so.
close-delete = Delete now …
close-deletion-what-shut = The teams can read and download until then. From { $days } days before, their pages say so.
