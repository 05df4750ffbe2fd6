# The clock: in the room, on the console, read aloud.
clock-of = left of { $minutes } min
clock-of-team = for { $team }
clock-stopped = { $minutes } min in all
clock-paused = paused
clock-over = over time
clock-spoken = { $minutes } min { $seconds } s left
clock-spoken-paused = The clock is paused with { $minutes } min { $seconds } s left
clock-spoken-over = { $minutes } min { $seconds } s over time
clock-left = { $minutes ->
    [one] 1 minute left
   *[other] { $minutes } minutes left
  }
clock-up = Time is up. You can finish writing.
clock-is-stopped = not started
clock-is-paused = paused
clock-prefix = Clock:
clock-none = No time limit
clock-extra = +{ $minutes } min for you
clock-at = at { $time }
clock-day-at = { $day } at { $time }
