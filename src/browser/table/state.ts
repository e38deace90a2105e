/** Which part of the table is in view, and how; nothing chosen is everything. */
export interface State {
  readonly options: readonly string[];
  readonly criteria: readonly string[];
  /** Two options, side by side. */
  readonly compare: readonly string[];
  /** Only criteria on which the options in view differ. */
  readonly differ: boolean;
  /** Options as rows. */
  readonly swap: boolean;
}

/** Ids that a page has. */
export interface Known {
  readonly options: readonly string[];
  readonly criteria: readonly string[];
}

/**
 * The state that the query of an address asks for: `?options=a,b&criteria=c&compare=a,b&differ=1&swap=1`. What the page
 * does not know is left out; a list of nothing or of everything is no choice, and two options are compared or none.
 */
export function readState(query: string, known: Known): State {
  const parameters = new URLSearchParams(query);
  const list = (name: string, ids: readonly string[]): string[] => {
    const asked = (parameters.get(name) ?? '').split(',');
    return [...new Set(asked.filter((id) => ids.includes(id)))];
  };
  const choice = (name: string, ids: readonly string[]): string[] => {
    const chosen = list(name, ids);
    return chosen.length === ids.length ? [] : ids.filter((id) => chosen.includes(id));
  };
  const compare = list('compare', known.options);
  return {
    options: choice('options', known.options),
    criteria: choice('criteria', known.criteria),
    compare: compare.length === 2 ? compare : [],
    differ: parameters.get('differ') === '1',
    swap: parameters.get('swap') === '1',
  };
}

/** The same query with this state in it: parameters of others stay, the order is always the same. */
export function writeState(query: string, state: State): string {
  const parameters = new URLSearchParams(query);
  const values = {
    options: state.options.join(','),
    criteria: state.criteria.join(','),
    compare: state.compare.join(','),
    differ: state.differ ? '1' : '',
    swap: state.swap ? '1' : '',
  };
  for (const [name, value] of Object.entries(values)) {
    parameters.delete(name);
    if (value !== '') parameters.append(name, value);
  }
  return parameters.toString().replaceAll('%2C', ',');
}

/** The ids in view, in the order in which they stand. */
export function inView(chosen: readonly string[], all: readonly string[]): readonly string[] {
  return chosen.length === 0 ? all : chosen;
}
