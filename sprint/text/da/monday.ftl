# The last question, which everybody answers for themselves alone.
monday-title = Kun til dig
monday-question = Hvad gør du anderledes som leder fra mandag?
monday-example = Skriv én ting, du selv gør.
monday-private = Kun du kan læse det. Det er ikke med i holdets filer.
monday-home = Tag det med hjem fra din egen side
monday-menu = Dit svar til mandag
monday-none = Du har ikke skrevet noget endnu.
monday-write = Skriv dit svar
monday-change = Ret dit svar
