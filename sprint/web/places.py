"""Which place somebody has who waits in line for heavy work: asked by the browser that waits."""

from flask import Blueprint, Response, abort, jsonify

from sprint.web import who

places = Blueprint("places", __name__)

KINDS = ("logins", "uploads", "exports")


@places.get("/place/<kind>/<ticket>")
def place(kind: str, ticket: str) -> Response:
    """Null where the ticket does not wait: not yet, or not any more."""
    if kind not in KINDS:
        abort(404)
    return jsonify(place=getattr(who.deps().heavy, kind).place(ticket))
