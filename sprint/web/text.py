"""The catalogue of a language as the browser reads it: the server's files, cached for ever by hash."""

from functools import cache
from hashlib import sha256

from flask import Blueprint, Response, abort

from sprint.text import catalogue
from sprint.web.language import LANGUAGES

text = Blueprint("text", __name__)


@text.get("/text/<lang>.ftl")
def ftl(lang: str) -> Response:
    if lang not in LANGUAGES:
        abort(404)
    response = Response(catalogue(lang), content_type="text/plain; charset=utf-8")
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


@cache
def catalogue_url(lang: str) -> str:
    version = sha256(catalogue(lang).encode()).hexdigest()[:12]
    return f"/text/{lang}.ftl?v={version}"
