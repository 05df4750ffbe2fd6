"""An agenda as a file: written from a sprint, and read back with everything that is wrong with it.

The format is in ``docs/agenda-file.md``. A fixed start is a time of day: a file is good next year too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Any, get_args

from sprint.domain import home_time, limits, names, tidy
from sprint.domain.state import KINDS, Ballot, Phase, Reveal, Rules, TeamDocument, Texts

FORMAT = "sprintrum-agenda/1"
FAMILY = "sprintrum-agenda/"
FIRST_MINUTES = 10
# As many as somebody mends before reading the file again.
TOLD = 12
CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
LENGTHS = {"title": limits.PHASE_TITLE, "instruction": limits.INSTRUCTION, "notes": limits.INSTRUCTION}
PHASE_NAMES = frozenset({"kind", "minutes", "day", "starts", "untimed", "hidden", "rules", *LENGTHS})
RULE_NAMES = frozenset(Rules().as_dict())

Line = dict[str, Any]


@dataclass(frozen=True)
class Problem:
    """``what`` names the text ``agenda-file-<what>``; ``phase`` counts from one, 0 is the file itself."""

    what: str
    phase: int = 0
    name: str = ""
    value: str = ""
    limit: int = 0


class WrongFile(Exception):
    """The file cannot be an agenda; ``problems`` are what is wrong, from its beginning."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems[0].what)
        self.problems = tuple(problems[:TOLD])


def write(title: str, phases: Sequence[Phase]) -> str:
    """The file of a sprint's agenda; what a phase has as everybody has it is left out."""
    lines = [_line(phase, day) for phase, day in zip(phases, _numbered(phases), strict=True)]
    whole = {"format": FORMAT, "title": title, "phases": lines}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def read(text: str, fields: Collection[str]) -> list[Line]:
    """Its phases as agendas have them, ``starts`` as hours and minutes; raises ``WrongFile``."""
    whole = _parsed(text)
    phases = whole.get("phases")
    if not isinstance(phases, list) or not phases:
        raise WrongFile([Problem("no-phases")])
    if len(phases) > limits.PHASES:
        raise WrongFile([Problem("many-phases", limit=limits.PHASES)])
    problems = [*_unknown(whole, {"format", "title", "description", "phases", "id"}, 0)]
    lines = [_Reader(phase, at, fields, problems).line() for at, phase in enumerate(phases, 1)]
    problems += _days(lines)
    if all(line["hidden"] for line in lines):
        problems.append(Problem("all-hidden"))
    if problems:
        raise WrongFile(sorted(problems, key=lambda problem: problem.phase))
    return lines


def again(phases: Sequence[Phase], fields: Collection[str]) -> list[Line]:
    """The agenda of an earlier sprint, without the fields that its sheet had and ours has not."""

    def known(rules: Rules) -> Rules:
        return replace(rules, fields=tuple(field for field in rules.fields if field in fields))

    return read(write("", [replace(phase, rules=known(phase.rules)) for phase in phases]), fields)


def placed(lines: Sequence[Line], days: Mapping[int, date], tomorrow: date) -> list[Line]:
    """With fixed starts on real days: those that are known, or from the next working day on."""
    return [_placed(line, days, tomorrow) for line in lines]


def days_of(phases: Sequence[Phase]) -> dict[int, date]:
    """The date of each day that has a fixed start."""
    starts = [(phase.day, phase.starts_ms) for phase in phases if phase.starts_ms is not None]
    return {day: home_time.day(starts_ms) for day, starts_ms in reversed(starts)}


def _placed(line: Line, days: Mapping[int, date], tomorrow: date) -> Line:
    said: str | None = line.get("starts")
    rest = {name: value for name, value in line.items() if name != "starts"}
    if not said:
        return rest
    hours, minutes = said.split(":")
    day = days.get(line["day"]) or _working_day(tomorrow, line["day"])
    return {**rest, "starts_ms": home_time.at(day, time(int(hours), int(minutes)))}


