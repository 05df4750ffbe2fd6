"""Workers that share a PostgreSQL: each sprint is one worker's, and who has lost it writes no more."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import text

from sprint.domain.errors import Refused
from sprint.store import Lease, Leases, LeaseTaken, SprintLost, Store
from sprint.store.leases import HOUSE, LASTS_MS, Place
from sprint.store.session import UNTOUCHED_SECONDS
from tests.support.databases import QUICK, postgresql, template
from tests.support.world import World

pytestmark = pytest.mark.skipif(QUICK, reason="make quick has no PostgreSQL")
EXPIRE = text("UPDATE leases SET expires_ms = expires_ms - 3600000")


@pytest.fixture
def url() -> Iterator[str]:
    with postgresql(template()) as url:
        yield url


@pytest.fixture
def code(url: str) -> str:
    store = Store(url)
    code = World(store).code
    store.close()
    return code


@pytest.fixture
def worker(url: str) -> Iterator[Callable[[str], Leases]]:
    stores = []

    def make(name: str) -> Leases:
        stores.append(Store(url))
        leases = Leases(stores[-1], name, f"nonce of {name} {len(stores)}")
        leases.enter()
        return leases

    yield make
    for store in stores:
        store.close()


Make = Callable[[str], Leases]


def expire(leases: Leases) -> None:
    """As if its process had not been heard of for an hour."""
    with leases.store.write(fenced=False) as db:
        db.execute(EXPIRE)


def write(leases: Leases, *codes: str) -> None:
    with leases.store.write(*codes):
        pass


def test_who_is_asked_first_takes_a_sprint_and_the_others_name_it(worker: Make, code: str) -> None:
    first, second = worker("w1"), worker("w2")
    assert first.place(code) == Place(True)
    assert second.place(code) == Place(False, "w1")
    assert not second.take(code)
    write(first, code)
    with pytest.raises(SprintLost):
        write(second, code)


def test_a_code_that_leads_nowhere_is_nobodys(worker: Make) -> None:
    first = worker("w1")
    assert first.place("NOTHERE") == Place(False)
    assert not first.take("NOTHERE")


def test_only_one_of_many_who_ask_at_once_takes_it(worker: Make, code: str) -> None:
    workers, taken = [worker(f"w{at}") for at in range(4)], []

    def take(leases: Leases) -> None:
        taken.extend([leases.worker] if leases.take(code) else [])

    threads = [threading.Thread(target=take, args=(leases,)) for leases in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == 1


def test_a_worker_that_was_not_heard_of_loses_its_sprints_to_who_is_asked(worker: Make, code: str) -> None:
    first, second = worker("w1"), worker("w2")
    first.take(code)
    expire(second)
    assert second.place(code) == Place(True)
    with pytest.raises(SprintLost) as lost:
        write(first, code)
    assert lost.value.codes == {code}
    assert isinstance(lost.value, Refused)
    assert lost.value.is_passing
    assert code in first.renew()
    assert first.place(code) == Place(False, "w2")
    write(second, code)


def test_an_expired_lease_that_nobody_took_still_writes(worker: Make, code: str) -> None:
    first = worker("w1")
    first.take(code)
    expire(first)
    write(first, code)
    assert first.renew() == set()


def test_a_lease_that_was_lost_and_taken_again_is_another(worker: Make, code: str) -> None:
    """What was in flight under the one before is not written under this one."""
    first, second = worker("w1"), worker("w2")
    first.take(code)
    before = first.held[code].epoch
    expire(second)
    second.take(code)
    second.give_back([code])
    assert first.renew() == {code}
    assert first.take(code)
    assert first.held[code].epoch == before + 2


def test_a_worker_that_died_on_this_machine_is_not_waited_for(
    worker: Make, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = worker("w1"), worker("w2")
    first.take(code)
    monkeypatch.setattr("sprint.store.leases.lives", lambda _pid, _since: False)
    assert second.place(code) == Place(True)
    worker("w1")


def test_a_worker_in_another_pid_namespace_is(
    worker: Make, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its number is another process' here, or nobody's."""
    monkeypatch.setattr("sprint.store.leases.machine", lambda: "elsewhere")
    first = worker("w1")
    first.take(code)
    monkeypatch.setattr("sprint.store.leases.machine", lambda: "here")
    monkeypatch.setattr("sprint.store.leases.lives", lambda _pid, _since: False)
    assert worker("w2").place(code) == Place(False, "w1")


