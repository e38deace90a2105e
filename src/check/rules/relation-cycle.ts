import type { Comparison } from '../../model/comparison.ts';
import type { RelationKind, Rfc } from '../../model/rfc.ts';
import type { Neighbours } from '../../model/site.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const relationCycle: Rule = {
  id: 'relation-cycle',
  severity: 'error',
  summary: 'RFCs refine, supersede or depend on one another in a circle.',
  why: 'Each of these relations says what came first.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      depends-on: zone «relation-cycle»
      ---
    `,
    'zone/rfc.md': fileText`
      ---
      title: Zone of the event log
      question: Which zone do entries show?
      status: draft
      criteria: [cost]
      depends-on: clock «relation-cycle»
      ---
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      depends-on: zone
      ---
    `,
    'zone/rfc.md': fileText`
      ---
      title: Zone of the event log
      question: Which zone do entries show?
      status: draft
      criteria: [cost]
      ---
    `,
  },
  check,
};

function check(rfc: Rfc, _: Comparison, { outlines }: Neighbours): Finding[] {
  return rfc.relations.flatMap(({ kind, to, at }): Finding[] => {
    const trail = wayTo(rfc.id, to, kind, outlines);
    if (trail === undefined) return [];
    const circle = [rfc.id, ...trail].map((id) => `\`${id}\``).join(' -> ');
    const message = `The relation \`${kind}\` comes back to where it started: ${circle}; expected no circle.`;
    return [{ at, message, suggestion: 'Take one of these relations out.' }];
  });
}

/** The shortest way along relations of a kind, both ends included; found breadth first. */
function wayTo(
  goal: string,
  start: string,
  kind: RelationKind,
  outlines: Neighbours['outlines'],
): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  for (const [at] of cameFrom) {
    if (at === goal) return trace(goal, cameFrom);
    const next = outlines.find(({ id }) => id === at)?.relations.filter((one) => one.kind === kind) ?? [];
    for (const { to } of next) if (!cameFrom.has(to)) cameFrom.set(to, at);
  }
  return undefined;
}

function trace(goal: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const trail: string[] = [];
  for (let at: string | undefined = goal; at !== undefined; at = cameFrom.get(at)) trail.unshift(at);
  return trail;
}
