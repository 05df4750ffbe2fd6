"""Two workers in one process, on one PostgreSQL: what each does with its sprints, and leaves to the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest
from pycrdt import Map
from sqlalchemy import text

from sprint import admin as terminal
from sprint import cli, house, workers
from sprint.actions import COMMANDS, Deps, admin, links, load, rehearsal, sprints
from sprint.app import Running, create_app
from sprint.config import Config, from_environment
from sprint.setting_names import BadSetting
from sprint.store import Leases, Store, errands
from sprint.store.errands import Errand
from sprint.workers import Worker
from tests.support.databases import QUICK, postgresql, template
from tests.support.prepared import SECRET, Prepared, prepare

pytestmark = pytest.mark.skipif(QUICK, reason="make quick has no PostgreSQL")


@dataclass
class One:
    """A worker without its loops: ``worker.turn()`` is what its timer does."""

    app: Any
    running: Running
    worker: Worker

    @property
    def deps(self) -> Deps:
        return self.running.hub.deps

    def ask(self, path: str, **headers: str) -> tuple[int, str]:
        """The status, and who is to answer instead."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        answer = self.app.test_client().get(path, headers=given)
        return answer.status_code, answer.headers.get("X-Accel-Redirect", "")

    def expire(self, code: str) -> None:
        with self.running.store.write(fenced=False) as db:
            db.execute(text("UPDATE leases SET expires_ms = 0 WHERE scope = :code"), {"code": code})


@pytest.fixture
def url() -> Iterator[str]:
    with postgresql(template()) as url:
        yield url


@pytest.fixture
def prepared(url: str) -> Prepared:
    return prepare(url, teams=2, each=1)


@pytest.fixture
def two(url: str, prepared: Prepared) -> Iterator[tuple[One, One, str]]:
    both = [one(url, name) for name in ("w1", "w2")]
    for each in both:
        each.worker._hear()  # listens from now on
    yield both[0], both[1], prepared.code
    for each in both:
        each.running.store.close()


def one(url: str, name: str) -> One:
    store = Store(url)
    leases = Leases(store, name, f"nonce of {name}")
    leases.enter()
    app = create_app(Config(database_url=url, secret_key=SECRET, worker=name), store=store, leases=leases)
    running: Running = app.extensions["sprint.running"]
    assert running.worker is not None
    return One(app, running, running.worker)


Two = tuple[One, One, str]


def test_every_address_of_a_sprint_leads_to_its_worker(two: Two) -> None:
    first, second, code = two
    state = load(first.deps, code)
    assert first.ask(f"/s/{code}") == (200, "")
    token = links.make(first.deps, state, state.participants[0], 1)
    lead = sprints.Actor(code, state.instructor.id)
    door = sprints.change_door(first.deps, lead)["code"]
    assert second.ask("/place/logins/abc") == (200, "")
    line = f"/place/exports/abc?code={code}"
    for path in (f"/s/{code}/room", line, f"/s/{door}", f"/h/{token}", f"/sprints/{code}/delete"):
        assert second.ask(path) == (200, "@w1"), path
        assert second.ask(path, X_Placed="1") == (503, ""), path
    assert second.ask("/") == (200, "")
    assert second.ask("/h/NOSUCHTOKEN")[0] == 404


def test_what_one_changes_in_the_others_sprint_is_told_there(two: Two) -> None:
    first, second, code = two
    first.ask(f"/s/{code}")
    publisher = first.running.broadcast.publisher
    publisher.state(code)
    second.deps.publish(code)
    assert publisher.kept(code) is not None
    first.worker.turn()
    assert publisher.kept(code) is None, "what it knew of the sprint is from before"


