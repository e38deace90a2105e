/**
 * Runs what draws the page as soon as all of it is there. Where the address asks for something, what is in the page stays
 * out of sight until then: nothing is seen to move.
 */
export function onceRead(draw: () => void): void {
  const { classList } = document.documentElement;
  classList.toggle('asked', location.search !== '');
  document.addEventListener('DOMContentLoaded', () => {
    try {
      draw();
    } finally {
      classList.remove('asked');
    }
  });
}
