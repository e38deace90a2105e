import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { ReportContext } from '../src/report/context.ts';
import { excerpt } from '../src/report/excerpt.ts';
import { REPORT_FORMS, report } from '../src/report/report.ts';

const FILES = new Map([
  ['clock/rfc.md', '---\ntitle: Clock\nstatus: closed\n---\nIt was "so".\n'],
  ['clock/options/1-wall.md', '---\ntitle: the wall clock\n---\n\t時計 \u202eevil\u001b[31m end\n'],
]);

const CONTEXT: ReportContext = {
  files: FILES,
  dataName: 'data',
  color: false,
  verbose: false,
  rules: [
    { id: 'bad-value', summary: 'A value is wrong.' },
    { id: 'stray-quote', summary: 'A mark is stray.' },
  ],
};

const BAD: Diagnostic = {
  at: { file: 'clock/rfc.md', line: 3, column: 9, length: 6 },
  rule: 'bad-value',
  severity: 'error',
  message: '`status` is `closed`; expected `open`.',
  suggestion: 'Write `open`.',
};
const STRAY: Diagnostic = {
  at: { file: 'clock/rfc.md', line: 5, column: 8 },
  rule: 'stray-quote',
  severity: 'warning',
  message: 'A quotation mark stands alone.',
};
const INFO: Diagnostic = {
  at: { file: 'clock/rfc.md', line: 1, column: 1 },
  rule: 'editorial',
  severity: 'info',
  message: 'This is our reading.',
};

describe('human', () => {
  test('shows each finding at its line, sorted, and counts them', () => {
    expect(report([STRAY, INFO, BAD], 'human', CONTEXT)).toBe(
      [
        'data/clock/rfc.md:3:9: error: `status` is `closed`; expected `open`. [bad-value]',
        '  3 | status: closed',
        '    |         ^^^^^^',
        '    = help: Write `open`.',
        '',
        'data/clock/rfc.md:5:8: warning: A quotation mark stands alone. [stray-quote]',
        '  5 | It was "so".',
        '    |        ^',
        '',
        '1 error, 1 warning (1 info with -v)',
        '',
      ].join('\n'),
    );
  });

  test('says that nothing was found', () => {
    expect(report([], 'human', CONTEXT)).toBe('No errors, no warnings\n');
  });

  test('shows infos when asked to', () => {
    expect(report([INFO], 'human', { ...CONTEXT, verbose: true })).toContain('info: This is our reading.');
  });

  test('obeys no character of the data, and sets the caret under wide ones', () => {
    const at = { file: 'clock/options/1-wall.md', line: 4, column: 2, length: 2 };
    const message = 'Found `\u001b[2J`; expected\nless.';
    expect(report([{ ...BAD, at, message }], 'human', CONTEXT)).toBe(
      [
        'data/clock/options/1-wall.md:4:2: error: Found `[U+001B][2J`; expected less. [bad-value]',
        '  4 |  時計 [U+202E]evil[U+001B][31m end',
        '    |  ^^^^',
        '    = help: Write `open`.',
        '',
        '1 error',
        '',
      ].join('\n'),
    );
  });

  test('leaves the excerpt out where there is no such file or line', () => {
    const at = { file: 'zone/rfc.md', line: 1, column: 1 };
    expect(report([{ ...STRAY, at }], 'human', { ...CONTEXT, dataName: './some data/' })).toBe(
      './some data/zone/rfc.md:1:1: warning: A quotation mark stands alone. [stray-quote]\n\n1 warning\n',
    );
  });

  test('counts lines as the parser does: without a byte order mark, with any line ending', () => {
    const files = new Map([['clock/rfc.md', '\ufeff---\r\ntitle: Clock\rstatus: closed\r\n']]);
    expect(report([BAD], 'human', { ...CONTEXT, files })).toContain(
      '  3 | status: closed\n    |         ^^^^^^\n',
    );
  });

  test('colours when told to, and only then', () => {
    const colored = report([BAD], 'human', { ...CONTEXT, color: true });
    expect(colored).toContain('\u001b[31merror:\u001b[39m');
    expect(report([BAD], 'human', CONTEXT)).not.toContain('\u001b');
  });
});

