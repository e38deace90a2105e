import type { Relation, Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const relationTwice: Rule = {
  id: 'relation-twice',
  severity: 'error',
  summary: 'One RFC is related to another twice, or both refines and supersedes it.',
  why: 'To refine is to keep the other and add to it, to supersede is to replace it; a page can say only one.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      refines: zone
      supersedes: zone «relation-twice»
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
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      refines: zone
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

function check({ relations }: Rfc): Finding[] {
  return relations.flatMap((relation, index): Finding[] => {
    const first = relations.slice(0, index).find((other) => clashes(relation, other));
    if (first === undefined) return [];
    const found =
      first.kind === relation.kind ? 'stands here twice' : `is named by \`${first.kind}\` as well`;
    const message = `The RFC \`${relation.to}\` ${found}; expected one relation to it.`;
    return [{ at: relation.at, message, suggestion: 'Take one of the two out.' }];
  });
}

function clashes(one: Relation, other: Relation): boolean {
  if (one.to !== other.to) return false;
  return one.kind === other.kind || ![one.kind, other.kind].includes('depends-on');
}
