/**
 * esbuild splits a page's scripts into one piece for each way in which they are shared: thirty files, and a crowded net
 * answers each after half a second. Rollup knows what a page has loaded when it imports more, and joins the pieces: one
 * file to start with, and one or two for each part that comes later.
 */
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { transform } from 'esbuild';
import { rollup } from 'rollup';

/** Pieces that are smaller go along with another one. */
const SMALLEST_BYTES = 12_000;
/** Small parts that a page opens without; together they are large enough to come later. */
const SELDOM = /\/(room-dialogs|specialist-desk|outline-answers|outline-begin|outline-map|outline-paper|outline-partner|outline-feedback|outline-pitch|outline-share)\.js$/;

/**
 * @param {import('esbuild').BuildResult} bundle of one page, with `splitting`
 * @param {string} entry its output
 * @returns {Promise<{name: string, contents: string, from: string, needs: string[]}[]>} `from` is esbuild's output
 */
export async function joined({ outputFiles, metafile: { outputs } }, entry) {
  const pieces = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const build = await rollup({ input: resolve(entry), plugins: [inMemory(pieces)], logLevel: 'silent' });
  const seldom = Object.keys(outputs).filter((path) => SELDOM.test(outputs[path].entryPoint));
  const apart = new Set(seldom.map((path) => resolve(path)));
  const { output } = await build.generate({
    format: 'es',
    minifyInternalExports: true,
    experimentalMinChunkSize: SMALLEST_BYTES,
    manualChunks: (path) => (apart.has(path) ? 'seldom' : undefined),
    onlyExplicitManualChunks: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  });
  return hashed(output);
}

const inMemory = (pieces) => ({
  name: 'in-memory',
  resolveId: (name, importer) => (importer ? resolve(importer, '..', name) : name),
  load: (path) => pieces.get(path),
});

/** Names follow what is in a file and in all that it imports: a name that a browser keeps is never another file's. */
async function hashed(output) {
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const names = new Map();
  const made = [];
  const name = (fileName) => {
    if (!names.has(fileName)) {
      const all = [...reached(chunks, fileName)].map((each) => chunks.get(each).code).sort();
      const hash = createHash('sha256').update(chunks.get(fileName).code).update(all.join()).digest('hex').slice(0, 8);
      names.set(fileName, `${basename(fileName, '.js').replace(/-[0-9A-Z]{8}\d*$/, '')}-${hash}.js`);
    }
    return names.get(fileName);
  };
  for (const chunk of output) {
    const code = chunk.code.replace(/(["'])\.\/([\w-]+\.js)\1/g, (all, quote, file) =>
      chunks.has(file) ? `${quote}./${name(file)}${quote}` : all,
    );
    const { code: contents } = await transform(code, { minify: true, format: 'esm', target: 'es2022' });
    const needs = [...reached(chunks, chunk.fileName, ['imports'])].slice(1).map(name);
    made.push({ name: name(chunk.fileName), contents, from: basename(chunk.facadeModuleId ?? ''), needs });
  }
  return made;
}

function reached(chunks, first, kinds = ['imports', 'dynamicImports']) {
  const all = new Set([first]);
  for (const file of all)
    for (const kind of kinds) for (const imported of chunks.get(file)[kind]) if (chunks.has(imported)) all.add(imported);
  return all;
}
