/**
 * Checks types, those of templates too: what an element is given, and what its events carry.
 * lit-analyzer needs a programming interface that TypeScript 7 has not. So tsc checks a copy of the sources, line for
 * line, in which each binding has to satisfy the type of what it is bound to (static/js/entries/elements.d.ts).
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'acorn';

const SOURCES = process.argv[2] ?? 'static/js';
const COPY = '.build/templates';
const TAG = /<([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([.?@]?[\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** What every element may have. */
const GLOBAL =
  /^(aria-.*|data-.*|class|dir|hidden|id|inert|lang|part|role|slot|style|tabindex|title|translate)$/;
/** Stands for an expression: letters that nobody writes. */
const FIRST_HOLE = 0xe000;
const HOLE = /^[\ue000-\uf8ff]$/;
/** What lit unwraps itself. */
const DIRECTIVE = /^(guard|live|ref)\(/;

function main() {
  const sources = filesOf('.js').map(read);
  const elements = elementsOf(sources);
  rmSync(COPY, { recursive: true, force: true });
  const mistakes = sources.flatMap((source) => copy(source, elements));
  const errors = [...mistakes, ...typeErrors()];
  for (const error of errors) console.error(error);
  process.exit(errors.length > 0 ? 1 : 0);
}

function filesOf(ending) {
  const names = readdirSync(SOURCES, { recursive: true }).filter((name) => name.endsWith(ending));
  return names.map((name) => join(SOURCES, name));
}

function read(path) {
  const code = readFileSync(path, 'utf8');
  return { path, code, nodes: [...walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))] };
}

/** Every node of a tree, outer ones first. */
function* walk(node) {
  if (typeof node?.type === 'string') yield node;
  for (const inner of Object.values(node ?? {})) if (inner && typeof inner === 'object') yield* walk(inner);
}

// Our elements

/** By tag: the class, and what may be set on it as a property and as an attribute. */
function elementsOf(sources) {
  const nodes = sources.flatMap((source) => source.nodes);
  const classes = new Map(nodes.filter(isClass).map((node) => [node.id.name, node]));
  const defined = nodes.filter(
    ({ type, callee }) => type === 'CallExpression' && callee.property?.name === 'define',
  );
  return new Map(
    defined.map(({ arguments: [tag, { name }] }) => [tag.value, { name, ...settable(name, classes) }]),
  );
}

const isClass = ({ type }) => type === 'ClassDeclaration';

function settable(name, classes) {
  const declared = declaredIn(name, classes);
  const attributes = declared.filter(({ options }) => !('attribute' in options || 'state' in options));
  return {
    properties: new Set(declared.map(({ key }) => key)),
    attributes: new Set(attributes.map(({ key }) => key.toLowerCase())),
  };
}

/** The static `properties` of a class, or of the class it extends. */
function declaredIn(name, classes) {
  const made = classes.get(name);
  const own = made?.body.body.find((member) => member.static && member.key?.name === 'properties');
  if (made && !own) return declaredIn(made.superClass.name, classes);
  return (own?.value.properties ?? []).flatMap((entry) =>
    entry.type === 'SpreadElement'
      ? declaredIn(entry.argument.object.name, classes)
      : [{ key: entry.key.name, options: optionsOf(entry.value) }],
  );
}

const optionsOf = ({ properties }) =>
  Object.fromEntries(properties.map(({ key, value }) => [key.name, value]));

// The copy

/** Writes the copy of a file; returns what its templates name that is not there. */
function copy({ path, code, nodes }, elements) {
  const found = nodes.filter(isTemplate).flatMap(({ quasi }) => bindings(quasi, elements));
  const told = nodes.filter(isOwnEvent).map((event) => promised(event, nodes.filter(isClass), elements));
  const wishes = [...found, ...told].filter(
    ({ wanted, start, end }) => wanted && start && !DIRECTIVE.test(code.slice(start, end)),
  );
  write(join(COPY, path), withTypes(code, wishes) + definitions(nodes, elements));
  const lineOf = (at) => code.slice(0, at).split('\n').length;
  return found
    .filter(({ mistake }) => mistake)
    .map(({ mistake, at }) => `${path}(${lineOf(at)}): ${mistake}`);
}

