// The connection check: tries what a room needs, and says in words what does not work.

import { measure } from '../live/probes.js';
import { startCopyButtons } from '../pages/copy.js';
import { ready, t } from '../words/text.js';

startCopyButtons();
run();

async function run() {
  await ready;
  const results = await measure(show);
  conclude(results);
}

/** @param {string} name @param {import('../live/probes.js').Result} result */
function show(name, result) {
  const row = document.querySelector(`[data-probe="${name}"]`);
  if (!(row instanceof HTMLElement)) return;
  row.dataset.state = result.ok ? 'ok' : 'bad';
  const value = row.querySelector('[data-value]');
  const text = row.querySelector('[data-text]');
  if (value) value.textContent = words(name, result);
  if (text && !result.ok) text.textContent = row.dataset.bad ?? '';
}

/** @param {string} name @param {import('../live/probes.js').Result} result */
function words(name, result) {
  if (!result.ok) return t('check-bad');
  if (name === 'clock') return t('check-clock-value', { offset: Math.abs(result.ms / 1000).toFixed(1) });
  if (result.ms > 0) return `${t('check-ok')}, ${t('check-milliseconds', { ms: Math.round(result.ms) })}`;
  return t('check-ok');
}

/** @param {Record<string, import('../live/probes.js').Result>} results */
function conclude(results) {
  const verdict = document.querySelector('[data-verdict]');
  if (!(verdict instanceof HTMLElement)) return;
  const failed = Object.keys(results).filter((name) => !results[name]?.ok);
  const kind = failed.length === 0 ? 'ok' : failed.every((name) => name === 'websocket') ? 'polling' : 'bad';
  verdict.dataset.state = kind === 'ok' ? 'ok' : 'bad';
  verdict.textContent = t(`check-verdict-${kind}`);
}
