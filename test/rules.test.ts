import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layOut } from '../src/check/example.ts';
import { explain, ruleIds } from '../src/check/explain.ts';
import { RULES } from '../src/check/rules.ts';
import { find } from './rules/find.ts';

function lines(found: readonly { file: string; line: number }[]): string[] {
  return [...new Set(found.map(({ file, line }) => `${file}:${line}`))].sort();
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const found = find(rule.bad);
  const own = found.filter((one) => one.rule === id);

  test('finds the marked lines of its failing example, and those alone', () => {
    const { marks } = layOut(rule.bad);
    expect(marks.map((mark) => mark.rule)).toEqual(marks.map(() => id));
    expect(lines(own.map(({ at }) => at))).toEqual(lines(marks));
    expect(marks).not.toEqual([]);
  });

  test('is the only one to find something there', () => {
    expect(found.filter((one) => one.rule !== id && one.severity !== 'info')).toEqual([]);
    expect(new Set(own.map((one) => one.severity))).toEqual(new Set([rule.severity]));
  });

  test('finds nothing in its passing example, nor does another', () => {
    expect(find(rule.good).filter((one) => one.rule === id || one.severity !== 'info')).toEqual([]);
  });

  test('says it in a sentence', () => {
    for (const { message, suggestion } of own) {
      expect(message).toMatch(/^[A-Z`].*[.]$/);
      if (suggestion !== undefined) expect(suggestion).toMatch(/^[A-Z].*[.?]$/);
    }
  });

  test('has a page that fits 72 columns and shows both examples', () => {
    const page = explain(id);
    expect(page.split('\n').filter((line) => line.length > 72)).toEqual([]);
    expect(page).toContain(' <- here');
    expect(page).not.toContain('«');
  });
});

test('every rule has a file of its own, and every such file a rule', () => {
  const files = readdirSync(new URL('../src/check/rules', import.meta.url));
  expect(files.sort()).toEqual(ruleIds().map((id) => `${id}.ts`));
});
