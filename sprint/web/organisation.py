"""Signing in by the organisation: OpenID Connect (code flow with PKCE), beside passwords or instead of them.

Who has the agreed role is an instructor; the first sign-in makes the account.
"""

import logging
from typing import Any

from authlib.integrations.base_client import OAuthError
from authlib.integrations.flask_client import OAuth
from flask import Blueprint, Flask, abort, current_app, redirect, request, session
from joserfc.errors import JoseError
from requests import RequestException
from werkzeug.wrappers import Response

from sprint import metrics
from sprint.actions import accounts
from sprint.config import Organisation
from sprint.domain import limits
from sprint.domain.tidy import line
from sprint.web import who
from sprint.web.errors import page
from sprint.web.language import local_path
from sprint.web.words import t

logger = logging.getLogger(__name__)

organisation = Blueprint("organisation", __name__)

SECONDS = 10
CLIENT = "organisation"
# One sign-in at a time for a browser: what an earlier one left in the cookie goes.
LEFT = f"_state_{CLIENT}_"


def register(app: Flask, settings: Organisation) -> None:
    oauth = OAuth(app)
    oauth.register(
        CLIENT,
        client_id=settings.client_id,
        client_secret=settings.client_secret,
        server_metadata_url=f"{settings.issuer.rstrip('/')}/.well-known/openid-configuration",
        client_kwargs={"scope": settings.scope, "code_challenge_method": "S256", "default_timeout": SECONDS},
    )
    app.extensions["sprint.organisation"] = settings, oauth
    app.register_blueprint(organisation)


def client() -> Any:
    return current_app.extensions["sprint.organisation"][1].create_client(CLIENT)


def agreed() -> Organisation:
    settings: Organisation = current_app.extensions["sprint.organisation"][0]
    return settings


@organisation.get("/login/organisation")
def go() -> Response:
    who.limiter().stop_if_many()
    forget_earlier()
    session["after_login"] = local_path(request.args.get("next", "/sprints"))
    try:
        there: Response = client().authorize_redirect(who.link("/login/organisation/back"))
    except (RequestException, OAuthError) as wrong:
        return silent(wrong)
    return there


@organisation.get("/login/organisation/back")
def back() -> Response:
    who.limiter().stop_if_many()
    try:
        claims: dict[str, Any] = client().authorize_access_token()["userinfo"]
    except RequestException as wrong:
        return silent(wrong)
    except (OAuthError, JoseError, KeyError) as wrong:
        return given_up(wrong)
    finally:
        forget_earlier()
    if not is_instructor(claims):
        metrics.SIGN_INS.labels("without_role").inc()
        return no_role()
    account = accounts.of_organisation(who.deps(), subject_of(claims), name_of(claims))
    metrics.SIGN_INS.labels("right").inc()
    logger.info("signed in", extra={"account": account.id})
    target = session.pop("after_login", "/sprints")
    who.sign_in(account.id, account.version)
    return redirect(target, 303)


def forget_earlier() -> None:
    for name in [name for name in session if name.startswith(LEFT)]:
        del session[name]


def is_instructor(claims: dict[str, Any]) -> bool:
    """``realm_access.roles`` leads through nested claims, as Keycloak sends them."""
    found: Any = claims
    for part in agreed().claim.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return agreed().role in (found if isinstance(found, list) else [found])


def subject_of(claims: dict[str, Any]) -> str:
    return f"{claims['iss']} {claims['sub']}"


def name_of(claims: dict[str, Any]) -> str:
    """As the organisation writes it; without a name, what stands before the @."""
    email = str(claims.get("email") or "")
    return line(str(claims.get("name") or email.partition("@")[0]))[: limits.PERSON] or t("account-title")


def no_role() -> Response:
    return refusal(403, "account-organisation-role-title", "account-organisation-role")


def given_up(wrong: Exception) -> Response:
    """Cancelled there, too old, or not ours: all end at the same door."""
    logger.warning("sign-in by the organisation failed", extra={"reason": type(wrong).__name__})
    metrics.SIGN_INS.labels("wrong").inc()
    return refusal(400, "account-organisation-no-title", "account-organisation-no")


def silent(wrong: Exception) -> Response:
    logger.error("the organisation's sign-in does not answer", extra={"reason": type(wrong).__name__})
    return refusal(503, "account-organisation-no-title", "account-organisation-silent")


def refusal(status: int, title: str, text: str) -> Response:
    return page(status, title=t(title), text=t(text), way_out="/login", way_out_text=t("account-login-go"))


def need_passwords() -> None:
    """Where only the organisation signs in, there is no page that takes a password."""
    if not current_app.config["PASSWORDS"]:
        abort(404)
