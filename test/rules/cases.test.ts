import { describe, expect, test } from 'vitest';
import { fileText } from '../../src/check/file-text.ts';
import type { Example } from '../../src/check/rule.ts';
import { find } from './find.ts';

/** Findings of an example, but infos, one a line. */
function said(example: Example): string[] {
  return find(example)
    .filter(({ severity }) => severity !== 'info')
    .map(({ at, rule, message, suggestion }) =>
      [`${at.file}:${at.line}:${at.column} ${rule}:`, message, suggestion ?? ''].join(' ').trim(),
    );
}

function rfc(head: string, body = ''): string {
  return `---\ntitle: Clock\nquestion: Which clock?\nstatus: open\n${head}\n---\n${body}\n`;
}

test('a comment is no value, whatever stands in it', () => {
  expect(
    said({ 'people.yaml': 'ada:   # the first: of two\n  name: Ada   # so: she is\nben: { name: Ben }\n' }),
  ).toEqual([]);
});

describe('unknown-id', () => {
  test('looks at every id that an RFC can name', () => {
    const found = said({
      'clock/rfc.md': rfc(
        'criteria: [cost, cots]\nstatus-quo: wal\noutcome: wall + stead\nfrom: strat\nrefines: clocks\nsources:\n  start: <one@example.org>',
        '[It began][start].\n\n## Positions\n\n- ad opposes wall + stedy, says bem, because no <one@example.org>',
      ),
    });
    expect(found.filter((line) => line.includes('unknown-id'))).toEqual([
      'clock/rfc.md:5:18 unknown-id: Unknown criterion `cots`; expected `cost`. Did you mean `cost`?',
      'clock/rfc.md:17:3 unknown-id: Unknown person `ad`; expected one of `ada` or `ben`. Did you mean `ada`?',
      'clock/rfc.md:17:33 unknown-id: Unknown person `bem`; expected one of `ada` or `ben`. Did you mean `ben`?',
      'clock/rfc.md:6:13 unknown-id: Unknown option `wal`; expected one of `wall` or `steady`. Did you mean `wall`?',
      'clock/rfc.md:7:17 unknown-id: Unknown option `stead`; expected one of `wall` or `steady`. Did you mean `steady`?',
      'clock/rfc.md:17:21 unknown-id: Unknown option `stedy`; expected one of `wall` or `steady`. Did you mean `steady`?',
      'clock/rfc.md:8:7 unknown-id: Unknown source `strat`; expected `start`. Did you mean `start`?',
      'clock/rfc.md:9:10 unknown-id: Unknown RFC `clocks`; the data folder names none, expected it there.',
    ]);
  });

  test('tells a criterion of the site that the RFC does not list from one that nobody knows', () => {
    const criteria = 'cost:\n  name: Cost\nprecision:\n  name: Precision\n';
    const option =
      '---\ntitle: the wall clock\n---\n- Good for precision, because it is <one@example.org>\n- Bad for costs, because it is not <one@example.org>\n';
    expect(said({ 'criteria.yaml': criteria, 'clock/options/1-wall.md': option })).toEqual([
      'clock/options/1-wall.md:4:12 unknown-id: The criterion `precision` is none of this RFC; expected one of its `criteria`. Add `precision` to `criteria` in `rfc.md`.',
      'clock/options/1-wall.md:5:11 unknown-id: Unknown criterion `costs`; expected `cost`. Did you mean `cost`?',
    ]);
  });

  test('says once, and not of every claim, that the RFC lists no criteria', () => {
    expect(said({ 'clock/rfc.md': rfc('criteria: []') })).toEqual([
      'clock/options/1-wall.md:4:12 unknown-id: Unknown criterion `cost`; `criteria` in `rfc.md` names none, expected it there.',
    ]);
  });

  test('leads to the file where there are too many ids to list', () => {
    const people = [...'abcdefghi'].map((letter) => `${letter}${letter}:\n  name: ${letter}\n`).join('');
    const found = said({ 'people.yaml': `ada:\n  name: Ada\n${people}` });
    expect(found).toEqual([
      'clock/options/1-wall.md:4:23 unknown-id: Unknown person `ben`; expected one of those in `people.yaml`.',
    ]);
  });

  test('says once, and not of every use, that a shared file names nothing', () => {
    expect(said({ 'people.yaml': '' })).toEqual([
      'clock/options/1-wall.md:4:23 unknown-id: Unknown person `ben`; `people.yaml` names none, expected it there.',
    ]);
  });
});

