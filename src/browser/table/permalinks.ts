/** Makes what a claim or a position says a link to itself, so that its address can be copied. */
export function addPermalinks(): void {
  for (const words of document.querySelectorAll('li[id] > b')) {
    const link = document.createElement('a');
    link.href = `#${words.parentElement?.id ?? ''}`;
    link.append(...words.childNodes);
    words.append(link);
  }
}
