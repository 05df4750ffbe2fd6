"""What a host does after "From nothing to https": an account, a sprint, people in it; by https alone."""

from __future__ import annotations

import re
import socket
import ssl
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import msgpack
import requests
from websocket import WebSocket, create_connection

CONNECT, EVENT, ACK = 0, 2, 3
PASSWORD = "en lang og venlig sætning"
SECONDS = 60


def main(log: Path, certificate: str) -> None:
    said = log.read_text("utf-8")
    wrong = re.findall(r"^wrong .*", said, re.M)
    assert wrong == [], wrong
    (link,) = set(re.findall(r"https://\S+/setup/\S+", said))
    front = link.partition("/setup/")[0]
    lead, person = browser(certificate), browser(certificate)
    made = lead.post(link, data={"name": "Karen", "password": PASSWORD}, timeout=SECONDS)
    assert made.url == f"{front}/sprints", made.text
    code = make_sprint(lead, front)
    with closing(connected(lead, front, code, certificate, "console")) as console:
        for command in ("sprint_open", "phase_next"):
            assert asked(console, command)["ok"], command
    data = {"name": "Grete Holm", "team": "1"}
    seated = person.post(f"{front}/s/{code}", data=data, timeout=SECONDS)
    seated = seated if seated.url.endswith("/room") else person.post(seated.url, data=data, timeout=SECONDS)
    assert seated.url == f"{front}/s/{code}/room", seated.url
    with closing(connected(person, front, code, certificate, "room")) as room:
        assert asked(room, "clock_ping")["ok"]
    print(f"hosted: from nothing to a sprint in progress at {front}, by https and WebSockets")


def browser(certificate: str) -> requests.Session:
    session = requests.Session()
    session.trust_env, session.verify = False, certificate
    return session


def make_sprint(lead: requests.Session, front: str) -> str:
    form = lead.get(f"{front}/sprints/new", timeout=SECONDS).text
    given = dict(re.findall(r'name="(deletes|intent)"[^>]*value="([^"]*)"', form))
    given |= {name: value for value, name in re.findall(r'value="([^"]*)"[^>]*name="(deletes|intent)"', form)}
    given |= {"title": "Første sprint", "agenda": "45-minutes", "teams": "Hold 1\nHold 2", "language": "da"}
    made = lead.post(f"{front}/sprints/new", data=given, timeout=SECONDS)
    found = re.fullmatch(rf"{front}/s/(\w+)/prepare", made.url)
    assert found, made.text
    return found[1]


def connected(who: requests.Session, front: str, code: str, certificate: str, window: str) -> WebSocket:
    context = ssl.create_default_context(cafile=certificate)
    host = front.removeprefix("https://")
    sock = create_connection(
        f"wss://{host}/socket.io/?EIO=4&transport=websocket&as={window}&code={code}",
        origin=front,
        cookie="; ".join(f"{each.name}={each.value}" for each in who.cookies),
        socket=context.wrap_socket(socket.create_connection((host, 443)), server_hostname=host),
        timeout=SECONDS,
    )
    sock.recv()
    sock.send_binary(msgpack.packb({"type": CONNECT, "nsp": "/"}))
    return sock


def asked(sock: WebSocket, command: str) -> dict[str, Any]:
    sock.send_binary(msgpack.packb({"type": EVENT, "nsp": "/", "id": 1, "data": [command, {}]}))
    while True:
        frame = sock.recv()
        packet = msgpack.unpackb(frame) if isinstance(frame, bytes) else {}
        if packet.get("type") == ACK:
            answer: dict[str, Any] = packet["data"][0]
            return answer


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), sys.argv[2])
    except AssertionError as error:
        sys.exit(f"The way to https fails: {error}")
