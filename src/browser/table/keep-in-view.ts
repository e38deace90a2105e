/**
 * Brings what gets the focus out from under the heads that stay in view. Browsers do so for what is wholly out of view,
 * and leave alone what they take for half seen.
 */
export function keepInView(table: HTMLTableElement): void {
  table.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches(':focus-visible'))
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
