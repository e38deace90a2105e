import fc, { type Arbitrary } from 'fast-check';
import type { Files } from './folder.ts';

/** What means something to YAML, Markdown, a terminal or a page, or is no text. */
export const SPECIAL = [
  ...'[]{}()<>#*_`~|&!@%^=+-?:;,.\'"\\/$\n\r\t ',
  '\u0000',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u0301',
  '\u200b',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\u{1f469}\u200d\u{1f4bb}',
  '計',
  'ש',
  '---\n',
  '\n---\n',
  '```',
  '["',
  '"][',
  '][start]',
  ': ',
  ' #2',
  ', because ',
  ', says ',
  ', if ',
  ', our reading',
  ' is ',
  ' + ',
  '- ',
  '> ',
  '1. ',
  '\n## Positions\n',
  '<a@b>',
  'mid:',
  'https://',
  'javascript:',
  '__proto__: {polluted: true}\n',
  'constructor: x\n',
  '&a ',
  '*a',
  '!!js/function ',
  '<<: ',
  '%YAML 1.1\n',
  '| a | b |\n| - | - |\n',
  '<script>',
  '{{x}}',
  '%s',
  '../',
];

/**
 * The text of a file with a part of it replaced.
 * @throws Error if the file does not hold that part
 */
export function replaced(files: Files, path: string, old: string, fresh: string): string {
  const text = files[path] ?? '';
  if (!text.includes(old)) throw new Error(`\`${path}\` does not hold \`${old}\`.`);
  return text.replace(old, () => fresh);
}

/** One edit that a hand or a machine could make. */
export function edit(text: string): Arbitrary<(text: string) => string> {
  const at = fc.nat({ max: Math.max(0, text.length) });
  const size = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 40 }));
  return fc.oneof(
    fc.tuple(at, size).map(
      ([from, length]) =>
        (old: string) =>
          old.slice(0, from) + old.slice(from + length),
    ),
    fc.tuple(at, size, fc.integer({ min: 1, max: 4 })).map(([from, length, times]) => (old: string) => {
      const part = old.slice(from, from + length);
      return old.slice(0, from) + part.repeat(times) + old.slice(from);
    }),
    fc.tuple(at, fc.constantFrom(...SPECIAL)).map(
      ([from, special]) =>
        (old: string) =>
          old.slice(0, from) + special + old.slice(from),
    ),
    fc.tuple(at, at).map(([one, other]) => (old: string) => {
      const lines = old.split('\n');
      const [a, b] = [one % lines.length, other % lines.length];
      return lines.map((line, index) => (index === a ? lines[b] : index === b ? lines[a] : line)).join('\n');
    }),
  );
}

/** A folder of files with some of them edited, and now and then one that is gone, moved, or there twice. */
export function mutated(files: Files): Arbitrary<Files> {
  const path = fc.constantFrom(...Object.keys(files));
  const edited = path.chain((at) =>
    fc.array(edit(files[at] ?? ''), { minLength: 1, maxLength: 4 }).map((edits) => (old: Files): Files => {
      return { ...old, [at]: edits.reduce((text, change) => change(text), old[at] ?? '') };
    }),
  );
  const moved = fc.tuple(path, path, fc.boolean()).map(([from, to, stays]) => (old: Files): Files => {
    const { [from]: text = '', ...rest } = old;
    return { ...rest, [to]: text, ...(stays ? { [from]: text } : {}) };
  });
  const step = fc.oneof({ arbitrary: edited, weight: 5 }, { arbitrary: moved, weight: 1 });
  return fc
    .array(step, { minLength: 1, maxLength: 4 })
    .map((steps) => steps.reduce((now, change) => change(now), files));
}
