import type { Io } from '../io.ts';
import { unknown } from './unknown.ts';

/** `explain RULE`: the rule's page on stdout; without a rule, all of them in a line each. */
export async function explain(io: Io, rule: string | undefined): Promise<number> {
  const { explainRule, ruleSummaries } = await import('../reference.ts');
  const rules = await ruleSummaries();
  if (rule === undefined) {
    const size = Math.max(...rules.map(({ id }) => id.length));
    io.stdout.write(rules.map(({ id, summary }) => `${id.padEnd(size)}  ${summary}\n`).join(''));
    return 0;
  }
  const found = rules.find(({ id }) => id === rule);
  if (found === undefined) {
    throw unknown(
      'rule',
      rule,
      rules.map(({ id }) => id),
    );
  }
  io.stdout.write(await explainRule(found.id));
  return 0;
}
