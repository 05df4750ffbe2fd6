# Keys on the board, and several notes at once.
ideas-redo = Gør det fortrudte igen
note-up = Flyt frem i bunken
note-down = Flyt tilbage i bunken
note-stepped = Sedlen ligger nu som nummer { $at } af { $of }.
picked-start = Vælg flere sedler
picked-bar = Valgte sedler
picked-how = Vælg de sedler, der skal flyttes, samles eller slettes.
picked-split-how = Vælg de sedler, der skal have en gruppe for sig.
picked-count = { $count ->
    [one] 1 seddel valgt
   *[other] { $count } sedler valgt
  }
picked-is = Sedlen er valgt.
picked-pick = Vælg { $note }
picked-where = { $count ->
    [one] Flyt 1 seddel til …
   *[other] Flyt { $count } sedler til …
  }
picked-gather = Saml i ny gruppe
picked-split = Lav ny gruppe af dem
picked-split-group = Del gruppen …
picked-gathered = { $count ->
    [one] 1 seddel ligger nu i en ny gruppe. Giv den en titel.
   *[other] { $count } sedler ligger nu i en ny gruppe. Giv den en titel.
  }
picked-colour = Farve
picked-remove = Slet
picked-removed = { $count ->
    [one] 1 seddel er slettet.
   *[other] { $count } sedler er slettet.
  }
picked-stop = Færdig
keys-heading = Genveje på tastaturet
keys-how = Tasterne virker, når du ikke er i gang med at skrive. Tryk Esc for at gå fra teksten til sedlen. Enkelte bogstaver virker, når du har brugt Tab eller piletasterne på tavlen.
keys-letters = Enkelte bogstaver virker som genveje
keys-no-vote = Du kan ikke stemme på { $note } lige nu.
keys-do-write = Skriv en ny seddel
keys-do-search = Søg i sedler
keys-do-walk = Gå fra seddel til seddel
keys-do-edit = Skriv i sedlen
keys-do-leave = Gå fra teksten til sedlen, eller stop med at vælge
keys-do-move = Flyt sedlen til en gruppe
keys-do-step = Flyt sedlen frem eller tilbage i bunken
keys-do-build = Byg videre på sedlen
keys-do-pick = Vælg sedlen, så I kan flytte flere på én gang
keys-do-react = Gå til sedlens reaktioner
keys-do-comment = Læs og skriv kommentarer til sedlen
keys-do-vote = Giv sedlen en stemme, eller gruppen, når der stemmes på grupper
keys-do-remove = Slet sedlen
keys-do-group = Lav en ny gruppe
keys-do-undo = Fortryd din seneste ændring
keys-do-redo = Gør det fortrudte igen
keys-do-help = Vis denne oversigt
filter-menu = Vis kun nogle sedler
filter-shown = Viser { $shown } af { $of } sedler.
filter-all = Vis alle
note-fold = Vis mindre
note-unfold = Vis hele sedlen
note-fold-this = Vis mindre: { $note }
note-unfold-this = Vis hele sedlen: { $note }
