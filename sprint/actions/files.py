"""Files that were made, kept while there is room: what has not changed is not made twice."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field

MEGABYTE = 1024 * 1024


@dataclass
class Files:
    """Files that were made, the latest first, as long as there is room; by what they were made from."""

    most_bytes: int = 64 * MEGABYTE
    _kept: OrderedDict[Hashable, bytes] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def get(self, key: Hashable) -> bytes | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def put(self, key: Hashable, data: bytes) -> None:
        with self._lock:
            self._kept[key] = data
            while sum(map(len, self._kept.values())) > self.most_bytes:
                self._kept.popitem(last=False)

    def forget(self, sprint_id: str) -> None:
        """What is deleted is in no memory either."""
        with self._lock:
            for key in [key for key in self._kept if isinstance(key, tuple) and key[0] == sprint_id]:
                del self._kept[key]
