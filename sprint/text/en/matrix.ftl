# Ideas placed by value and effort.
matrix = Value and effort
matrix-how = Place the ideas together. Drag them, use the arrow keys, or use the sliders in the list.
matrix-value = Value
matrix-effort = Effort
matrix-value-axis = ↑ High value
matrix-effort-axis = High effort →
matrix-start = Start here
matrix-plan = Plan
matrix-maybe = Maybe
matrix-leave = Leave it
matrix-marker = { $number }. { $name }: value { $value }, effort { $effort } of 100. Move with the arrow keys.
matrix-spot = value { $value }, effort { $effort } of 100
matrix-unplaced = not placed
matrix-place = Place
matrix-place-this = Place: { $name }
matrix-take = Remove
matrix-take-this = Remove from the square: { $name }
