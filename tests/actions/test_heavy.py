"""Heavy work: so many at once, the others in line as they came, and a clear no when the line is full."""

from __future__ import annotations

import threading

import pytest

from sprint.actions.heavy import Queue
from tests.support.refusals import refused


class Person(threading.Thread):
    """Takes a turn and keeps it until told to go."""

    def __init__(self, queue: Queue, ticket: str, served: list[str]) -> None:
        super().__init__(daemon=True)
        self.queue, self.ticket, self.served = queue, ticket, served
        self.has_turn, self.may_go = threading.Event(), threading.Event()

    def run(self) -> None:
        with self.queue.turn(self.ticket):
            self.served.append(self.ticket)
            self.has_turn.set()
            self.may_go.wait()

    def waits(self, place: int) -> None:
        while self.queue.place(self.ticket) != place:
            threading.Event().wait(0.001)

    def go(self) -> None:
        self.may_go.set()
        self.join()


def test_who_comes_first_is_served_first_and_everybody_knows_the_place() -> None:
    queue, served = Queue(at_once=2, waiting=3), []
    people = [Person(queue, name, served) for name in "abcde"]
    for person in people[:2]:
        person.start()
        person.has_turn.wait()
    for place, person in enumerate(people[2:], 1):
        person.start()
        person.waits(place)
    assert [queue.place(person.ticket) for person in people] == [None, None, 1, 2, 3]
    people[0].go()
    people[2].has_turn.wait()
    assert queue.place("d") == 1
    for leaving, coming in zip((1, 2), (3, 4), strict=True):  # one at a time: two at once write in any order
        people[leaving].go()
        people[coming].has_turn.wait()
    for person in people[3:]:
        person.go()
    assert served == list("abcde")
    assert queue.place("e") is None


def test_a_full_line_refuses_and_takes_others_again_when_it_moves() -> None:
    queue, served = Queue(at_once=1, waiting=1), []
    first, second = Person(queue, "a", served), Person(queue, "b", served)
    first.start()
    first.has_turn.wait()
    second.start()
    second.waits(1)
    with refused("busy"), queue.turn():
        pass
    first.go()
    second.has_turn.wait()
    second.go()
    with queue.turn("c"):
        pass


def test_a_turn_is_given_back_whatever_happens_in_it() -> None:
    queue = Queue(at_once=1, waiting=0)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), queue.turn():
            raise ZeroDivisionError
    with queue.turn():
        pass


def test_who_gives_up_leaves_the_line() -> None:
    class GivingUp(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            raise TimeoutError

    queue = Queue(at_once=1, waiting=1)
    with pytest.MonkeyPatch.context() as patch, queue.turn():
        patch.setattr("sprint.actions.heavy.threading.Event", GivingUp)
        for _ in range(3):
            with pytest.raises(TimeoutError), queue.turn("x"):
                pass
        assert queue.place("x") is None
    with queue.turn():
        pass


def test_nobody_without_a_ticket_has_a_place() -> None:
    assert Queue(at_once=1, waiting=1).place("") is None
