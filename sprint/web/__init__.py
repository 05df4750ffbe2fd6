"""HTTP: pages, joining, sign-in, exports, errors. `register` is all that the app needs to know."""

from flask import Flask

from sprint.actions import Deps
from sprint.domain import limits
from sprint.green import OneByOne
from sprint.web import errors, language, who
from sprint.web.account import account
from sprint.web.assets import asset, icon
from sprint.web.guesses import Doors, Limiter
from sprint.web.join import join
from sprint.web.photos import Uploads, photo_pages
from sprint.web.places import places
from sprint.web.returning import returning
from sprint.web.security import protect
from sprint.web.shells import shells
from sprint.web.sprints import sprints
from sprint.web.takehome import takehome
from sprint.web.text import catalogue_url, text
from sprint.web.trust import trust
from sprint.web.words import date, t

PAGES = (
    language.language,
    text,
    join,
    returning,
    shells,
    account,
    sprints,
    takehome,
    trust,
    photo_pages,
    places,
)


def register(app: Flask, deps: Deps, *, secure: bool = False) -> None:
    app.extensions["sprint.doors"] = Doors(deps.now_ms)
    app.extensions["sprint.limiter"] = Limiter(deps.now_ms, deps.heavy.guesses)
    app.extensions["sprint.uploads"] = Uploads(deps.now_ms)
    app.before_request(OneByOne().wait)  # thirty pages at once would be a second without an edit
    protect(app, secure=secure)
    errors.register(app)
    app.context_processor(page_context)
    app.jinja_env.globals.update(t=t, asset=asset, icon=icon, pick=language.pick, date=date, limits=limits)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    for pages in PAGES:
        app.register_blueprint(pages)


def page_context() -> dict[str, str]:
    lang = language.current()
    return {"lang": lang, "here": who.here(), "catalogue_url": catalogue_url(lang)}
