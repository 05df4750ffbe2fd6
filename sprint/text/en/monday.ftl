# The last question, which everybody answers for themselves alone.
monday-title = For you alone
monday-question = What will you do differently as a leader from Monday?
monday-example = Write one thing you will do yourself.
monday-private = Only you can read it. It is not in the team’s files.
monday-home = Take it home from your own page
monday-menu = Your answer for Monday
monday-none = You have not written anything yet.
monday-write = Write your answer
monday-change = Change your answer
