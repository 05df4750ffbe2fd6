"""Which Yjs client wrote what stands in a document: read from its bytes, because no map of pycrdt tells it.

Yjs' update format, version 1, as in ``yjs/src/utils/encoding.js`` and ``structs/Item.js``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Id = tuple[int, int]
Path = tuple[str, ...]

GC, DELETED, SKIP = 0, 1, 10
HAS_ORIGIN, HAS_RIGHT, HAS_KEY = 0x80, 0x40, 0x20
# Elements and hooks of XML carry a name; we have none, and skip it all the same.
NAMED_TYPES = (3, 5)


@dataclass
class Struct:
    """One item of the log; ``parent`` is a root's name or an item's id, None where its neighbour tells it."""

    client: int
    clock: int
    length: int
    kind: int
    parent: str | Id | None = None
    key: str | None = None
    neighbour: Id | None = None


class Reader:
    """Numbers, texts and values from an update, front to back."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1]

    def number(self) -> int:
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def bytes(self) -> bytes:
        length = self.number()
        self.at += length
        return self.data[self.at - length : self.at]

    def text(self) -> str:
        return self.bytes().decode("utf-8", "replace")

    def id(self) -> Id:
        return self.number(), self.number()

    def skip(self, length: int) -> None:
        self.at += length

    def skip_value(self) -> None:
        """One value of lib0's ``any``."""
        match self.byte():
            case 125:
                while self.byte() >= 0x80:
                    pass
            case 124:
                self.skip(4)
            case 123 | 122:
                self.skip(8)
            case 119 | 116:
                self.bytes()
            case 118:
                for _ in range(self.number()):
                    self.bytes()
                    self.skip_value()
            case 117:
                for _ in range(self.number()):
                    self.skip_value()


def writers(update: bytes) -> dict[Path, int]:
    """The client that wrote what stands under each key of each map; texts are told by their map's key.

    ``update`` is a whole document as pycrdt gives it. Raises ``IndexError`` for what is cut short.
    """
    reader = Reader(update)
    structs = [struct for _ in range(reader.number()) for struct in of_client(reader)]
    gone = Gone(reader)
    known = {(struct.client, struct.clock): struct for struct in structs}
    places = Places(structs)
    return {
        path: client
        for (client, clock), struct in known.items()
        if struct.kind not in (GC, DELETED, SKIP)
        and (client, clock) not in gone
        and (path := places.of(struct)) is not None
    }


def of_client(reader: Reader) -> list[Struct]:
    count, client, clock = reader.number(), reader.number(), reader.number()
    structs = []
    for _ in range(count):
        struct = read(reader, client, clock)
        clock += struct.length
        structs.append(struct)
    return structs


def read(reader: Reader, client: int, clock: int) -> Struct:
    info = reader.byte()
    kind = info & 0x1F
    if kind in (GC, SKIP):
        return Struct(client, clock, reader.number(), kind)
    left = reader.id() if info & HAS_ORIGIN else None
    right = reader.id() if info & HAS_RIGHT else None
    struct = Struct(client, clock, 1, kind, neighbour=left or right)
    if struct.neighbour is None:
        struct.parent = reader.text() if reader.number() else reader.id()
        struct.key = reader.text() if info & HAS_KEY else None
    struct.length = CONTENTS[kind](reader)
    return struct


class Places:
    """Where structs stand: a root, and the keys down to them."""

    def __init__(self, structs: list[Struct]) -> None:
        self._of_client: dict[int, list[Struct]] = {}
        for struct in structs:
            self._of_client.setdefault(struct.client, []).append(struct)
        self._known: dict[Id, Path | None] = {}

    def of(self, struct: Struct) -> Path | None:
        """None for what has no key: the letters of a text, and what is left of what was deleted."""
        chain = []
        while struct.neighbour is not None and (struct.client, struct.clock) not in self._known:
            chain.append(struct)
            before = self._at(struct.neighbour)
            if before is None:
                break
            struct = before
        path = self._own(struct)
        for passed in chain:
            self._known[passed.client, passed.clock] = path
        return path

    def _own(self, struct: Struct) -> Path | None:
        id = struct.client, struct.clock
        if id not in self._known:
            self._known[id] = None
            self._known[id] = self._below(struct.parent, struct.key)
        return self._known[id]

    def _below(self, parent: str | Id | None, key: str | None) -> Path | None:
        if parent is None or key is None:
            return None
        if isinstance(parent, str):
            return (parent, key)
        holder = self._at(parent)
        above = self.of(holder) if holder is not None else None
        return (*above, key) if above else None

    def _at(self, id: Id) -> Struct | None:
        """The struct that holds a clock; found by halving."""
        structs, low = self._of_client.get(id[0], []), 0
        high = len(structs)
        while low < high:
            middle = (low + high) // 2
            struct = structs[middle]
            if struct.clock <= id[1] < struct.clock + struct.length:
                return struct
            low, high = (middle + 1, high) if struct.clock < id[1] else (low, middle)
        return None


class Gone:
    """What a delete set names."""

    def __init__(self, reader: Reader) -> None:
        self._ranges: dict[int, list[Id]] = {}
        for _ in range(reader.number()):
            client = reader.number()
            self._ranges[client] = [reader.id() for _ in range(reader.number())]

    def __contains__(self, id: Id) -> bool:
        ranges = self._ranges.get(id[0], [])
        at = bisect_right(ranges, (id[1], 2**53)) - 1
        return at >= 0 and id[1] < ranges[at][0] + ranges[at][1]


def letters(reader: Reader) -> int:
    return len(reader.bytes().decode("utf-8", "replace").encode("utf-16-le", "surrogatepass")) // 2


def one(*steps: Callable[[Reader], object]) -> Callable[[Reader], int]:
    def read(reader: Reader) -> int:
        for step in steps:
            step(reader)
        return 1

    return read


def several(step: Callable[[Reader], object]) -> Callable[[Reader], int]:
    def read(reader: Reader) -> int:
        count = reader.number()
        for _ in range(count):
            step(reader)
        return count

    return read


def shared_type(reader: Reader) -> int:
    if reader.number() in NAMED_TYPES:
        reader.bytes()
    return 1


CONTENTS: Mapping[int, Callable[[Reader], int]] = {
    DELETED: Reader.number,
    2: several(Reader.bytes),
    3: one(Reader.bytes),
    4: letters,
    5: one(Reader.bytes),
    6: one(Reader.bytes, Reader.bytes),
    7: shared_type,
    8: several(Reader.skip_value),
    9: one(Reader.bytes, Reader.skip_value),
}
