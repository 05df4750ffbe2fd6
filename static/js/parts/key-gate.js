/** Whether keys may be commands: after a person has written, only a deliberate act makes them so again. */

const ARROWS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** @typedef {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean}} Pressed */

/**
 * However the focus left a field: a colleague who takes the field away must not turn the next letter into a command.
 * So the gate shuts at the field, not when it is lost.
 */
export class KeyGate {
  isShut = false;
  /** Letters are commands for who has walked the board by Tab or arrows: not for who points, nor for who tabs elsewhere. */
  hasWalked = false;
  /** The last key was one that leads the focus on. */
  isStepping = false;
  isPointing = false;
  isLed = false;

  /**
   * @param {Pressed} pressed
   * @param {boolean} isInField
   * @returns {boolean} whether the key may go on to who listens
   */
  press(pressed, isInField) {
    this.isPointing = false;
    this.isStepping = pressed.key === 'Tab' || ARROWS.has(pressed.key);
    if (isInField) {
      this.isShut = !leavesField(pressed);
      return true;
    }
    if (this.isStepping) this.isShut = false;
    return !this.isShut || !couldBeCommand(pressed);
  }

  /** An arrow, Home or End on a card. */
  walk() {
    this.isShut = false;
    this.hasWalked = true;
  }

  /** @param {boolean} isInField */
  point(isInField) {
    this.isPointing = true;
    this.isStepping = false;
    this.isShut = isInField;
  }

  pointed() {
    this.isPointing = false;
  }

  /** The focus is in a field, whoever led it there. */
  enterField() {
    this.isShut = true;
  }

  /** The focus is on a card: pointed at, led there by what one did, or walked to. */
  enterCard() {
    if (this.isLed) return;
    this.isShut = false;
    if (this.isStepping) this.hasWalked = true;
  }

  /**
   * To a card that comes instead of one that somebody else took away: no key was meant for it.
   * @param {() => void} focus
   */
  lead(focus) {
    this.isLed = true;
    focus();
    this.isLed = false;
    this.isShut = true;
  }
}

/** @param {Pressed} pressed */
const leavesField = ({ key }) => key === 'Tab' || key === 'Escape';

/**
 * What a person who writes may still press when the field is gone.
 * @param {Pressed} pressed
 */
function couldBeCommand({ key, ctrlKey, metaKey }) {
  if (ctrlKey || metaKey) return /^[zy]$/i.test(key);
  return key === 'Delete' || key === 'Backspace' || (key.length === 1 && key !== ' ');
}

/** The one of this page. */
export const gate = new KeyGate();
