/** The typeface, cut down to what Danish and English pages show; anything rarer still comes, when a page has it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subset from 'subset-font';

const CACHE = '.build';
const SOURCE = 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const CORE = 'inter-core.woff2';
const WEIGHTS = { min: 400, max: 700 };
/** Basic Latin, the letters of names in the Nordic countries, and the signs that texts and keyboards make. */
const RANGES = [[0x20, 0x7e]];
const SIGNS =
  'ÆØÅæøåÄäÖöÜüßÉéèêëÁáàóíúðþçñ' + '\u00a0«»·–—‘’“”„…•″€−←↑→↓';

/** Of the seven scripts two can be met here; the core is declared last, so that it wins where it has the letter. */
export const latinOnly = {
  name: 'latin-only',
  setup(building) {
    building.onLoad({ filter: /@fontsource-variable[/\\]inter[/\\][\w.-]+\.css$/ }, ({ path }) => {
      const faces = readFileSync(path, 'utf8').split(/(?=\/\* inter-)/);
      const kept = faces.filter((face) => /^\/\* inter-latin(-ext)?-wght/.test(face));
      return { contents: [...kept, coreFace()].join(''), loader: 'css' };
    });
    building.onResolve({ filter: new RegExp(`^${CORE}$`) }, ({ path }) => ({ path, namespace: 'core' }));
    building.onLoad({ filter: /./, namespace: 'core' }, async () => ({
      contents: await core(),
      loader: 'file',
    }));
  },
};

const coreFace = () => `@font-face {
  font-family: 'Inter Variable'; font-style: normal; font-display: swap; font-weight: ${WEIGHTS.min} ${WEIGHTS.max};
  src: url(${CORE}) format('woff2-variations'); unicode-range: ${unicodeRange()};
}`;

const hex = (/** @type {number} */ sign) => sign.toString(16).toUpperCase();

function unicodeRange() {
  const signs = [...SIGNS].map((sign) => `U+${hex(sign.codePointAt(0))}`);
  return [...RANGES.map(([from, to]) => `U+${hex(from)}-${hex(to)}`), ...signs].join(',');
}

function letters() {
  const all = RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
  return String.fromCodePoint(...all) + SIGNS;
}

/** Cutting takes seconds: once for each typeface and choice of letters. */
async function core() {
  const source = readFileSync(SOURCE);
  const choice = JSON.stringify([WEIGHTS, letters()]);
  const name = createHash('sha256').update(source).update(choice).digest('hex').slice(0, 16);
  const kept = join(CACHE, `inter-${name}.woff2`);
  if (existsSync(kept)) return readFileSync(kept);
  const cut = await subset(source, letters(), { targetFormat: 'woff2', variationAxes: { wght: WEIGHTS } });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(kept, cut);
  return cut;
}
