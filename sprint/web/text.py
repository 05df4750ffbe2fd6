"""The catalogue of a language as the browser reads it: the server's files, cached for ever by hash."""

from flask import Blueprint, Response, abort

from sprint.text import LANGUAGES, catalogue, catalogue_hash

text = Blueprint("text", __name__)


@text.get("/text/<lang>.ftl")
def ftl(lang: str) -> Response:
    if lang not in LANGUAGES:
        abort(404)
    response = Response(catalogue(lang), content_type="text/plain; charset=utf-8")
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def catalogue_url(lang: str) -> str:
    return f"/text/{lang}.ftl?v={catalogue_hash(lang)}"