test.each([
  ['status: open', 'status: opne', 'open'],
  ['criteria: [cost]', 'criteria: [{ id: cost, must: verygood }]', 'very good'],
  ['criteria: [cost]', 'criteria: [{ id: cost, along: raising }]', 'rising'],
])('bad-value names the word that is nearly what stands there: %s, %s', (right, wrong, meant) => {
  const found = find({ 'clock/rfc.md': rfc('criteria: [cost]').replace(right, wrong) });
  expect(found.filter(({ rule }) => rule === 'bad-value').map(({ suggestion }) => suggestion)).toEqual([
    `Did you mean \`${meant}\`?`,
  ]);
});

test('duplicate-id finds a criterion or an option named twice in one list', () => {
  const body = '## Positions\n\n- ada opposes wall + wall, because no <one@example.org>';
  expect(said({ 'clock/rfc.md': rfc('criteria: [cost, cost]', body) })).toEqual([
    'clock/rfc.md:5:18 duplicate-id: The criterion `cost` stands here twice; expected it once. Take one of the two out.',
    'clock/rfc.md:9:22 duplicate-id: The option `wall` stands here twice; expected it once. Take one of the two out.',
  ]);
});

test('reserved-id finds an RFC whose folder would be one of the site', () => {
  const option = '---\ntitle: one\n---\nText.\n';
  const found = said({
    'assets/rfc.md': rfc('criteria: [cost]'),
    'assets/options/1-one.md': option,
    'assets/options/2-two.md': option,
  });
  expect(found).toEqual([
    'assets/rfc.md:1:1 reserved-id: The RFC id `assets` is kept for a page of the site; expected another than `assets`, `criteria` or `index`. Rename the folder.',
  ]);
});

test('option-numbers finds a label that is the number of another option', () => {
  const option = '---\ntitle: a steady clock\nlabel: "#1"\n---\nIt never goes back.\n';
  expect(said({ 'clock/options/2-steady.md': option })).toEqual([
    'clock/options/2-steady.md:1:1 option-numbers: The label `#1` is that of `clock/options/1-wall.md` too; expected another for each option. Give one of the two another `label`.',
  ]);
});

test('must-unmet-by-outcome is only an info where nobody rated the outcome', () => {
  const found = find({
    'clock/rfc.md': fileText`
      ---
      title: Clock
      question: Which clock?
      status: decided
      criteria: [{ id: cost, must: good }]
      outcome: wall
      ---
      ## Outcome

      It stays <one@example.org>.
    `,
    'clock/options/1-wall.md': '---\ntitle: the wall clock\n---\nAs it is.\n',
  });
  const own = found.filter(({ rule }) => rule === 'must-unmet-by-outcome');
  expect(own.map(({ severity }) => severity)).toEqual(['info']);
});

test('relation-cycle finds an RFC that depends on itself, and leaves one beside a circle alone', () => {
  const draft = (head: string): string => rfc(`criteria: [cost]\n${head}`).replace('open', 'draft');
  const found = said({
    'clock/rfc.md': rfc('criteria: [cost]\nrefines: clock'),
    'zone/rfc.md': draft('refines: clock'),
    'leap/rfc.md': draft('depends-on: zone'),
  });
  expect(found).toEqual([
    'clock/rfc.md:6:10 relation-cycle: The relation `refines` comes back to where it started: `clock` -> `clock`; expected no circle. Take one of these relations out.',
  ]);
});

test('relation-twice lets an RFC depend on what it refines', () => {
  const head = 'criteria: [cost]\nrefines: zone\ndepends-on: [zone, zone]';
  const found = said({
    'clock/rfc.md': rfc(head),
    'zone/rfc.md': rfc('criteria: [cost]').replace('open', 'draft'),
  });
  expect(found).toEqual([
    'clock/rfc.md:7:20 relation-twice: The RFC `zone` stands here twice; expected one relation to it. Take one of the two out.',
  ]);
});

test('unused-source counts `from`, and a message that is cited in place', () => {
  const head =
    'criteria: [cost]\nfrom: first\nsources:\n  first: <one@example.org>\n  reply: <five@example.org>\n  last: <six@example.org>';
  expect(said({ 'clock/rfc.md': rfc(head, 'It began <five@example.org>.') })).toEqual([
    'clock/rfc.md:10:3 unused-source: The source `last` is never cited; expected `[text][last]` somewhere in this RFC. Cite it, or take it out.',
  ]);
});

