import type { Comparison, OptionHead } from '../../model/comparison.ts';
import type { Change } from '../../model/diff.ts';
import { change, quoted, valueChange } from './change.ts';
import { newlyCited, saying } from './located.ts';
import type { Renames } from './names.ts';
import { pair } from './pair.ts';
import { nameOf } from './statements.ts';

const PART = 'options';

/** Options that came, went, or are called, counted or described otherwise. */
export function optionChanges(old: Comparison, now: Comparison, { options: renames }: Renames): Change[] {
  const former = new Map([...renames].map(([before, after]) => [after, before]));
  const { pairs, removed, added } = pair(old.options, now.options, [({ id }) => id]);
  return [
    ...removed.map((option) =>
      change({
        ...about(option),
        kind: 'removed',
        from: quoted(option.title),
        cites: newlyCited(option.body, []),
      }),
    ),
    ...pairs.flatMap((one) => changed(one.old, one.now, former.get(one.now.id))),
    ...added.map((option) =>
      change({
        ...about(option),
        kind: 'added',
        to: quoted(option.title),
        cites: newlyCited(option.body, []),
      }),
    ),
  ];
}

function about(option: OptionHead) {
  return { part: PART, subject: nameOf(option), option: option.id } as const;
}

function changed(old: OptionHead, now: OptionHead, former: string | undefined): Change[] {
  const own = about(now);
  return [
    ...(former === undefined ? [] : [change({ ...own, kind: 'renamed', from: former, to: now.id })]),
    ...valueChange({ ...own, what: 'label', from: old.label, to: now.label }),
    ...valueChange({ ...own, what: 'number', from: String(old.number), to: String(now.number) }),
    ...valueChange({ ...own, what: 'title', from: quoted(old.title), to: quoted(now.title) }),
    ...(saying(old.body) === saying(now.body)
      ? []
      : [change({ ...own, what: 'text', kind: 're-worded', cites: newlyCited(now.body, old.body) })]),
  ].filter(({ what }, _, all) => what !== 'number' || all.every((other) => other.what !== 'label'));
}
