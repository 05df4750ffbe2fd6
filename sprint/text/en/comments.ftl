# Comments on notes.
comments-heading = Comments
comments-open = { $count ->
    [0] Comment on { $note }
    [one] 1 comment on { $note }
   *[other] { $count } comments on { $note }
  }
comments-some-new = { $count ->
    [one] 1 comment, new, on { $note }
   *[other] { $count } comments, some new, on { $note }
  }
comments-none = Nobody has commented on the note yet.
comments-note-removed-by = { $name } has removed the note. You can send your comment once the note is back.
comments-note-removed = The note has been removed. You can send your comment once the note is back.
comment-by = Comment by { $name }
comment-write = Write a comment
comment-send = Send
comment-remove = Delete comment
comment-was-removed = The comment is deleted.
