# Ideas placed by value and effort.
matrix = Værdi og indsats
matrix-how = Placér idéerne sammen. Træk dem, brug piletasterne, eller brug skyderne i listen.
matrix-value = Værdi
matrix-effort = Indsats
matrix-value-axis = ↑ Stor værdi
matrix-effort-axis = Stor indsats →
matrix-start = Start her
matrix-plan = Planlæg
matrix-maybe = Måske
matrix-leave = Lad ligge
matrix-marker = { $number }. { $name }: værdi { $value }, indsats { $effort } af 100. Flyt med piletasterne.
matrix-spot = værdi { $value }, indsats { $effort } af 100
matrix-unplaced = ikke placeret
matrix-place = Placér
matrix-place-this = Placér: { $name }
matrix-take = Fjern
matrix-take-this = Fjern fra figuren: { $name }
