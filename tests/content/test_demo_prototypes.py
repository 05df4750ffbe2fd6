"""The demo's prototypes can be played from the first screen to an end, and nothing in them is missing."""

from __future__ import annotations

import pytest

from sprint import content, demo, demo_prototypes
from sprint.documents import shape
from sprint.documents.writing import Writing
from sprint.domain import limits
from sprint.domain.documents import Outline, Screen
from sprint.domain.flow import flow, links
from sprint.domain.spots import is_spot


def prototype_of(number: str) -> Outline:
    doc = shape.empty()
    doc.apply_update(shape.seed("outline", ()))
    with doc.transaction():
        demo_prototypes.write(Writing(doc), demo_prototypes.PROTOTYPES[number], lambda file: file, 1)
    return shape.read_outline(doc)


def screens_of(number: str) -> tuple[Screen, ...]:
    return prototype_of(number).screens


@pytest.mark.parametrize("number", demo_prototypes.PROTOTYPES)
def test_every_way_leads_somewhere(number: str) -> None:
    screens = screens_of(number)
    found = flow(screens)
    assert (found.dead, found.unreachable) == ((), ())
    assert {link.leads for link in links(screens)} <= {"screen", "back", "end"}
    assert any(link.leads == "end" for link in links(screens))


@pytest.mark.parametrize("number", demo_prototypes.PROTOTYPES)
def test_it_says_who_one_is(number: str) -> None:
    persona = prototype_of(number).persona
    assert persona.startswith("Du er ")
    assert len(persona) <= limits.PERSONA


@pytest.mark.parametrize("number", demo_prototypes.PROTOTYPES)
def test_what_it_shows_is_there(number: str) -> None:
    for screen in demo_prototypes.PROTOTYPES[number]["screens"]:
        for hotspot in screen.get("hotspots", ()):
            assert is_spot(hotspot["spot"])
            assert hotspot["label"]
        if "photo" in screen:
            assert (demo_prototypes.Path(content.__file__).parent / screen["photo"]).is_file()
            assert screen["description"]


@pytest.mark.parametrize("number", demo_prototypes.PROTOTYPES)
def test_what_a_screen_answers_is_among_the_questions_and_notes(number: str) -> None:
    team = demo.STORY["teams"][int(number) - 1]
    notes = {
        f"note:note-group{at}-{each}"
        for at, (_, pile) in enumerate(team["groups"])
        for each in range(len(pile))
    }
    known = notes | {f"field:{field}" for field in team["texts"]}
    assert {what for screen in screens_of(number) for what in screen.answers} <= known
