/** Owns what each kind of phase writes in. */

/** @type {Record<string, 'ideas'|'concept'|'outline'>} */
export const WRITES = {
  ideas: 'ideas',
  groups: 'ideas',
  vote: 'ideas',
  concept: 'concept',
  plan: 'concept',
  outline: 'outline',
  pitch: 'outline',
};
