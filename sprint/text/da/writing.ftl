# Når et felt forsvinder under den, der skriver i det

at-hand = Du står ikke i et felt lige nu. Tryk Tab for at komme videre.
at-hand-yours = Din tekst
lost-removed =
    { $kind ->
        [notes] Sedlen blev slettet, mens du stod i den.
        [groups] Gruppen blev slettet, mens du stod i den.
        [comments] Kommentaren blev slettet, mens du stod i den.
        [questions] Spørgsmålet blev slettet, mens du stod i det.
        [screens] Skærmen blev slettet, mens du stod i den.
        [blocks] Delen af skærmen blev slettet, mens du stod i den.
        [hotspots] Trykfeltet blev slettet, mens du stod i det.
        [rows] Rækken blev slettet, mens du stod i den.
       *[other] Det, du skrev i, blev slettet.
    }
lost-removed-by =
    { $kind ->
        [notes] { $name } slettede sedlen, mens du stod i den.
        [groups] { $name } slettede gruppen, mens du stod i den.
        [comments] { $name } slettede kommentaren, mens du stod i den.
        [questions] { $name } slettede spørgsmålet, mens du stod i det.
        [screens] { $name } slettede skærmen, mens du stod i den.
        [blocks] { $name } slettede den del af skærmen, du stod i.
        [hotspots] { $name } slettede trykfeltet, mens du stod i det.
        [rows] { $name } slettede rækken, mens du stod i den.
       *[other] { $name } slettede det, du skrev i.
    }
lost-rewritten = Teksten blev skrevet om, mens du var i den.
lost-put-back = Sæt min tekst ind igen
lost-gone =
    { $kind ->
        [notes] Sedlen findes ikke længere: Den, der lavede den, har fortrudt.
       *[other] Det, du skrev i, findes ikke længere: Den, der lavede det, har fortrudt.
    }
lost-phase = Sprintet gik videre til »{ $phase }«, mens du skrev.
lost-closed = Feltet blev lukket, mens du skrev.
lost-bring-back = Hent det frem igen
lost-look-back = Gå tilbage til det
lost-into-note = Læg teksten i en ny seddel

# Hvad der blev sat ind

fitting-rest = { $count ->
    [one] Det sidste tegn var der ikke plads til: Feltet kan rumme { $most }.
   *[other] De sidste { $count } tegn var der ikke plads til: Feltet kan rumme { $most }.
  }
composer-over = { $over ->
    [one] 1 tegn for meget: En seddel kan rumme { $most }.
   *[other] { $over } tegn for meget: En seddel kan rumme { $most }.
  }
composer-lines = Lav { $count } sedler af linjerne
composer-pieces = Del i { $count } sedler
composer-picture = Brug også billedet fra udklipsholderen
composer-made = { $count } sedler er skrevet.
