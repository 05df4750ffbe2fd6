"""Starting and stopping the server: troubles are said in one sentence, and goodbye is quick."""

from __future__ import annotations

import argparse
import errno
import logging
import os
import secrets
import socket
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from signal import SIGUSR1

from flask import Flask

from sprint import __version__, failpoints, green, house, logs
from sprint.actions import accounts
from sprint.app import Running, create_app
from sprint.config import Config, from_environment, given
from sprint.domain.errors import Refused
from sprint.green import process, serving
from sprint.host_clock import CLOCK
from sprint.setting_names import BadSetting
from sprint.store import (
    BrokenDatabase,
    ClockJumped,
    Lease,
    LeaseLost,
    Leases,
    LeaseTaken,
    NewerDatabase,
    Store,
)

logger = logging.getLogger("sprint")

# A little longer than a lease lasts: by then its holder has renewed it, or is no more.
WAIT_SECONDS, LOOK_SECONDS = 6.0, 0.5
WAIT_FOR_WORKER_SECONDS = 9.0
# How far the clocks of workers may be apart.
ASIDE_MS = 2_000
LOOPBACK = ("127.0.0.1", "::1", "localhost")


class CannotStart(Exception):
    """One clear sentence for the person at the terminal."""


def main(arguments: list[str]) -> int:
    """``wsgi.py [--demo]``; returns the exit code."""
    options = parsed(arguments)
    os.umask(0o077)  # what people write, and the key that signs cookies, is nobody else's on this machine
    logs.start()
    try:
        serve(settings(demo=options.demo))
    except CannotStart as why:
        process.say(f"Sprintrum cannot start: {why}")
        return 1
    return 0


def parsed(arguments: list[str]) -> argparse.Namespace:
    """An argument that nobody knows ends the process with a sentence: it must not open the real database."""
    parser = argparse.ArgumentParser(
        "wsgi.py",
        description="Serves Sprintrum. Settings come from the environment: docs/hosting.md.",
        allow_abbrev=False,
    )
    parser.add_argument("--demo", action="store_true", help="a sprint in progress, on a database of its own")
    return parser.parse_args(arguments)


def settings(*, demo: bool) -> Config:
    try:
        config = from_environment(demo=demo)
        prepare_folder(config.database_url)
    except BadSetting as wrong:
        raise CannotStart(str(wrong)) from wrong
    except OSError as wrong:
        raise CannotStart(f"{wrong.filename} cannot be written ({wrong.strerror}).") from wrong
    return config


def prepare_folder(database_url: str) -> None:
    if database_url.startswith("sqlite:///"):
        folder = os.path.dirname(database_url.removeprefix("sqlite:///")) or "."
        os.makedirs(folder, exist_ok=True)
        keep_to_us(Path(database_url.removeprefix("sqlite:///")))


def keep_to_us(database: Path) -> None:
    """A database that an earlier version made was for everybody on the machine to read."""
    for file in (database, Path(f"{database}-wal"), Path(f"{database}-shm")):
        with suppress(FileNotFoundError):
            file.chmod(0o600)


def serve(config: Config) -> None:
    # A worker that listens is asked by the proxy, so it listens when it can answer.
    sock = None if config.worker else listen(config)
    store, lease = owned(config)
    leases = lease if isinstance(lease, Leases) else None
    app = create_app(config, store=store, leases=leases)
    running: Running = app.extensions["sprint.running"]
    running.health.renewed()
    house.keep_versions(running)
    if running.worker:
        green.spawn(running.worker.keep)
    else:
        green.spawn(house.keep_lease, lease, running)
    green.spawn(house.keep_house, running)
    green.spawn(house.keep_simulating, running)
    green.spawn(house.keep_mails, running)
    if config.fail_at is not None:
        failpoints.arm(*config.fail_at)
    running.broadcast.start()
    running.door.start()
    process.settle()
    logger.info("started", extra={"version": __version__, "database": place_of(config), "set": given()})
    welcome(app, config)
    green.spawn(running.hub.deps.heavy.workshop.open)
    sock = sock or listen(config)
    green.spawn(serving.serve, sock, app)
    drain = {SIGUSR1: running.worker.drain} if running.worker else None
    signal = process.until_signal(drain)
    logger.info("stopping", extra={"signal": signal})
    say_goodbye(running, lease, sock)


def listen(config: Config) -> socket.socket:
    try:
        return serving.listen(config.host, config.port, config.socket_path)
    except OSError as wrong:
        raise CannotStart(why_not(config, wrong)) from wrong


def why_not(config: Config, wrong: OSError) -> str:
    if config.socket_path:
        return f"{config.socket_path} cannot be listened on ({wrong.strerror or wrong})."
    if wrong.errno == errno.EADDRINUSE:
        return f"port {config.port} is in use. Stop what uses it, or choose another: PORT=5001 make run"
    if wrong.errno == errno.EACCES:
        return f"you may not listen on port {config.port}. Choose one above 1023: PORT=5000 make run"
    return f"{config.host}:{config.port} cannot be listened on ({wrong.strerror})."


def owned(config: Config) -> tuple[Store, Lease | Leases]:
    """The database, ours, with its tables in the newest form; no two processes ever change tables at once."""
    if config.demo:
        forget_old_demo(config)
    store = Store(config.database_url)
    try:
        return store, migrated(store, config)
    except BaseException:
        store.close()
        raise