def test_what_is_released_is_free_at_once(worker: Make, code: str) -> None:
    first, second = worker("w1"), worker("w2")
    first.take(code)
    first.give_back([code])
    assert second.place(code) == Place(True)
    with pytest.raises(SprintLost):
        write(first, code)


def test_the_first_write_takes_a_sprint_that_is_nobodys(worker: Make, code: str) -> None:
    first, second = worker("w1"), worker("w2")
    taken: list[str] = []
    first.on_take = taken.append
    write(first, code)
    assert taken == [code]
    assert second.place(code) == Place(False, "w1")


def test_leaving_gives_everything_back(worker: Make, code: str) -> None:
    first, second = worker("w1"), worker("w2")
    first.take(code)
    first.take(HOUSE)
    assert second.others() == ["w1"]
    first.release()
    assert second.others() == []
    assert second.take(HOUSE)
    assert second.take(code)


def test_who_drains_takes_nothing_and_names_another(worker: Make, code: str) -> None:
    first, second = worker("w1"), worker("w2")
    first.is_draining = True
    assert first.place(code) == Place(False, "w2")
    second.release()
    assert first.place(code) == Place(False, "w1")


def test_the_database_tells_the_time_whatever_a_workers_clock_says(
    worker: Make, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = worker("w1"), worker("w2")
    first.take(code)
    for aside_ms in (3_600_000, -3_600_000):
        monkeypatch.setattr("time.time", lambda aside_ms=aside_ms: 1e9 + aside_ms / 1000)
        assert second.place(code) == Place(False, "w1")
        assert first.renew() == set()
        write(first, code)


def test_a_worker_that_cannot_renew_stops_before_another_may_take_over(
    worker: Make, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = worker("w1")
    first.take(code)
    later = first.held[code].until
    monkeypatch.setattr("time.monotonic", lambda: later)
    assert not first.has(code)
    first.renew()
    assert code not in first.held


def test_a_commit_in_flight_is_waited_for(worker: Make, code: str) -> None:
    first, second = worker("w1"), worker("w2")
    first.take(code)
    expire(second)
    order = []
    taking = threading.Thread(target=lambda: order.append(("taken", second.take(code))))
    with first.store.write(code):
        taking.start()
        taking.join(0.3)
        order.append(("committed", True))
    taking.join()
    assert order == [("committed", True), ("taken", True)]


def test_one_that_stands_still_in_the_middle_of_a_write_is_not(
    worker: Make, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PostgreSQL ends its transaction, or its locks would keep the sprint from everybody meanwhile."""
    assert LASTS_MS > UNTOUCHED_SECONDS * 1000
    monkeypatch.setattr("sprint.store.session.UNTOUCHED_SECONDS", 1)
    first, second = worker("w1"), worker("w2")
    first.take(code)
    expire(second)
    taken = []
    with pytest.raises(Refused, match=r"storage\.unavailable"), first.store.write(code):
        taken.append(second.take(code))
    assert taken == [True]
    write(second, code)
    with pytest.raises(SprintLost):
        write(first, code)


def test_two_workers_of_one_name_are_refused_until_the_first_is_no_more(worker: Make) -> None:
    first = worker("w1")
    with pytest.raises(LeaseTaken, match="another worker w1"):
        worker("w1")
    first.release()
    worker("w1")


def test_a_process_for_the_whole_database_and_workers_keep_each_other_out(worker: Make, url: str) -> None:
    first = worker("w1")
    alone = Lease(Store(url), "alone")
    with pytest.raises(LeaseTaken, match="worker w1"):
        alone.acquire(alone.store.clock_ms())
    first.release()
    alone.acquire(alone.store.clock_ms())
    with pytest.raises(LeaseTaken, match="no worker"):
        worker("w2")
    alone.release()
    worker("w2")
    alone.store.close()


def test_what_belongs_to_no_sprint_is_written_by_one_worker_at_a_time(worker: Make) -> None:
    first, second = worker("w1"), worker("w2")
    order = []
    other = threading.Thread(target=lambda: (write(second), order.append("second")))
    with first.store.write():
        other.start()
        other.join(0.3)
        order.append("first")
    other.join()
    assert order == ["first", "second"]
