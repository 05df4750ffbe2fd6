# Comments on notes.
comments-heading = Kommentarer
comments-open = { $count ->
    [0] Kommentér { $note }
    [one] 1 kommentar til { $note }
   *[other] { $count } kommentarer til { $note }
  }
comments-some-new = { $count ->
    [one] 1 kommentar, ny, til { $note }
   *[other] { $count } kommentarer, nogle nye, til { $note }
  }
comments-none = Ingen har kommenteret sedlen endnu.
comments-note-removed-by = { $name } har slettet sedlen. Du kan sende din kommentar, når sedlen er hentet frem igen.
comments-note-removed = Sedlen er slettet. Du kan sende din kommentar, når sedlen er hentet frem igen.
comment-by = Kommentar af { $name }
comment-write = Skriv en kommentar
comment-send = Send
comment-remove = Slet kommentar
comment-was-removed = Kommentaren er slettet.