def test_who_signs_out_at_one_is_signed_out_at_the_other(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, _ = two
    ended: list[str] = []
    monkeypatch.setattr(first.running.broadcast, "sign_out", ended.append)
    second.deps.signed_out("one signing in")
    first.worker.turn()
    assert ended == ["one signing in"]


def test_after_a_silence_everything_may_have_changed(two: Two) -> None:
    first, second, code = two
    first.ask(f"/s/{code}")
    publisher = first.running.broadcast.publisher
    publisher.state(code)
    first.worker._notices.close()
    second.deps.publish(code)
    first.worker.turn()
    assert publisher.kept(code) is None


def test_a_lost_sprint_leaves_nothing_in_memory(two: Two) -> None:
    first, second, code = two
    state = load(first.deps, code)
    first.running.rooms.open(code, state.id, "ideas:1")
    first.running.broadcast.publisher.state(code)
    first.expire(code)
    assert second.ask(f"/s/{code}") == (200, "")
    first.worker.turn()
    assert len(first.running.rooms) == 0
    assert first.running.broadcast.publisher.kept(code) is None
    assert first.ask(f"/s/{code}") == (200, "@w2")


def test_nothing_is_handed_to_a_worker_that_stands_still(two: Two) -> None:
    """The page comes again by itself, the socket soon, until another may take the sprint."""
    first, second, code = two
    first.ask(f"/s/{code}")
    socket = f"/socket.io/?EIO=4&transport=polling&as=room&code={code}"
    assert second.ask(socket) == (200, "@w1_socket")
    with first.running.store.write(fenced=False) as db:
        db.execute(
            text("UPDATE leases SET expires_ms = expires_ms - 5000 WHERE scope = :code"), {"code": code}
        )
    second.worker.placement._seen.clear()
    assert second.ask(f"/s/{code}") == (200, "@moving")
    assert second.ask(socket) == (503, "")
    first.worker.turn()
    second.worker.placement._seen.clear()
    assert second.ask(f"/s/{code}") == (200, "@w1")


def test_a_sprint_that_nobody_asks_for_is_anybodys(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, code = two
    first.ask(f"/s/{code}")
    first.running.rooms.open(code, load(first.deps, code).id, "ideas:1")
    first.worker.turn()
    assert second.ask(f"/s/{code}") == (200, "@w1")
    monkeypatch.setattr(workers, "IDLE_SECONDS", -1.0)
    first.worker.turn()
    assert len(first.running.rooms) == 0
    monkeypatch.undo()
    second.worker.placement._seen.clear()
    assert second.ask(f"/s/{code}") == (200, "")


def test_who_drains_gives_all_away_and_says_that_it_is_not_ready(two: Two) -> None:
    first, second, code = two
    first.ask(f"/s/{code}")
    first.worker.turn()
    assert first.ask("/readyz") == (200, "")
    first.worker.drain()
    assert first.ask("/readyz") == (503, "")
    assert first.ask("/") == (200, "")
    assert first.ask(f"/s/{code}") == (200, "@w2")
    assert second.ask(f"/s/{code}", X_Placed="1") == (200, "")
    assert not first.worker.minds("")
    assert second.worker.minds("")


def test_a_worker_is_drained_from_the_terminal(
    two: Two, url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, code = two
    first.ask(f"/s/{code}")
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setattr(terminal.logs, "start", lambda: None)
    turn = SimpleNamespace(sleep=lambda _seconds: [each.worker.turn() for each in (first, second)])
    monkeypatch.setattr(terminal, "time", turn)
    assert terminal.main(["workers"]) == 0
    assert capsys.readouterr().out == "w1\t1 sprints\nw2\t0 sprints\n"
    assert terminal.main(["workers", "drain", "w3"]) == 1
    assert "no worker w3 lives; there are: w1, w2" in capsys.readouterr().err
    assert terminal.main(["workers", "drain", "w1"]) == 0
    assert "w1 has no sprint any more" in capsys.readouterr().out
    assert (first.running.health.trouble, second.running.health.trouble) == ("draining", "")
    assert second.ask(f"/s/{code}") == (200, "")
    assert first.ask(f"/s/{code}") == (200, "@w2")
    first.worker.leases.release()
    assert terminal.main(["workers", "drain", "w2"]) == 1
    assert "w2 is the only worker" in capsys.readouterr().err


def test_errands_and_deletion_are_the_owners(two: Two) -> None:
    first, second, code = two
    first.ask(f"/s/{code}")
    with first.running.store.write(fenced=False) as db:
        errands.add(db, Errand("e", "delete_sprint", {"code": code.lower()}), first.deps.now_ms())
    admin.carry_out_waiting(second.deps)
    assert sprints.due(second.deps, ahead_ms=10**12) == [code]
    admin.carry_out_waiting(first.deps)
    assert sprints.due(second.deps, ahead_ms=10**12) == []
    assert second.ask(f"/s/{code}") == (410, "")


def test_what_is_no_sprints_is_done_by_one_of_them(two: Two) -> None:
    first, second, _ = two
    assert (first.worker.minds(""), second.worker.minds("")) == (True, False)
    with first.running.store.write(fenced=False) as db:
        errands.add(db, Errand("e", "invite", {"address": "http://here"}), first.deps.now_ms())
        errands.add(db, Errand("f", "delete_sprint", {"code": "NOTHERE"}), first.deps.now_ms())
    admin.carry_out_waiting(second.deps)
    admin.carry_out_waiting(first.deps)
    with first.running.store.read() as db:
        assert "/setup/" in errands.answer_to(db, "e")["lines"][1]  # type: ignore[index]
        assert "why" in errands.answer_to(db, "f")  # type: ignore[operator]


def test_a_due_date_is_carried_out_by_who_has_the_sprint(two: Two) -> None:
    first, second, code = two
    first.ask(f"/s/{code}")
    with first.running.store.write(fenced=False) as db:
        db.execute(text("UPDATE sprints SET deletes_at_ms = 1"))
    passed = [0.0]
    graces = [house.Grace(lambda: passed[0]) for _ in range(2)]
    for passed[0] in (0.0, house.DAY_SECONDS + 1):
        house.delete_due(second.running, graces[1])
    assert sprints.due(second.deps) == [code]
    for passed[0] in (0.0, house.DAY_SECONDS + 1):
        house.delete_due(first.running, graces[0])
    assert sprints.due(second.deps) == []
    with first.running.store.read() as db:
        assert db.execute(text("SELECT 1 FROM leases WHERE scope = :code"), {"code": code}).all() == []


def test_a_rehearsal_that_another_has_is_deleted_by_it(two: Two) -> None:
    first, second, code = two
    state = load(first.deps, code)
    copy = rehearsal.begin(second.deps, state.owner_account, code)
    assert first.ask(f"/s/{copy}") == (200, "@w2")
    rehearsal.end_all(first.deps, state.owner_account)
    assert load(first.deps, copy).code == copy
    admin.carry_out_waiting(second.deps)
    assert sprints.due(first.deps, ahead_ms=10**12) == [code]
    with first.running.store.read() as db:
        assert db.execute(text("SELECT 1 FROM errands")).all() == []


def test_versions_that_the_worker_before_did_not_keep_are_kept_by_who_takes_the_sprint(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, code = two
    state = load(first.deps, code)
    lead = sprints.Actor(code, state.instructor.id)
    board = first.running.rooms.open(code, state.id, "ideas:1")
    first.deps.edits.edit(
        code, state.id, "ideas:1", lambda doc: doc.get("frame", type=Map).update({"a": "b"})
    )
    assert board.serial == 1
    monkeypatch.setattr(first.deps.versions, "keep_due", lambda *_: None)
    COMMANDS["phase_next"](first.deps, lead)
    first.expire(code)
    second.ask(f"/s/{code}")
    assert [version.document for version in second.deps.versions.of(load(second.deps, code), "ideas:1")]


def test_figures_have_the_name_of_the_worker(two: Two) -> None:
    first, _, _ = two
    answer = first.app.test_client().get("/metrics", environ_base={"REMOTE_ADDR": "127.0.0.1"})
    figures = [line for line in answer.text.splitlines() if not line.startswith("#")]
    assert figures
    assert all('worker="w1"' in line for line in figures)


POSTGRESQL = "postgresql://db/sprintrum"


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ({"WORKER": "w1", "SECRET_KEY": SECRET}, "need PostgreSQL"),
        ({"WORKER": "w1", "SECRET_KEY": SECRET, "DATABASE_URL": "sqlite:///a.db"}, "need PostgreSQL"),
        ({"WORKER": "w1", "DATABASE_URL": POSTGRESQL}, "SECRET_KEY is not"),
        ({"WORKER": "W 1", "SECRET_KEY": SECRET, "DATABASE_URL": POSTGRESQL}, "a short name"),
        (
            {
                "WORKER": "w1",
                "SECRET_KEY": SECRET,
                "DATABASE_URL": POSTGRESQL,
                "PUBLIC_URL": "https://site.example/sprintrum",
                "TRUSTED_PROXIES": "1",
            },
            "has a folder",
        ),
    ],
)
def test_settings_that_no_worker_can_follow_are_said(
    settings: dict[str, str], why: str, tmp_path: Any
) -> None:
    with pytest.raises(BadSetting, match=why):
        from_environment(environ={**settings, "SPRINTRUM_VAR": str(tmp_path)})


def test_without_the_setting_there_is_one_process(tmp_path: Any) -> None:
    alone = from_environment(environ={"SPRINTRUM_VAR": str(tmp_path)})
    assert alone.worker == ""
    assert from_environment(environ={"SPRINTRUM_VAR": str(tmp_path)}, demo=True).worker == ""


def test_a_worker_whose_clock_is_an_hour_aside_does_not_start(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(url)
    right = store.clock_ms()
    for aside_ms in (3_600_000, -3_600_000):
        monkeypatch.setattr(cli.CLOCK, "now_ms", lambda aside_ms=aside_ms: right + aside_ms)
        with pytest.raises(cli.CannotStart, match="3600 s apart"):
            cli.check_clock(store)
    monkeypatch.undo()
    cli.check_clock(store)
    store.close()


def test_the_second_worker_leaves_older_tables_alone(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    setting = Config(database_url=url, secret_key=SECRET, worker="w2")
    first, store = Leases(Store(url), "w1", "one"), Store(url)
    first.enter()
    monkeypatch.setattr(store, "is_current", lambda: False)
    with pytest.raises(cli.CannotStart, match="w1 still runs the version before"):
        cli.migrated(store, setting)
    first.release()
    monkeypatch.undo()
    leases = cli.migrated(store, setting)
    assert isinstance(leases, Leases)
    assert leases.others() == []
    store.close()
    first.store.close()
