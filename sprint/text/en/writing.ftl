# When a field goes away under the one who writes in it

at-hand = You are in no field right now. Press Tab to go on.
at-hand-yours = Your text
lost-removed =
    { $kind ->
        [notes] The note was removed while you were in it.
        [groups] The group was removed while you were in it.
        [comments] The comment was removed while you were in it.
        [questions] The question was removed while you were in it.
        [screens] The screen was removed while you were in it.
        [blocks] The part of the screen was removed while you were in it.
        [hotspots] The place to tap was removed while you were in it.
        [rows] The row was removed while you were in it.
       *[other] What you wrote in was removed.
    }
lost-removed-by =
    { $kind ->
        [notes] { $name } removed the note while you were in it.
        [groups] { $name } removed the group while you were in it.
        [comments] { $name } removed the comment while you were in it.
        [questions] { $name } removed the question while you were in it.
        [screens] { $name } removed the screen while you were in it.
        [blocks] { $name } removed the part of the screen you were in.
        [hotspots] { $name } removed the place to tap while you were in it.
        [rows] { $name } removed the row while you were in it.
       *[other] { $name } removed what you wrote in.
    }
lost-rewritten = The text was rewritten while you were in it.
lost-put-back = Put my text back
lost-gone =
    { $kind ->
        [notes] The note is gone: whoever made it has undone that.
       *[other] What you wrote in is gone: whoever made it has undone that.
    }
lost-phase = The sprint went on to “{ $phase }” while you wrote.
lost-closed = The field was closed while you wrote.
lost-bring-back = Bring it back
lost-look-back = Go back to it
lost-into-note = Put the text in a new note

# What was pasted

fitting-rest = { $count ->
    [one] The last letter had no room: the field holds { $most }.
   *[other] The last { $count } letters had no room: the field holds { $most }.
  }
composer-over = { $over ->
    [one] 1 letter too many: a note holds { $most }.
   *[other] { $over } letters too many: a note holds { $most }.
  }
composer-lines = Make { $count } notes of the lines
composer-pieces = Split into { $count } notes
composer-picture = Use the picture from the clipboard too
composer-made = { $count } notes are written.
