"""Yjs' state vectors and the variable-length numbers they are written in."""

from collections.abc import Mapping


def state_vector(clocks: Mapping[int, int]) -> bytes:
    return b"".join([varint(len(clocks)), *(varint(id) + varint(clock) for id, clock in clocks.items())])


def clocks(state: bytes) -> dict[int, int]:
    """A state vector that we made ourselves, by client; its bytes come in any order."""
    numbers = varints(state)
    return dict(zip(numbers[1::2], numbers[2::2], strict=True))


def varint(number: int) -> bytes:
    groups = []
    while number > 127:
        groups.append(number & 127 | 128)
        number >>= 7
    return bytes([*groups, number])


def varints(data: bytes) -> list[int]:
    numbers = []
    number = shift = 0
    for byte in data:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            numbers.append(number)
            number = shift = 0
    return numbers
