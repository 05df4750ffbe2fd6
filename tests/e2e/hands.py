"""What a person does at a browser, in the same words for every engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from .people import SHOTS

PATIENCE_SECONDS = 20
PRESSED = "button, a[href], [role=menuitem]"
WRITTEN = "textarea, input"
BODY = "body"
DIALOG = "dialog[open]"
# What stands in fields is read as well as what stands on paper.
READ = """within => [...document.querySelectorAll(within)].map(root => [root.innerText,
  ...[...root.querySelectorAll('textarea, input')].map(field => field.value)].join(' ')).join(' ')"""

# Kept on the page itself: neither driver tells what a page complains about.
LISTEN = """() => {
  const heard = (window.heard = []);
  addEventListener('error', ({ message, filename }) => heard.push(`${message} ${filename}`));
  addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason?.stack ?? reason)));
}"""


class Hands:
    """``within`` is where on the page, as a selector."""

    def __init__(self, driver: WebDriver, url: str) -> None:
        self.driver = driver
        self.url = url

    def open(self, path: str) -> None:
        self.driver.get(f"{self.url}{path}")
        self.evaluate(LISTEN)

    @property
    def complaints(self) -> list[str]:
        """What the page has complained about since it was listened to."""
        return list(self.evaluate("() => (window.heard ?? []).splice(0)"))

    def reads(self, words: str, within: str = BODY) -> None:
        """Waits until the words are there."""
        self._wait(lambda: words in self.evaluate(READ, within), lambda: f"{words!r} is not within {within}")

    def press(self, name: str, within: str = BODY) -> None:
        self._do(lambda: self._click(self._named(PRESSED, name, within)))

    def tap(self, selector: str) -> None:
        self._do(lambda: self._click(self.driver.find_element(By.CSS_SELECTOR, selector)))

    def write(self, name: str, words: str, within: str = BODY) -> None:
        self._do(lambda: self._click(self._named(WRITTEN, name, within)))
        self._do(lambda: self._named(WRITTEN, name, within).send_keys(words))

    def attach(self, selector: str, file: Path) -> None:
        self._wait(lambda: self.driver.find_elements(By.CSS_SELECTOR, selector))[0].send_keys(str(file))

    def evaluate(self, function: str, argument: object = None) -> Any:
        return self.driver.execute_script(f"return ({function})(arguments[0])", argument)

    def shot(self, name: str) -> None:
        SHOTS.mkdir(exist_ok=True)
        self.driver.save_screenshot(str(SHOTS / f"{name}.png"))

    def _click(self, element: WebElement) -> None:
        """In the middle of the window: drivers scroll it to an edge, where something may lie over it."""
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def _named(self, kinds: str, name: str, within: str) -> WebElement:
        """The first in sight that the engine itself calls so."""

        def look() -> WebElement | None:
            selector = ", ".join(f"{within} {kind}" for kind in kinds.split(", "))
            for each in self.driver.find_elements(By.CSS_SELECTOR, selector):
                if each.is_displayed() and name.casefold() in each.accessible_name.casefold():
                    return each
            return None

        return self._wait(look, lambda: f"nothing is called {name!r} within {within}")

    def _do(self, act: Any) -> None:
        """What moves, or is drawn anew, is met at the next attempt, as by a finger."""

        refused = ""

        def done() -> bool:
            nonlocal refused
            try:
                act()
            except (ElementClickInterceptedException, ElementNotInteractableException) as error:
                refused = str(error)
                return False
            return True

        self._wait(done, lambda: f"it cannot be pressed: {refused}")

    def _wait(self, found: Any, words: Callable[[], str] = str) -> Any:
        waiting = WebDriverWait(
            self.driver, PATIENCE_SECONDS, 0.1, ignored_exceptions=[StaleElementReferenceException]
        )
        try:
            return waiting.until(lambda _: found())
        except TimeoutException:
            self.shot(f"{self.driver.name}-waits")
            raise AssertionError(f"{words()}; the page says {self.complaints}") from None
