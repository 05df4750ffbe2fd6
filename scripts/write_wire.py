"""Writes what the browser takes from the server: slots, commands and events as types, and the limits; and the
schema of a team's data file, for other programs.

``--check`` writes nothing, and fails where the file says something else.
"""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
import sys
import types
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from sprint import content
from sprint.actions import COMMANDS
from sprint.domain import clock, errors, limits, slots, state, versions
from sprint.export.schema import TEAM
from sprint.live import protocol
from sprint.web.shells import PageContent

TYPES, LIMITS = Path("static/js/live/slots.d.ts"), Path("static/js/words/limits.js")
SCHEMA = Path("docs/team.schema.json")
HEAD = """\
// Written by scripts/write_wire.py from the server's own types; `make format` writes it anew.
import type { Section } from '../documents/concept.js';
import type { Starter } from '../documents/outline-starters.js';
"""
TAIL = """\
/** What a seat sees: a team's for its members, every team's for those who help. */
export type Slots = PublicSlots & SeatSlots & Partial<TeamSlots & HelperSlots & LeaderSlots & LeadSlots>;
export type StageSlots = PublicSlots & ProjectorSlots;

/** Slots as they come; older versions are dropped. */
export type ToldSlots = { [K in keyof Slots]?: { version: number; value: Slots[K] } };

/** Who listens to what the server tells. */
export type Heard = { [E in keyof ServerEvents]: (told: ServerEvents[E]) => void };

/** All that a browser may ask. */
export type Asked = Commands & DocumentEvents;

export type Command = keyof Commands;
export type Payload<K extends Command> = Commands[K]['payload'];
export type Ack<K extends Command> = Commands[K]['ack'];
/** What follows a command's name: nothing, where nothing needs to be said. */
export type Given<K extends Command> = {} extends Payload<K> ? [payload?: Payload<K>] : [payload: Payload<K>];
"""

PLAIN = {
    str: "string",
    int: "number",
    bool: "boolean",
    bytes: "Uint8Array",
    type(None): "null",
    Any: "unknown",
}
# What the browser knows better than the server's types say.
KNOWN = {
    dict[str, protocol.Told]: "ToldSlots",
    content.Definition: "Section[]",
    content.Starters: "Starter[]",
}


# Kinds of one word out of a few, by their names.
CHOICES = {
    choice: name
    for module in (state, clock, errors, slots, versions)
    for name, choice in vars(module).items()
    if typing.get_origin(choice) is typing.Literal
}


