# Opening a team from the data file that it took home.
bringing-title = Åbn et hold fra en fil
bringing-lead = Vælg filen »Data (JSON)«, som et hold har taget med hjem. Så kommer holdet med i { $title } med sedler, stemmer, konceptark og prototype.
bringing-file = Holdets datafil
bringing-file-help = En fil, der ender på .json, op til { $limit } MB.
bringing-names = Der følger ingen personer med: Holdets plads er tom, til nogen sætter sig. Fjerner du det igen, kan du fortryde i loggen.
bringing-go = Åbn holdet
bringing-back = Til styrepulten
bringing-done = { $team } er åbnet.
bringing-unplaced = { $count ->
    [one] 1 felt i filen findes ikke på konceptarket her og er ikke kommet med.
   *[other] { $count } felter i filen findes ikke på konceptarket her og er ikke kommet med.
}
