# Words in the files a team takes home.
export-ideas = Idéer
export-outline = Prototypeskitse
export-missing = Det mangler vi
export-data = Data
export-origin = Bygger på idéen: { $title }
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
