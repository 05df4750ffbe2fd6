/**
 * The day as it was planned and as it goes: the one place that says how late we are. The server has the same function
 * (`sprint/domain/schedule.py`); a test holds them together.
 */

/** @import {AgendaLine, Clock} from '../live/slots.d.ts' */
/** @typedef {Pick<AgendaLine, 'kind'|'minutes'|'day'|'starts_ms'|'untimed'|'started_ms'>} Line */
/**
 * When a phase was to begin and when it did, or will; null where nobody can know yet. `slack_ms` is how much lateness a
 * fixed start absorbs, `over_ms` how much too late the plan itself comes to it.
 * @typedef {{planned_ms: number|null, expected_ms: number|null, slack_ms: number, over_ms: number}} Step
 */
/**
 * `behind_ms` is positive when we are behind; the ends are those of the day that is now.
 * @typedef {{steps: Step[], behind_ms: number, ends_ms: number|null, planned_end_ms: number|null}} Schedule
 */

const MINUTE_MS = 60_000;
/** A break before a fixed start gives way to lateness, down to this. */
const REST_MS = 5 * MINUTE_MS;
/** Who would be so late has gone home: a day whose last clock ran on is over, and the night is nobody's delay. */
const NIGHT_MS = 4 * 60 * MINUTE_MS;

/**
 * Each day is a plan of its own, so nights never make anybody late; a day that has not begun is not late.
 * @param {Line[]} phases those that count
 * @param {number} at the one that is now
 * @param {Pick<Clock, 'state'|'ends_at_ms'|'left_ms'>} clock
 * @param {number} now
 * @returns {Schedule}
 */
export function schedule(phases, at, clock, now) {
  const day = new Day(phases, at, clock, now);
  const { planned, slack, over } = day.planned();
  const expected = day.expected(planned);
  const plannedEnd = day.end(at, planned[at]);
  const end = day.nowEnd(planned[at]);
  const late = plannedEnd === null || day.waits || phases[at].untimed ? 0 : end - plannedEnd;
  const isNight = late >= NIGHT_MS;
  const last = phases.findLastIndex((phase) => phase.day === phases[at].day);
  const plannedDay = day.end(last, planned[last]);
  const expectedDay = last === at ? end : day.end(last, expected[last]);
  return {
    steps: phases.map((_, i) => ({
      planned_ms: planned[i],
      expected_ms: expected[i],
      slack_ms: slack[i],
      over_ms: over[i],
    })),
    behind_ms: isNight ? 0 : late,
    ends_ms: isNight ? plannedDay : expectedDay,
    planned_end_ms: plannedDay,
  };
}

class Day {
  /**
   * @param {Line[]} phases
   * @param {number} at
   * @param {Pick<Clock, 'state'|'ends_at_ms'|'left_ms'>} clock
   * @param {number} now
   */
  constructor(phases, at, clock, now) {
    /** @type {Line[]} */ this.phases = phases;
    this.at = at;
    this.clock = clock;
    this.now = now;
  }

  /** Whether the day that is now has not begun: its first phase is there, and the clock never ran. */
  get waits() {
    return this.clock.state === 'stopped' && this.#isFirst(this.at);
  }

  planned() {
    /** @type {(number|null)[]} */ const planned = [];
    const slack = this.phases.map(() => 0);
    const over = this.phases.map(() => 0);
    for (const [i, { starts_ms }] of this.phases.entries()) {
      const before = this.#isFirst(i) ? null : this.end(i - 1, planned[i - 1]);
      if (starts_ms === null) {
        planned.push(this.#isFirst(i) ? this.#anchor(i) : before);
        continue;
      }
      planned.push(Math.max(starts_ms, before ?? 0));
      const last = this.#isFirst(i) ? null : planned[i - 1];
      if (last === null) continue;
      const room = starts_ms - last - this.#least(i - 1);
      slack[i] = Math.max(0, room);
      over[i] = Math.max(0, -room);
    }
    return { planned, slack, over };
  }

  /** @param {(number|null)[]} planned */
  expected(planned) {
    /** @type {(number|null)[]} */ const expected = [];
    for (const [i, { starts_ms }] of this.phases.entries()) {
      if (i <= this.at) {
        expected.push(this.#begun(i, planned[i]));
        continue;
      }
      const ends = i - 1 === this.at ? this.nowEnd(planned[i - 1]) : this.end(i - 1, expected[i - 1]);
      const before = this.#isFirst(i) ? null : ends;
      expected.push(starts_ms === null ? before : Math.max(starts_ms, before ?? 0, this.now));
    }
    return expected;
  }

  /**
   * When the phase that is now ends: with its clock, or now when it is over the time.
   * @param {number|null} planned
   */
  nowEnd(planned) {
    if (this.phases[this.at].untimed) return this.now;
    const begins = this.waits ? Math.max(this.now, planned ?? 0) : this.now;
    const { ends_at_ms, left_ms } = this.clock;
    return begins + Math.max(0, ends_at_ms === null ? (left_ms ?? 0) : ends_at_ms - this.now);
  }

  /**
   * The end of a phase that begins then; a break before a fixed start lasts until it.
   * @param {number} i
   * @param {number|null} start
   */
  end(i, start) {
    if (start === null) return null;
    const until = this.#until(i);
    return until === null ? start + this.#length(i) : Math.max(start + this.#least(i), until);
  }

  /** @param {number} i */
  #length(i) {
    return this.phases[i].untimed ? 0 : this.phases[i].minutes * MINUTE_MS;
  }

  /** @param {number} i */
  #least(i) {
    return this.#until(i) === null ? this.#length(i) : Math.min(this.#length(i), REST_MS);
  }

  /** @param {number} i */
  #until(i) {
    const isLast = i + 1 >= this.phases.length || this.#isFirst(i + 1);
    return this.phases[i].kind !== 'break' || isLast ? null : this.phases[i + 1].starts_ms;
  }

  /**
   * @param {number} i
   * @param {number|null} planned
   */
  #begun(i, planned) {
    const { started_ms } = this.phases[i];
    if (i < this.at || (started_ms !== null && !this.waits)) return started_ms;
    return Math.max(this.now, planned ?? 0);
  }

  /** @param {number} i */
  #isFirst(i) {
    return i === 0 || this.phases[i].day !== this.phases[i - 1].day;
  }

  /**
   * A day without a fixed start is planned from when it began.
   * @param {number} first
   */
  #anchor(first) {
    if (this.waits && first === this.at) return this.now;
    let passed = 0;
    for (let i = first; i <= this.at; i++) {
      if (i > first && this.#isFirst(i)) return null;
      const { started_ms } = this.phases[i];
      if (started_ms !== null) return started_ms - passed;
      passed += this.#length(i);
    }
    return null;
  }
}
