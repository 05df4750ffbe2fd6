"""Pages that promise and prove: privacy, accessibility, and the connection check."""

from functools import cache

from flask import Blueprint, current_app, render_template, request
from markupsafe import Markup

from sprint.notices import notices
from sprint.web import who

trust = Blueprint("trust", __name__)


@trust.get("/privacy")
def privacy() -> str:
    return render_template(
        "privacy.html",
        host=request.host,
        contact=setting("CONTACT"),
        controller=setting("CONTROLLER"),
        dpo=setting("DPO"),
        mails=who.deps().mails,
    )


@trust.get("/accessibility")
def accessibility() -> str:
    return render_template(
        "accessibility.html", contact=setting("CONTACT"), statement=setting("ACCESSIBILITY_STATEMENT_URL")
    )


@trust.get("/licences")
def licences() -> str:
    return render_template("licences.html", notices=listed_notices())


@cache
def listed_notices() -> Markup:
    """Hundreds of kilobytes that are the same in every language, and for as long as the server runs."""
    return Markup(render_template("licences_list.html", notices=notices()))


@trust.get("/check")
def check() -> str:
    return render_template("check.html", host=request.host)


def setting(name: str) -> str:
    """What the host says of itself, in its own words."""
    return str(current_app.config.get(name, ""))
