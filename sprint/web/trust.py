"""Pages that promise and prove: privacy, accessibility, and the connection check."""

from flask import Blueprint, current_app, render_template, request

trust = Blueprint("trust", __name__)


@trust.get("/privacy")
def privacy() -> str:
    return render_template("privacy.html", host=request.host, contact=contact())


@trust.get("/accessibility")
def accessibility() -> str:
    return render_template("accessibility.html", contact=contact())


@trust.get("/check")
def check() -> str:
    return render_template("check.html", host=request.host)


def contact() -> str:
    """Who runs this server, in the host's own words."""
    return str(current_app.config.get("CONTACT", ""))
