/** The two soft chimes of the projector. Silent until somebody switches them on: browsers want a click first. */

/** @type {Record<'minute'|'time', number[]>} */
const NOTES = { minute: [659.25, 783.99], time: [783.99, 659.25, 523.25] };
const GAP_S = 0.28;
const RING_S = 1.6;
const LOUDNESS = 0.12;

export class Chimes {
  constructor() {
    /** @type {AudioContext|null} */
    this.context = null;
  }

  get on() {
    return this.context !== null;
  }

  /** Switches on, and lets it be heard that it is. */
  enable() {
    this.context = new AudioContext();
    this.play('minute');
  }

  disable() {
    this.context?.close();
    this.context = null;
  }

  /** @param {'minute'|'time'} kind */
  play(kind) {
    const { context } = this;
    if (context === null) return;
    for (const [index, hertz] of NOTES[kind].entries())
      ring(context, hertz, context.currentTime + index * GAP_S);
  }
}

/**
 * @param {AudioContext} context
 * @param {number} hertz
 * @param {number} at
 */
function ring(context, hertz, at) {
  const tone = new OscillatorNode(context, { frequency: hertz });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + RING_S);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + RING_S);
}
