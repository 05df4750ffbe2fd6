// What follows the table that is chosen: the picture beside the form, and the place that its people come from.

export function startTableChoice() {
  const figures = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-table]')]);
  const place = document.querySelector('select[name="municipality"]');
  if (place instanceof HTMLSelectElement) startPlace(place);
  const show = () => {
    const chosen = document.querySelector('input[name="team"]:checked');
    if (!(chosen instanceof HTMLInputElement)) return;
    if (place instanceof HTMLSelectElement) suggest(place, chosen.dataset['place'] ?? '');
    const number = figures.some(({ dataset }) => dataset['table'] === chosen.value) ? chosen.value : '';
    for (const figure of figures) figure.hidden = figure.dataset['table'] !== number;
  };
  for (const input of document.querySelectorAll('input[name="team"]')) input.addEventListener('change', show);
  show();
}

/** What a person has chosen is theirs; until then the table's own place stands there. @param {HTMLSelectElement} place */
function startPlace(place) {
  if (place.value) place.dataset['chosen'] = '';
  place.addEventListener('change', () => {
    place.dataset['chosen'] = '';
    tell(place);
  });
  tell(place);
}

/**
 * @param {HTMLSelectElement} place
 * @param {string} likely
 */
function suggest(place, likely) {
  if ('chosen' in place.dataset) return;
  place.value = likely;
  if (place.selectedIndex < 0) place.value = '';
  tell(place);
}

/** What the folded part holds stands beside its name, and colleagues at the tables. @param {HTMLSelectElement} place */
function tell(place) {
  const line = document.querySelector('[data-more]');
  if (line) line.textContent = place.value ? (place.selectedOptions[0]?.textContent ?? '') : '';
  for (const from of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-from]')))
    from.hidden = from.dataset['from'] !== place.value;
}
