"""A browser for tests: every page it opens is held to what all pages promise."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from flask.testing import FlaskClient
from lxml import html
from werkzeug.test import TestResponse


@dataclass(frozen=True)
class Page:
    response: TestResponse

    @property
    def status(self) -> int:
        return self.response.status_code

    @cached_property
    def tree(self) -> Any:
        return html.fromstring(self.response.get_data(as_text=True))

    @property
    def lang(self) -> str:
        return str(self.tree.get("lang"))

    @property
    def title(self) -> str:
        return str(self.tree.findtext(".//title"))

    @property
    def h1(self) -> str:
        return words(self.tree.find(".//h1"))

    @property
    def text(self) -> str:
        return words(self.tree.body)

    @property
    def errors(self) -> list[str]:
        return [words(found) for found in self.tree.xpath("//*[@class='errors' or @class='field-error']")]

    @property
    def location(self) -> str:
        return self.response.headers.get("Location", "")

    def label_of(self, name: str) -> str:
        field = self.tree.xpath(f'//*[@name="{name}"]')[0]
        return words(self.tree.xpath(f'//label[@for="{field.get("id")}"]')[0])

    def value_of(self, name: str) -> str:
        return str(self.tree.xpath(f'//input[@name="{name}"]')[0].get("value", ""))

    def content(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.tree.xpath("//script[@id='content']/text()")[0])
        return found

    def links(self) -> list[str]:
        return [link.get("href") for link in self.tree.iter("a") if link.get("href")]


class Browser:
    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def copy(self) -> Browser:
        """The same browser at this moment: what it sends next goes out before any answer has come."""
        other = self.client.application.test_client()
        other._cookies = dict(self.client._cookies)
        return Browser(other)

    def get(self, path: str, **more: Any) -> Page:
        return self.shown(self.client.get(path, **more))

    def post(self, path: str, data: dict[str, str] | None = None, **more: Any) -> Page:
        headers = {"Sec-Fetch-Site": "same-origin", **more.pop("headers", {})}
        return self.shown(self.client.post(path, data=data or {}, headers=headers, **more))

    def speak(self, lang: str) -> None:
        self.post("/language", {"lang": lang, "next": "/"})

    def shown(self, response: TestResponse) -> Page:
        page = Page(response)
        check_headers(response)
        if response.mimetype == "text/html" and response.status_code not in range(300, 400):
            check_page(page)
        return page


def words(node: Any) -> str:
    return " ".join(node.text_content().split())


def check_headers(response: TestResponse) -> None:
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"]


def check_page(page: Page) -> None:
    tree, source = page.tree, page.response.get_data(as_text=True)
    assert page.lang in ("da", "en")
    assert tree.xpath('//*[@id="main"]'), "the skip link needs a target"
    check_heading(page)
    check_ids(tree)
    check_labels(tree)
    assert not tree.xpath("//*[@style or @onclick or @onload] | //style")
    assert not tree.xpath("//script[not(@src) and not(@type='application/json')]")
    assert not re.search(r'(src|href)="(https?:)?//', source), "nothing is fetched from others"
    assert "⟦" not in source


def check_heading(page: Page) -> None:
    """One h1, and the title begins with it; the shells get theirs from their element."""
    headings = page.tree.findall(".//h1")
    if page.tree.xpath("//sprint-room | //sprint-console | //sprint-prepare | //sprint-stage"):
        return
    assert len(headings) == 1
    assert page.title.startswith(page.h1)


def check_ids(tree: Any) -> None:
    counts = Counter(node.get("id") for node in tree.xpath("//*[@id]"))
    assert [name for name, count in counts.items() if count > 1] == []
    told = " ".join(tree.xpath("//@aria-describedby | //@aria-labelledby")).split()
    assert set(told) <= set(counts)


def check_labels(tree: Any) -> None:
    for field in tree.xpath("//input[not(@type='hidden')] | //select | //textarea"):
        labels = tree.xpath(f'//label[@for="{field.get("id")}"]') if field.get("id") else []
        assert labels or any(parent.tag == "label" for parent in field.iterancestors()), field.get("name")
    for form in tree.iter("form"):
        assert form.get("action")
