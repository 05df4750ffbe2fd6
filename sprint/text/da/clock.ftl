# The clock: in the room, on the console, read aloud.
clock-of = tilbage af { $minutes } min.
clock-of-team = for { $team }
clock-stopped = { $minutes } min. i alt
clock-paused = pause
clock-over = over tiden
clock-spoken = { $minutes } min. { $seconds } sek. tilbage
clock-spoken-paused = Uret er sat på pause med { $minutes } min. { $seconds } sek. tilbage
clock-spoken-over = { $minutes } min. { $seconds } sek. over tiden
clock-left = { $minutes ->
    [one] 1 minut tilbage
   *[other] { $minutes } minutter tilbage
  }
clock-up = Tiden er gået. I kan skrive færdig.
clock-is-stopped = ikke startet
clock-is-paused = på pause
clock-prefix = Ur:
clock-none = Uden tid
clock-extra = +{ $minutes } min. til jer
clock-at = kl. { $time }
clock-day-at = { $day } kl. { $time }
