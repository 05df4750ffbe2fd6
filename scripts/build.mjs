/** Builds the front end into static/dist: bundles, stylesheet, typeface, icon sprite, and the manifest that names them. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const OUT = 'static/dist';
const ENTRIES = 'static/js/entries';
const STYLESHEET = 'static/css/app.css';
const LUCIDE = 'node_modules/lucide-static/icons';
const ICON_SOURCES = { 'static/js': '.js', templates: '.html', sprint: '.py' };
const A_DAY_MS = 24 * 60 * 60 * 1000;

class BuildError extends Error {}

async function main() {
  const bundles = await bundle();
  refuseTwoYjs(bundles.metafile);
  const sprite = iconSprite();
  const manifest = { ...bundleNames(bundles.metafile), 'icons.svg': sprite.name };
  mkdirSync(OUT, { recursive: true });
  for (const file of bundles.outputFiles) writeFileSync(join(OUT, basename(file.path)), file.contents);
  writeFileSync(join(OUT, sprite.name), sprite.svg);
  writeManifest(manifest);
  removeOld();
}

function bundle() {
  return build({
    entryPoints: [...filesIn(ENTRIES, '.js'), STYLESHEET].filter((path) => existsSync(path)),
    outdir: OUT,
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: 'external',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file' },
    external: ['/static/*'],
    plugins: [latinOnly],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
}

/** The typeface comes in seven scripts; Danish and English need two of them. */
const latinOnly = {
  name: 'latin-only',
  setup(building) {
    building.onLoad({ filter: /@fontsource-variable[/\\]inter[/\\][\w.-]+\.css$/ }, ({ path }) => {
      const faces = readFileSync(path, 'utf8').split(/(?=\/\* inter-)/);
      const kept = faces.filter((face) => /^\/\* inter-latin(-ext)?-wght/.test(face));
      return { contents: kept.join(''), loader: 'css' };
    });
  },
};

/** Two copies of Yjs do not know each other's types: documents break without an error. */
function refuseTwoYjs(metafile) {
  const copies = Object.keys(metafile.inputs).filter((path) => /node_modules\/yjs\/dist\//.test(path));
  if (copies.length > 1) throw new BuildError(`Yjs is bundled twice: ${copies.join(' and ')}.`);
}

function bundleNames(metafile) {
  const names = {};
  for (const [path, output] of Object.entries(metafile.outputs)) {
    const source = output.entryPoint ?? (path.endsWith('.woff2') ? Object.keys(output.inputs)[0] : undefined);
    if (source) names[basename(source)] = basename(path);
  }
  return names;
}

function iconSprite() {
  const symbols = [...iconNames()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, path]) => symbol(name, path));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
  return { svg, name: `icons-${createHash('sha256').update(svg).digest('hex').slice(0, 8)}.svg` };
}

/** @returns {Map<string, string>} icon name → the first file that asks for it */
function iconNames() {
  const names = new Map();
  for (const [folder, extension] of Object.entries(ICON_SOURCES)) {
    for (const path of filesIn(folder, extension)) {
      for (const name of iconsIn(readFileSync(path, 'utf8'))) if (!names.has(name)) names.set(name, path);
    }
  }
  return names;
}

/** Finds icon('a'), icon(x ? 'a' : 'b'), and names that a table marks with a comment: icons: a b c */
function iconsIn(source) {
  const called = [
    ...source.matchAll(/\bicon\(\s*(?:[^()'"]*\?\s*)?['"]([a-z0-9-]+)['"](?:\s*:\s*['"]([a-z0-9-]+)['"])?/g),
  ];
  const listed = [...source.matchAll(/\bicons: ([a-z0-9 -]+)/g)].flatMap(([, names]) =>
    names.trim().split(/ +/),
  );
  return [...called.flatMap(([, first, second]) => (second ? [first, second] : [first])), ...listed];
}

function symbol(name, path) {
  const file = join(LUCIDE, `${name}.svg`);
  if (!existsSync(file))
    throw new BuildError(`Unknown icon "${name}" in ${path}; the names are the files in ${LUCIDE}.`);
  const shapes = readFileSync(file, 'utf8')
    .replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(/\s*\n\s*/g, '');
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
}

function filesIn(folder, extension) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.filter((name) => name.endsWith(extension)).map((name) => join(folder, name));
}

/** Last and in one piece: a server that starts meanwhile sees the old build or the new one, never half of it. */
function writeManifest(manifest) {
  const path = join(OUT, 'manifest.json');
  writeFileSync(`${path}.new`, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

/** Yesterday's files go; today's stay, because open pages may still fetch a chunk of the build before. */
function removeOld() {
  for (const name of readdirSync(OUT)) {
    const path = join(OUT, name);
    if (Date.now() - statSync(path).mtimeMs > A_DAY_MS) rmSync(path);
  }
}

try {
  await main();
} catch (error) {
  // esbuild has already printed its own errors, with file and line.
  if (!error.errors) console.error(error instanceof BuildError ? error.message : error);
  process.exitCode = 1;
}
