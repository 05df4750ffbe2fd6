/** Each built file again as brotli and gzip, beside itself: packed once with patience, sent as it lies. */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const WORTH_BYTES = 500;
const PACKED_ALREADY = /\.(woff2|map)$/;

/**
 * @param {string} path
 * @param {Uint8Array|string} contents
 */
export function writePacked(path, contents) {
  writeFileSync(path, contents);
  const bytes = Buffer.from(contents);
  if (PACKED_ALREADY.test(path) || bytes.length < WORTH_BYTES) return;
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, brotli(bytes.length)));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

const brotli = (/** @type {number} */ size) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: size },
});
