"""Starting and stopping the server: troubles are said in one sentence, and goodbye is quick."""

from __future__ import annotations

import errno
import logging
import os
import secrets
import socket

from flask import Flask

from sprint import failpoints, green, logs
from sprint.actions import accounts, seats, sprints
from sprint.app import Running, create_app
from sprint.config import BadSetting, Config, from_environment
from sprint.domain.errors import Refused
from sprint.green import process, serving
from sprint.store import BrokenDatabase, Lease, LeaseLost, LeaseTaken, NewerDatabase

logger = logging.getLogger("sprint")

RENEW_SECONDS = 1.0
TEND_SECONDS = 5.0
HOUSE_SECONDS = 600.0
FAREWELL_SECONDS = 0.3


class CannotStart(Exception):
    """One clear sentence for the person at the terminal."""


def main(arguments: list[str]) -> int:
    """``wsgi.py [--demo]``; returns the exit code."""
    logs.start()
    try:
        serve(settings(demo="--demo" in arguments))
    except CannotStart as why:
        process.say(f"Sprintrum cannot start: {why}")
        return 1
    return 0


def settings(*, demo: bool) -> Config:
    try:
        config = from_environment(demo=demo)
        prepare_folder(config.database_url)
    except BadSetting as wrong:
        raise CannotStart(str(wrong)) from wrong
    except PermissionError as wrong:
        raise CannotStart(f"{wrong.filename} cannot be written.") from wrong
    return config


def prepare_folder(database_url: str) -> None:
    if database_url.startswith("sqlite:///"):
        folder = os.path.dirname(database_url.removeprefix("sqlite:///")) or "."
        os.makedirs(folder, exist_ok=True)


def serve(config: Config) -> None:
    sock = listen(config)
    if config.demo:
        forget_old_demo(config.database_url)
    app = assemble(config)
    running: Running = app.extensions["sprint.running"]
    lease = take_lease(running)
    keep_versions(running)
    green.spawn(keep_lease, lease, running)
    green.spawn(keep_house, running)
    if config.fail_at is not None:
        failpoints.arm(*config.fail_at)
    running.broadcast.start()
    process.settle()
    welcome(app, config)
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


def assemble(config: Config) -> Flask:
    try:
        return create_app(config)
    except NewerDatabase as newer:
        raise CannotStart(str(newer)) from newer
    except (BrokenDatabase, Refused, OSError) as wrong:
        name = config.database_url.rpartition("@")[2]
        raise CannotStart(
            f"the database {name} cannot be opened or is damaged. Check DATABASE_URL."
        ) from wrong


def take_lease(running: Running) -> Lease:
    lease = Lease(running.store, nonce=secrets.token_hex(4))
    try:
        lease.acquire(running.hub.deps.now_ms())
    except LeaseTaken as taken:
        raise CannotStart(f"another Sprintrum uses this database ({taken}). Only one may.") from taken
    except Refused as wrong:
        raise CannotStart("the database cannot be written.") from wrong
    return lease


def keep_lease(lease: Lease, running: Running) -> None:
    """Somebody else owns the database when we lose it: send the browsers away and stop at once."""
    while True:
        green.sleep(RENEW_SECONDS)
        try:
            lease.renew(running.hub.deps.now_ms())
        except LeaseLost:
            logger.error("lease lost")
            running.hub.farewell()
            green.sleep(FAREWELL_SECONDS)
            os._exit(3)
        except Exception as error:  # a full disk may heal; the fence holds meanwhile
            logger.error("lease not renewed", extra={"error": type(error).__name__})


def keep_versions(running: Running) -> None:
    """What the process before us did not live to keep, before anybody writes on."""
    try:
        running.hub.deps.versions.keep_due()
    except Refused as wrong:
        logger.error("versions not kept", extra={"error": wrong.code})


def keep_house(running: Running) -> None:
    """Compaction, idle rooms, sprints whose deletion date has come, and versions that could not be kept."""
    since_house = HOUSE_SECONDS
    while True:
        green.sleep(TEND_SECONDS)
        since_house += TEND_SECONDS
        try:
            running.rooms.tend(int(running.config.evict_after_seconds * 1000))
            if since_house >= HOUSE_SECONDS:
                since_house = 0
                sprints.delete_due(running.hub.deps)
                seats.drop_unopened(running.hub.deps)
                running.hub.deps.versions.keep_due()
        except Exception:
            logger.exception("keeping house failed")


def say_goodbye(running: Running, lease: Lease, sock: socket.socket) -> None:
    """Stop accepting, tell everybody, write what is pending, give the lease back."""
    sock.close()
    running.hub.farewell()
    running.rooms.writer.flush()
    green.sleep(FAREWELL_SECONDS)
    running.rooms.writer.flush()
    try:
        lease.release()
    except (LeaseLost, Refused):
        logger.warning("lease not released")
    os._exit(0)  # eventlet would wait for WebSockets that never end


def welcome(app: Flask, config: Config) -> None:
    running: Running = app.extensions["sprint.running"]
    print(f"Sprintrum listens on {config.address}", flush=True)
    if config.demo:
        from sprint.demo import build

        for line in build(running.hub.deps, config.address):
            print(line, flush=True)
    elif accounts.needs_set_up(running.hub.deps):
        token = accounts.create_setup_token(running.hub.deps)
        print(f"First time here? Open this link once: {config.address}/setup/{token}", flush=True)


def forget_old_demo(database_url: str) -> None:
    """The demo starts anew each time."""
    path = database_url.removeprefix("sqlite:///")
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(path + ending):
            os.remove(path + ending)