function write(path, code) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}

const isTemplate = ({ type, tag }) =>
  type === 'TaggedTemplateExpression' && ['html', 'svg'].includes(tag.name);

const isOwnEvent = ({ type, callee, arguments: [name] = [] }) =>
  type === 'NewExpression' && callee.name === 'CustomEvent' && name?.type === 'Literal';

/** An event must carry what those who listen are promised. */
function promised({ start, end, arguments: [name] }, classes, elements) {
  const around = classes.find((each) => each.start < start && end < each.end);
  const [tag] = [...elements].find(([, element]) => element.name === around?.id.name) ?? [''];
  return { start, end, wanted: eventType(tag, name.value) };
}

/** What a template binds, and the type of what it is bound to. */
function bindings(quasi, elements) {
  const text = quasi.quasis.map(
    ({ value }, at) => (at ? String.fromCharCode(FIRST_HOLE + at - 1) : '') + value.raw,
  );
  return [...text.join('').matchAll(TAG)].flatMap(([, tag, inside]) => [
    { at: quasi.start, mistake: tag.includes('-') && !elements.has(tag) ? `there is no <${tag}>` : '' },
    ...[...inside.matchAll(ATTRIBUTE)].map(([, name, ...values]) => ({
      at: quasi.start,
      mistake: isThere(elements.get(tag), name) ? '' : `<${tag}> has no ${name}`,
      wanted: typeFor(tag, name, elements.has(tag)),
      ...placeOf(quasi, values.find((value) => value !== undefined) ?? ''),
    })),
  ]);
}

/** Where the expression stands that is all of a value. */
function placeOf({ quasis }, value) {
  if (!HOLE.test(value)) return {};
  const at = value.charCodeAt(0) - FIRST_HOLE;
  return { start: quasis[at].end + 2, end: quasis[at + 1].start - 1 };
}

function isThere(element, name) {
  if (!element || name.startsWith('@') || GLOBAL.test(name)) return true;
  return name.startsWith('.')
    ? element.properties.has(name.slice(1))
    : element.attributes.has(name.replace('?', ''));
}

/** The type that a binding must have, where there is one. */
function typeFor(tag, name, isOwn) {
  if (name === '.style') return 'string';
  if (name.startsWith('.')) return orNothing(`Elements['${tag}']['${name.slice(1)}']`);
  if (name.startsWith('@')) return orNothing(listener(eventType(tag, name.slice(1))));
  return isOwn && !name.startsWith('?') && !GLOBAL.test(name)
    ? orNothing(`AsAttribute<Elements['${tag}'], '${name}'>`)
    : '';
}

const listener = (type) => `((event: ${type}) => unknown) | {handleEvent(event: ${type}): unknown}`;
const eventType = (tag, name) => `EventOf<'${tag}', '${name}'>`;
const orNothing = (type) => `${type} | typeof import('lit').nothing`;

/** From the last to the first, so that places stay. */
function withTypes(code, wishes) {
  const opened = wishes.map(({ start, wanted }) => ({
    place: start,
    text: `/** @satisfies {${wanted}} */ (`,
  }));
  const closed = wishes.map(({ end }) => ({ place: end, text: ')' }));
  return [...opened, ...closed]
    .sort((a, b) => b.place - a.place)
    .reduce((whole, { place, text }) => whole.slice(0, place) + text + whole.slice(place), code);
}

/** An element's tag stands for its class. */
const definitions = (nodes, elements) =>
  [...elements]
    .filter(([, { name }]) => nodes.some((node) => isClass(node) && node.id.name === name))
    .map(([tag, { name }]) => `/** @satisfies {new () => Elements['${tag}']} */ (${name});\n`)
    .join('');

function typeErrors() {
  for (const path of filesOf('.d.ts')) cpSync(path, join(COPY, path));
  const config = { extends: resolve('tsconfig.json'), include: [join('.', SOURCES)] };
  write(join(COPY, 'tsconfig.json'), JSON.stringify(config));
  const { stdout } = spawnSync('node_modules/.bin/tsc', ['-p', COPY], { encoding: 'utf8' });
  return stdout.replaceAll(join(COPY, '/'), '').split('\n').filter(Boolean);
}

main();
