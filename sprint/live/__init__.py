"""Socket.IO: the wire between browsers and the actions."""

from sprint.live.broadcast import Broadcast
from sprint.live.door import Door, without_forwarded
from sprint.live.hub import Hub
from sprint.live.placement import Placement

__all__ = ["Broadcast", "Door", "Hub", "Placement", "without_forwarded"]
