/**
 * Runs what draws the page as soon as all of it is there. Where the address asks for something, what is in the page stays
 * out of sight until then: nothing is seen to move. So does a page that is `always` drawn: what is added to it takes a place
 * that no style sheet can know.
 */
export function onceRead(draw: () => void, always = false): void {
  const { classList } = document.documentElement;
  classList.toggle('asked', always || location.search !== '');
  document.addEventListener('DOMContentLoaded', () => {
    try {
      draw();
    } finally {
      classList.remove('asked');
    }
  });
}
