/**
 * Builds the front end into static/dist: bundles, style sheets, typeface, icon sprite, the texts of each page, all of
 * them packed as well, and the manifest that names them and says what each entry needs at once.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { build } from 'esbuild';
import { joined } from './build/chunks.mjs';
import { latinOnly } from './build/font.mjs';
import { licences } from './build/licences.mjs';
import { writePacked } from './build/packed.mjs';
import { textSized } from './build/text-size.mjs';
import { textsFor } from './build/texts.mjs';

const OUT = 'static/dist';
const ENTRIES = 'static/js/entries';
const STYLES = 'static/css';
const LANGUAGES = ['da', 'en'];
const LUCIDE = 'node_modules/lucide-static/icons';
const ICON_SOURCES = { 'static/js': '.js', templates: '.html', sprint: '.py' };
/** Typefaces that PDF files are set in, as package and weights: typst reads no woff2. */
const PDF_FONTS = {
  inter: ['400Regular', '600SemiBold', '700Bold'],
  'noto-emoji': ['400Regular'],
  'noto-sans-arabic': ['400Regular', '700Bold'],
  'noto-sans-hebrew': ['400Regular', '700Bold'],
};
const A_DAY_MS = 24 * 60 * 60 * 1000;

/** At the end of each script: where its makers and their licences are named. */
const NOTICE = '/*! Licences: /licences */\n';
/** @type {Set<string>} what went into the scripts */
const bundled = new Set();

class BuildError extends Error {}

async function main() {
  const scripts = await Promise.all(filesIn(ENTRIES, '.js').map(page));
  const styles = await bundle(sheets());
  const made = [...scripts.flat(), ...styleFiles(styles), iconSprite(), notices()];
  mkdirSync(OUT, { recursive: true });
  for (const { name, contents } of made) writePacked(join(OUT, name), contents);
  const named = made.filter(({ source }) => source);
  copyPdfFonts();
  writeManifest({
    files: Object.fromEntries(named.map(({ source, name }) => [source, name])),
    needs: Object.fromEntries(
      named.filter(({ needs }) => needs?.length).map(({ source, needs }) => [source, needs]),
    ),
  });
  removeOld();
}

/** What one page runs, and its words: `room.js`, `room/ideas-view.js` for what comes later, and `room-da.ftl`. */
async function page(entry) {
  const built = await bundle([entry]);
  for (const input of Object.keys(built.metafile.inputs)) bundled.add(input);
  refuseTwoYjs(built.metafile);
  const { outputs } = built.metafile;
  const start = Object.keys(outputs).find((path) => outputs[path].entryPoint === entry);
  const sources = new Map(
    Object.entries(outputs).map(([path, { entryPoint }]) => [basename(path), entryPoint]),
  );
  const pageName = basename(entry, '.js');
  const files = (await joined(built, start)).map(({ from, ...file }) => {
    file.contents = `${file.contents}${NOTICE}`;
    const source = sources.get(from);
    if (!source) return file;
    return { ...file, source: source === entry ? basename(entry) : `${pageName}/${basename(source)}` };
  });
  return [...files, ...catalogues(pageName, Object.keys(built.metafile.inputs))];
}

function bundle(entryPoints) {
  return build({
    entryPoints,
    outdir: OUT,
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file' },
    external: ['/static/*'],
    alias: { 'lib0/logging': './scripts/build/plain-logging.mjs' },
    plugins: [latinOnly, textSized],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
}

/** A page loads one or two of the sheets that lie at the top of the folder. */
const sheets = () => filesIn(STYLES, '.css').filter((path) => dirname(path) === STYLES);

/** Two copies of Yjs do not know each other's types: documents break without an error. */
function refuseTwoYjs(metafile) {
  const copies = Object.keys(metafile.inputs).filter((path) => /node_modules\/yjs\/dist\//.test(path));
  if (copies.length > 1) throw new BuildError(`Yjs is bundled twice: ${copies.join(' and ')}.`);
}

/** Sheets, and the typeface that they name. */
function styleFiles({ outputFiles, metafile }) {
  const contents = new Map(outputFiles.map((file) => [basename(file.path), file.contents]));
  return Object.entries(metafile.outputs).map(([path, { entryPoint, inputs }]) => {
    const source = basename(entryPoint ?? Object.keys(inputs)[0]).replace(/^core:/, '');
    return { source, name: basename(path), contents: contents.get(basename(path)) };
  });
}

/** One catalogue in each language, with what the page may ever ask for. */
function catalogues(pageName, inputs) {
  const own = inputs.filter((input) => input.startsWith('static/js'));
  const sources = own.map((input) => readFileSync(input, 'utf8'));
  return LANGUAGES.map((language) => hashed(`${pageName}-${language}.ftl`, textsFor(sources, language)));
}

function hashed(source, contents) {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 8);
  const extension = extname(source);
  return { source, contents, name: `${basename(source, extension)}-${hash}${extension}` };
}

/** For the page that names whose work is in the built files. */
function notices() {
  const fonts = Object.keys(PDF_FONTS).map((name) => `@expo-google-fonts/${name}`);
  return hashed('licences.json', `${JSON.stringify(licences([...bundled], fonts))}\n`);
}

function copyPdfFonts() {
  mkdirSync(join(OUT, 'fonts'), { recursive: true });
  for (const [name, weights] of Object.entries(PDF_FONTS)) {
    for (const weight of weights) {
      const [file] = filesIn(join('node_modules/@expo-google-fonts', name, weight), '.ttf');
      if (!file) throw new BuildError(`@expo-google-fonts/${name} has no ${weight}.`);
      copyFileSync(file, join(OUT, 'fonts', basename(file)));
    }
  }
}

function iconSprite() {
  const symbols = [...iconNames()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, path]) => symbol(name, path));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
  return hashed('icons.svg', svg);
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

/** Finds icon('a'), icon(x ? 'a' : 'b'), icon('a' if x else 'b'), and names that a table marks with a comment: icons: a b c */
function iconsIn(source) {
  const called = [
    ...source.matchAll(
      /\bicon\(\s*(?:[^()'"]*\?\s*)?['"]([a-z0-9-]+)['"](?:\s*(?::|if [^()'"]* else)\s*['"]([a-z0-9-]+)['"])?/g,
    ),
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
    if (name !== 'fonts' && Date.now() - statSync(path).mtimeMs > A_DAY_MS) rmSync(path);
  }
}

try {
  await main();
} catch (error) {
  // esbuild has already printed its own errors, with file and line.
  if (!error.errors) console.error(error instanceof BuildError ? error.message : error);
  process.exitCode = 1;
}
