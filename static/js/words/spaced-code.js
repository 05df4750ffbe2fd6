/** A sprint's code as it is read aloud, in two halves. @param {string} code */
export const spacedCode = (code) => `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`;