def _working_day(tomorrow: date, number: int) -> date:
    ahead = [tomorrow + timedelta(days=days) for days in range(7 * (number // 5 + 2))]
    return [day for day in ahead if day.weekday() < 5][number - 1]


def _numbered(phases: Sequence[Phase]) -> list[int]:
    """The days one after the other, whatever they are called in the sprint."""
    days = [0]
    for at, phase in enumerate(phases):
        days.append(days[-1] + (at == 0 or phase.day != phases[at - 1].day))
    return days[1:]


def _line(phase: Phase, day: int) -> Line:
    usual = Rules().as_dict()
    rules = {name: value for name, value in phase.rules.as_dict().items() if value != usual[name]}
    line: Line = {
        "kind": phase.kind,
        "title": dict(phase.title),
        "instruction": dict(phase.instruction),
        "notes": dict(phase.notes),
        "minutes": phase.minutes,
        "day": day,
    }
    if phase.starts_ms is not None:
        line["starts"] = home_time.local(phase.starts_ms).strftime("%H:%M")
    for name in ("untimed", "hidden"):
        if getattr(phase, name):
            line[name] = True
    return {**line, "rules": rules} if rules else line


def _parsed(text: str) -> dict[str, Any]:
    try:
        whole = json.loads(text.removeprefix("\ufeff"), parse_constant=_no_number, object_pairs_hook=_once)
    except (ValueError, RecursionError) as wrong:
        if str(wrong) == "twice":
            raise WrongFile([Problem("twice")]) from None
        raise WrongFile([Problem("not-json")]) from None
    form = whole.get("format") if isinstance(whole, dict) else None
    if isinstance(form, str) and form.startswith(FAMILY) and form != FORMAT:
        raise WrongFile([Problem("newer", value=_short(form))])
    if form != FORMAT:
        raise WrongFile([Problem("not-ours")])
    found: dict[str, Any] = whole
    return found


def _no_number(_name: str) -> float:
    raise ValueError("no number")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("twice")
    return found


def _unknown(found: Mapping[str, Any], known: Collection[str], phase: int) -> Iterator[Problem]:
    yield from (Problem("unknown", phase, _short(name)) for name in found if name not in known)


def _days(lines: Sequence[Line]) -> list[Problem]:
    """A day comes after the one before it, and none is left out."""
    problems, before = [], 1
    for at, line in enumerate(lines, 1):
        if line["day"] not in (before, before + 1) or (at == 1 and line["day"] != 1):
            problems.append(Problem("day-order", at, "day", str(line["day"])))
        before = line["day"]
    return problems[:1]


def _short(value: object) -> str:
    return names.glimpse(
        tidy.line(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    )


class _Reader:
    """One phase; what is wrong with it is added to ``problems``, and something harmless stands instead."""

    def __init__(self, phase: Any, at: int, fields: Collection[str], problems: list[Problem]) -> None:
        self._at, self._fields, self._problems = at, fields, problems
        self._phase: dict[str, Any] = phase if isinstance(phase, dict) else {}
        if not isinstance(phase, dict):
            self._wrong("no-phase", "", phase)

    def line(self) -> Line:
        self._problems += _unknown(self._phase, PHASE_NAMES, self._at)
        untimed = self._is("untimed")
        return {
            "kind": self._one_of("kind", KINDS, "ideas", needed=True),
            **{name: self._texts(name, most) for name, most in LENGTHS.items()},
            "minutes": self._whole("minutes", 0, limits.PHASE_MINUTES, 0 if untimed else FIRST_MINUTES),
            "day": self._whole("day", 1, limits.DAYS, 1),
            "starts": self._clock(),
            "untimed": untimed,
            "hidden": self._is("hidden"),
            "rules": self._rules(),
        }

    def _rules(self) -> dict[str, Any]:
        whole = self._phase
        rules = whole.get("rules", {})
        if not isinstance(rules, dict):
            self._wrong("no-rules", "rules", rules)
            return {}
        self._problems += _unknown(rules, RULE_NAMES, self._at)
        self._phase = rules
        usual = Rules()
        found = {
            "private": self._is("private"),
            "anonymous": self._is("anonymous"),
            "several": self._is("several", usual.several),
            "votes": self._whole("votes", 1, limits.VOTES, usual.votes),
            "ballot": self._one_of("ballot", get_args(Ballot), usual.ballot),
            "goal": self._whole("goal", 0, limits.GOAL, usual.goal),
            "reveal": self._one_of("reveal", get_args(Reveal), usual.reveal),
            "fields": self._some_of("fields", self._fields),
            "closed": self._some_of("closed", get_args(TeamDocument)),
        }
        self._phase = whole
        return found

    def _texts(self, name: str, most: int) -> Texts:
        """In both languages; one string, or one of them, stands for the other."""
        value = self._phase.get(name, "")
        both = {"da": value, "en": value} if isinstance(value, str) else value
        if (
            not isinstance(both, dict)
            or both.keys() - {"da", "en"}
            or not all(isinstance(words, str) for words in both.values())
        ):
            self._wrong("no-text", name, value)
            return Texts(da="", en="")
        clean = tidy.line if name == "title" else tidy.prose
        da, en = clean(both.get("da", "")), clean(both.get("en", ""))
        if max(len(da), len(en)) > most:
            self._wrong("long", name, da or en, most)
        if name == "title" and not tidy.is_visible(da + en):
            self._wrong("no-title", name)
        return Texts(da=da or en, en=en or da) if name == "title" else Texts(da=da, en=en)

    def _whole(self, name: str, least: int, most: int, usual: int) -> int:
        value = self._phase.get(name, usual)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self._wrong("number", name, value, most)
            return usual
        return value

    def _is(self, name: str, usual: bool = False) -> bool:
        value = self._phase.get(name, usual)
        if not isinstance(value, bool):
            self._wrong("not-yes-or-no", name, value)
            return usual
        return value

    def _one_of(self, name: str, choices: Sequence[str], usual: str, *, needed: bool = False) -> str:
        value = self._phase.get(name, None if needed else usual)
        if not isinstance(value, str) or value not in choices:
            self._wrong("not-one-of", name, "" if value is None else value)
            return usual
        return value

    def _some_of(self, name: str, choices: Collection[str]) -> list[str]:
        values = self._phase.get(name, [])
        if not isinstance(values, list):
            self._wrong("not-list", name, values)
            return []
        for value in values:
            if not isinstance(value, str) or value not in choices:
                self._wrong("not-one-of", name, value)
                return []
        return list(dict.fromkeys(values))

    def _clock(self) -> str | None:
        value = self._phase.get("starts")
        if value is None:
            return None
        found = CLOCK.fullmatch(value) if isinstance(value, str) else None
        if found is None:
            self._wrong("no-clock", "starts", value)
            return None
        return f"{int(found[1]):02}:{found[2]}"

    def _wrong(self, what: str, name: str, value: object = "", limit: int = 0) -> None:
        self._problems.append(Problem(what, self._at, name, _short(value), limit))
