import type { Comparison } from '../../model/comparison.ts';
import type { Change } from '../../model/diff.ts';
import type { Prose } from '../../model/prose.ts';
import { change, quoted } from './change.ts';
import { citedBy, newlyCited, saying } from './located.ts';
import { pair } from './pair.ts';

const PART = 'texts';

interface Text {
  readonly title: string;
  readonly body: Prose;
}

/** Running text that came, went or was written anew: the background, the outcome and the sections beside them. */
export function textChanges(old: Comparison, now: Comparison): Change[] {
  const sections = pair<Text>(old.sections, now.sections, [
    ({ title, body }) => JSON.stringify([title, saying(body)]),
    ({ title }) => title,
    ({ body }) => (body.length === 0 ? undefined : saying(body)),
  ]);
  return [
    ...bodyChange('Background', old.context, now.context),
    ...bodyChange('Why it came out so', old.outcome.text, now.outcome.text),
    ...sections.removed.map(({ title, body }) =>
      change({ part: PART, kind: 'removed', subject: sectionName(title), cites: citedBy(body) }),
    ),
    ...sections.pairs.flatMap((one) => sectionChange(one.old, one.now)),
    ...sections.added.map(({ title, body }) =>
      change({ part: PART, kind: 'added', subject: sectionName(title), cites: citedBy(body) }),
    ),
  ];
}

function sectionName(title: string): string {
  return `Section ${quoted(title) ?? ''}`.trim();
}

function sectionChange(old: Text, now: Text): Change[] {
  const own = { part: PART, subject: sectionName(now.title) } as const;
  return old.title === now.title
    ? bodyChange(own.subject, old.body, now.body)
    : [change({ ...own, kind: 'renamed', from: quoted(old.title), to: quoted(now.title) })];
}

function bodyChange(subject: string, old: Prose, now: Prose): Change[] {
  if (saying(old) === saying(now)) return [];
  const kind = old.length === 0 ? 'added' : now.length === 0 ? 'removed' : 're-worded';
  const cites = kind === 'removed' ? citedBy(old) : newlyCited(now, old);
  return [change({ part: PART, kind, subject, cites })];
}
