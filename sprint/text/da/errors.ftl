# What happened, what became of what one wrote, and what to do. error-<code>, the first dot becomes a dash.
error-line = Linje { $line }: { $words }
error-unknown = Det gik ikke, og vi ved ikke hvorfor. Se, om det, du skrev, står her endnu, og prøv så igen.
error-forbidden = Det kan du ikke gøre fra din plads.
error-bad_payload = Det kunne vi ikke læse. Hent siden igen, og prøv så.
error-unknown_event = Det kender serveren ikke. Hent siden igen, så du har den nyeste udgave.
error-busy = Der er mange, der venter lige nu. Prøv igen om et øjeblik.
error-rate_limited = Det gik lidt for hurtigt. Vent et øjeblik, og prøv igen. Det, du har skrevet, er her stadig.
error-too_large = Det er for meget på én gang. Gør det kortere, så går det.
error-timeout = Serveren svarede ikke. Prøv igen om lidt. Det, du har skrevet, er her stadig.
error-offline = Der er ingen forbindelse lige nu. Prøv igen, når den er tilbage.
error-storage-unavailable = Serveren kan ikke gemme lige nu. Dine ændringer venter her og bliver sendt, så snart det går.
error-phase-changed = Fasen er skiftet i mellemtiden. Se, hvor I er, og prøv igen.
error-phase-last = Det var den sidste fase.
error-phase-unknown = Den fase findes ikke i sprintet.
error-phase-nothing_to_undo = Der er ikke noget at fortryde.
error-note-empty = Skriv noget på sedlen først.
error-phase-anonymity_tightens = Fasen er begyndt, og folk er blevet lovet, at ingen kan se, hvem der skriver hvad. Det kan ikke slås fra igen.
error-phase-begun = Fasen er allerede begyndt, så det kan ikke ændres her mere. Vil du give mere tid, så brug + og − ved uret. Antallet af stemmer, og hvad der stemmes på, ligger fast, når afstemningen har været åben.
error-document-unknown = Det ark findes ikke her.
error-document-refused = Serveren kunne ikke tage imod ændringen. Din tekst står her, så du kan kopiere den.
error-document-gap = Noget manglede undervejs. Vi henter det hele igen.
error-document-epoch = Arket er hentet på ny.
error-document-forged = Ændringen kom fra et andet vindue og blev ikke gemt. Hent siden igen.
error-document-locked = Skærmene er låst lige nu. Din tekst står her, til der er åbent igen.
error-document-full = Arket er fyldt. Slet noget, I ikke bruger, så er der plads.
error-document-spent = Din plads har skrevet så mange gange i arket, at det ikke tager imod mere fra den. De andre kan skrive videre. Instruktøren kan begynde arket forfra fra en version, så kan du også.
error-document-closed = Det ark er ikke længere åbent for dig. Din tekst står her, så du kan kopiere den.
error-sprint-frozen = Skærmene er låst lige nu. Prøv igen, når instruktøren åbner.
error-sprint-closed = Sprintet er slut. I kan stadig skrive videre på jeres koncept.
error-sprint-deleted = Sprintet er slettet med alt, hvad der stod i det. De filer, I har hentet, har I stadig.
error-sprint-full = Der er ikke flere pladser i sprintet. Sig det til instruktøren.
error-sprint-locked = Der er lukket for nye deltagere lige nu. Sig det til instruktøren, hvis du skal med.
error-sprint-not_open = Sprintet er ikke åbnet endnu. Prøv igen om lidt.
error-seat-unknown = Du har ingen plads på denne enhed. Brug din returkode, eller vælg et hold.
error-seat-elsewhere = I en anden fane har du taget en anden plads i sprintet. Der er én plads ad gangen i denne browser.
error-seat-removed = Din plads er fjernet. Det, du har skrevet, er stadig hos holdet. Tal med instruktøren.
error-seat-reissued = Du har fået en ny returkode. Sæt dig igen med den, så er alt, som du forlod det. Har du ikke koden, så spørg instruktøren.
error-team-unknown = Det hold findes ikke.
error-team-many_seats = Der er plads til { $limit } i hele sprintet. Giv holdene færre pladser.
error-title-missing = Skriv et navn.
error-title-long = Navnet er for langt. Brug højst { $limit } tegn.
error-join-code_unknown = Den kode kender vi ikke. Se på storskærmen, om du har ramt alle seks tegn.
error-join-name_missing = Skriv dit navn, så de andre kan se, hvem du er.
error-join-name_long = Navnet er for langt. Brug højst { $limit } tegn.
error-join-name_taken = { $name } sidder her allerede. Er det dig, så brug din returkode. Ellers skriv også dit efternavn.
error-join-name_reserved = { $name } er en rolle her. Skriv dit eget navn.
error-join-removed = Instruktøren har taget din plads ned. Tal med instruktøren, som kan give dig den igen.
error-join-busy = Mange sætter sig lige nu. Vent et øjeblik, og tryk så igen. Det, du har skrevet, står her stadig.
error-join-municipality_unknown = Vælg din kommune, eller skriv, hvor du kommer fra.
error-join-team_missing = Vælg et hold at sidde ved.
error-account-link_used = Linket er brugt. Log ind i stedet.
error-account-name_taken = Navnet er i brug. Vælg et andet.
error-account-own = Det er din egen konto. Skriv navnet på en andens.
error-account-shut = { $name } kan ikke længere logge ind her. Vælg en anden.
error-account-signed_out = Du er logget ud. Log ind igen, så er sprintet, som du forlod det.
error-account-unknown = Den konto findes ikke. Skriv det navn, som personen logger ind med.
error-vote-ballot = { $ballot ->
    [groups] Her stemmes der på grupper. Stem på gruppen, eller læg sedlen i en.
    [notes] Her stemmes der på sedler, ikke på grupper.
   *[other] Sedlen ligger i en gruppe. Stem på gruppen.
  }
