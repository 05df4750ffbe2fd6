/** Queries of width and height that count in the reader's own text size: at 200 % a laptop shows what a zoomed one does. */
import { readFileSync } from 'node:fs';

const QUERY = /@(media|container)[^{]*/g;
/** What an em of a media query is: the browser's usual size, whatever the root says. */
const EM_PX = 16;
/** What a rem is: the root's 106.25 %. */
const REM_PX = 17;

export const textSized = {
  name: 'text-size',
  setup({ onLoad }) {
    onLoad({ filter: /static[/\\]css[/\\].*\.css$/ }, ({ path }) => ({
      contents: inTextSize(readFileSync(path, 'utf8')),
      loader: 'css',
    }));
  },
};

export const inTextSize = (sheet) =>
  sheet.replace(QUERY, (query, kind) =>
    query.replace(/([\d.]+)px/g, (_, px) => (kind === 'media' ? `${px / EM_PX}em` : `${px / REM_PX}rem`)),
  );
