/**
 * Run in a page before its own scripts: its clock is wrong by so many milliseconds, and `turns` tells what it showed since
 * when, by the one clock of the machine. `sleep` is a laptop that was shut: the day went on, the page's timer did not.
 */
(wrong_ms) => {
  const RealDate = Date;
  const real = performance.now.bind(performance);
  let wrong = wrong_ms;
  let asleep = 0;
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      given.length ? super(...given) : super(Date.now());
    }
    static now() {
      return RealDate.now() + wrong;
    }
  };
  performance.now = () => real() - asleep;
  globalThis.sleep = (ms) => {
    wrong += ms;
    asleep += ms;
  };
  globalThis.turns = [];
  let shown;
  new MutationObserver(() => {
    const digits = document.querySelector('.clock-digits, .run-digits, .console-clock-digits')?.textContent;
    if (digits === shown) return;
    shown = digits;
    globalThis.turns.push([digits, performance.timeOrigin + real()]);
  }).observe(document, { subtree: true, childList: true, characterData: true });
};
