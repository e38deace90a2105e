/* The script of the index: finds questions by words. Without it all of them are listed. */

const list = document.querySelector('main');
if (list !== null) addSearch(list);

/** Puts a field above the list that leaves those questions in view which hold all of its words. */
function addSearch(main: Element): void {
  const entries = [...main.querySelectorAll('article')];
  const field = document.createElement('input');
  field.type = 'search';
  field.ariaLabel = 'Search';
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/);
    for (const entry of entries) {
      const text = entry.textContent.toLowerCase();
      entry.hidden = !words.every((word) => text.includes(word));
    }
  });
  entries[0]?.before(field);
}
