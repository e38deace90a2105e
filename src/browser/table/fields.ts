import type { Line } from './read-table.ts';
import type { State } from './state.ts';

/** A control, and how it shows the state. */
export interface Field {
  readonly node: HTMLElement;
  readonly show: (state: State) => void;
}

/** An element with these properties. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** A box to tick, with its label. */
export function checkbox(
  label: string,
  ticked: (state: State) => boolean,
  tick: (on: boolean) => void,
): Field {
  const box = element('input', { type: 'checkbox' });
  box.addEventListener('change', () => tick(box.checked));
  return {
    node: element('label', {}, box, ` ${label}`),
    show: (state) => {
      box.checked = ticked(state);
    },
  };
}

/** A list that opens, with a box for each line; the last one that is ticked stays so, as a table of nothing says nothing. */
export function picker(
  name: string,
  lines: readonly Line[],
  { chosen, choose }: { chosen: (state: State) => readonly string[]; choose: (ids: string[]) => void },
): Field {
  const boxes = lines.map((line) => {
    const box = element('input', { type: 'checkbox', value: line.id });
    box.addEventListener('change', () => {
      const on = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      choose(on.length === lines.length ? [] : on);
    });
    return box;
  });
  const labels = lines.map((line, index) =>
    element('label', {}, boxes[index] ?? '', ' ', element('bdi', { textContent: line.name })),
  );
  const summary = element('summary', { textContent: name });
  const node = element('details', {}, summary, element('fieldset', { ariaLabel: name }, ...labels));
  closing(node, summary);
  return {
    node,
    show: (state) => {
      const ids = chosen(state);
      for (const box of boxes) box.checked = ids.length === 0 || ids.includes(box.value);
      const [last, ...others] = boxes.filter(({ checked }) => checked);
      for (const box of boxes) box.disabled = others.length === 0 && box === last;
      summary.textContent = ids.length === 0 ? `${name}: all` : `${name}: ${ids.length} of ${lines.length}`;
    },
  };
}

/** Two lists to choose from; as soon as they name two options, these are compared. */
export function pair(
  lines: readonly Line[],
  chosen: (state: State) => readonly string[],
  choose: (ids: string[]) => void,
): Field {
  const lists = ['Compare', 'with'].map((label) => {
    const list = element('select', { ariaLabel: label === 'with' ? 'Compare with' : label });
    list.append(new Option(label === 'with' ? 'another' : 'one option', ''));
    list.append(...lines.map(({ id, name }) => new Option(name, id)));
    return list;
  });
  const read = (): void => {
    const ids = [...new Set(lists.map(({ value }) => value).filter((id) => id !== ''))];
    if (ids.length === 2 || lists.every(({ value }) => value === '')) choose(ids.length === 2 ? ids : []);
  };
  for (const list of lists) list.addEventListener('change', read);
  return {
    node: element('span', { className: 'pair' }, 'Compare ', lists[0] ?? '', ' with ', lists[1] ?? ''),
    show: (state) => {
      const ids = chosen(state);
      if (ids.length === 2) for (const [index, list] of lists.entries()) list.value = ids[index] ?? '';
      else if (lists.every(({ value }) => value !== '')) for (const list of lists) list.value = '';
    },
  };
}

/** An open list closes by Escape, and when somebody goes elsewhere. */
function closing(node: HTMLDetailsElement, summary: HTMLElement): void {
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !node.open) return;
    node.open = false;
    summary.focus();
  });
  node.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !node.contains(relatedTarget)) node.open = false;
  });
  addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !node.contains(target)) node.open = false;
  });
}
