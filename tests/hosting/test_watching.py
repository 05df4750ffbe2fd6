"""Dashboard and alerts ask only for figures that the server gives."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from sprint.app import create_app
from sprint.config import Config
from tests.support.databases import sqlite
from tests.support.server import ROOT

FOLDER = ROOT / "deploy" / "grafana"
FIGURE = re.compile(r"\bsprintrum_\w+")
# Labelled counters show nothing before they count; their names come from the comments of the format.
NAMED = re.compile(r"^# TYPE (\S+) (\w+)", re.M)


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    return create_app(Config(sqlite(tmp_path / "sprint.db"), "key")).test_client()


@pytest.fixture
def figures(client: FlaskClient) -> set[str]:
    client.get("/privacy")
    text = client.get("/metrics").get_data(as_text=True)
    assert 'sprintrum_info{version="' in text
    assert 'sprintrum_http_seconds_count{page="trust.privacy",status="2xx"}' in text
    given = set()
    for name, kind in NAMED.findall(text):
        given |= {f"{name}_bucket", f"{name}_count"} if kind == "histogram" else {name}
    return given


@pytest.mark.parametrize("file", ["alerts.yaml", "sprintrum.json"])
def test_every_figure_that_is_asked_for_is_given(figures: set[str], file: str) -> None:
    asked = set(FIGURE.findall((FOLDER / file).read_text("utf-8")))
    assert len(asked) > 3
    assert asked - figures == set()


@pytest.mark.parametrize(
    ("address", "status"), [("8.8.8.8", 404), ("2001:4860::1", 404), ("10.1.2.3", 200), ("::1", 200)]
)
def test_figures_are_for_who_is_near(client: FlaskClient, address: str, status: int) -> None:
    assert client.get("/metrics", environ_base={"REMOTE_ADDR": address}).status_code == status


def test_who_asks_for_them_again_and_again_is_told_to_wait(client: FlaskClient) -> None:
    answers = [client.get("/metrics").status_code for _ in range(150)]
    assert set(answers) == {200, 429}
    assert client.get("/readyz").status_code in (200, 503), "it asks nobody and is told always"


def test_the_dashboard_is_whole() -> None:
    panels = json.loads((FOLDER / "sprintrum.json").read_text("utf-8"))["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    assert all(panel["targets"] and panel["title"] for panel in panels)


def test_the_version_is_one() -> None:
    from sprint import __version__

    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text("utf-8")
