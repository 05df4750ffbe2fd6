# Når instruktøren kigger ind hos et hold.
look-people = Personer
look-home = Hjem
look-home-none = Holdet har ikke hentet noget endnu.
look-home-taken = Hentet: { $files }
look-home-open = Åbn »Tag det med hjem«
look-home-word = Hent som Word
look-home-pdf = Hent som PDF
look-home-zip = Hent det hele (ZIP)
look-show = Vis, at du er her
look-show-words = { $name } kigger med hos jer lige nu.
look-shown = Holdet har fået at vide, at du er her.
look-silent = Stille runde til
look-note = Læg en seddel på alle tavler
look-note-text = Hvad skal der stå på sedlen?
look-note-help = Den lægger sig først på alle holds tavler, uden navn. Du kan fortryde i loggen.
look-note-photo = Vælg et foto
look-note-go = Læg sedlen
