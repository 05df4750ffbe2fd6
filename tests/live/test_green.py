"""The facts of the stack that a newer version must not change behind our back."""

from __future__ import annotations

import socket
import subprocess
import sys
import urllib.request
from contextlib import ExitStack
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprint.green import serving, wire
from tests.support.databases import POSTGRESQL
from tests.support.server import ROOT, Server

MORE_THAN_EVENTLET_ALLOWS = 1_100


def test_accepted_sockets_do_not_wait_for_more_bytes() -> None:
    with serving.listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


@given(st.binary(max_size=300), st.binary(min_size=4, max_size=4), st.integers(0, 9))
def test_unmasking_is_what_the_standard_says(data: bytes, mask: bytes, offset: int) -> None:
    """RFC 6455, 5.3: octet i is XORed with octet i mod 4 of the key."""
    plain = bytes(octet ^ mask[(at + offset) % 4] for at, octet in enumerate(data))
    assert wire.apply_mask(data, mask, len(data), offset) == plain


def test_more_connections_than_eventlet_allows_by_itself(server: Server) -> None:
    with ExitStack() as stack:
        for _ in range(MORE_THAN_EVENTLET_ALLOWS):
            stack.enter_context(socket.create_connection(("127.0.0.1", server.port)))
        with urllib.request.urlopen(f"{server.url}/healthz", timeout=60) as answer:
            assert answer.status == 200


RESTS = """
from sprint import green
green.patch("eventlet")
from sprint.green import requests
import io, socket
rests = []
requests.eventlet.sleep = rests.append
class Request(requests.Protocol):
    def __init__(self):
        self.rfile, self.connection = io.BytesIO(bytes(4 * requests.BYTES_A_TURN)), socket.socket()
body = requests.Body(Request(), None)
while body.read(16_384):
    pass
print(len(rests))
"""


