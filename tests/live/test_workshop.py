"""Heavy work in a process of its own: it answers, it refuses, and what it may not use up it does not get."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from sprint.domain.errors import Refused
from sprint.green import workshop
from sprint.green.workshop import JobDied, Workshop
from tests.support.refusals import refused


@pytest.fixture
def shop() -> Iterator[Workshop]:
    made = Workshop(megabytes=200, seconds=1)
    yield made
    made.close()


def whoami(*_args: object) -> list[object]:
    return [os.getpid(), os.nice(0), sorted(os.environ), os.getppid()]


def devour(megabytes: int) -> int:
    return len(bytearray(megabytes * 1024 * 1024))


def ponder() -> None:
    while True:
        pass


def refuse() -> None:
    raise Refused("photo.too_many_pixels", limit=3)


def stumble() -> None:
    raise KeyError("fjord")


def test_a_job_runs_elsewhere_behind_the_rooms_and_without_our_secrets(shop: Workshop) -> None:
    pid, nice, names, _ = shop.send(whoami, b"x" * 5_000_000)
    assert pid != os.getpid()
    assert nice >= workshop.NICE
    assert not set(names) & {"SECRET_KEY", "DATABASE_URL"}
    assert shop.send(whoami)[0] != pid


def test_a_job_refuses_as_it_would_here(shop: Workshop) -> None:
    with refused("photo.too_many_pixels", limit=3):
        shop.send(refuse)
    with pytest.raises(RuntimeError, match="KeyError"):
        shop.send(stumble)


def test_a_job_that_takes_too_much_memory_ends_alone(shop: Workshop) -> None:
    with pytest.raises(JobDied):
        shop.send(devour, 400)
    assert shop.send(devour, 10) == 10 * 1024 * 1024


def test_a_job_that_computes_too_long_is_ended(shop: Workshop) -> None:
    with pytest.raises(JobDied):
        shop.send(ponder)


def test_a_workshop_that_died_is_opened_again(shop: Workshop) -> None:
    assert shop.send(devour, 1)
    owner = shop.send(whoami)[3]
    os.kill(owner, signal.SIGKILL)
    assert shop.send(devour, 1)
