import type { Comparison, RelationRef } from '../../model/comparison.ts';
import type { Change } from '../../model/diff.ts';
import { change } from './change.ts';

/** Relations to other RFCs that came and went; they belong to the RFC that states them. */
export function relationChanges(old: Comparison, now: Comparison): Change[] {
  const words = ({ kind, to }: RelationRef): string => `${kind} ${to}`;
  const all = ({ relations }: Comparison): string[] => [...new Set(relations.map(words))];
  const part = 'relations';
  return [
    ...all(old)
      .filter((one) => !all(now).includes(one))
      .map((subject) => change({ part, kind: 'removed', subject })),
    ...all(now)
      .filter((one) => !all(old).includes(one))
      .map((subject) => change({ part, kind: 'added', subject })),
  ];
}
