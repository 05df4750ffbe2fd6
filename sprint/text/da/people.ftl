# What people say of themselves: at the table, on the console, and how the sprint seats them.
people-fields = { $count ->
    [one] 1 fagområde
   *[other] { $count } fagområder
}
people-places = { $count ->
    [one] 1 kommune
   *[other] { $count } kommuner
}
people-same-field = Alle på holdet er fra samme fagområde.
people-colleagues = Fra { $place } på andre hold
people-at = { $name } · »{ $team }«
people-seating = »Find en plads til mig« giver
people-seating-free = Holdet med bedst plads
people-seating-together = Kolleger fra samme kommune sammen
people-seating-mixed = Kommuner og fagområder blandet
people-seating-help = Gælder dem, der ikke selv vælger hold. Dem, der sidder, bliver siddende.