describe('an excerpt', () => {
  const words = Array.from({ length: 400 }, (_, index) => `w${index}`).join(' ');

  test.each([1, 30, 300, 900, words.length])('of a long line holds column %i and fits', (column) => {
    const shown = excerpt(words, { file: '', line: 1, column, length: 4 }, 60);
    expect(shown.line.length).toBeLessThanOrEqual(60);
    const marked = words.slice(column - 1, column + 3);
    expect(shown.line.slice(shown.before, shown.before + shown.length).trim()).toBe(marked.trim());
  });

  test('cuts a long place, and says so', () => {
    expect(excerpt('a'.repeat(50), { file: '', line: 1, column: 1, length: 50 }, 20)).toEqual({
      line: `${'a'.repeat(17)}...`,
      before: 0,
      length: 17,
    });
  });

  test('parts no pair of surrogates', () => {
    expect(excerpt('a😀b', { file: '', line: 1, column: 2, length: 1 }, 20)).toEqual({
      line: 'a😀b',
      before: 1,
      length: 2,
    });
  });

  test('stands behind the end of a line that is shorter than its place says', () => {
    expect(excerpt('ab', { file: '', line: 1, column: 9, length: 3 }, 20)).toEqual({
      line: 'ab',
      before: 2,
      length: 1,
    });
  });

  test('of megabytes takes no time', () => {
    const shown = excerpt(
      'x\u0301'.repeat(5_000_000),
      { file: '', line: 1, column: 4_000_000, length: 9 },
      60,
    );
    expect(shown.line).toMatch(/^\.\.\./);
  });
});

test('json holds every finding, flat, and no character that a terminal obeys', () => {
  const message = 'Found \u202e\u009b and \u{e0041}.';
  const text = report([{ ...STRAY, message }, BAD], 'json', CONTEXT);
  expect(text).toContain('\\u202e\\u009b and \\udb40\\udc41');
  expect(JSON.parse(text)).toEqual({
    format: 1,
    diagnostics: [
      {
        file: 'data/clock/rfc.md',
        line: 3,
        column: 9,
        length: 6,
        severity: 'error',
        rule: 'bad-value',
        message: BAD.message,
        suggestion: BAD.suggestion,
      },
      {
        file: 'data/clock/rfc.md',
        line: 5,
        column: 8,
        severity: 'warning',
        rule: 'stray-quote',
        message,
      },
    ],
  });
});

test('github escapes what would end a command or a property', () => {
  const at = { file: 'a,b:c/100%.md', line: 2, column: 3 };
  const message = '50% of\nthis:\r::error::that';
  expect(report([{ ...INFO, at, message }, BAD], 'github', { ...CONTEXT, verbose: true })).toBe(
    [
      '::notice file=data/a%2Cb%3Ac/100%25.md,line=2,col=3,title=editorial::50%25 of%0Athis:[U+000D]::error::that',
      '::error file=data/clock/rfc.md,line=3,col=9,title=bad-value::`status` is `closed`; expected `open`. Write `open`.',
      '',
    ].join('\n'),
  );
});

test('gitlab knows a finding again that moved, and tells two of the same apart', () => {
  const moved = { ...BAD, at: { ...BAD.at, line: 7 } };
  const read = (found: readonly Diagnostic[]) =>
    JSON.parse(report(found, 'gitlab', CONTEXT)) as { fingerprint: string }[];
  const [first, third, second] = read([BAD, moved, STRAY]);
  expect(first).toEqual({
    description: '`status` is `closed`; expected `open`. Write `open`.',
    check_name: 'bad-value',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    severity: 'major',
    location: { path: 'data/clock/rfc.md', lines: { begin: 3 } },
  });
  expect(second).toMatchObject({ check_name: 'bad-value', location: { lines: { begin: 7 } } });
  expect(third).toMatchObject({ severity: 'minor', description: STRAY.message });
  expect(second?.fingerprint).not.toBe(first?.fingerprint);
  expect(read([moved])[0]?.fingerprint).toBe(first?.fingerprint);
  expect(report([], 'gitlab', CONTEXT)).toBe('[]\n');
});

test('sarif names the rules, and points every result at one', () => {
  const at = { file: 'clock face/rfc.md', line: 3, column: 9, length: 6 };
  const log = JSON.parse(report([{ ...BAD, at }, STRAY], 'sarif', CONTEXT));
  expect(log).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'rfc-compare',
            rules: [
              { id: 'bad-value', shortDescription: { text: 'A value is wrong.' } },
              { id: 'stray-quote', shortDescription: { text: 'A mark is stray.' } },
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'bad-value',
            ruleIndex: 0,
            level: 'error',
            message: { text: '`status` is `closed`; expected `open`. Write `open`.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'data/clock%20face/rfc.md' },
                  region: { startLine: 3, startColumn: 9, endColumn: 15 },
                },
              },
            ],
          },
          {
            ruleId: 'stray-quote',
            ruleIndex: 1,
            level: 'warning',
            message: { text: 'A quotation mark stands alone.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'data/clock/rfc.md' },
                  region: { startLine: 5, startColumn: 8 },
                },
              },
            ],
          },
        ],
      },
    ],
  });
});

test.each(REPORT_FORMS)('%s leaves infos out unless they are asked for', (form) => {
  expect(report([INFO], form, CONTEXT)).not.toContain('This is our reading.');
  expect(report([INFO], form, { ...CONTEXT, verbose: true })).toContain('This is our reading.');
});
