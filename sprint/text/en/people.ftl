# What people say of themselves: at the table, on the console, and how the sprint seats them.
people-fields = { $count ->
    [one] 1 field of work
   *[other] { $count } fields of work
}
people-places = { $count ->
    [one] 1 municipality
   *[other] { $count } municipalities
}
people-same-field = Everybody at the table is from the same field of work.
people-colleagues = From { $place } at other tables
people-at = { $name } · “{ $team }”
people-seating = “Find a seat for me” gives
people-seating-free = The table with most room
people-seating-together = Colleagues from one municipality together
people-seating-mixed = Municipalities and fields of work mixed
people-seating-help = For those who do not choose a table themselves. Who sits stays seated.
