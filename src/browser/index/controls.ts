import type { SearchEntry } from '../../model/search.ts';
import { element } from '../parts/element.ts';
import { NOTHING, SORTS, type State, statuses, tagsOf } from './state.ts';

/** The controls above the list: what they hold can be read and set. */
export interface Controls {
  readonly show: (state: State, found: number, of: number) => void;
}

/** Fills the place of the controls; `ask` is told of each change, and whether it is one more letter of a search. */
export function addControls(
  place: Element,
  entries: readonly SearchEntry[],
  ask: (state: State, typing: boolean) => void,
): Controls {
  const q = element('input', { type: 'search', id: 'q', autocomplete: 'off', spellcheck: 'false' });
  const status = select('status', 'Any status', statuses(entries).map(same));
  const tag = select('tag', 'Any tag', tagsOf(entries).map(same));
  const sort = select('sort', 'As they come', Object.entries(SORTS));
  const words = element('span', { role: 'status' });
  const all = element('button', { type: 'button', hidden: '' }, ['Show all']);
  const state = (): State => ({
    q: q.value,
    status: status.value,
    tag: tag.value,
    sort: sort.value as State['sort'],
  });
  q.addEventListener('input', () => ask(state(), true));
  for (const one of [status, tag, sort]) one.addEventListener('change', () => ask(state(), false));
  all.addEventListener('click', () => {
    ask(NOTHING, false);
    q.focus();
  });
  place.append(
    labelled('Search', q),
    labelled('Status', status),
    labelled('Tag', tag),
    labelled('Sort', sort),
    element('p', {}, [words, ' ', all]),
  );
  return {
    show: (asked, found, of) => {
      if (q.value !== asked.q) q.value = asked.q;
      status.value = asked.status;
      tag.value = asked.tag;
      sort.value = asked.sort;
      all.hidden = asked.q === '' && asked.status === '' && asked.tag === '';
      words.textContent = foundWords(found, of);
    },
  };
}

function same(value: string): [string, string] {
  return [value, value];
}

function select(id: string, none: string, values: readonly (readonly [string, string])[]): HTMLSelectElement {
  const options = values.map(([value, text]) => element('option', { value }, [text]));
  return element('select', { id }, [element('option', { value: '' }, [none]), ...options]);
}

function labelled(text: string, control: HTMLElement): HTMLElement {
  return element('div', { class: control.id }, [element('label', { for: control.id }, [text]), control]);
}

function foundWords(found: number, of: number): string {
  const questions = of === 1 ? 'question' : 'questions';
  if (found === 0) return 'No question matches.';
  return found === of ? `${of} ${questions}` : `${found} of ${of} ${questions}`;
}
