import type { CitedSource, Comparison } from '../../model/comparison.ts';
import { type Change, DIFF_PARTS, type RfcDiff } from '../../model/diff.ts';
import { argumentChanges, assessmentChanges } from './assessments.ts';
import { change } from './change.ts';
import { disputeChanges, objectionChanges } from './conflicts.ts';
import { criterionChanges } from './criteria.ts';
import { citedBy, located } from './located.ts';
import { findRenames } from './names.ts';
import { optionChanges } from './options.ts';
import { peopleChanges } from './people.ts';
import { positionChanges } from './positions.ts';
import { questionChanges } from './question.ts';
import { relationChanges } from './relations.ts';
import { textChanges } from './texts.ts';
import { translate } from './translate.ts';

/** What changed between two revisions of an RFC, as its readers see it; files, keys and line breaks do not count. */
export function diffComparisons(earlier: Comparison, later: Comparison): RfcDiff {
  const [before, now] = [located(earlier), located(later)];
  const renames = findRenames(before, now);
  const old = translate(before, now, renames);
  const renamed = earlier.id !== later.id;
  const changes = [
    ...(renamed
      ? [change({ part: 'question', kind: 'renamed', subject: 'The RFC', from: earlier.id, to: later.id })]
      : []),
    ...questionChanges(old, now),
    ...optionChanges(old, now, renames),
    ...criterionChanges(old, now, renames),
    ...assessmentChanges(old, now),
    ...argumentChanges(old, now),
    ...positionChanges(old, now),
    ...objectionChanges(old, now),
    ...disputeChanges(old, now),
    ...relationChanges(old, now),
    ...textChanges(old, now),
    ...peopleChanges(before, now),
  ].toSorted((a, b) => DIFF_PARTS.indexOf(a.part) - DIFF_PARTS.indexOf(b.part));
  return {
    id: later.id,
    ...(renamed ? { was: earlier.id } : {}),
    title: later.title,
    changes,
    sources: citedSources(changes, earlier, later),
  };
}

/** The sources that changes cite, in the order in which they do; what the later revision knows of them comes first. */
function citedSources(changes: readonly Change[], earlier: Comparison, later: Comparison): CitedSource[] {
  const known = new Map(
    [...earlier.sources, ...later.sources].map((source) => [source.messageId ?? source.url, source]),
  );
  const cited = changes.flatMap(({ statements, cites }) => [
    ...cites,
    ...statements.flatMap(({ cites: own, because, was }) => [...own, ...citedBy(because ?? was ?? [])]),
  ]);
  let number = 0;
  return [...new Set(cited)].flatMap((key) => {
    const source = known.get(key);
    if (source === undefined) return [];
    if (source.kind === 'link') return [{ ...source, key }];
    number += 1;
    return [{ ...source, key, number }];
  });
}
