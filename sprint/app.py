"""The composition root: settings, store, rooms, hub and pages become one app."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from flask import Flask
from flask_socketio import SocketIO
from werkzeug.middleware.proxy_fix import ProxyFix

from sprint import green, ops, web
from sprint.actions import Deps, links, load_from, sprints
from sprint.actions.deps import everything
from sprint.config import Config
from sprint.documents import Rooms
from sprint.domain import limits
from sprint.health import Health
from sprint.host_clock import CLOCK
from sprint.live import Broadcast, Door, Hub, Placement, without_forwarded
from sprint.live.manager import DirectManager
from sprint.live.packets import Packet
from sprint.store import Leases, Store
from sprint.web.folder import inside
from sprint.web.guesses import Limiter
from sprint.web.security import headers, is_foreign
from sprint.workers import Worker

logger = logging.getLogger(__name__)

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Running:
    """What the server's process keeps hold of."""

    config: Config
    store: Store
    rooms: Rooms
    broadcast: Broadcast
    hub: Hub
    health: Health
    door: Door
    # One of several, where it is.
    worker: Worker | None = None


def new_id() -> str:
    return secrets.token_urlsafe(12)


def create_app(
    config: Config,
    now_ms: Callable[[], int] = CLOCK.now_ms,
    new_id: Callable[[], str] = new_id,
    store: Store | None = None,
    leases: Leases | None = None,
) -> Flask:
    """The whole app, on a database that is migrated here unless its owner has done it.

    With ``leases`` it is one worker of several.
    """
    app = Flask("sprint", root_path=str(ROOT), template_folder="templates", static_folder="static")
    app.config.update(
        SECRET_KEY=config.secret_key,
        SECRET_KEY_FALLBACKS=list(config.old_keys),
        PUBLIC_URL=config.public_url,
        CONTACT=config.contact,
        CONTROLLER=config.controller,
        DPO=config.dpo,
        ACCESSIBILITY_STATEMENT_URL=config.accessibility_statement,
        ORGANISATION=config.organisation,
        PASSWORDS=config.passwords,
    )
    if store is None:
        store = Store(config.database_url)
        store.migrate()
    keys = [key.encode() for key in (config.secret_key, *config.old_keys)]
    rooms = Rooms(store, now_ms, keys=keys, compact_after=config.compact_after)
    server = _server(app, config)
    broadcast = Broadcast(server, rooms, partial(load_from, store), config.most_unread)
    health = Health(lambda: rooms.writer.commits)
    rooms.writer.on_failure = health.not_committed
    worker = Worker(leases, rooms, broadcast, health) if leases else None
    deps = Deps(
        store,
        rooms,
        worker.publish if worker else broadcast.publish,
        now_ms,
        new_id,
        later=beside,
        kept=broadcast.publisher.kept,
        amend=broadcast.publisher.amend,
        signed_out=worker.sign_out if worker else broadcast.sign_out,
        minds=worker.minds if worker else everything,
        secrets=tuple(keys),
        ways_in=config.ways_in,
        mails=config.mail is not None,
        address=config.address,
    )
    hub = Hub(app, server, broadcast, deps, config.commit)
    app.extensions["sprint"] = deps
    door = Door(app, server, broadcast.publisher, is_foreign, headers)
    running = Running(config, store, rooms, broadcast, hub, health, door, worker)
    app.extensions["sprint.running"] = running
    web.register(app, deps, secure=config.secure, signs_in=config.organisation, below=config.folder)
    count_together(door, app.extensions["sprint.limiter"])
    ops.register(app, running)
    hops = config.trusted_proxies
    first = placed(worker, deps, door) if worker else door
    proxied = ProxyFix(without_forwarded(first), x_for=hops, x_proto=hops, x_host=hops)
    app.wsgi_app = inside(proxied, config.folder)  # type: ignore[method-assign, assignment]
    return app


def placed(worker: Worker, deps: Deps, door: Door) -> Placement:
    """Before everything else: what is another worker's goes there."""
    placement = worker.placement
    placement.inside = door
    placement.behind = lambda code: sprints.behind(deps, code) or ""
    placement.behind_link = lambda token: links.opened_by(deps, token)[0]
    worker.keep_due = deps.versions.keep_due
    return placement


def count_together(door: Door, limiter: Limiter) -> None:
    """A code that is tried at the sockets is a guess as on the pages."""
    guesses, now_ms = limiter.guesses, limiter.now_ms
    door.count_wrong = lambda browser: guesses.wrong(browser, now_ms())
    door.has_guessed_enough = lambda browser: bool(browser) and guesses.too_many(browser, now_ms())


def beside(work: Callable[[], None]) -> None:
    """What is done beside an answer; commands and tests have no loop, and do it at once."""
    if green.mode() == "threading":
        work()
    else:
        green.spawn(_logged, work)


def _logged(work: Callable[[], None]) -> None:
    try:
        work()
    except Exception:
        logger.exception("work beside an answer failed")


def _server(app: Flask, config: Config) -> object:
    """Events of one browser never overlap: shuffled updates lose content."""
    socketio = SocketIO(
        app,
        async_mode=green.mode(),
        manage_session=False,
        async_handlers=False,
        serializer=Packet,
        client_manager=DirectManager(),
        ping_interval=config.ping_seconds,
        ping_timeout=config.patience_seconds,
        max_http_buffer_size=limits.EVENT_BYTES,
        always_connect=False,
    )
    return socketio.server
