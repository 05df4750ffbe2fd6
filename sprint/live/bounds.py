"""Whether a large MessagePack packet is mostly bytes and text, or a heap of small things.

Only the heads are read: a megabyte of empty lists is a megabyte here, and sixty as Python's lists.
"""

from __future__ import annotations

ITEMS = 400
DEPTH = 64

# Head: how many bytes tell the size, and how many more than that are skipped.
SIZED = {
    **{0xC4: (1, 0), 0xC5: (2, 0), 0xC6: (4, 0)},  # bytes
    **{0xC7: (1, 1), 0xC8: (2, 1), 0xC9: (4, 1)},  # extensions, with their kind
    **{0xD9: (1, 0), 0xDA: (2, 0), 0xDB: (4, 0)},  # text
}
# Head: how many bytes tell the count, and how many values each item holds.
COUNTED = {0xDC: (2, 1), 0xDD: (4, 1), 0xDE: (2, 2), 0xDF: (4, 2)}
# Head: how many bytes follow.
FIXED = {
    **{0xCA: 4, 0xCB: 8, 0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8, 0xD0: 1, 0xD1: 2, 0xD2: 4, 0xD3: 8},
    **{0xD4: 2, 0xD5: 3, 0xD6: 5, 0xD7: 9, 0xD8: 17},
}


def check(data: bytes) -> None:
    """Raises ``ValueError`` for too many items, or too deep; what is cut short is msgpack's to refuse."""
    at, items, still_open = 0, 0, [1]
    while still_open and at < len(data):
        still_open[-1] -= 1
        at, values = step(data, at)
        items += 1
        if values:
            still_open.append(values)
        if items > ITEMS or len(still_open) > DEPTH:
            raise ValueError("too many items, or too deep")
        while still_open and still_open[-1] == 0:
            still_open.pop()


def step(data: bytes, at: int) -> tuple[int, int]:
    """Where the next head is, and how many values this one holds."""
    head = data[at]
    if head in SIZED:
        width, more = SIZED[head]
        return at + 1 + width + more + number(data, at + 1, width), 0
    if head in COUNTED:
        width, each = COUNTED[head]
        return at + 1 + width, each * number(data, at + 1, width)
    return at + 1 + FIXED.get(head, 0) + short_text(head), short_count(head)


def short_text(head: int) -> int:
    return head & 0x1F if 0xA0 <= head <= 0xBF else 0


def short_count(head: int) -> int:
    if 0x80 <= head <= 0x8F:
        return 2 * (head & 0x0F)
    return head & 0x0F if 0x90 <= head <= 0x9F else 0


def number(data: bytes, at: int, width: int) -> int:
    return int.from_bytes(data[at : at + width], "big")
