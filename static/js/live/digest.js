/** What a document says, as a short digest; the same in `sprint/documents/digest.py`, which says how it is made. */
import { toHexString } from 'lib0/buffer';
import { digest as sha256 } from 'lib0/hash/sha256';

const UTF8 = new TextEncoder();

/** @param {import('yjs').Doc} doc */
export function digest(doc) {
  const filled = [...doc.share.keys()].filter((name) => doc.getMap(name).size > 0);
  const roots = Object.fromEntries(filled.map((name) => [name, doc.getMap(name).toJSON()]));
  return toHexString(sha256(UTF8.encode(spell(roots))));
}

/**
 * @param {unknown} value
 * @returns {string}
 */
export function spell(value) {
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return 'null'; // pycrdt knows no undefined
  if (typeof value === 'number' || typeof value === 'bigint') return spellNumber(Number(value));
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof Uint8Array) return '?';
  const entries = /** @type {Record<string, unknown>} */ (value);
  const keys = Object.keys(entries).sort();
  return `{${keys.map((key) => `${key}:${spell(entries[key])},`).join('')}}`;
}

/** @param {number} value */
function spellNumber(value) {
  if (Number.isNaN(value)) return 'NaN';
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value + 0); // yrs reads -0 as 0
  return toHexString(new Uint8Array(bytes.buffer));
}
