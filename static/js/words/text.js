/** The words: the same Fluent catalogue as the server's, in the language of the page. */
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** @typedef {Record<string, string|number>} Args */

/** Stories in Node have no page, and no words. */
const page = globalThis.document?.documentElement;

export const lang = page?.lang === 'en' ? 'en' : 'da';

// No isolation marks: both languages run left to right, and the marks end up in copied text.
const bundle = new FluentBundle(lang, { useIsolating: false });

/** Resolves when texts can be asked for; entries wait for it before they draw. */
export const ready = page ? load(page.dataset['catalogue'] ?? '') : Promise.resolve();

/** @param {string} address */
async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the catalogue answered ${answer.status}`);
  bundle.addResource(new FluentResource(await answer.text()));
}

/**
 * The text of a key; an unknown key is shown as it is, so that nobody is left with an empty button.
 * @param {string} key
 * @param {Args} [args]
 */
export function t(key, args) {
  const pattern = bundle.getMessage(key)?.value;
  return pattern ? bundle.formatPattern(pattern, args) : key;
}

/**
 * What an error code says.
 * @param {string} code
 * @param {Args} [args]
 */
export function errorText(code, args) {
  const key = `error-${code.replace('.', '-')}`;
  const words = t(bundle.hasMessage(key) ? key : 'error-unknown', args);
  return args?.['line'] ? t('error-line', { line: args['line'], words }) : words;
}

/**
 * A text of the content in the page's language.
 * @param {{da: string, en: string}|null|undefined} texts
 */
export const pick = (texts) => texts?.[lang] ?? texts?.da ?? '';
