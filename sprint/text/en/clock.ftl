# The clock: in the room, on the console, read aloud.
clock-of = left of { $minutes } min
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
clock-is-running = running for all teams
clock-is-paused = paused
clock-is-over = over time
clock-prefix = Clock:
