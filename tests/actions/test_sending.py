"""Turns to send something large: shares of addresses and seats, and who is slow keeps nobody waiting."""

from __future__ import annotations

import threading

import pytest

from sprint.actions import sending
from sprint.actions.sending import Body, Sender, Turns
from tests.support.refusals import refused


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Person(threading.Thread):
    """Takes a turn, sends nothing, and keeps it until told to go."""

    def __init__(self, turns: Turns, name: str, address: str = "hall") -> None:
        super().__init__(daemon=True)
        self.turns, self.ticket = turns, name
        self.sender = Sender(address, name.rstrip("0123456789"))
        self.has_turn, self.may_go, self.code = threading.Event(), threading.Event(), ""

    def run(self) -> None:
        with NotesRefusal(self), self.turns.turn(self.sender, self.ticket) as self.body:
            self.has_turn.set()
            self.may_go.wait()

    def come(self, *, waits: bool = False) -> Person:
        self.start()
        if not waits:
            assert self.has_turn.wait(10)
        while waits and self.turns.place(self.ticket) is None:
            threading.Event().wait(0.001)
        return self


class NotesRefusal:
    """Notes why somebody was sent away."""

    def __init__(self, person: Person) -> None:
        self.person = person

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, error: object, trace: object) -> bool:
        self.person.code = getattr(error, "code", "")
        return bool(self.person.code)


@pytest.fixture(autouse=True)
def looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "LOOK_SECONDS", 0.005)


def test_who_is_slow_gives_the_turn_to_who_waits_and_goes_on_beside_it() -> None:
    clock = Clock()
    turns = Turns(at_once=2, waiting=10, now=clock)
    slow = [Person(turns, name, "far").come() for name in ("a", "b")]
    honest = Person(turns, "c").come(waits=True)
    assert not honest.has_turn.wait(0.05)
    clock.now = sending.PATIENCE_SECONDS
    assert honest.has_turn.wait(10)
    for person in slow:
        turns.grow(person.body, b"still coming")
    assert [person.body.whole() for person in slow] == [b"still coming"] * 2


def test_nobody_gives_way_to_nobody() -> None:
    clock = Clock()
    turns = Turns(at_once=1, waiting=10, now=clock)
    alone = Person(turns, "a").come()
    clock.now = 1_000
    turns.grow(alone.body, b"x" * (sending.BESIDE_BYTES + 1))
    assert len(alone.body.whole()) > sending.BESIDE_BYTES


def test_what_has_come_whole_is_worked_on_in_its_turn() -> None:
    clock = Clock()
    turns = Turns(at_once=1, waiting=10, now=clock)
    worked = Person(turns, "a").come()
    worked.body.whole()
    waiting = Person(turns, "b").come(waits=True)
    clock.now = 1_000
    assert not waiting.has_turn.wait(0.05)
    worked.may_go.set()
    assert waiting.has_turn.wait(10)


def test_next_is_the_address_that_has_least_and_then_the_seat() -> None:
    turns = Turns(at_once=3, waiting=10, now=Clock())
    held = [Person(turns, name).come() for name in ("a1", "a2", "b1")]
    Person(turns, "a3").come(waits=True)
    mate = Person(turns, "c1").come(waits=True)
    far = Person(turns, "f1", "far").come(waits=True)
    assert [turns.place(name) for name in ("f1", "c1", "a3")] == [1, 2, 3]
    held[2].may_go.set()
    assert far.has_turn.wait(10)
    held[0].may_go.set()
    assert mate.has_turn.wait(10)
    assert turns.place("a3") == 1


def test_in_a_full_line_who_stands_there_twice_makes_way_for_who_does_not() -> None:
    turns = Turns(at_once=1, waiting=3, now=Clock())
    Person(turns, "z").come()
    crowd = [Person(turns, name).come(waits=True) for name in ("a1", "a2", "b1")]
    Person(turns, "c1").come(waits=True)
    crowd[1].join(10)
    assert crowd[1].code == "busy"
    assert [turns.place(name) for name in ("a1", "a2", "b1", "c1")] == [1, None, 2, 3]
    with refused("busy"), turns.turn(Sender("hall", "d")):
        pass
    far = Person(turns, "f1", "far").come(waits=True)
    assert turns.place(far.ticket) == 1
    assert turns.place("c1") is None


def test_beside_the_turns_only_so_much_is_kept_and_the_largest_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "BESIDE_BYTES", 100)
    clock = Clock()
    turns = Turns(at_once=3, waiting=10, now=clock)
    large, small, other = (Person(turns, *who).come() for who in (("a", "x"), ("b", "x"), ("c", "y")))
    for at in range(3):
        Person(turns, f"w{at}").come(waits=True)
    clock.now = sending.PATIENCE_SECONDS
    while any(turns.place(f"w{at}") for at in range(3)):
        threading.Event().wait(0.001)
    turns.grow(other.body, b"x" * 45)
    turns.grow(small.body, b"x" * 20)
    turns.grow(large.body, b"x" * 30)
    turns.grow(small.body, b"x" * 10)
    assert stopped(large.body, small.body, other.body) == [True, False, False]
    with refused("busy"):
        turns.grow(large.body, b"x")
    with refused("busy"):
        large.body.whole()


def stopped(*bodies: Body) -> list[bool]:
    return [body.is_stopped for body in bodies]


def test_who_leaves_the_line_or_a_turn_takes_nothing_along() -> None:
    turns = Turns(at_once=1, waiting=0, now=Clock())
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), turns.turn(Sender("hall", "a")):
            raise ZeroDivisionError
    with turns.turn(Sender("hall", "b")), refused("busy"), turns.turn(Sender("hall", "c")):
        pass
