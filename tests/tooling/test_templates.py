"""The check of types sees into templates: properties, attributes, events and what they carry."""

import subprocess
from pathlib import Path

ELEMENT = """
import { html, LitElement } from 'lit';

export class SmallThing extends LitElement {
  static properties = { size: { type: Number }, face: { attribute: false } };

  constructor() {
    super();
    this.size = 1;
    this.face = '';
  }

  tell() {
    this.dispatchEvent(new CustomEvent('grown', { detail: TOLD }));
  }
}

customElements.define('small-thing', SmallThing);

const listen = (/** @type {CustomEvent<number>} */ { detail }) => detail;

export const drawn = [TEMPLATES];
"""

NAMES = """
import type { SmallThing } from './thing.js';
declare global {
  interface Elements extends HTMLElementTagNameMap { 'small-thing': SmallThing }
  interface HTMLElementEventMap { grown: CustomEvent<number> }
  type EventOf<Tag, Name> = Name extends keyof HTMLElementEventMap
    ? HTMLElementEventMap[Name]
    : ['no such event', Name];
  type AsAttribute<Element, Name> = number;
}
"""


WRONG = {
    "small-thing .colour=${'x'}": "<small-thing> has no .colour",
    "small-thing face=${'x'}": "<small-thing> has no face",
    "small-thing .face=${2}": "Type '2' does not satisfy",
    "small-thing @gone=${listen}": "no such event",
    "small-thong": "there is no <small-thong>",
    "small-thing @click=${(/** @type {KeyboardEvent} */ e) => e.key}": "'(e: KeyboardEvent) => string'",
}


def checked(folder: Path, *templates: str, told: str = "2") -> str:
    drawn = ", ".join(f"html`<{template}></small-thing>`" for template in templates)
    folder.joinpath("thing.js").write_text(ELEMENT.replace("TEMPLATES", drawn).replace("TOLD", told))
    folder.joinpath("names.d.ts").write_text(NAMES)
    node = ["sh", "scripts/node.sh", "node", "scripts/templates.mjs", str(folder)]
    return subprocess.run(node, capture_output=True, text=True, check=False).stderr


def test_what_fits_is_well(tmp_path: Path) -> None:
    assert checked(tmp_path, "small-thing size=${2} .face=${'x'} @grown=${listen}") == ""


def test_what_does_not_fit_is_told(tmp_path: Path) -> None:
    said = checked(tmp_path, *WRONG, told="'much'")
    assert [words for words in WRONG.values() if words not in said] == []
    assert "CustomEvent<string>" in said
