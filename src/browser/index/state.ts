import type { SearchEntry } from '../../model/search.ts';

/** What a reader asked for; empty where they asked for nothing. */
export interface State {
  readonly q: string;
  readonly status: string;
  readonly tag: string;
  readonly sort: Sort | '';
}

/** Orders of the list; by itself it is sorted as it stands, or by how well it fits what is searched for. */
export const SORTS = { last: 'Last message first', title: 'By title', status: 'By status' } as const;
export type Sort = keyof typeof SORTS;

export const NOTHING: State = { q: '', status: '', tag: '', sort: '' };

/** The state that the query of a URL holds; what the entries do not know is ignored. */
export function readState(query: string, entries: readonly SearchEntry[]): State {
  const params = new URLSearchParams(query);
  const one = (name: string, known: readonly string[]): string => {
    const value = params.get(name) ?? '';
    return known.includes(value) ? value : '';
  };
  return {
    q: (params.get('q') ?? '').slice(0, 200),
    status: one('status', statuses(entries)),
    tag: one('tag', tagsOf(entries)),
    sort: one('sort', Object.keys(SORTS)) as State['sort'],
  };
}

/** The query that holds a state: `?q=dos&tag=kvm`, or empty. */
export function writeState(state: State): string {
  const params = new URLSearchParams(Object.entries(state).filter(([, value]) => value !== ''));
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** The statuses that entries have, each once, sorted. */
export function statuses(entries: readonly SearchEntry[]): string[] {
  return [...new Set(entries.map(({ status }) => status))].sort();
}

/** The tags that entries have, each once, sorted. */
export function tagsOf(entries: readonly SearchEntry[]): string[] {
  return [...new Set(entries.flatMap(({ tags }) => tags))].sort();
}

/**
 * The ids that a state leaves in view, in its order. `find` gives the ids that hold what is searched for, best first.
 */
export function listed(
  entries: readonly SearchEntry[],
  state: State,
  find: (q: string) => readonly string[],
): string[] {
  const searched = state.q.trim() === '' ? undefined : find(state.q);
  const left = entries.filter(
    ({ id, status, tags }) =>
      (state.status === '' || status === state.status) &&
      (state.tag === '' || tags.includes(state.tag)) &&
      (searched === undefined || searched.includes(id)),
  );
  return left.toSorted(orderOf(state.sort, searched)).map(({ id }) => id);
}

type Order = (a: SearchEntry, b: SearchEntry) => number;

function orderOf(sort: State['sort'], searched: readonly string[] | undefined): Order {
  if (sort === 'last') return (a, b) => compare(b.last, a.last);
  if (sort === 'title') return (a, b) => a.title.localeCompare(b.title, 'en');
  if (sort === 'status') return (a, b) => compare(a.status, b.status);
  return searched === undefined ? () => 0 : (a, b) => searched.indexOf(a.id) - searched.indexOf(b.id);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
