import type { Change } from '../../model/diff.ts';

type Own = Pick<Change, 'part' | 'kind' | 'subject'>;
type Parts = { readonly [K in keyof Change]?: Change[K] | undefined };

/** A change without what it does not need. */
export function change({ part, kind, subject, statements, cites, ...parts }: Own & Parts): Change {
  const known = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return { part, kind, subject, ...known, statements: statements ?? [], cites: cites ?? [] };
}

/** Whether a value of a thing changed, and from what to what; nothing where it did not. */
export function valueChange(parts: Pick<Change, 'part' | 'subject'> & Parts): Change[] {
  return parts.from === parts.to ? [] : [change({ ...parts, kind: 'changed' })];
}

/** Free text among other words. */
export function quoted(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `"${text}"`;
}
