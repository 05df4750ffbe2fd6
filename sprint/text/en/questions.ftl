# Questions that begin with 'How might we …?', and the one that frames the work.
questions-heading = How might we …?
questions-how = Choose one question to frame your ideas.
question-start = How might we
question-add = Write a question
question-text = Question { $number }
question-choose = Choose as frame
question-chosen = Your frame
question-menu = Actions for question { $number }
question-up = Move up
question-down = Move down
question-unchoose = Do not use it as frame
question-remove = Delete question
question-was-removed = The question is deleted.
question-frame = Your question
question-of-team = The team’s question
