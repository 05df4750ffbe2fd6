# Questions that begin with 'Hvordan kan vi …?', and the one that frames the work.
questions-heading = Hvordan kan vi …?
questions-how = Vælg ét spørgsmål som ramme for jeres idéer.
question-start = Hvordan kan vi
question-add = Skriv et spørgsmål
question-text = Spørgsmål { $number }
question-choose = Vælg som ramme
question-chosen = Jeres ramme
question-menu = Handlinger for spørgsmål { $number }
question-up = Flyt op
question-down = Flyt ned
question-unchoose = Fravælg som ramme
question-remove = Slet spørgsmål
question-was-removed = Spørgsmålet er slettet.
question-frame = Jeres spørgsmål
question-of-team = Holdets spørgsmål
