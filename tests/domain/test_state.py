"""Whose the face-down notes of a team are, and what an item of a vote is called."""

from __future__ import annotations

from dataclasses import replace

from sprint.domain.documents import Group, Ideas, Note, title_of

from .prepared import seat, sprint


def test_a_specialist_is_an_author_of_the_team_they_came_from_only() -> None:
    roaming = replace(seat("ida", "specialist"), last_team=2)
    state = sprint(seats=(seat("mette", "participant", 1), roaming))
    assert [author.id for author in state.authors(1)] == ["mette"]
    assert [author.id for author in state.authors(2)] == ["ida"]


def test_an_untitled_group_is_called_after_its_own_first_note() -> None:
    notes = tuple(
        Note(id=id, text=text, colour="blue", author="", group=group, order=id, created_ms=1)
        for id, text, group in (("a", "Løs", ""), ("b", "Inde", "g"))
    )
    ideas = Ideas(challenge="", notes=notes, groups=(Group(id="g", title=" ", order="a"),), matrix={})
    assert title_of(ideas, "group:g") == "Inde"