error-vote-budget = Du har brugt dine { $budget } stemmer. Tag en tilbage for at give den til noget andet.
error-vote-closed = Afstemningen er lukket.
error-vote-open = Luk afstemningen først.
error-vote-once = Du har allerede stemt på den.
error-vote-none = Du har ingen stemme at tage tilbage her.
error-vote-left_out = Den er ikke med i denne runde. Stem på en af dem, der er.
error-vote-empty = Der er ingen sedler i gruppen. Læg nogle i den, eller tag en anden.
error-vote-gone = Den ligger ikke på tavlen mere. Stem på noget andet.
error-vote-no_voter = Den person stemmer ikke ved din skærm. Vælg en anden, eller tilføj personen igen.
error-vote-table_full = I kan højst være { $most } ekstra ved én skærm. Lad nogen stemme fra deres egen.
error-vote-too_early = Afstemningen kan lukkes, når { $needed } har stemt, og ikke kun ved én skærm. Ellers kan man regne ud, hvem der stemte hvad.
error-vote-rounds = Holdet har haft { $most } runder. Bed instruktøren om at åbne en ny, hvis I ikke er nået til enighed.
error-vote-too_few = Vælg mindst to af dem, der fik stemmer.
error-vote-decider = Jeres beslutter vælger idéen. Tal med beslutteren, eller vælg en anden beslutter.
error-guide-too_few = Spredningen vises, når mindst { $needed } har svaret alene på det samme udsagn. Ellers kan man regne ud, hvem der svarede hvad.
error-help-gone = Kaldet er allerede klaret.
error-announcement-empty = Skriv en besked først.
error-reaction-anonymous = Her skal ingen kunne se, hvem der mener hvad, så reaktioner er slået fra i denne fase.
error-deed-gone = Det kan ikke fortrydes mere. Måske har nogen allerede gjort det.
error-deed-later = Der er skiftet fase siden. Fortryd det nyeste faseskift først.
error-deputy-ended = Instruktøren har fjernet dig som stedfortræder i sprintet. Tal med instruktøren, hvis det er en fejl.
error-team-in_use = Der sidder nogen på holdet. Flyt dem først, eller læg holdet sammen med et andet.
error-team-named_so = Et hold hedder allerede »{ $name }«. Vælg et andet navn.
error-team-pitching = Afslut runden af pitches først. Så kan holdene lægges sammen.
error-team-too_much = Tilsammen er det mere, end et hold kan have: { $limit } sedler og { $most } skærme. Fjern noget først.
error-team-votes_open = Luk afstemningen på de to hold først. Så kan de lægges sammen.
error-phase-is_now = Der er alle lige nu. Gå videre først.
error-link-unknown = Linket virker ikke. Enten har holdet trukket det tilbage, eller også er sprintet slettet. Spørg den, du fik det af.
error-seat-left = Pladsen blev forladt i et andet vindue på denne enhed. Det, du har skrevet, bliver hos holdet.
error-team_file-missing = Vælg en fil først.
error-team_file-not_json = Filen kan ikke læses. Den skal være den, der hedder »Data (JSON)«, og den må ikke være rettet i et andet program.
error-team_file-other = Filen er ikke et holds data fra Sprintrum.
error-team_file-newer = Filen er fra en nyere udgave af Sprintrum end den her. Bed dem, der driver serveren, om at opgradere.
error-team_file-too_large = Filen er for stor. Den må fylde { $limit } MB.
error-team_file-too_heavy = Filen er for tung at åbne. Hent den igen fra holdets side Tag det med hjem.
error-team_file-wrong = Filen er ikke, som den skal være: »{ $where }« { $rule ->
    [maxLength] er for lang.
    [maxItems] har for mange dele.
    [maxProperties] har for mange dele.
    [required] mangler noget.
    [additionalProperties] har noget, vi ikke kender.
    [contentEncoding] kan ikke læses.
    [uniqueItems] har to dele med samme id.
   *[other] passer ikke.
} Hent den igen fra holdets side Tag det med hjem.
error-keep-day = Vælg en dag mellem i morgen og et år frem.
error-edition-unknown = Den kommune er ikke på holdet, eller konceptet er allerede til den.
error-agenda-begun = Sprintet er åbnet, så hele dagsordenen kan ikke skiftes ud mere. Hver fase kan stadig rettes.
error-document-not_now = Det er der lukket for i denne fase. Din tekst står her, til der er åbent igen.
error-link-reads = Linket er til at læse med. Vil du skrive med, så spørg holdet.
error-join-not_expected = Det navn er ikke på listen mere. Måske sidder du her allerede. Ellers skriv dit navn.
error-rehearsal-no_files = Det her er en øvelse. Den kan ikke hentes eller tages med hjem.
error-mail-wrong = Skriv en mailadresse som navn@kommune.dk.
