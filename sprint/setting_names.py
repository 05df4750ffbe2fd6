"""The names of all settings: one that nobody knows was meant as another, and would do nothing."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from urllib.parse import urlsplit

HOSTING = (
    *("HOST", "PORT", "PUBLIC_URL", "TRUSTED_PROXIES", "DATABASE_URL", "SECRET_KEY", "SECRET_KEY_FALLBACKS"),
    *("CONTACT", "CONTROLLER", "DPO", "ACCESSIBILITY_STATEMENT_URL", "CONTENT_DIR", "CLOCK_IS_RIGHT"),
    *("PASSWORDS", "SMTP_URL", "MAIL_FROM", "SPRINTRUM_VAR", "WORKER"),
    *(
        "OIDC_ISSUER",
        "OIDC_CLIENT_ID",
        "OIDC_CLIENT_SECRET",
        "OIDC_ROLE",
        "OIDC_CLAIM",
        "OIDC_NAME",
        "OIDC_SCOPE",
    ),
)
# For development and tests.
INNER = (
    *("SPRINTRUM_ASYNC", "SPRINTRUM_COMMIT", "SPRINTRUM_COMPACT_AFTER", "SPRINTRUM_EVICT_AFTER"),
    *(
        "SPRINTRUM_FAIL_AFTER",
        "SPRINTRUM_FAIL_AT",
        "SPRINTRUM_MOST_UNREAD",
        "SPRINTRUM_PATIENCE",
        "SPRINTRUM_PING",
    ),
    "SPRINTRUM_IMAGE",  # compose.yaml's own
)
KNOWN = (*HOSTING, *INNER)
# Nobody else's variables begin so.
OURS = ("SPRINTRUM_", "OIDC_")
# So near is a slip of the finger; HOSTNAME and PORTAL_URL are further away.
NEAR = 0.85


class BadSetting(Exception):
    """A setting that nobody could follow; its text is one clear sentence."""


def refuse_unknown(environ: Mapping[str, str]) -> None:
    for name, meant in unknown(environ).items():
        raise BadSetting(
            f"{name} is no setting{f'; {meant} is' if meant else ': docs/hosting.md names all'}."
        )


def unknown(environ: Mapping[str, str]) -> dict[str, str]:
    """Each name that looks like one of ours and is none → the one that was probably meant, or nothing."""
    strange = [name for name in environ if name not in KNOWN]
    meant = {name: "".join(get_close_matches(name, KNOWN, n=1, cutoff=NEAR)) for name in strange}
    return {name: meant[name] for name in strange if meant[name] or name.startswith(OURS)}


def worker(environ: Mapping[str, str], *, on_postgresql: bool) -> str:
    """The proxy has a place of this name; what one worker signs, the others must be able to read."""
    name = environ.get("WORKER", "")
    if not name:
        return ""
    if not re.fullmatch(r"[a-z][a-z0-9-]{0,19}", name):
        raise BadSetting(f"WORKER must be a short name like w1, not {name!r}.")
    if not on_postgresql:
        raise BadSetting("WORKER is set, but several workers need PostgreSQL: set DATABASE_URL.")
    if not environ.get("SECRET_KEY"):
        raise BadSetting("WORKER is set, but SECRET_KEY is not: all workers must have the same.")
    if urlsplit(environ.get("PUBLIC_URL", "")).path.strip("/"):
        raise BadSetting(
            "WORKER is set, but PUBLIC_URL has a folder: several workers need a name of their own."
        )
    return name
