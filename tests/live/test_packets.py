"""Whatever comes in from the wire becomes a packet that the hub can answer."""

from __future__ import annotations

from typing import Any

import msgpack
import pytest
from socketio import packet

from sprint.live.packets import Packet


def received(**fields: Any) -> Packet:
    return Packet(encoded_packet=msgpack.dumps({"type": packet.EVENT, "nsp": "/", **fields}))


def test_an_event_comes_in_as_it_was_sent() -> None:
    found = received(data=["clock_ping", {"bytes": b"\x00"}], id=7)
    assert (found.packet_type, found.namespace, found.id) == (packet.EVENT, "/", 7)
    assert found.data == ["clock_ping", {"bytes": b"\x00"}]


@pytest.mark.parametrize("name", ["connect", "disconnect", "*", None, 7, [], {}, b"clock_ping"])
def test_a_name_that_is_not_a_browsers_to_use_is_answered_as_unknown(name: object) -> None:
    """ "disconnect" left a socket behind that nobody knew; a name that cannot be a key went unanswered."""
    found = received(data=[name, {}], id=7)
    assert (found.packet_type, found.data, found.id) == (packet.EVENT, [""], 7)


def test_half_a_character_does_not_swallow_the_event() -> None:
    """As JavaScript sends it when a text was cut in the middle of a pair."""
    half = msgpack.dumps({"type": 2, "nsp": "/", "id": 1, "data": ["help_call", {"text": "ab?"}]})
    found = Packet(encoded_packet=half.replace(b"ab?", b"\xed\xa0\xbd"))
    assert found.data[0] == "help_call"
    assert set(found.data[1]["text"]) == {"\N{REPLACEMENT CHARACTER}"}


@pytest.mark.parametrize(
    "frame", [b"", "", "2[]", b"\xc1", b"\x80", b"\x93\x01\x02", b"\x81\xa4", b"\x91" * 5000, b"\x81\x01\x02"]
)
def test_what_is_no_packet_is_an_event_without_a_name(frame: bytes | str) -> None:
    found = Packet(encoded_packet=frame)
    assert (found.packet_type, found.data, found.id, found.namespace) == (packet.EVENT, [""], None, "/")


@pytest.mark.parametrize("kind", [packet.CONNECT_ERROR, packet.BINARY_EVENT, packet.BINARY_ACK, 9, "x", None])
def test_a_kind_that_no_browser_sends_is_an_event_without_a_name(kind: object) -> None:
    """A binary event would make the connection wait for bytes that never come."""
    found = received(type=kind, data=["clock_ping"])
    assert (found.packet_type, found.data) == (packet.EVENT, [""])


def test_what_we_send_can_be_read() -> None:
    ack = Packet(packet.ACK, data=[{"ok": True}], namespace="/", id=7)
    assert msgpack.loads(ack.encode()) == {"type": 3, "data": [{"ok": True}], "nsp": "/", "id": 7}
