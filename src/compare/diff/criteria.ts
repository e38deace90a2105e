import type { Comparison, CriterionHead } from '../../model/comparison.ts';
import type { Change } from '../../model/diff.ts';
import { ratingWords } from '../../text/legend.ts';
import { change, quoted, valueChange } from './change.ts';
import type { Renames } from './names.ts';
import { pair, reordered } from './pair.ts';

const PART = 'criteria';

/** Criteria that came, went, or ask something else, and whether they stand in another order. */
export function criterionChanges(old: Comparison, now: Comparison, { criteria: renames }: Renames): Change[] {
  const former = new Map([...renames].map(([before, after]) => [after, before]));
  const heads = ({ rows }: Comparison): CriterionHead[] => rows.map(({ criterion }) => criterion);
  const before = heads(old);
  const paired = pair(before, heads(now), [({ id }) => id]);
  return [
    ...paired.removed.map((one) => change({ ...about(one), kind: 'removed', from: quoted(one.asks) })),
    ...paired.pairs.flatMap((one) => changed(one.old, one.now, former.get(one.now.id))),
    ...paired.added.map((one) => change({ ...about(one), kind: 'added', to: quoted(one.asks) })),
    ...(reordered(before, paired)
      ? [change({ part: PART, kind: 're-ordered' as const, subject: 'The criteria' })]
      : []),
  ];
}

function about(criterion: CriterionHead) {
  return { part: PART, subject: criterion.name, criterion: criterion.id } as const;
}

function changed(old: CriterionHead, now: CriterionHead, former: string | undefined): Change[] {
  const own = about(now);
  const must = ({ must: least }: CriterionHead): string | undefined =>
    least === undefined ? undefined : ratingWords(least);
  return [
    ...(former === undefined ? [] : [change({ ...own, kind: 'renamed', from: former, to: now.id })]),
    ...valueChange({ ...own, what: 'name', from: quoted(old.name), to: quoted(now.name) }),
    ...valueChange({ ...own, what: 'what it asks', from: quoted(old.asks), to: quoted(now.asks) }),
    ...valueChange({ ...own, what: 'least rating needed', from: must(old), to: must(now) }),
    ...valueChange({
      ...own,
      what: 'why that is needed',
      from: quoted(old.mustBecause),
      to: quoted(now.mustBecause),
    }),
  ];
}
