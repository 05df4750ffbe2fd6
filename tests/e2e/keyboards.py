"""A keyboard that composes (phones, dictation, dead keys), and every field that one can be used in."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import CDPSession, Locator, Page, expect

FIELDS = (
    "textarea:not([readonly], [disabled]),"
    " input:is([type=text], [type=search], [type=password], :not([type])):not([readonly], [disabled])"
)
# As when a slot, a colleague's letter or a clock comes in: everything is drawn anew.
DRAWN_ANEW = """async () => {
  const elements = [...document.querySelectorAll('*')].filter((each) => 'updateComplete' in each);
  for (const each of elements) each.requestUpdate();
  for (const each of elements) await each.updateComplete;
  for (let at = 0; at < 2; at++) await new Promise(requestAnimationFrame);
}"""
# What sends a form or begins a line elsewhere; a keyboard that composes keeps these for itself.
OWN_KEYS = """field => {
  for (const ctrlKey of [false, true]) {
    const how = { key: 'Enter', keyCode: 229, isComposing: true, ctrlKey, bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', how));
  }
}"""


class Keyboard:
    """A keyboard that composes, as Chromium's own input methods do it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._cdp: CDPSession = page.context.new_cdp_session(page)

    def compose(self, text: str) -> None:
        """What is composed so far, in place of what was before; nothing cancels it."""
        self._cdp.send(
            "Input.imeSetComposition",
            {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
        )

    def end(self, text: str) -> None:
        self._cdp.send("Input.insertText", {"text": text})


def fields_in(view: Locator) -> Iterator[Locator]:
    """Every field of the view that text can be written in, whatever it is for; last what hides others."""
    found = view.locator(FIELDS).filter(visible=True)
    expect(found.first).to_be_visible()
    searches = found.evaluate_all(
        "all => all.map((each, at) => (each.setAttribute('data-tried', at), each.type === 'search'))"
    )
    for at in sorted(range(len(searches)), key=lambda at: searches[at]):
        yield view.locator(f"[data-tried='{at}']")


def name_of(field: Locator) -> str:
    return str(
        field.evaluate(
            "it => it.getAttribute('aria-label') || it.labels?.[0]?.textContent.trim() || it.name || it.id"
        )
    )
