/* The script of the index: search, filter and sort, with their state in the URL. Without it all questions are listed. */

import MiniSearch from 'minisearch';
import type { SearchEntry } from '../model/search.ts';
import { addControls } from './index/controls.ts';
import { listed, readState, type State, writeState } from './index/state.ts';
import { onceRead } from './parts/once-read.ts';

onceRead(() => {
  const { rfcCompareSearch: entries } = globalThis as { rfcCompareSearch?: readonly SearchEntry[] };
  const place = document.querySelector('#filters');
  const list = document.querySelector('#rfcs');
  if (entries !== undefined && place !== null && list !== null) start(entries, place, list);
});

function start(known: readonly SearchEntry[], controlled: Element, articles: Element): void {
  const find = searchOf(known);
  const show = (state: State): void => {
    const ids = listed(known, state, find);
    arrange(articles, ids);
    controls.show(state, ids.length, known.length);
  };
  let typed = false;
  // Letters of one search are one step back; each other change is one of its own.
  const ask = (state: State, typing: boolean): void => {
    const url = location.pathname + writeState(state) + location.hash;
    if (typing && typed) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    typed = typing;
    show(state);
  };
  const read = (): void => {
    typed = false;
    show(readState(location.search, known));
  };
  const controls = addControls(controlled, known, ask);
  addEventListener('popstate', read);
  read();
}

/** Puts the articles of these ids first, in this order, and takes the others out of view. */
function arrange(articles: Element, ids: readonly string[]): void {
  const byId = new Map([...articles.children].map((one) => [one.id, one as HTMLElement]));
  for (const one of byId.values()) one.hidden = true;
  for (const id of ids) {
    const one = byId.get(`rfc-${id}`);
    if (one === undefined) continue;
    one.hidden = false;
    articles.append(one);
  }
}

/** Finds the ids of what holds every word, or the very letters; the index is made when it is first needed. */
function searchOf(known: readonly SearchEntry[]): (q: string) => string[] {
  let index: MiniSearch<SearchEntry> | undefined;
  const made = (): MiniSearch<SearchEntry> => {
    const fresh = new MiniSearch<SearchEntry>({
      fields: ['title', 'question', 'options', 'tags', 'words'],
      extractField: (entry, field) => String(entry[field as keyof SearchEntry]),
      searchOptions: {
        boost: { title: 4, question: 3, options: 2 },
        prefix: true,
        fuzzy: (term) => (term.length > 5 ? 0.15 : false),
        combineWith: 'AND',
      },
    });
    fresh.addAll(known);
    return fresh;
  };
  return (q) => {
    index ??= made();
    const found = index.search(q).map(({ id }) => String(id));
    const letters = q.trim().toLowerCase();
    const literal = known.filter((entry) => Object.values(entry).join(' ').toLowerCase().includes(letters));
    return [...new Set([...found, ...literal.map(({ id }) => id)])];
  };
}
