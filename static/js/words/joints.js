/**
 * Where a long Danish word may break: at the joint before the word it ends in, by a soft hyphen. Browsers break at
 * joints by themselves where they have a Danish dictionary; many have none, and break after any letter.
 */

/** A word as long as this does not fit in a tile. */
const LONG = 14;

/** What compound words of municipalities end in, or go on with. */
const ENDS =
  `afdeling affald anmeldelse ansøgning arbejde aftale barn behandling behov bestyrelse besøg bevilling bibliotek
  borger center digitalisering forløb forretning forvaltning frist godkendelse hjælp indsats institution
  kommune kontakt kontor kontrakt kontrol kørsel leder ledelse løsning medarbejder myndighed måling møde
  område omsorg opfølgning opgave ordning overblik plads planlægning plejerske proces rapport rådgiv
  sagsbehand samarbejde samtale service skole station strategi system tilbud tilladelse tilsyn trafik træning
  uddannelse udredning udvalg udvikling undersøgelse undervisning vejledning vurdering ydelse`.split(/\s+/);
const JOINT = new RegExp(`(?<=\\p{L}{3})(?=${ENDS.join('|')})`, 'giu');
const WORD = new RegExp(`\\p{L}{${LONG},}`, 'gu');

/** The text with a soft hyphen at each joint of its long words. @param {string} text */
export const jointed = (text) => text.replace(WORD, (word) => word.replace(JOINT, '\u00ad'));