def migrated(store: Store, config: Config) -> Lease | Leases:
    try:
        if config.worker:
            return migrated_among_others(store, config)
        if store.is_empty():
            store.migrate()
        lease = take_lease(store, config)
        store.migrate()
    except NewerDatabase as newer:
        raise CannotStart(str(newer)) from newer
    except (BrokenDatabase, Refused, OSError) as wrong:
        why = str(wrong) if isinstance(wrong, BrokenDatabase) else "it cannot be written"
        raise CannotStart(f"the database {place_of(config)} cannot be opened: {why}.") from wrong
    return lease


def migrated_among_others(store: Store, config: Config) -> Leases:
    """Only who is alone changes tables; workers that start at the same moment wait for each other."""
    with store.alone():
        if store.is_empty():
            store.migrate()
        check_clock(store)
        leases = enter(store, config)
        if not store.is_current() and (others := leases.others()):
            leases.release()
            raise CannotStart(
                f"the tables must be changed, and {', '.join(others)} still runs the version before. "
                "Stop all workers, then start them."
            )
        store.migrate()
    return leases


def check_clock(store: Store) -> None:
    """A sprint's clock goes on at another worker as it was at the one before."""
    aside_ms = abs(store.clock_ms() - CLOCK.now_ms())
    if aside_ms > ASIDE_MS:
        raise CannotStart(
            f"the clock of this machine and that of PostgreSQL are {aside_ms / 1000:.0f} s apart, "
            "and several workers must agree on the time. Set both by NTP."
        )


def enter(store: Store, config: Config) -> Leases:
    """Whoever had our name a moment ago is waited for: it lives, or its lease ends."""
    leases, waited = Leases(store, config.worker, secrets.token_hex(4)), 0.0
    while True:
        try:
            leases.enter()
            return leases
        except LeaseTaken as taken:
            if waited >= WAIT_FOR_WORKER_SECONDS:
                raise CannotStart(f"{taken} uses this database.") from taken
        green.sleep(LOOK_SECONDS)
        waited += LOOK_SECONDS


def place_of(config: Config) -> str:
    """Where it is, without who or with which password."""
    return config.database_url.rpartition("@")[2]


def take_lease(store: Store, config: Config) -> Lease:
    """A holder that cannot be seen from here (another container) is waited for: it renews, or is no more."""
    lease, waited = Lease(store, nonce=secrets.token_hex(4)), 0.0
    while True:
        try:
            lease.acquire(CLOCK.now_ms(), trust_clock=config.clock_is_right)
            return lease
        except LeaseTaken as taken:
            if taken.is_sure or waited >= WAIT_SECONDS:
                raise CannotStart(f"another Sprintrum uses this database ({taken}). Only one may.") from taken
        except ClockJumped as jumped:
            raise CannotStart(far_away(jumped.used_ms)) from jumped
        green.sleep(LOOK_SECONDS)
        waited += LOOK_SECONDS


def far_away(used_ms: int) -> str:
    now, used = (
        f"{datetime.fromtimestamp(ms / 1000, UTC):%Y-%m-%d %H:%M} UTC" for ms in (CLOCK.now_ms(), used_ms)
    )
    return (
        f"the clock of this machine says {now}, but the database was last used {used}. A wrong clock "
        "would delete sprints before their date. Set the clock, or, if it is right: CLOCK_IS_RIGHT=1 make run"
    )


def say_goodbye(running: Running, lease: Lease | Leases, sock: socket.socket) -> None:
    """Stop accepting, tell everybody, write what is pending, give the lease back.

    A worker gives its sprints back first: who comes meanwhile is sent to another.
    """
    if running.worker:
        running.worker.drain()
        green.sleep(house.FAREWELL_SECONDS)
    sock.close()
    if path := running.config.socket_path:
        Path(path).unlink(missing_ok=True)
    running.hub.farewell()
    running.rooms.writer.flush()
    green.sleep(house.FAREWELL_SECONDS)
    running.rooms.writer.flush()
    try:
        lease.release()
        running.store.make_whole()
    except (LeaseLost, Refused):
        logger.warning("lease not released")
    os._exit(0)  # eventlet would wait for WebSockets that never end


def welcome(app: Flask, config: Config) -> None:
    running: Running = app.extensions["sprint.running"]
    print(f"Sprintrum listens on {config.host if config.socket_path else config.address}", flush=True)
    if config.demo:
        from sprint.demo import build

        if config.host not in LOOPBACK:
            process.say(
                "Everybody who reaches this address knows the demo's password: keep it to yourselves."
            )
        for line in build(running.hub.deps, config.address):
            print(line, flush=True)
    elif config.passwords and accounts.needs_set_up(running.hub.deps) and is_first(running):
        token = accounts.create_setup_token(running.hub.deps)
        print(f"First time here? Open this link once: {config.address}/setup/{token}", flush=True)


def is_first(running: Running) -> bool:
    """Of several workers one says the link: each new one ends the one before."""
    return running.worker is None or running.worker.minds("")


def forget_old_demo(config: Config) -> None:
    """The demo starts anew each time, unless another one runs on its database."""
    path = config.database_url.removeprefix("sqlite:///")
    if os.path.exists(path):
        store = Store(config.database_url)
        with suppress(BrokenDatabase, Refused):  # what cannot be opened can go
            if not store.is_empty():
                take_lease(store, replace(config, clock_is_right=True))
        store.close()
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(path + ending):
            os.remove(path + ending)
