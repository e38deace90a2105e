import type { Comparison } from '../../model/comparison.ts';
import type { Rfc } from '../../model/rfc.ts';
import { sourcesIn } from '../cites.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const unusedSource: Rule = {
  id: 'unused-source',
  severity: 'warning',
  summary: 'A source is defined and never cited.',
  why: 'It is either a citation that was forgotten, or a line that can go. One that an open line of `review.md` cites may still be needed.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      sources:
        start: <three@example.org>
        reply: <four@example.org> «unused-source»
      ---
      It began [with a report][start].
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      sources:
        start: <three@example.org>
        reply: <four@example.org>
      ---
      It began [with a report][start], and
      [was confirmed][reply].
    `,
  },
  check,
};

function check(rfc: Rfc, { sources }: Comparison): Finding[] {
  // What withdrawn people say is on no page, and its sources are still in use.
  const said = [...rfc.positions, ...rfc.options.flatMap(({ claims }) => claims)];
  const cited = new Set([
    ...sources.flatMap(({ key, messageId }) => [key, messageId]),
    ...said.flatMap(({ because }) => sourcesIn(because)),
    ...(rfc.review?.sources ?? []),
  ]);
  return rfc.sources
    .filter(
      ({ key, target }) => !cited.has(key) && !(target.kind === 'message' && cited.has(target.messageId)),
    )
    .map(({ key, at }) => ({
      at,
      message: `The source \`${key}\` is never cited; expected \`[text][${key}]\` somewhere in this RFC.`,
      suggestion: 'Cite it, or take it out.',
    }));
}
