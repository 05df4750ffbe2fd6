"""The three mails there are, for those who gave an address: your link, soon deleted, deleted."""

from __future__ import annotations

import logging
from collections.abc import Callable
from smtplib import SMTPException, SMTPResponseException

from sprint.actions.deps import Deps
from sprint.domain import keeping, limits
from sprint.domain.clock import DAY_MS, MINUTE_MS
from sprint.domain.home_time import day
from sprint.domain.mails import address
from sprint.domain.state import Seat, SprintState
from sprint.store import Session, mails, sprints
from sprint.store.mails import Mail
from sprint.store.tables import SprintRow
from sprint.text import translate

logger = logging.getLogger(__name__)

# A server that does not answer is asked again after 1, 2, 4 … minutes; after a day and a half it is given up.
MOST_TRIES = 12
MOST_AT_ONCE = 20

# Subject and text.
WORDS = {
    "link": ("mail-link-subject", "mail-link-text"),
    "soon": ("mail-soon-subject", "mail-soon-text"),
    "gone": ("mail-gone-subject", "mail-gone-text"),
}

Send = Callable[[str, str, str], None]


def keep_address(deps: Deps, state: SprintState, seat: Seat, text: str, link: str) -> None:
    """Sends the person's own link there, and keeps the address for the two other mails."""
    to = address(text)
    with deps.store.write(state.code) as db:
        sprints.seat_row(db, state.code, seat.id).mail = to
        _queue(
            deps,
            db,
            state.language,
            to,
            "link",
            title=state.title,
            link=link,
            date=keeping.said(day(state.deletes_at_ms)),
            first=limits.WARNED_DAYS,
            last=limits.WARNED_DAYS_LAST,
        )


def forget_address(deps: Deps, state: SprintState, seat: Seat) -> None:
    with deps.store.write(state.code) as db:
        sprints.seat_row(db, state.code, seat.id).mail = ""
    deps.later(deps.store.make_whole)


def warn(deps: Deps) -> None:
    """Twice before, once each; a date that is moved is warned of anew."""
    if not deps.mails:
        return
    now = deps.now_ms()
    with deps.store.write() as db:
        for row in mails.to_warn(db, now, (limits.WARNED_DAYS + 1) * DAY_MS):
            due = keeping.warning_due(row.deletes_at_ms, now)
            if due and row.warned != due:
                row.warned = due
                days = keeping.days_left(row.deletes_at_ms, now)
                link = f"{deps.address}/s/{row.code}/home"
                _queue_all(deps, db, row, "soon", days=days, link=link)


def tell_deleted(deps: Deps, db: Session, row: SprintRow) -> None:
    """In the transaction that deletes the sprint; the addresses go when the mails have gone."""
    if deps.mails:
        _queue_all(deps, db, row, "gone")


def send_waiting(deps: Deps, send: Send) -> None:
    """One after the other; what cannot be sent now waits longer each time."""
    with deps.store.read() as db:
        due = mails.waiting(db, deps.now_ms(), MOST_AT_ONCE)
    is_over = [_is_over(deps, mail, send) for mail in due]
    if any(is_over):
        deps.later(deps.store.make_whole)


def _is_over(deps: Deps, mail: Mail, send: Send) -> bool:
    """Whether it has gone, or been given up: either way its address goes, too."""
    has_gone = _sent(mail, send)
    is_over = has_gone or mail.tries + 1 >= MOST_TRIES
    if is_over and not has_gone:
        logger.error("a mail was given up", extra={"tries": mail.tries + 1})
    with deps.store.write() as db:
        if is_over:
            mails.drop(db, mail.id)
        else:
            mails.again(db, mail.id, mail.tries + 1, deps.now_ms() + MINUTE_MS * 2**mail.tries)
    return is_over


def _sent(mail: Mail, send: Send) -> bool:
    try:
        send(mail.to, mail.subject, mail.text)
    except Exception as wrong:  # whatever a mail server says
        why = {"error": type(wrong).__name__, "reason": _reason(wrong), "tries": mail.tries + 1}
        logger.warning("a mail was not sent", extra=why)
        return False
    return True


def _reason(wrong: Exception) -> str:
    """Of the way there the words, of a server's answer its number: its words may hold the address."""
    if isinstance(wrong, SMTPResponseException):
        return str(wrong.smtp_code)
    return str(wrong) if isinstance(wrong, OSError) and not isinstance(wrong, SMTPException) else ""


def _queue_all(deps: Deps, db: Session, row: SprintRow, kind: str, **args: object) -> None:
    date = keeping.said(day(row.deletes_at_ms))
    for to in mails.addresses(db, row.id):
        _queue(deps, db, row.language, to, kind, title=row.title, date=date, **args)


def _queue(deps: Deps, db: Session, lang: str, to: str, kind: str, **args: object) -> None:
    subject, text = (translate(lang, key, **args) for key in WORDS[kind])
    mails.queue(db, Mail(deps.new_id(), to, " ".join(subject.split()), f"{text}\n"), deps.now_ms())
