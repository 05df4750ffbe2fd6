"""The image: what it promises stands in its files; scripts/image.sh builds it, starts it and asks it."""

from __future__ import annotations

import re

import pytest

from tests.support.server import ROOT

FILE = (ROOT / "deploy" / "Containerfile").read_text("utf-8")
COMPOSE = (ROOT / "deploy" / "compose.yaml").read_text("utf-8")

WORKERS = (ROOT / "deploy" / "nginx" / "workers.conf").read_text("utf-8")


def test_it_takes_any_base_and_runs_as_nobody_of_the_machine() -> None:
    assert re.search(r"^ARG BASE=\S+$", FILE, re.M)
    assert re.findall(r"^FROM (\S+)", FILE, re.M) == ["${BASE}", "${BASE}"]
    assert re.search(r"^USER 10001:10001$", FILE, re.M)
    assert "HEALTHCHECK" in FILE
    assert "/readyz" in FILE


def test_all_that_it_copies_is_let_in_and_nothing_else() -> None:
    """A folder with people's words or a key in it never gets into an image."""
    copied = {name for line in re.findall(r"^COPY (?!--from)(.+)$", FILE, re.M) for name in line.split()[:-1]}
    let_in = re.findall(r"^!(.+)$", (ROOT / ".containerignore").read_text("utf-8"), re.M)
    assert copied == set(let_in)
    assert (ROOT / ".containerignore").read_text("utf-8").startswith("*\n")


@pytest.mark.parametrize("line", ["read_only: true", "cap_drop: [ALL]", "no-new-privileges", "tmpfs: [/tmp]"])
def test_the_composition_gives_it_nothing_to_write_but_its_volume(line: str) -> None:
    assert line in COMPOSE
    assert COMPOSE.count("<<: *sprintrum") == 3


def test_the_workers_of_the_composition_are_those_that_nginx_knows() -> None:
    known = re.findall(r"^  server 127\.0\.0\.1:(\d+) .*# (w\d)$", WORKERS, re.M)
    composed = re.findall(r'^      PORT: "(\d+)"\n      WORKER: (w\d)$', COMPOSE, re.M)
    assert composed == known == [("5001", "w1"), ("5002", "w2")]
    assert re.findall(r"^  (w\d):", COMPOSE.partition("\nvolumes:")[2], re.M) == ["w1", "w2"]


def test_every_setting_of_the_composition_is_one_of_ours() -> None:
    documented = (ROOT / "docs" / "hosting.md").read_text("utf-8")
    ours = re.findall(r"^      ([A-Z_]+): ", COMPOSE, re.M)
    names = [name for name in ours if not name.startswith("POSTGRES_")]
    assert names
    assert [name for name in names if name not in documented] == []
