import type { RuleId } from '../model/rule.ts';
import { wrap } from '../text/wrap.ts';
import { replaceMarks } from './example.ts';
import { type Example, foundBy } from './rule.ts';
import { RULES, ruleOf } from './rules.ts';

const WIDTH = 72;
const AROUND =
  'Around both: the people `ada` and `ben`, the criterion `cost`, the RFC `clock` with the options `wall` and `steady`.';

/** The ids of all rules, sorted. */
export function ruleIds(): RuleId[] {
  return RULES.map((rule) => rule.id);
}

/**
 * A rule's page as plain text, at most 72 columns wide: what it finds, why, an example that it finds and one that it does
 * not. Ends in a line feed.
 */
export function explain(id: RuleId): string {
  const rule = ruleOf(id);
  const found = foundBy(rule) === 'parse' ? 'while the files are read' : 'when the RFC is checked';
  return [
    `${rule.id} (${rule.severity}, found ${found})`,
    '',
    ...wrap(rule.summary, WIDTH),
    '',
    ...wrap(rule.why, WIDTH),
    '',
    'Found in:',
    ...shown(rule.bad),
    '',
    'Not found in:',
    ...shown(rule.good),
    '',
    ...wrap(AROUND, WIDTH),
    '',
  ].join('\n');
}

/** The files of an example, an arrow at the end of each line that is found. */
function shown(example: Example): string[] {
  return Object.entries(example).flatMap(([path, source]) => {
    const text = replaceMarks(source, ' <- here').trim();
    if (text === '') return ['', `  ${path} does not exist`];
    if (text === '<- here') return ['', `  ${path} does not exist <- here`];
    return ['', `  ${path}`, ...text.split('\n').map((line) => `    ${line}`.trimEnd())];
  });
}
