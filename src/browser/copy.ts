/* Buttons that copy a page as Markdown or as text. The texts are files beside the page; without the script a reader opens those. */

import { element } from './parts/element.ts';

type Copies = Readonly<Record<string, string>>;

let copies: Promise<Copies> | undefined;

for (const place of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const { copy = '', text = '' } = place.dataset;
  const button = element('button', { type: 'button' }, [text]);
  const said = element('span', { role: 'status' });
  button.addEventListener('click', async () => {
    const done = await copied(copy);
    said.textContent = done ? 'Copied' : 'Not copied';
    setTimeout(() => {
      said.textContent = '';
    }, 3_000);
  });
  place.append(button, said);
}

/** Whether the text of a file is in the clipboard now. */
async function copied(file: string): Promise<boolean> {
  try {
    copies ??= load();
    const text = (await copies)[file];
    if (text === undefined) return false;
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    copies = undefined;
    return false;
  }
}

/** The texts, by a script that sets one global: pages from `file://` may load one, and cannot fetch. */
function load(): Promise<Copies> {
  return new Promise((resolve, reject) => {
    const script = element('script', { src: 'copies.js' });
    script.addEventListener('load', () =>
      resolve((globalThis as { rfcCompareCopies?: Copies }).rfcCompareCopies ?? {}),
    );
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}
