// The picture beside the join form shows the table that is chosen.

export function startTableChoice() {
  const figures = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-table]')]);
  const show = () => {
    const chosen = document.querySelector('input[name="team"]:checked');
    const number = chosen instanceof HTMLInputElement ? chosen.value : '';
    if (!figures.some((figure) => figure.dataset.table === number)) return;
    for (const figure of figures) figure.hidden = figure.dataset.table !== number;
  };
  for (const input of document.querySelectorAll('input[name="team"]')) input.addEventListener('change', show);
  show();
}
