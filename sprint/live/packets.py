"""What comes in from the wire: whatever a browser sends becomes a packet that the hub can answer."""

from __future__ import annotations

from typing import Any

import msgpack
from socketio import packet
from socketio.msgpack_packet import MsgPackPacket

from sprint.live import bounds

KINDS = (packet.CONNECT, packet.DISCONNECT, packet.EVENT, packet.ACK)
# python-socketio would call the handlers of these as if the connection itself had come or gone.
NOT_FOR_BROWSERS = frozenset({"connect", "disconnect", "*"})
NO_EVENT = ""
# What fits in here costs little, whatever it is made of; of the rest the heads are counted first.
SMALL_BYTES = 2_048
# Longer than any list that a browser sends.
MOST = {"max_array_len": 64, "max_map_len": 64}


class Packet(MsgPackPacket):  # type: ignore[misc]
    """A packet of MessagePack; what is none becomes an event without a name, which is refused as unknown.

    An error in here would leave the sender without an answer, and a traceback in the log for every frame.
    """

    def __init__(self, *fields: Any, encoded_packet: Any = None, **more: Any) -> None:
        super().__init__(*fields, **more)
        if encoded_packet is not None:  # an empty frame too: its default is an event without data
            self.decode(encoded_packet)

    def decode(self, encoded_packet: Any) -> None:
        fields = unpacked(encoded_packet)
        packet_type, ack_id, namespace = fields.get("type"), fields.get("id"), fields.get("nsp")
        self.packet_type = packet_type if is_whole(packet_type) and packet_type in KINDS else packet.EVENT
        self.id = ack_id if is_whole(ack_id) else None
        self.namespace = namespace if isinstance(namespace, str) else "/"
        self.data = fields.get("data")
        if self.packet_type == packet.EVENT and (packet_type != packet.EVENT or not is_event(self.data)):
            self.data = [NO_EVENT]


def unpacked(data: Any) -> dict[str, Any]:
    """The fields of a packet; half a character, as a text that was cut has at its end, is replaced."""
    try:
        if len(data) > SMALL_BYTES:
            bounds.check(data)
        fields = msgpack.loads(data, ext_hook=msgpack.ExtType, unicode_errors="replace", **MOST)
    except (ValueError, TypeError, OverflowError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) else {}


def is_event(data: Any) -> bool:
    """A list with a name that is a browser's to use."""
    return (
        isinstance(data, list) and bool(data) and isinstance(data[0], str) and data[0] not in NOT_FOR_BROWSERS
    )


def is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