class Kinds:
    """What is written so far, each kind after those it is made of."""

    def __init__(self) -> None:
        self.written: dict[str, str] = {}

    def of(self, hint: Any) -> str:
        """A Python type in TypeScript's words."""
        if hint in KNOWN or hint in PLAIN:
            return KNOWN.get(hint) or PLAIN[hint]
        if hint in CHOICES:
            return self._choice(CHOICES[hint], typing.get_args(hint))
        if typing.is_typeddict(hint) or dataclasses.is_dataclass(hint):
            return self._named(hint)
        return self._made_of(typing.get_origin(hint), typing.get_args(hint))

    def _made_of(self, origin: Any, args: tuple[Any, ...]) -> str:
        if origin is typing.Literal:
            return _one_of(args)
        inner = [self.of(arg) for arg in args if arg is not ...]
        if origin in (typing.Union, types.UnionType):
            return " | ".join(inner)
        if origin in (list, tuple):
            return f"Array<{inner[0]}>"
        if origin in (dict, Mapping):
            return f"Record<{', '.join(inner)}>"
        raise TypeError(f"no words for {origin}")

    def _choice(self, name: str, words: tuple[str, ...]) -> str:
        self.written.setdefault(name, f"export type {name} = {_one_of(words)};")
        return name

    def _named(self, kind: Any) -> str:
        name = str(kind.__name__)
        if name not in self.written:
            self.written[name] = f"{_said(kind)}export interface {name} {self.whole(_fields(kind))}"
        return name

    def whole(self, fields: Mapping[str, Any]) -> str:
        return "{" + "".join(f"\n  {self._field(name, hint)};" for name, hint in fields.items()) + "\n}"

    def _field(self, name: str, hint: Any) -> str:
        if typing.get_origin(hint) is typing.NotRequired:
            return f"{name}?: {self.of(typing.get_args(hint)[0])}"
        return f"{name}: {self.of(hint)}"

    def payload(self, parsers: Mapping[str, protocol.Parser]) -> str:
        fields = (self._given(name, parser) for name, parser in parsers.items())
        return "{ " + "; ".join(fields) + " }" if parsers else "{}"

    def _given(self, name: str, parser: protocol.Parser) -> str:
        if isinstance(parser, protocol.Maybe):
            return f"{name}?: {self._result(parser.parser)} | null"
        return f"{name}: {self._result(parser)}"

    def _result(self, function: Any) -> str:
        if isinstance(function, protocol.OneOf):
            return self.of(function.choice)
        return self.of(typing.get_type_hints(function)["return"])

    def commands(self) -> str:
        lines = {
            name: f"{{ payload: {self.payload(parsers)}; ack: {self._result(COMMANDS[name])} }}"
            for name, parsers in protocol.COMMAND_EVENTS.items()
        }
        return _table("Commands", lines)

    def document_events(self) -> str:
        lines = {
            name: f"{{ payload: {self.payload(parsers)}; ack: {self.of(protocol.DOCUMENT_ACKS[name])} }}"
            for name, parsers in protocol.DOCUMENT_EVENTS.items()
        }
        return _table("DocumentEvents", lines)

    def server_events(self) -> str:
        return _table("ServerEvents", {name: self.of(kind) for name, kind in protocol.SERVER_EVENTS.items()})


def types_page() -> str:
    """The slots, and what goes over the wire."""
    kinds = Kinds()
    for kind in vars(slots).values():
        if typing.is_typeddict(kind):
            kinds.of(kind)
    kinds.of(PageContent)
    tables = [kinds.commands(), kinds.document_events(), kinds.server_events()]
    return "\n".join([HEAD, "\n\n".join([*kinds.written.values(), *tables]), "", TAIL])


def _one_of(words: tuple[str, ...]) -> str:
    return " | ".join(f"'{word}'" for word in words)


def _said(kind: Any) -> str:
    """The docstring's first line; a dataclass without one makes up its own."""
    words = inspect.getdoc(kind) or ""
    made_up = words.startswith((f"{kind.__name__}(", "dict("))
    return "" if made_up or not words else f"/** {words.splitlines()[0].replace('``', '`')} */\n"


def _fields(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind, include_extras=True)


def _table(name: str, lines: Mapping[str, str]) -> str:
    return (
        f"export interface {name} {{"
        + "".join(f"\n  {key}: {value};" for key, value in lines.items())
        + "\n}"
    )


def limits_page() -> str:
    """Those that a script asks for: the room opens on a phone, and each byte of it is counted."""
    scripts = [path.read_text("utf-8") for path in Path("static/js").rglob("*.js") if path != LIMITS]
    asked = set(re.findall(r"\b[A-Z][A-Z_]+\b", "\n".join(scripts)))
    known = {name: value for name, value in vars(limits).items() if isinstance(value, int) and name in asked}
    lines = "".join(f"  {name}: {value},\n" for name, value in known.items())
    head = "// Written by scripts/write_wire.py from sprint/domain/limits.py; `make format` writes it anew."
    return f"{head}\nexport const LIMITS = Object.freeze({{\n{lines}}});\n"


def main() -> int:
    schema = json.dumps(TEAM, ensure_ascii=False, indent=2) + "\n"
    pages = {TYPES: types_page(), LIMITS: limits_page(), SCHEMA: schema}
    stale = [file for file, page in pages.items() if not file.exists() or file.read_text("utf-8") != page]
    if "--check" in sys.argv:
        for file in stale:
            print(f"{file} is not what the server says: make format")
        return len(stale)
    for file in stale:
        file.write_text(pages[file], "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
