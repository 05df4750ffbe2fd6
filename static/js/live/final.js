/** Refusals that say *no* for good; after any other the page comes again by itself. */
export const FINAL = new Set([
  'seat.unknown',
  'seat.removed',
  'seat.reissued',
  'account.signed_out',
  'deputy.ended',
  'sprint.deleted',
  'join.code_unknown',
  'forbidden',
  'bad_payload',
]);
