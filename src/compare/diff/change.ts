import type { Change } from '../../model/diff.ts';

type Parts = { readonly [K in keyof Change]?: Change[K] | undefined };

/** A change without what it does not need. */
export function change(parts: Pick<Change, 'part' | 'kind' | 'subject'> & Parts): Change {
  const known = Object.entries(parts).filter(([, value]) => value !== undefined);
  return { statements: [], cites: [], ...Object.fromEntries(known) } as unknown as Change;
}

/** Whether a value of a thing changed, and from what to what; nothing where it did not. */
export function valueChange(parts: Pick<Change, 'part' | 'subject'> & Parts): Change[] {
  return parts.from === parts.to ? [] : [change({ ...parts, kind: 'changed' })];
}

/** Free text among other words. */
export function quoted(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `"${text}"`;
}
