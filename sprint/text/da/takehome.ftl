# The page a team takes its concept home from.
takehome-title = Tag konceptet med hjem
takehome-lead = Her er alt, I lavede. I kan rette i det til { $date }. Så bliver det slettet.
takehome-preview = Forhåndsvisning af konceptpapiret
takehome-untitled = Konceptet har intet navn endnu
takehome-empty = Ikke skrevet endnu
takehome-page = Side { $number } af { $total }
takehome-page-before = Forrige side
takehome-page-next = Næste side
takehome-write-on = Skriv videre
takehome-print = Udskriv
takehome-get = Hent
takehome-making = Laver filen …
takehome-made = Filen er hentet.
takehome-docx = Word
takehome-docx-what = Konceptpapiret, lige til at rette i og sende rundt
takehome-md = Tekst (Markdown)
takehome-md-what = Ren tekst til wiki, mail eller intranet
takehome-json = Data (JSON)
takehome-json-what = Alt i struktureret form, til it-afdelingen
takehome-left-out = Private sedler og navne på dem, der skrev, kommenterede og stemte, er ikke med i filerne.
takehome-owner = Ejer, fra på mandag
takehome-decision = Beslutning, vi beder om
takehome-missing-title = Det mangler endnu
takehome-missing-lead = Resten kan I gøre færdigt derhjemme.
takehome-missing-show = { $count ->
    [one] Se det, der mangler
   *[other] Se de { $count } ting
}
takehome-missing-none = Alt på tjeklisten er på plads.
takehome-plan-title = De første 90 dage derhjemme
takehome-plan-days = { $days } dage
takehome-plan-empty = Intet endnu
takehome-ideas-title = Idéerne
takehome-ideas-empty = Der er ingen sedler på tavlen.
takehome-ideas-question = Det valgte spørgsmål
takehome-notes = { $count ->
    [one] 1 seddel
   *[other] { $count } sedler
}
takehome-story-title = Prototypeskitsen
takehome-story-empty = Der er ingen skærme endnu.
takehome-origin = Bygger på
