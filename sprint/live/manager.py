"""Who gets a packet: socketio's tables, asked without a copy of a room and six calls for each browser."""

from __future__ import annotations

from typing import Any

from engineio.packet import MESSAGE
from engineio.packet import Packet as Envelope
from socketio import Manager, packet


class DirectManager(Manager):  # type: ignore[misc]
    """Sends the same packet to browsers that are named, as all of ours are, one or many."""

    def emit(self, event: str, data: Any, namespace: str, room: Any = None, **options: Any) -> None:
        if room is None or any(options.values()):
            super().emit(event, data, namespace, room, **options)
            return
        said = self.server.packet_class(packet.EVENT, namespace=namespace, data=[event, data])
        envelope = Envelope(MESSAGE, said.encode())
        engines, of_browsers = self.server.eio.sockets, self.rooms[namespace][None]._fwdm
        for sid in [room] if isinstance(room, str) else room:
            engine = engines.get(of_browsers.get(sid))
            if engine is not None and not engine.closed:
                engine.send(envelope)
