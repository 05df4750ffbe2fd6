/**
 * What is drawn where somebody else has replaced a text: a browser that translates a page puts elements in the
 * place of text nodes. lit sets `data` of the node behind its mark without looking, so an element that stands there
 * takes it as its own text; without this, clock, counts and status would stand still.
 */
Object.defineProperty(Element.prototype, 'data', {
  configurable: true,
  get() {
    return this.textContent;
  },
  set(text) {
    this.textContent = text;
  },
});
