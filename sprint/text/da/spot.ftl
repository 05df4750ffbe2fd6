# Spot på et holds arbejde.
spot-open = Til storskærmen
spot-heading = Vis noget fra { $team }
spot-what = Hvad skal på storskærmen?
spot-prototype = Hele prototypen
spot-groups = Grupper
spot-notes = Sedler
spot-fields = Koncept
spot-screens = Skærme
spot-help = Ingen navne følger med. Storskærmen følger fasen igen, når den skifter.
spot-go = Vis på storskærmen
