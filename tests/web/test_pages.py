"""Every page, in both languages, opened by everybody: status, title, heading, way out."""

import pytest

from sprint.actions import accounts
from sprint.text import translate
from tests.web.conftest import World
from tests.web.page import Browser

PUBLIC = {
    "/": ("Tag plads ved bordet", "Take a seat at the table"),
    "/login": ("Log ind", "Sign in"),
    "/check": ("Test forbindelsen", "Test the connection"),
    "/privacy": ("Sådan passer vi på dine oplysninger", "How we look after your data"),
    "/accessibility": ("Tilgængelighed", "Accessibility"),
    "/s/{code}": ("Tag plads ved bordet", "Take a seat at the table"),
    "/s/{code}/return": ("Sæt dig på din plads igen", "Sit down in your seat again"),
}
INSTRUCTOR = {
    "/sprints": ("Dine sprint", "Your sprints"),
    "/sprints/new": ("Nyt sprint", "New sprint"),
    "/sprints/{code}/delete": ("Slet Digitalt sprint?", "Delete Digitalt sprint?"),
    "/s/{code}/teams/1/takehome": ("Tag det med hjem", "Take it home"),
}


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("path", PUBLIC)
def test_anybody_can_read(world: World, browser: Browser, path: str, lang: str) -> None:
    browser.speak(lang)
    page = browser.get(path.format(code=world.code))
    assert (page.status, page.lang) == (200, lang)
    assert page.h1 == PUBLIC[path][lang == "en"]
    assert page.title.endswith(" · Sprintrum")
    assert "/privacy" in page.links()


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("path", INSTRUCTOR)
def test_the_instructor_can_read(world: World, path: str, lang: str) -> None:
    instructor = world.instructor()
    instructor.speak(lang)
    page = instructor.get(path.format(code=world.code))
    assert (page.status, page.lang) == (200, lang)
    assert page.h1 == INSTRUCTOR[path][lang == "en"]


@pytest.mark.parametrize(
    "path",
    [*INSTRUCTOR, "/s/{code}/console", "/s/{code}/prepare", "/s/{code}/agenda", "/s/{code}/agenda.json"],
)
def test_nobody_else_can_read_them(world: World, browser: Browser, path: str) -> None:
    assert browser.get(path.format(code=world.code)).status in (303, 403)


@pytest.mark.parametrize(
    ("path", "element"), [("room", "sprint-room"), ("console", "sprint-console"), ("stage", "sprint-stage")]
)
def test_live_pages_hold_their_element_and_content(world: World, path: str, element: str) -> None:
    browser = world.joined("Mette", team=2) if path == "room" else world.instructor()
    page = browser.get(f"/s/{world.code}/{path}")
    assert page.status == 200
    assert page.tree.xpath(f"//{element}")
    assert page.tree.xpath("//noscript")
    content = page.content()
    assert content["code"] == world.code
    assert content["urls"]["join"] == f"http://localhost/s/{world.code}"
    assert content["role"] == {"room": "participant", "console": "instructor", "stage": None}[path]
    assert content["team"] == (2 if path == "room" else None)


def test_content_cannot_end_its_own_element(world: World, browser: Browser) -> None:
    page = world.joined("</script><script>alert(1)</script>").get(f"/s/{world.code}/room")
    assert "<script>alert" not in page.response.get_data(as_text=True)


def test_names_are_words_not_markup(world: World, browser: Browser) -> None:
    world.joined("<img src=x onerror=alert(1)>")
    page = browser.get(f"/s/{world.code}")
    assert "<img" in page.text
    assert not page.tree.xpath("//img")


def test_a_page_that_is_not_there_has_a_way_out(browser: Browser) -> None:
    page = browser.get("/nowhere")
    assert page.status == 404
    assert page.h1 == "Siden findes ikke"
    assert "/" in page.links()


def test_a_page_that_cannot_be_posted_to_says_so(browser: Browser) -> None:
    assert browser.post("/privacy").status == 405


def test_a_broken_page_is_ours_and_says_what_is_saved(
    world: World, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> str:
        raise RuntimeError("a mistake of ours")

    world.app.view_functions["trust.privacy"] = broken
    page = browser.get("/privacy")
    assert page.status == 500
    assert "Det, der stod som gemt, er gemt." in page.text
    assert "mistake" not in page.text


@pytest.mark.parametrize("path", ["/privacy", "/accessibility"])
def test_who_runs_the_server_is_said(browser: Browser, path: str) -> None:
    assert "it@fjordby.example" in browser.get(path).text


def test_changing_the_language_stays_on_the_page(browser: Browser) -> None:
    page = browser.post("/language", {"lang": "en", "next": "/privacy"})
    assert (page.status, page.location) == (303, "/privacy")
    assert browser.get("/privacy").lang == "en"


def test_the_browser_is_not_asked_for_its_language(browser: Browser) -> None:
    assert browser.get("/", headers={"Accept-Language": "en"}).lang == "da"


def test_an_unknown_language_is_refused(browser: Browser) -> None:
    assert browser.post("/language", {"lang": "xx", "next": "/"}).status == 400


@pytest.mark.parametrize("lang", ["da", "en"])
def test_each_page_has_one_catalogue_with_its_own_texts(browser: Browser, lang: str) -> None:
    browser.speak(lang)
    url = browser.get("/").tree.get("data-catalogue")
    response = browser.client.get(url)
    texts = response.get_data(as_text=True)
    assert "immutable" in response.headers["Cache-Control"]
    assert f"page-copied = {translate(lang, 'page-copied')}\n" in texts
    assert "console-" not in texts


def test_a_used_set_up_link_leads_to_sign_in(world: World, browser: Browser) -> None:
    page = browser.get("/setup/not-a-token")
    assert page.status == 404
    assert "/login" in page.links()
    assert browser.get(f"/setup/{accounts.create_setup_token(world.deps)}").h1 == "Velkommen til Sprintrum"
