"""What the instructor does for one team, or for all at once: a second silent round, a note on every board."""

from __future__ import annotations

from sprint.actions import photos
from sprint.domain import limits
from sprint.domain.documents import Ideas
from sprint.text import has_text
from tests.support.pictures import photo
from tests.support.queries import queries
from tests.support.refusals import refused
from tests.support.world import World


def board(world: World, number: int = 1) -> Ideas:
    found: Ideas = world.rooms.read(world.code, world.state.id, f"ideas:{number}")
    return found


def test_a_second_silent_round_is_one_teams_and_leaves_its_board(world: World) -> None:
    mette = world.join("Mette")
    world.go_to("ideas", private=True)
    with refused("phase.changed"):
        world.act("silence_again", team=1)
    world.write(mette, f"drafts:{mette.id}", "d1", "Første runde")
    world.act("reveal")
    world.act("silence_again", team=1)
    phase = world.state.phase.id
    assert [phase in team.revealed for team in world.state.teams] == [False, True]
    world.write(mette, f"drafts:{mette.id}", "d2", "Anden runde")
    assert [note.text for note in board(world).notes] == ["Første runde"]
    world.act("deed_undo", id=world.state.deeds[0].id)  # turned over again
    assert {note.text for note in board(world).notes} == {"Første runde", "Anden runde"}


def test_there_is_no_silence_in_a_phase_that_is_not_private(world: World) -> None:
    world.go_to("groups")
    with refused("phase.changed"):
        world.act("silence_again", team=1)


def test_a_note_is_laid_on_every_board_at_once(world: World) -> None:
    """Boards that nobody has open are read together, and none has the note while another has not."""
    world.act("teams_add", text="\n".join(f"Bord {at}" for at in range(12)))
    for team in world.state.teams:
        board(world, team.number)
    world.rooms.forget(world.code)
    with queries(world.store) as said:
        note = world.act("note_place", text="Husk borgerne uden MitID")["note"]
    assert all(board(world, team.number).notes[0].id == note for team in world.state.teams)
    reads = [statement for statement in said if "FROM journal" in statement]
    assert len(reads) < len(world.state.teams)


def test_a_note_lies_first_on_every_board_without_a_name_and_is_taken_back(world: World) -> None:
    mette = world.join("Mette")
    world.write(mette, "ideas:1", "n1", "Min egen")
    note = world.act("note_place", text="  Husk borgerne uden MitID  ")["note"]
    for number in (1, 2):
        first = board(world, number).notes[0]
        assert (first.id, first.text, first.author) == (note, "Husk borgerne uden MitID", "")
        assert has_text("da", f"ideas-colour-{first.colour}")
    world.act("deed_undo", id=world.state.deeds[0].id)
    assert [found.text for found in board(world).notes] == ["Min egen"]
    assert board(world, 2).notes == ()
    with refused("note.empty"):
        world.act("note_place", text="   ")


def test_a_photo_lies_on_every_board_and_only_ones_own(world: World) -> None:
    """What somebody has in their drafts is not the instructor's to show."""
    mette, state = world.join("Mette"), world.state
    theirs = photos.add(world.deps, state, mette, photo())
    with refused("photo.unknown"):
        world.act("note_place", text="Se her", photo=theirs)
    mine = photos.add(world.deps, state, state.instructor, photo())
    with refused("photo.unknown"):
        photos.find(world.deps, state, mette, mine)
    world.act("note_place", text="", photo=mine, description=" Kortet over byen ")
    for number in (1, 2):
        first = board(world, number).notes[0]
        assert (first.photo, first.description, first.text) == (mine, "Kortet over byen", "")
    assert photos.find(world.deps, state, mette, mine).id == mine
    assert world.state.deeds[0].about["text"] == "Kortet over byen"
    world.act("deed_undo", id=world.state.deeds[0].id)
    assert board(world).notes == ()


def test_seats_are_planned_and_taken_back(world: World) -> None:
    def plans() -> list[int]:
        return [team.planned for team in world.state.teams]

    world.act("seats_plan", team=1, seats=4)
    world.act("seats_plan", team=1, seats=6)
    assert plans() == [6, 0]
    with refused("team.many_seats", limit=limits.SEATS):
        world.act("seats_plan", team=2, seats=limits.SEATS - 5)
    with refused("team.many_seats", limit=limits.SEATS):
        world.act("seats_plan", team=2, seats=-1)
    world.act("deed_undo", id=world.state.deeds[0].id)
    assert plans() == [4, 0]
    for seats in (limits.SEATS - 4, 0):
        world.act("seats_plan", team=2, seats=seats)
        assert plans() == [4, seats]
