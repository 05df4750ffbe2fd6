"""Socket.IO: the wire between browsers and the actions."""

from sprint.live.broadcast import Broadcast
from sprint.live.hub import Hub

__all__ = ["Broadcast", "Hub"]
