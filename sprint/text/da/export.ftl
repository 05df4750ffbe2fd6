# Words in the files a team takes home.
export-ideas = Idéer
export-outline = Prototypeskitse
export-missing = Det mangler vi
export-data = Data
export-group-untitled = Gruppe uden titel
export-group-loose = Uden gruppe
export-screen-untitled = Uden titel
export-left-out = Navne på dem, der har skrevet sedler, slettede ting og stemmer er ikke med i filen.
export-actor-citizen = Borger
export-actor-employee = Medarbejder
export-actor-system = System
export-channel-app = App
export-channel-web = Web
export-channel-letter = Brev
export-channel-phone = Telefon
export-channel-physical = Fysisk
export-kind = Konceptark
export-filename = konceptark
export-fact-team = Hold
export-fact-municipality = { $count ->
    [one] Kommune
   *[other] Kommuner
}
export-fact-sprint = Sprint
export-fact-date = Dato
export-fact-origin = Bygger på idéen
export-fact-owner = Ejer
export-fact-decision = Beslutning, vi beder om
export-chosen = { $title } (valgt idé)
export-screen = Skærm
export-step = Trin
export-score = { $done } af { $of } er på plads.
