/** What others made and we pass on in the built files: who, which version, and the licence that asks to be shown. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXTS = /^(licen[cs]e|copying|notice|ofl)/i;
/** What is in the built files and not in a bundle: icons, and typefaces. */
const BESIDE = ['lucide-static', '@fontsource-variable/inter'];

/**
 * @param {string[]} inputs paths of all that went into the bundles
 * @param {string[]} fonts names of packages whose typefaces are copied
 */
export function licences(inputs, fonts) {
  const bundled = inputs.map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]);
  const names = [...new Set([...bundled.filter((name) => name !== undefined), ...BESIDE, ...fonts])].sort();
  return names.map(licence);
}

/** @param {string} name */
function licence(name) {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => TEXTS.test(file)) : [];
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { name, version, licence: license ?? '', text: texts.join('\n\n') };
}
