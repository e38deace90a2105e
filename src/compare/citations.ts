import type { CitationUse, Holding } from '../model/comparison.ts';
import type { Place } from '../model/diagnostic.ts';
import type { Lock } from '../model/lock.ts';
import type { Citation, Prose } from '../model/prose.ts';
import type { Rfc } from '../model/rfc.ts';
import { levelledDigest } from '../text/level.ts';
import { citationsOf } from './prose-walk.ts';
import { targetIn } from './sources.ts';

/** A text that cites: what a claim or a position rests on says whose words it should be. */
interface Citing {
  readonly prose: Prose;
  readonly statement?: Place;
  readonly speaker?: string;
}

/** Every use of a message in an RFC, file by file, and whether the lock bears it out. */
export function toCitations(rfc: Rfc, lock: Lock | undefined): CitationUse[] {
  const proven = new Set(lock?.quotes?.map(({ source, digest }) => `${digest} ${source}`));
  return [...declaring(rfc), ...citingTexts(rfc)].flatMap(({ prose, statement, speaker }) =>
    citationsOf(prose).flatMap(({ source, at, quote }): CitationUse[] => {
      const target = targetIn(rfc, source);
      if (target.kind === 'link') return [];
      const { messageId } = target;
      return [
        {
          at,
          messageId,
          ...(quote === undefined ? {} : { quote }),
          ...(speaker === undefined ? {} : { speaker }),
          ...(statement === undefined ? {} : { statement }),
          ...(lock === undefined ? {} : { holds: holding(messageId, quote, lock, proven) }),
        },
      ];
    }),
  );
}

/** The message that declared the options is cited by that alone. */
function declaring({ from }: Rfc): Citing[] {
  if (from === undefined) return [];
  const citation: Citation = { kind: 'citation', source: from.value, at: from.at, children: [] };
  return [{ prose: [{ kind: 'paragraph', children: [citation] }] }];
}

function citingTexts(rfc: Rfc): Citing[] {
  return [
    { prose: rfc.context },
    ...rfc.positions.map(({ because, at, says, person }) => ({
      prose: because,
      statement: at,
      speaker: (says ?? person).value,
    })),
    { prose: rfc.outcomeText },
    ...rfc.sections.map(({ body }) => ({ prose: body })),
    ...rfc.options.flatMap(({ body, claims }) => [
      { prose: body },
      ...claims.map(({ because, at, says }) => ({
        prose: because,
        statement: at,
        ...(says === undefined ? {} : { speaker: says.value }),
      })),
    ]),
  ];
}

function holding(
  messageId: string,
  quote: string | undefined,
  lock: Lock,
  proven: ReadonlySet<string>,
): Holding {
  if (quote !== undefined) return proven.has(`${levelledDigest(quote)} ${messageId}`) ? 'proven' : 'unproven';
  return Object.hasOwn(lock.messages, messageId) ? 'known' : 'unknown';
}
