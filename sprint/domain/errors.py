"""The one error a person can cause: refused, with a code the catalogue turns into words."""

from __future__ import annotations

from typing import Any, Literal

# Everything the server can say no with; each has its words, ``error-<code>``, in both languages.
Code = Literal[
    "account.link_used",
    "account.name_taken",
    "account.own",
    "account.shut",
    "account.signed_out",
    "account.unknown",
    "agenda.begun",
    "announcement.empty",
    "bad_payload",
    "busy",
    "deed.gone",
    "deed.later",
    "deputy.ended",
    "document.epoch",
    "document.forged",
    "document.full",
    "document.gap",
    "document.locked",
    "document.not_now",
    "document.refused",
    "document.spent",
    "document.unknown",
    "edition.unknown",
    "feedback.empty",
    "feedback.enough",
    "feedback.full",
    "feedback.gone",
    "feedback.no_cookie",
    "feedback.taken",
    "forbidden",
    "guide.too_few",
    "help.gone",
    "join.busy",
    "join.code_unknown",
    "join.municipality_unknown",
    "join.name_long",
    "join.name_missing",
    "join.name_reserved",
    "join.name_taken",
    "join.not_expected",
    "join.removed",
    "join.team_missing",
    "keep.day",
    "link.reads",
    "link.unknown",
    "mail.wrong",
    "note.empty",
    "phase.anonymity_tightens",
    "phase.begun",
    "phase.changed",
    "phase.is_now",
    "phase.last",
    "phase.nothing_to_undo",
    "phase.unknown",
    "photo.full",
    "photo.heic",
    "photo.link_over",
    "photo.moving",
    "photo.not_picture",
    "photo.too_heavy",
    "photo.too_large",
    "photo.too_many_pixels",
    "photo.unknown",
    "pitch.none",
    "pitch.not_yours",
    "play.link_over",
    "rate_limited",
    "reaction.anonymous",
    "rehearsal.no_files",
    "seat.reissued",
    "seat.removed",
    "seat.unknown",
    "sprint.closed",
    "sprint.deleted",
    "sprint.frozen",
    "sprint.full",
    "sprint.locked",
    "sprint.not_open",
    "storage.unavailable",
    "team.in_use",
    "team.many_seats",
    "team.named_so",
    "team.pitching",
    "team.too_much",
    "team.unknown",
    "team.votes_open",
    "team_file.missing",
    "team_file.newer",
    "team_file.not_json",
    "team_file.other",
    "team_file.too_heavy",
    "team_file.too_large",
    "team_file.wrong",
    "title.long",
    "title.missing",
    "too_large",
    "unknown",
    "unknown_event",
    "version.busy",
    "version.unknown",
    "vote.ballot",
    "vote.budget",
    "vote.closed",
    "vote.decider",
    "vote.empty",
    "vote.gone",
    "vote.left_out",
    "vote.no_voter",
    "vote.none",
    "vote.once",
    "vote.open",
    "vote.rounds",
    "vote.table_full",
    "vote.too_early",
    "vote.too_few",
]


PASSING: tuple[Code, ...] = ("storage.unavailable", "rate_limited")


class Refused(Exception):
    """A request that is answered *no*; ``code`` names the text ``error-<code>`` (dot becomes dash)."""

    def __init__(self, code: Code, **details: Any) -> None:
        super().__init__(code)
        self.code: Code = code
        self.details = details

    @property
    def is_passing(self) -> bool:
        """*Cannot right now*, which says nothing about what was asked for."""
        return self.code in PASSING

    def as_dict(self) -> dict[str, Any]:
        """What an ack carries."""
        return {"code": self.code, "args": self.details}
