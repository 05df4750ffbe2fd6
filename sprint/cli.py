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

from flask import Flask

from sprint import __version__, failpoints, green, house, logs
from sprint.actions import accounts
from sprint.app import Running, create_app
from sprint.config import BadSetting, Config, from_environment
from sprint.domain.errors import Refused
from sprint.green import process, serving
from sprint.host_clock import CLOCK
from sprint.store import BrokenDatabase, ClockJumped, Lease, LeaseLost, LeaseTaken, NewerDatabase, Store

logger = logging.getLogger("sprint")

# A little longer than a lease lasts: by then its holder has renewed it, or is no more.
WAIT_SECONDS, LOOK_SECONDS = 6.0, 0.5
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
    sock = listen(config)
    store, lease = owned(config)
    app = create_app(config, store=store)
    running: Running = app.extensions["sprint.running"]
    running.health.renewed()
    house.keep_versions(running)
    green.spawn(house.keep_lease, lease, running)
    green.spawn(house.keep_house, running)
    green.spawn(house.keep_simulating, running)
    green.spawn(house.keep_mails, running)
    if config.fail_at is not None:
        failpoints.arm(*config.fail_at)
    running.broadcast.start()
    running.door.start()
    process.settle()
    logger.info("started", extra={"version": __version__, "database": place_of(config)})
    welcome(app, config)
    green.spawn(running.hub.deps.heavy.workshop.open)
    green.spawn(serving.serve, sock, app)
    signal = process.until_signal()
    logger.info("stopping", extra={"signal": signal})
    say_goodbye(running, lease, sock)


def listen(config: Config) -> socket.socket:
    try:
        return serving.listen(config.host, config.port)
    except OSError as wrong:
        raise CannotStart(why_not(config, wrong)) from wrong


def why_not(config: Config, wrong: OSError) -> str:
    if wrong.errno == errno.EADDRINUSE:
        return f"port {config.port} is in use. Stop what uses it, or choose another: PORT=5001 make run"
    if wrong.errno == errno.EACCES:
        return f"you may not listen on port {config.port}. Choose one above 1023: PORT=5000 make run"
    return f"{config.host}:{config.port} cannot be listened on ({wrong.strerror})."


def owned(config: Config) -> tuple[Store, Lease]:
    """The database, ours, with its tables in the newest form; no two processes ever change tables at once."""
    if config.demo:
        forget_old_demo(config)
    store = Store(config.database_url)
    try:
        return store, migrated(store, config)
    except BaseException:
        store.close()
        raise


def migrated(store: Store, config: Config) -> Lease:
    try:
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


def say_goodbye(running: Running, lease: Lease, sock: socket.socket) -> None:
    """Stop accepting, tell everybody, write what is pending, give the lease back."""
    sock.close()
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
    print(f"Sprintrum listens on {config.address}", flush=True)
    if config.demo:
        from sprint.demo import build

        if config.host not in LOOPBACK:
            process.say(
                "Everybody who reaches this address knows the demo's password: keep it to yourselves."
            )
        for line in build(running.hub.deps, config.address):
            print(line, flush=True)
    elif config.passwords and accounts.needs_set_up(running.hub.deps):
        token = accounts.create_setup_token(running.hub.deps)
        print(f"First time here? Open this link once: {config.address}/setup/{token}", flush=True)


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
