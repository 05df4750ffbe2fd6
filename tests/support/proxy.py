"""A bad network between browsers and the server: cuts, delays, connections that die in silence."""

from __future__ import annotations

import asyncio
import random
import socket
import struct
import threading
from collections import deque
from collections.abc import Callable, Coroutine
from contextlib import suppress
from types import TracebackType
from typing import Any

CHUNK = 4096
NO_LINGER = struct.pack("ii", 1, 0)
SMALL_BUFFER = 4096


class Proxy:
    """Forwards TCP to a port on this machine, as badly as it is told; runs in a thread of its own.

    ``delay_seconds`` holds back what passes, each way, ``jitter_seconds`` each piece by up to so much more;
    without ``is_reading`` the server is not heard.
    """

    def __init__(self, target_port: int, delay_seconds: float = 0.0, jitter_seconds: float = 0.0) -> None:
        self.delay_seconds = delay_seconds
        self.jitter_seconds = jitter_seconds
        self.is_reading = True
        self.accepted = 0
        self._target_port = target_port
        self._chance = random.Random(18)
        self._open: set[asyncio.StreamWriter] = set()
        self._silent: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Proxy:
        self._thread.start()
        self._server = self._do(asyncio.start_server(self._accept, "127.0.0.1", 0))
        self.port = int(self._server.sockets[0].getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._do(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    async def _stop(self) -> None:
        self._server.close()
        self._cut(self._open | self._silent)
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await asyncio.sleep(0)  # a transport closes its socket one turn after it is told to

    def cut(self) -> None:
        """Every connection is reset, as by a router that restarts."""
        self._now(lambda: self._cut(self._open - self._silent))

    def fall_silent(self) -> None:
        """Connections stay open and carry nothing any more; new ones are well."""
        self._now(lambda: self._silent.update(self._open))

    def _do(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    def _now(self, work: Callable[[], None]) -> None:
        async def run() -> None:
            work()

        self._do(run())

    def _cut(self, writers: set[asyncio.StreamWriter]) -> None:
        for writer in writers:
            raw = writer.get_extra_info("socket")
            if raw.fileno() >= 0:
                raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NO_LINGER)
            writer.transport.abort()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.accepted += 1
        upstream = socket.socket()
        upstream.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL_BUFFER)
        upstream.setblocking(False)
        try:
            await self._loop.sock_connect(upstream, ("127.0.0.1", self._target_port))
        except OSError:
            upstream.close()
            writer.transport.abort()
            return
        back, forth = await asyncio.open_connection(sock=upstream, limit=SMALL_BUFFER)
        self._open |= {writer, forth}
        ways = self._pump(reader, forth, lambda: True), self._pump(back, writer, lambda: self.is_reading)
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*ways)
        self._open -= {writer, forth}

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, may_read: Callable[[], bool]
    ) -> None:
        due, waiting = 0.0, deque[bytes]()
        try:
            while True:
                while not may_read():
                    await asyncio.sleep(0.02)
                data = await reader.read(CHUNK)
                if not data:
                    break
                held = self.delay_seconds + self.jitter_seconds * self._chance.random()
                due = max(due, self._loop.time() + held)
                waiting.append(data)
                self._loop.call_at(due, self._pass_on, writer, waiting)
            while waiting:
                await asyncio.sleep(max(0.0, due - self._loop.time()))
        except OSError:
            pass
        if writer not in self._silent:
            writer.close()

    def _pass_on(self, writer: asyncio.StreamWriter, waiting: deque[bytes]) -> None:
        """What came first, whichever timer of the same moment rings first."""
        data = waiting.popleft()
        if writer not in self._silent and not writer.is_closing():
            writer.write(data)
