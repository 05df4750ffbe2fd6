"""HTTP: pages, joining, sign-in, exports, errors. `register` is all that the app needs to know."""

import time

from flask import Flask, Response, g, request

from sprint import metrics
from sprint.actions import Deps
from sprint.config import Organisation
from sprint.domain import limits
from sprint.domain.keeping import days_left, warning_due
from sprint.green import OneByOne
from sprint.web import errors, folder, language, organisation, packing, who
from sprint.web.account import account
from sprint.web.agendas import agenda_pages
from sprint.web.assets import asset, built, icon, scripts_of
from sprint.web.bringing import bringing_pages
from sprint.web.bundles import Makings, bundles
from sprint.web.cards import cards
from sprint.web.deputies import deputy_pages
from sprint.web.doors import doors
from sprint.web.front import front
from sprint.web.guesses import Doors, Limiter
from sprint.web.join import join
from sprint.web.keeping import keeping_pages
from sprint.web.mine import Post, mine
from sprint.web.photos import Uploads, photo_pages
from sprint.web.places import places
from sprint.web.play import Voices, play_pages
from sprint.web.returning import returning
from sprint.web.security import protect
from sprint.web.shared import shared
from sprint.web.shells import shells
from sprint.web.sprints import sprints
from sprint.web.takehome import takehome
from sprint.web.trust import trust
from sprint.web.words import clock_time, date, t

PAGES = (
    built,
    language.language,
    front,
    join,
    doors,
    returning,
    shells,
    account,
    sprints,
    bringing_pages,
    keeping_pages,
    deputy_pages,
    agenda_pages,
    cards,
    takehome,
    bundles,
    shared,
    mine,
    trust,
    photo_pages,
    play_pages,
    places,
)


def register(
    app: Flask, deps: Deps, *, secure: bool = False, signs_in: Organisation | None = None, below: str = ""
) -> None:
    app.extensions["sprint.doors"] = Doors(deps.now_ms)
    app.extensions["sprint.limiter"] = Limiter(deps.now_ms, deps.heavy.guesses)
    app.extensions["sprint.voices"] = Voices(deps.now_ms)
    app.extensions["sprint.makings"] = Makings()
    app.extensions["sprint.uploads"] = Uploads(deps.now_ms)
    app.extensions["sprint.post"] = Post(deps.now_ms)
    measure(app)
    one_by_one = OneByOne()  # thirty pages at once would be a second without an edit
    app.before_request(one_by_one.begin)
    app.teardown_request(one_by_one.end)
    packing.register(app)  # after all that looks at a response: such functions run last to first
    folder.register(app, below)
    protect(app, secure=secure)
    errors.register(app)
    app.context_processor(page_context)
    app.jinja_env.globals.update(
        t=t,
        asset=asset,
        scripts_of=scripts_of,
        icon=icon,
        pick=language.pick,
        date=date,
        clock_time=clock_time,
        warned=lambda deletes_at_ms: warning_due(deletes_at_ms, deps.now_ms()),
        days_left=lambda deletes_at_ms: days_left(deletes_at_ms, deps.now_ms()),
        limits=limits,
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    for pages in PAGES:
        app.register_blueprint(pages)
    if signs_in:
        organisation.register(app, signs_in)


def page_context() -> dict[str, str]:
    return {"lang": language.current(), "here": who.here()}


def measure(app: Flask) -> None:
    """How long each kind of page takes, its turn included; addresses hold codes, endpoints do not."""

    @app.before_request
    def begin() -> None:
        g.began = time.perf_counter()

    @app.after_request
    def end(response: Response) -> Response:
        if request.endpoint not in (None, "static"):
            took = time.perf_counter() - g.get("began", time.perf_counter())
            status = f"{response.status_code // 100}xx"
            metrics.HTTP_SECONDS.labels(request.endpoint, status).observe(took)
        return response
