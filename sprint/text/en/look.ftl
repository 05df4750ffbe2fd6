# When the instructor looks in on a team.
look-people = People
look-home = Home
look-home-none = The team has not downloaded anything yet.
look-home-taken = Downloaded: { $files }
look-home-open = Open “Take it home”
look-home-word = Download as Word
look-home-pdf = Download as PDF
look-home-zip = Download everything (ZIP)
look-show = Show that you are here
look-show-words = { $name } is looking on at your table right now.
look-shown = The team has been told that you are here.
look-silent = Another silent round
look-note = Put a note on every board
look-note-text = What does the note say?
look-note-help = It comes first on every team’s board, without a name. You can undo it in the log.
look-note-photo = Choose a photo
look-note-go = Put the note
