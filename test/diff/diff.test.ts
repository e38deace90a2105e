import { describe, expect, test } from 'vitest';
import { diffData, draftChanges, type Examined } from '../../src/pipeline.ts';
import { type Files, SHED } from '../helpers/folder.ts';
import { changesIn, differences, line, revision } from './revise.ts';

/** The shed with some words of a file changed; words that are not there fail. */
function changed(path: string, ...edits: readonly (readonly [from: string, to: string])[]): Files {
  let text = SHED[path] ?? '';
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  return { ...SHED, [path]: text };
}

/** The shed with a file of another name. */
function moved(files: Files, from: string, to: string): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path.startsWith(from) ? to + path.slice(from.length) : path,
      text,
    ]),
  );
}

const RFC = 'shed/rfc.md';
const LIME = 'shed/options/3-lime.md';

const EDITS: readonly (readonly [what: string, now: Files, said: readonly string[]])[] = [
  [
    'a status',
    changed(RFC, ['status: decided', 'status: superseded']),
    ['question changed: superseded < decided'],
  ],
  [
    'a ladder, tags and the message that lists the options',
    changed(
      RFC,
      ['from none to thick', 'from thin to thick'],
      ['[shed, paint]', '[paint, shed, wood]'],
      ['from: start', 'from: vote'],
    ),
    [
      'question changed: "from thin to thick" < "from none to thick"',
      'question changed: paint, shed, wood < paint, shed',
      'question changed: <vote@example.org> < <start@example.org>',
    ],
  ],
  [
    'a thread more',
    changed(RFC, ['threads: [<start@example.org>]', 'threads: [<start@example.org>, <more@example.org>]']),
    ['question added: <more@example.org> < '],
  ],
  [
    'a relation of another kind',
    changed(RFC, ['refines: fence', 'depends-on: fence']),
    ['relations removed', 'relations added'],
  ],
  [
    'who says a claim',
    changed(LIME, ['Very bad for cost, says ben', 'Very bad for cost, says cleo']),
    ['assessments kept cost--lime: very bad to bad (our reading) < very bad to bad (our reading) (changed)'],
  ],
  [
    'a claim that speaks of another criterion',
    changed(LIME, ['Good for smell, if it has dried', 'Good for looks, if it has dried']),
    [
      'assessments changed looks--lime: good < unknown (our reading) (added)',
      'assessments changed smell--lime: not discussed < good (removed)',
    ],
  ],
  [
    'the condition of a claim',
    changed(LIME, ['if it has dried', 'if the wind blows']),
    ['assessments kept smell--lime: good < good (changed)'],
  ],
  [
    'a source for what had none',
    changed(LIME, ['our reading, because it must be slaked', 'because [it must be slaked][price]']),
    ['assessments changed cost--lime: very bad to bad < very bad to bad (our reading) (changed)'],
  ],
  [
    'an option with another number',
    moved(SHED, 'shed/options/3-lime.md', 'shed/options/7-lime.md'),
    ['options changed lime number: 7 < 3'],
  ],
  [
    'an option with another id and other claims, but its title and number',
    moved(changed(RFC, ['ada opposes lime', 'ada opposes chalk']), LIME, 'shed/options/3-chalk.md'),
    ['options renamed chalk: chalk < lime'],
  ],
  [
    'positions in another order',
    changed(
      RFC,
      ['- ada opposes lime, because ["it washes off"][winter]\n', ''],
      ['- dan opposes', '- ada opposes lime, because ["it washes off"][winter]\n- dan opposes'],
    ),
    ['positions re-ordered'],
  ],
  [
    'claims of a cell in another order',
    changed(
      'shed/options/2-oil.md',
      ['- Good for looks, says ben, because ["fine"][winter]\n', ''],
      [
        '- Very good for looks',
        '- Good for looks, says ben, because ["fine"][winter]\n- Very good for looks',
      ],
    ),
    ['assessments re-ordered looks--oil'],
  ],
];

describe('a change is told as what it is', () => {
  test.each(EDITS)('%s', async (_, now, said) => {
    expect(changesIn(await differences(SHED, now)).map(line)).toEqual(said);
  });
});

describe('what is called otherwise is found again only if nothing else could be it', () => {
  test('an RFC with its title and question', async () => {
    const found = await differences(
      SHED,
      moved(changed('fence/rfc.md', ['open', 'draft']), 'fence/', 'hedge/'),
    );
    expect(found.changed.map(({ id, was, changes }) => [id, was, changes.map(line)])).toContainEqual([
      'hedge',
      'fence',
      ['question renamed: hedge < fence', 'question changed: draft < open'],
    ]);
    expect([found.added, found.removed]).toEqual([[], []]);
  });

  test('two that could be it are two new ones', async () => {
    const twice = { ...moved(SHED, 'fence/', 'hedge/'), ...moved(SHED, 'fence/', 'pale/') };
    const found = await differences(
      SHED,
      Object.fromEntries(Object.entries(twice).filter(([path]) => !path.startsWith('fence/'))),
    );
    expect(found.added.map(({ id }) => id)).toEqual(['hedge', 'pale']);
    expect(found.removed.map(({ id }) => id)).toEqual(['fence']);
  });
});

test('a person who is withdrawn in one of the two is named of neither, and nothing is said to have changed for it', async () => {
  const now = changed('people.yaml', ['name: Ben Moss', 'name: Ben Moss\n  withdrawn: true']);
  for (const [one, other] of [
    [SHED, now],
    [now, SHED],
  ] as const) {
    const found = await differences(one, other);
    expect(JSON.stringify(found)).not.toContain('Ben Moss');
    expect(changesIn(found)).toEqual([]);
  }
});

test('a draft cites by the keys of the RFC as it is now; what that no longer cites is a link', async () => {
  const frost = Object.fromEntries(
    Object.entries(SHED).map(([path, text]) => [path, text.replace(/winter(?=: mid|\])/g, 'frost')]),
  );
  const added = '- cleo opposes bare, because ["cold"][frost]\n- dan opposes oil';
  const now = await revision({ ...frost, [RFC]: (frost[RFC] ?? '').replace('- dan opposes oil', added) });
  const old = await revision({
    ...SHED,
    'shed/options/3-lime.md': `${SHED['shed/options/3-lime.md']}- Bad, says ada, because ["it is gone"](mid:gone@example.org)\n`,
  });
  const diff = await diffData(old, now);
  const { items } = await draftChanges(
    diff,
    now.examination.rfcs.find(({ rfc }) => rfc.id === 'shed') as Examined,
    'v1',
  );
  const text = JSON.stringify(items);
  expect(text).toContain('"source":"frost"');
  expect(text).toContain(
    '{"kind":"link","url":"https://mail.example.org/r/gone@example.org","children":[{"kind":"text","text":"\\"it is gone\\""}]}',
  );
  expect(text).not.toContain('"source":"gone@example.org"');
});
