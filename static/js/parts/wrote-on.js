/**
 * What somebody has gone on to write while what was sent before it was on its way.
 * @param {string} now what stands in the field
 * @param {string} sent
 */
export const wroteOn = (now, sent) => (now.startsWith(sent) ? now.slice(sent.length).trimStart() : now);
