"""The demo as a director and a data protection officer would read it: half a day, at the prototype."""

from __future__ import annotations

from sprint import demo
from sprint.domain.concept import checklist
from tests.support.world import World


def test_five_teams_are_on_their_way_with_a_question_a_comment_and_screens_each(world: World) -> None:
    for line in demo.build(world.deps, ""):
        if " · code " in line:
            code = line.rsplit(" ", 1)[1]
    state = demo.load(world.deps, code)
    assert (state.phase.kind, state.title) == (
        "outline",
        "Masterclass i ledelse af digitalisering (eksempel)",
    )
    assert "opdigtede" in state.announcements[0].text
    for team in state.teams:
        ideas, concept, outline = (
            world.rooms.read(code, state.id, f"{kind}:{team.number}")
            for kind in ("ideas", "concept", "outline")
        )
        found = checklist(world.rooms.sheet(state.id), concept)
        assert 35 <= found.percent < 100, team.name
        assert ideas.questions
        assert ideas.question
        assert ideas.comments
        assert concept.comments
        assert concept.mentions
        assert concept.origin
        assert len(outline.screens) >= 3
        assert "opdigtet" in concept.texts["home"]
    assert {one.screen for one in state.feedback} == {"week", "who", ""}
    assert {seat.field for seat in state.participants} <= {
        *("elderly", "social", "children", "employment", "technical"),
        *("culture", "citizen", "digital", "staff", "other"),
    }