test('outcome-without-source says whether the section is there', () => {
  const head = 'criteria: [cost]\noutcome: wall';
  const decided = (body: string): string => rfc(head, body).replace('open', 'decided');
  expect(said({ 'clock/rfc.md': decided('') })[0]).toContain('has no section `## Outcome`');
  expect(said({ 'clock/rfc.md': decided('## Outcome\n\nSo be it.') })[0]).toContain('cites no source');
  const link = '## Outcome\n\n[So be it](https://example.org/minutes).';
  expect(said({ 'clock/rfc.md': decided(link) })).toEqual([]);
});

describe('what is in the wrong place', () => {
  test('a claim in `rfc.md` is not taken for prose', () => {
    expect(
      said({ 'clock/rfc.md': rfc('criteria: [cost]', '- Good for cost, because it is <one@example.org>') }),
    ).toEqual([
      'clock/rfc.md:7:1 malformed-claim: A claim stands in `rfc.md`; expected it in the file of its option, `options/N-id.md`.',
    ]);
  });

  test('a citation that is none is said once, not again as a reason that is missing', () => {
    const option =
      '---\ntitle: the wall clock\n---\nOld.\n\n- Good for cost, because ["it is there"](ftp://example.org/)\n';
    const found = said({ 'clock/options/1-wall.md': option });
    expect(found.map((line) => line.split(': ')[0])).toEqual(['clock/options/1-wall.md:6:26 unsafe-url']);
  });

  test('an option is read even where `rfc.md` cannot be', () => {
    const option = '---\ntitle: the wall clock\n---\n- Godo for cost, because [so][that]\n';
    const found = said({ 'clock/rfc.md': '# Clock\n', 'clock/options/1-wall.md': option });
    expect(found.map((line) => line.split(': ')[0])).toEqual([
      'clock/rfc.md:1:1 bad-yaml',
      'clock/options/1-wall.md:4:3 malformed-claim',
    ]);
  });

  test('two criteria of one name are told apart by nobody', () => {
    const criteria = 'cost:\n  name: Cost\nprice:\n  name: cost\n';
    expect(said({ 'criteria.yaml': criteria })).toEqual([
      'criteria.yaml:3:1 duplicate-id: The criteria `cost` and `price` are both named `cost`; expected names that differ.',
    ]);
  });
});

test('one-voice finds one employer behind most citations where no person is', () => {
  const option = (org: string): string[] =>
    find({
      'people.yaml': `ada: { name: Ada Reed, org: Lathe }\nben: { name: Ben Moss, org: ${org} }\n`,
      'clock/options/1-wall.md':
        '---\ntitle: the wall clock\n---\n- Good for cost, says ben, because it is there <one@example.org>\n- Bad for cost, says ada, because it is not <two@example.org>\n- Good, says ben, because it is <three@example.org>\n- Bad, says ada, because it is not <four@example.org>\n',
    })
      .filter(({ rule }) => rule === 'one-voice')
      .map(({ message }) => message);
  expect(option('Lathe')).toEqual([
    'Of 4 citations on `wall`, people of Lathe are behind 4; expected more than one voice.',
  ]);
  expect(option('Quarry')).toEqual([]);
});

test('nothing-separates finds a criterion of which nobody spoke, and outcome-dominated leaves a pair that was taken alone', () => {
  const criteria = 'cost:\n  name: Cost\nlooks:\n  name: Looks\n';
  const of = (files: Record<string, string>, id: string): string[] =>
    find({ 'criteria.yaml': criteria, ...files })
      .filter(({ rule }) => rule === id)
      .map(({ message }) => message);
  expect(of({ 'clock/rfc.md': rfc('criteria: [cost, looks]') }, 'nothing-separates')).toEqual([
    'By `looks`, no option has a rating or a value; expected a criterion that tells options apart.',
  ]);
  const decided = (outcome: string): string =>
    rfc(`criteria: [cost]\noutcome: ${outcome}`, '## Outcome\n\nIt is so <one@example.org>.').replace(
      'status: open',
      'status: decided',
    );
  expect(of({ 'clock/rfc.md': decided('steady') }, 'outcome-dominated')).toHaveLength(1);
  expect(of({ 'clock/rfc.md': decided('wall + steady') }, 'outcome-dominated')).toEqual([]);
});
