import type { Comparison } from '../model/comparison.ts';
import type { Lock } from '../model/lock.ts';
import type { RelationKind } from '../model/rfc.ts';
import type { Shared } from '../model/shared.ts';
import type { Outline, RelationLine, Site, Summary, Surroundings } from '../model/site.ts';
import { withoutAddresses, withoutAddressesIn } from '../text/addresses.ts';
import { oncePer } from '../text/once-per.ts';

/** What other pages say of a comparison, and what the lock alone knows of it. */
export function summarise(comparison: Comparison, lock?: Lock): Summary {
  const { id, title, question, status, tags, outcome, options, rows, relations } = comparison;
  const lastAt = lastTime(comparison, lock);
  return {
    id,
    title,
    question,
    status,
    tags,
    outcome: outcome.options,
    statusQuoKept: outcome.statusQuoKept,
    ...(outcome.date === undefined ? {} : { decidedOn: outcome.date }),
    ...(lastAt === undefined ? {} : { lastOn: lastAt.slice(0, 10), lastAt }),
    options: options.map((option) => ({
      id: option.id,
      label: option.label,
      title: option.title,
      statusQuo: option.statusQuo,
      chosen: option.chosen,
    })),
    rows: rows.map(({ criterion, cells }) => ({ criterion, cells })),
    relations,
  };
}

/** When the last message that is cited was sent. */
function lastTime({ citations }: Comparison, lock: Lock | undefined): string | undefined {
  if (lock === undefined) return undefined;
  return citations
    .flatMap(({ messageId }) =>
      messageId !== undefined && Object.hasOwn(lock.messages, messageId)
        ? (lock.messages[messageId]?.date ?? [])
        : [],
    )
    .sort()
    .at(-1);
}

const WORDS: Readonly<Record<RelationKind, readonly [there: string, back: string]>> = {
  refines: ['Refines', 'Refined by'],
  supersedes: ['Supersedes', 'Superseded by'],
  'depends-on': ['Depends on', 'Needed by'],
};

/** What all RFCs share, with no e-mail address where it is shown; people keep theirs, for they are told by them. */
const shownShared = oncePer((shared: Shared): Shared => {
  const title = withoutAddresses(shared.config.title);
  const criteria = withoutAddressesIn(shared.criteria);
  if (title === shared.config.title && criteria === shared.criteria) return shared;
  return { ...shared, config: { ...shared.config, title }, criteria };
});

/** What stands around each RFC: the outlines by id, and every relation seen from both of its ends. */
export function surroundingsOf(read: Shared, unsorted: readonly Outline[]): Surroundings {
  const shared = shownShared(read);
  const outlines = withoutAddressesIn(unsorted.toSorted(byId));
  const titles = new Map(outlines.map(({ id, title }) => [id, title]));
  const relations: Record<string, RelationLine[]> = Object.fromEntries(outlines.map(({ id }) => [id, []]));
  for (const { id, relations: own } of outlines) {
    for (const { kind, to } of own) {
      const [there, back] = WORDS[kind];
      const title = titles.get(to);
      if (title === undefined) continue;
      relations[id]?.push({ words: there, id: to, title });
      relations[to]?.push({ words: back, id, title: titles.get(id) ?? id });
    }
  }
  return { shared, outlines, relations };
}

/** The site: what stands around each RFC, and what each has come to. */
export function gatherSite(around: Surroundings, summaries: readonly Summary[]): Site {
  return { ...around, summaries: summaries.toSorted(byId) };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