def test_a_body_that_always_has_more_gives_the_others_their_turn() -> None:
    """Of one that was sent as fast as it was read everybody waited for all: 20 seconds in a try."""
    said = subprocess.run([sys.executable, "-c", RESTS], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "4"


SENDS_NOTHING = """
from sprint import green
green.patch("eventlet")
from sprint.green import requests
import eventlet, socket
requests.WAITING_AT_ONCE = 2
class Request(requests.Protocol):
    def __init__(self, connection):
        self.rfile, self.connection = connection.makefile("rb"), connection
pairs = [socket.socketpair() for _ in range(4)]
bodies = [requests.Body(Request(here), 500) for here, _ in pairs[:3]]
reads = [eventlet.spawn(body.read, 500) for body in bodies]
print(reads[0].wait(), pairs[0][1].recv(1), len(requests._sending), len(requests._waiting))
late = requests.Body(Request(pairs[3][0]), 500)
late._ends = 1
print(late.read(500), late._request.close_connection)
"""


def test_of_many_bodies_that_do_not_come_the_oldest_goes_and_none_stays_for_ever() -> None:
    said = subprocess.run(
        [sys.executable, "-c", SENDS_NOTHING],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert said.stdout.splitlines() == ["b'' b'' 2 0", "b'' True"]


WRITES = """
from sprint import green
green.patch("eventlet")
from sprint.green import wire
import io, socket
from engineio.packet import MESSAGE, Packet
from eventlet.websocket import RFC6455WebSocket
here, there = socket.socketpair()
server = RFC6455WebSocket(here, {"wsgi.errors": io.StringIO()})
browser = RFC6455WebSocket(there, {"wsgi.errors": io.StringIO()}, client=True)
packets = [Packet(MESSAGE, bytes([at]) * 30_001) for at in range(200)]
taken = 0
while wire.write_now(server, packets[taken]):
    taken += 1
got = []
def read():
    while len(got) <= taken:
        got.append(browser.wait())
green.spawn(read)
while not wire.write_now(server, packets[taken]):
    green.sleep(0.01)
while len(got) <= taken:
    green.sleep(0.01)
assert got == [packet.data for packet in packets[: taken + 1]]
print(taken)
"""


PINGS = """
from sprint import green
green.patch("eventlet")
import io, socket
from engineio import Server
from engineio.packet import MESSAGE, PING, Packet
from engineio.socket import Socket
from eventlet.websocket import RFC6455WebSocket
here, there = socket.socketpair()
line = Socket(Server(async_mode="eventlet"), "sid")
line.ws = RFC6455WebSocket(here, {"wsgi.errors": io.StringIO()})
browser = RFC6455WebSocket(there, {"wsgi.errors": io.StringIO()}, client=True)
line.upgraded = True
line.send(Packet(MESSAGE, b"first"))
assert browser.wait() == b"first" and line.queue.empty()
line.send(Packet(PING))
line.send(Packet(MESSAGE, b"behind the ping"))
assert [packet.packet_type for packet in line.poll()] == [PING, MESSAGE]
"""


def test_pings_keep_the_writer_of_a_connection_awake() -> None:
    """It ends a connection whose queue had nothing for 45 seconds; a soak of three minutes showed it."""
    done = subprocess.run(
        [sys.executable, "-c", PINGS], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_what_a_slow_browser_takes_only_in_part_arrives_whole_and_in_its_turn() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WRITES], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert int(done.stdout) > 0


GREEN_QUERY = """
from sprint import green
green.patch("eventlet")
import sys, threading, time
from sqlalchemy import text
from sprint.store import Store
store, beats, done = Store(sys.argv[1]), [], threading.Event()
def beat():
    while not done.is_set():
        beats.append(1)
        green.sleep(0.01)
green.spawn(beat)
with store.read() as db:
    db.execute(text("SELECT pg_sleep(0.5)"))
done.set()
print(len(beats))
"""


def test_a_slow_query_lets_the_others_go_on() -> None:
    done = subprocess.run(
        [sys.executable, "-c", GREEN_QUERY, POSTGRESQL],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert int(done.stdout) > 5


BESIDE_A_THREAD = """
from sprint import green
green.patch("eventlet")
turns, ended = [], []
def compute():
    while len(turns) < 20:
        sum(range(1000))
    ended.append(len(turns))
green.spawn(green.in_thread, compute)
while not ended:
    green.sleep(0)
    turns.append(1)
print(ended[0])
"""


def test_who_computes_in_a_thread_lets_the_rooms_go_on() -> None:
    """It computes until the loop has had twenty turns: beside the loop they come, in it never."""
    done = subprocess.run(
        [sys.executable, "-c", BESIDE_A_THREAD],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert int(done.stdout) >= 20


SWITCHES = """
from sprint import green
green.patch("eventlet")
import sys
from sprint.green import serving
served = []
serving.serve_eventlet = lambda *_args: served.append(sys.getswitchinterval())
usual = sys.getswitchinterval()
serving.serve(None, None)
print(usual, *served)
"""


def test_while_it_serves_a_thread_that_computes_has_short_turns() -> None:
    """How long it may keep the interpreter while the loop wants it; the interpreter holds to that."""
    done = subprocess.run(
        [sys.executable, "-c", SWITCHES], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    usual, serving = map(float, done.stdout.split())
    assert 0 < serving <= usual / 5


PARTS = [part for part in vars(wire).values() if isinstance(part, wire.Part)]


@pytest.mark.parametrize(
    "part",
    PARTS,
    ids=lambda part: part.name,
)
def test_a_patched_name_that_has_changed_is_said_with_both_versions(part: wire.Part) -> None:
    other = replace(part, name=f"{part.name}_of_a_newer_version")
    with pytest.raises(RuntimeError, match=f"was written against .* in {part.library} {part.version}"):
        other.replace(lambda original: original)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_a_patched_name_with_another_signature_is_said_too(part: wire.Part) -> None:
    other = replace(part, form=f"{part.form[:-1]}, one_more)")
    with pytest.raises(RuntimeError, match="was written against"):
        other.replace(lambda original: original)


def test_in_a_process_that_serves_each_patched_name_is_ours() -> None:
    """A part that is declared and never put in its place would do nothing."""
    script = (
        "from sprint import green; green.patch('eventlet')\n"
        "from importlib import import_module\n"
        "from sprint.green import wire\n"
        "for part in [part for part in vars(wire).values() if isinstance(part, wire.Part)]:\n"
        "    now = getattr(getattr(import_module(part.module), part.owner), part.name)\n"
        "    is_ours = getattr(now, '__module__', '') == wire.__name__ or now == wire.MAX_DECODE_PACKETS\n"
        "    print(part.name, is_ours)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert dict(line.split() for line in done.stdout.splitlines()) == {part.name: "True" for part in PARTS}
