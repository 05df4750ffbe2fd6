# To hold bliver til ét.
merge-with = Læg sammen med …
merge-heading = Læg { $team } sammen med et andet hold
merge-into = Hvilket hold bliver de en del af?
merge-rule-people = Alle flytter med og får det at vide.
merge-rule-board = Sedler, fotos, grupper og kommentarer kommer med over på tavlen.
merge-rule-votes = Stemmerne bliver til en tidligere runde. Har det andet hold ikke stemt, gælder de.
merge-rule-concept = I konceptet står begge holds ord, de nye nederst. Er der valgt forskelligt, gælder det, der stod.
merge-rule-prototype = Skærmene kommer efter dem, der er der.
merge-rule-undo = Begge holds ark bliver gemt som versioner først. Fortryd giver begge hold tilbage, som de var. Kun det, nogen har arbejdet videre på imens, bliver også stående hos det andet hold.
merge-go = Læg sammen
merge-done = { $team } er nu en del af { $into }.
merge-remove-ask = Fjern { $team }?
merge-remove-text = Ingen sidder der. Det, holdet har skrevet, bliver gemt, og du kan fortryde, til sprintet slettes.
merge-removed = { $team } er fjernet.
