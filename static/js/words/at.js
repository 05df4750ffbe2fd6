/** Addresses of our own: the program may live in a folder of another site (docs/hosting.md). */

const folder = globalThis.document?.documentElement?.dataset?.['folder'] ?? '';

/** @param {string} path from our own front page, as the server's routes have it */
export const at = (path) => folder + path;

/** This page, from our own front page. */
export const here = () => location.pathname.slice(folder.length);
