import { describe, expect, test } from 'vitest';
import { blocksOf, isExpected, stepsOf } from './blocks.ts';
import { runSteps } from './shell.ts';

const PAGE = `# Page

1. First:

   \`\`\`console
   $ echo one \\
   > two
   one two
   $ false
   \`\`\`

\`\`\`yaml data/site.yaml
title: X
\`\`\`

    $ indented

\`\`\`text
$ only shown
\`\`\`

\`\`\`console not run: it takes a day
$ sleep 86400
\`\`\`
`;

test('a page gives its commands and files, in order, with the lines that they stand in', () => {
  expect(stepsOf(PAGE)).toEqual([
    {
      kind: 'command',
      text: 'echo one \\\ntwo',
      expected: ['one two'],
      line: 6,
      inCheckout: false,
      notRun: '',
    },
    { kind: 'command', text: 'false', expected: [], line: 9, inCheckout: false, notRun: '' },
    { kind: 'file', path: 'data/site.yaml', text: 'title: X\n', line: 13 },
    {
      kind: 'command',
      text: 'sleep 86400',
      expected: [],
      line: 23,
      inCheckout: false,
      notRun: 'it takes a day',
    },
  ]);
  expect(blocksOf(PAGE).map(({ info, lines }) => [info, lines[0]])).toContainEqual(['', '$ indented']);
  expect(() => stepsOf('```console fast\n$ true\n```\n')).toThrow(/means nothing/);
  expect(() => stepsOf('```console\ntrue\n```\n')).toThrow(/line 2/);
});

test('commands share a shell, a folder and files; what they print and how they end is told of each', async () => {
  const page = `
\`\`\`text a/b.txt
words
\`\`\`

\`\`\`console
$ cd a && cat b.txt
$ ls; echo error >&2; exit_with() { return 3; }
$ exit_with
$ echo $?
$ cat
\`\`\`

\`\`\`console in a checkout
$ ls data/wbinvd/rfc.md
\`\`\`

\`\`\`console
$ basename "$PWD"; printf 'no end'
\`\`\`
`;
  const ran = await runSteps(stepsOf(page));
  expect(ran.map(({ printed, code }) => [printed, code])).toEqual([
    [['words'], 0],
    [['b.txt', 'error'], 0],
    [[], 3],
    [['3'], 0],
    [[], 0],
    [['data/wbinvd/rfc.md'], 0],
    [['a', 'no end'], 0],
  ]);
});

describe('what was printed', () => {
  test.each([
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['a'], false],
    [['a'], ['a', 'b'], false],
    [[], [], true],
    [['a'], [], false],
    [['a', 'x', 'y', 'b'], ['a', '...', 'b'], true],
    [['a', 'b'], ['a', '...', 'b'], true],
    [['a', 'x'], ['a', '...', 'b'], false],
    [['a', 'b', 'c'], ['...', 'b'], false],
    [['Date: today, (UTC)'], ['Date: [..] (UTC)'], true],
    [['Date: today'], ['Data: [..]'], false],
    [['a+b'], ['a.b'], false],
  ])('%j is %j: %s', (printed, expected, fits) => {
    expect(isExpected(printed, expected)).toBe(fits);
  });
});
