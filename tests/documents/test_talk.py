"""Questions and reactions: who may write what, and what reading says of it."""

from __future__ import annotations

from typing import Any

import pytest
from pycrdt import Map, Text

from sprint.documents import FactsReader, shape
from sprint.documents.restoring import make_as
from sprint.domain.documents import Comment, Question, question_of
from sprint.domain.errors import Refused
from tests.support.world import Client, World

BOARD = "ideas:1"
WORDS = "Hvordan kan vi gøre den første uge tryg?"


@pytest.fixture
def client(world: World) -> Client:
    return Client(world, world.join(), BOARD)


def question(text: str = WORDS, **more: Any) -> Map[Any]:
    return Map({"text": Text(text), "author": "", "order": "a0", "created_ms": 1, "removed_ms": 0, **more})


def test_a_question_frames_the_work_until_it_is_removed(world: World, client: Client) -> None:
    client.send(client.change("questions", "q1", question()))
    client.send(client.change("frame", "question", "q1"))
    ideas = world.rooms.read(world.code, world.state.id, BOARD)
    assert (ideas.questions, question_of(ideas)) == ((Question("q1", WORDS, "a0"),), WORDS)

    client.send(client.change("questions", "q1", question(removed_ms=5)))
    ideas = world.rooms.read(world.code, world.state.id, BOARD)
    assert (ideas.questions, question_of(ideas)) == ((), "")


def test_the_chosen_question_is_told_to_those_who_help(world: World, client: Client) -> None:
    client.send(client.change("questions", "q1", question(f"{WORDS}\n")))
    assert FactsReader(world.rooms).read(world.state, frozenset()).questions[1] == ""
    client.send(client.change("frame", "question", "q1"))
    assert FactsReader(world.rooms).read(world.state, frozenset()).questions[1] == WORDS


def test_the_question_follows_the_chosen_idea(world: World, client: Client) -> None:
    client.send(client.note("n1", "Én plan"))
    client.send(client.change("questions", "q1", question()))
    client.send(client.change("frame", "question", "q1"))
    world.deps.edits.choose(world.state, 1, "note:n1")
    concept = world.rooms.read(world.code, world.state.id, "concept:1")
    assert concept.origin["question"] == WORDS


@pytest.mark.parametrize(
    ("root", "key", "value", "code"),
    [
        ("questions", "q1", "no map", "document.refused"),
        ("questions", "q1", Map({"text": "no shared text"}), "document.refused"),
        ("questions", "q1", Map({"text": Text("a" * 601)}), "too_large"),
        ("questions", "q" * 65, Map({"text": Text("")}), "too_large"),
        ("questions", "q1", Map({"text": Text(""), "author": "somebody"}), "document.refused"),
        ("frame", "question", "q" * 65, "document.refused"),
        ("frame", "question", 7, "document.refused"),
        ("frame", "elsewhere", "q1", "document.refused"),
        ("comments", "c1", Map({"text": Text("a" * 2001)}), "too_large"),
        ("comments", "c1", Map({"text": Text("Ja"), "author": "somebody"}), "document.refused"),
        ("comments", "c1", Map({"text": Text("Ja"), "note": "n 1"}), "document.refused"),
        ("reactions", "n1/somebody/good", True, "document.refused"),
        ("reactions", "n1/{seat}/loud", True, "document.refused"),
        ("reactions", "n1/{seat}/good", 1.5, "document.refused"),
        ("reactions", "n1/{seat}/good", {"a": "b"}, "document.refused"),
        ("reactions", "{seat}/good", True, "document.refused"),
    ],
)
def test_what_is_refused(client: Client, root: str, key: str, value: Any, code: str) -> None:
    with pytest.raises(Refused, match=code.replace(".", r"\.")):
        client.send(client.change(root, key.format(seat=client.seat.id), value))


def test_nobody_signs_another_with_a_question_later(world: World, client: Client) -> None:
    client.send(client.change("questions", "q1", question(author=client.seat.id)))
    other = Client(world, world.join("Jonas"), BOARD)
    other.doc.apply_update(client.doc.get_update())
    before = other.doc.get_state()
    shape.root(other.doc, "questions")["q1"]["author"] = client.seat.id + "x"
    with pytest.raises(Refused, match=r"document\.refused"):
        other.send(other.doc.get_update(before))


def test_a_reaction_is_given_and_taken_back_by_its_own_seat_alone(world: World, client: Client) -> None:
    key = f"n1/{client.seat.id}/good"
    client.send(client.change("reactions", key, True))

    other = Client(world, world.join("Jonas"), BOARD)
    other.doc.apply_update(client.doc.get_update())
    before = other.doc.get_state()
    del shape.root(other.doc, "reactions")[key]
    with pytest.raises(Refused, match=r"document\.refused"):
        other.send(other.doc.get_update(before))

    before = client.doc.get_state()
    del shape.root(client.doc, "reactions")[key]
    client.send(client.doc.get_update(before))


def test_comments_are_read_in_order_without_authors(world: World, client: Client) -> None:
    for id, words, hour in (("c2", "Enig", 2), ("c1", "Hvem ringer?", 1)):
        values = {"note": "n1", "author": client.seat.id, "created_ms": hour, "removed_ms": 0}
        client.send(client.change("comments", id, Map({"text": Text(words), **values})))
    ideas = world.rooms.read(world.code, world.state.id, BOARD)
    assert ideas.comments == (Comment("c1", "n1", "Hvem ringer?", 1), Comment("c2", "n1", "Enig", 2))


def test_a_board_from_before_questions_still_opens(world: World) -> None:
    world.old_board()
    client = Client(world, world.join(), BOARD)
    client.send(client.change("questions", "q1", question()))
    ideas = world.rooms.read(world.code, world.state.id, BOARD)
    assert (ideas.challenge, [each.id for each in ideas.questions]) == ("Gammel", ["q1"])


def test_an_earlier_version_brings_questions_and_the_choice_back(client: Client) -> None:
    then = shape.empty()
    then.apply_update(client.doc.get_update())
    shape.root(then, "questions")["q1"] = question()
    shape.root(then, "frame")["question"] = "q1"
    shape.root(client.doc, "questions")["q2"] = question("Et senere", order="a1")
    with client.doc.transaction():
        make_as("ideas", client.doc, then, 9)
    ideas = shape.read_ideas(client.doc)
    assert ([each.id for each in ideas.questions], question_of(ideas)) == (["q1"], WORDS)
