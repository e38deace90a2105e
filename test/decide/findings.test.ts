import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import { examine } from '../../src/pipeline.ts';
import { toldParts } from '../../src/render/decision/tell.ts';
import { folderOf } from '../helpers/folder.ts';
import { type Asked, compared, decided, rated, sentencesOf } from './asked.ts';

const MUST = '[{ id: cost, must: neutral }, looks]';

describe('must-haves', () => {
  test.each([
    [rated('Bad', 'cost'), [true]],
    [rated('Bad', 'cost') + rated('Good', 'cost', 'ben'), [false]],
    ['', [false]],
    ['- Unknown for cost, because it is not said <a@example.org>\n', [false]],
    [rated('Neutral', 'cost'), []],
    ['- Not applicable to cost, because it is free <a@example.org>\n', []],
  ])('of %j', async (wall, certain) => {
    const { knockOuts } = await decided({ criteria: MUST, wall, steady: rated('Good', 'cost') });
    expect(knockOuts.map((one) => one.certain)).toEqual(certain);
    for (const one of knockOuts)
      expect(one).toMatchObject({ option: 'wall', criterion: 'cost', must: 'neutral' });
  });

  test('that a value without a rating may miss are settled by rating it', async () => {
    const wall = '- Cost is high, because so <a@example.org>\n';
    const { knockOuts, assessments } = await decided({ criteria: MUST, wall, steady: rated('Good', 'cost') });
    expect(knockOuts).toMatchObject([{ option: 'wall', certain: false }]);
    expect(assessments.flatMap(({ effects }) => effects.map(({ kind }) => kind))).toEqual([
      'knocked-out',
      'passes',
    ]);
  });

  test('of a value that two options share come from no rating of it', async () => {
    const shared = '- Looks is grey, because so <a@example.org>\n';
    const { nonDominated, assessments } = await decided({
      wall: rated('Bad', 'cost') + shared,
      steady: rated('Good', 'cost') + shared,
    });
    expect(nonDominated).toEqual(['steady']);
    expect(assessments).toEqual([]);
    const apart = await decided({
      wall: rated('Good', 'cost') + shared,
      steady: rated('Good', 'cost') + rated('Good', 'looks'),
    });
    expect(apart.assessments).toMatchObject([
      { option: 'wall', criterion: 'looks', effects: [{ kind: 'dominated', option: 'wall', by: 'steady' }] },
      { option: 'wall', criterion: 'looks', effects: [{ kind: 'dominated', option: 'steady', by: 'wall' }] },
    ]);
  });

  test('rest on the messages of the cell, and one assessment settles them', async () => {
    const wall = rated('Bad', 'cost') + rated('Good', 'cost', 'ben', 'b');
    const { knockOuts, assessments } = await decided({ criteria: MUST, wall, steady: rated('Good', 'cost') });
    expect(knockOuts[0]?.cites).toEqual(['a@example.org', 'b@example.org']);
    expect(assessments).toEqual([
      {
        option: 'wall',
        criterion: 'cost',
        ratings: ['very-bad', 'bad'],
        effects: [{ kind: 'knocked-out', option: 'wall' }],
      },
      {
        option: 'wall',
        criterion: 'cost',
        ratings: ['neutral', 'good', 'very-good'],
        effects: [{ kind: 'passes', option: 'wall' }],
      },
    ]);
  });
});

describe('where the options are the same, and where people differ', () => {
  test('a criterion that tells nothing apart is folded, and no longer if one cell differs', async () => {
    const good = rated('Good', 'cost') + rated('Bad', 'looks');
    const same = { wall: good, steady: rated('Good', 'cost') + rated('Good', 'looks') };
    expect((await decided({ ...same, criteria: '[cost]' })).same).toEqual([
      { criterion: 'cost', words: 'good', cites: ['a@example.org'] },
    ]);
    expect((await decided({ criteria: '[cost]', wall: good, steady: rated('Bad', 'cost') })).same).toEqual(
      [],
    );
    expect((await decided({ criteria: '[cost]', wall: good })).same).toEqual([]);
  });

  test('agreement counts the cells that two or more rated', async () => {
    const wall = rated('Good', 'cost') + rated('Very good', 'cost', 'ben') + rated('Good', 'looks');
    const steady = rated('Good', 'cost') + rated('Bad', 'cost', 'ben');
    const { agreement } = await decided({ wall, steady });
    expect(agreement).toEqual([{ criterion: 'cost', shared: 2, agreed: 1 }]);
  });

  test('the cell that separates people most has the most on the smaller side, the first of equals', async () => {
    const two = rated('Good', 'cost') + rated('Bad', 'cost', 'ben');
    const four = rated('Good', 'looks') + rated('Bad', 'looks', 'ben');
    expect((await decided({ wall: two, steady: four })).separating).toMatchObject({
      option: 'wall',
      criterion: 'cost',
    });
    const many =
      rated('Bad', 'looks', 'cleo') +
      rated('Good', 'looks') +
      '- Good for looks, because so <c@example.org>\n';
    expect(
      (await decided({ wall: two, steady: rated('Bad', 'looks', 'ben') + many })).separating,
    ).toMatchObject({
      option: 'steady',
      criterion: 'looks',
      sides: [
        { side: 'bad', people: 2 },
        { side: 'good', people: 2 },
      ],
    });
    expect((await decided({ wall: rated('Good', 'cost') })).separating).toBeUndefined();
  });
});

describe('the ladder', () => {
  const head = 'ladder: up\n';
  const along = (how: string): string => `[{ id: cost, along: ${how} }, looks]`;
  const claims = { wall: rated('Good', 'cost'), steady: rated('Bad', 'cost', 'ben', 'b') };

  test('is broken by what surely goes the other way', async () => {
    const rising = await decided({ ...claims, head, criteria: along('rising') });
    expect(rising.ladder?.violations).toEqual([
      {
        criterion: 'cost',
        along: 'rising',
        earlier: 'wall',
        later: 'steady',
        cites: ['a@example.org', 'b@example.org'],
      },
    ]);
    expect((await decided({ ...claims, head, criteria: along('falling') })).ladder?.violations).toEqual([]);
    const open = { ...claims, steady: claims.steady + rated('Good', 'cost') };
    expect((await decided({ ...open, head, criteria: along('rising') })).ladder?.violations).toEqual([]);
    expect((await decided({ ...claims, criteria: along('rising') })).ladder).toBeUndefined();
  });

  test('has rungs that nobody holds, and people who hold some', async () => {
    const positions =
      '- ada supports wall, because so <a@example.org>\n- ben accepts wall + steady, because so <b@example.org>\n';
    const { ladder } = await decided({ head, positions });
    expect(ladder?.unheld).toEqual([]);
    expect(ladder?.holders).toEqual([
      {
        person: 'ada',
        atLeast: 'wall',
        atMost: 'wall',
        conditional: false,
        editorial: false,
        cites: ['a@example.org'],
      },
    ]);
    const later =
      '- ada opposes wall, because no <a@example.org>\n- ada accepts steady, if it is so, because yes\n';
    const moved = await decided({
      head,
      positions: `- ada supports wall, because so <b@example.org>\n${later}`,
    });
    expect(moved.ladder?.unheld).toEqual(['wall']);
    expect(moved.ladder?.holders).toMatchObject([{ atLeast: 'steady', conditional: true, editorial: true }]);
  });
});

describe('over time', () => {
  const SUBJECTS = {
    a: ['2030-01-01', 'Re: [RFC] Clock'],
    b: ['2030-01-02', '[RFC v2] Clock'],
    c: ['2030-01-03', 'Re: [RFC v2] Clock'],
  } as const;

  test('a position that took back another is told, and one that repeats it is not', async () => {
    const first = '- ada supports wall, because so <a@example.org>\n';
    const { moves } = await decided({
      positions: `${first}- ada opposes wall, because no <c@example.org>\n`,
      subjects: SUBJECTS,
    });
    expect(moves).toEqual([
      {
        person: 'ada',
        from: 'supports #1',
        to: 'opposes #1',
        editorial: false,
        date: '2030-01-03',
        cites: ['a@example.org', 'c@example.org'],
      },
    ]);
    expect((await decided({ positions: first + first })).moves).toEqual([]);
    expect((await decided({ positions: `${first}- ada opposes steady, because no\n` })).moves).toEqual([]);
  });

  test('claims that are older than the newest revision are counted, an answer is none', async () => {
    const old = rated('Good', 'cost') + rated('Good', 'looks', 'ben', 'c');
    const { outdated } = await decided({ wall: `Text <b@example.org>.\n\n${old}`, subjects: SUBJECTS });
    expect(outdated).toEqual([
      {
        option: 'wall',
        revision: 'b@example.org',
        subject: '[RFC v2] Clock',
        date: '2030-01-02',
        older: 1,
        dated: 2,
      },
    ]);
    expect((await decided({ wall: old, subjects: SUBJECTS })).outdated).toEqual([]);
    const linked = '- Good for cost, because of [the shop][shop], then <a@example.org>\n';
    const head = 'sources:\n  shop: https://shop.example.org/wall\n';
    const wall = `Text <b@example.org>.\n\n${linked}`;
    expect((await decided({ head, wall, subjects: SUBJECTS })).outdated).toMatchObject([
      { older: 1, dated: 1 },
    ]);
  });
});

describe('what is not taken', () => {
  const claims = { wall: rated('Good', 'cost'), steady: rated('Bad', 'cost') };

  test('is what the outcome leaves, else what does not lead, else what is dominated', async () => {
    const why = async (asked: Asked): Promise<string[]> =>
      (await decided(asked)).rejected.map(({ option, because }) => `${option} ${because}`);
    expect(await why({ ...claims, criteria: '[cost]', head: 'outcome: steady\n' })).toEqual(['wall outcome']);
    expect(await why({ ...claims, criteria: '[cost]', head: 'outcome: wall + steady\n' })).toEqual([]);
    expect(await why({ ...claims, criteria: '[{ id: cost, weight: 1 }, looks]' })).toEqual(['steady scores']);
    expect(await why({ ...claims, criteria: '[cost]' })).toEqual(['steady data']);
    expect(await why(claims)).toEqual([]);
  });

  test('is told with who opposes it, and with what would lift it', async () => {
    const positions = '- ben opposes steady, because no <b@example.org>\n';
    const [one] = (await decided({ ...claims, criteria: '[cost]', positions })).rejected;
    expect(one?.opposed).toEqual([{ person: 'ben', cites: ['b@example.org'] }]);
    expect(one?.wouldTake).toEqual([
      {
        kind: 'cell',
        option: 'steady',
        criterion: 'cost',
        ratings: ['good', 'very-good'],
        lifts: 'dominance',
      },
    ]);
    expect(one?.against).toMatchObject([{ option: 'wall', givesUp: ['cost'], gains: [] }]);
  });
});

describe('scores', () => {
  test('are there with weights alone, over what can be rated', async () => {
    const claims = { wall: rated('Good', 'cost'), steady: '- Cost is 3, because so <a@example.org>\n' };
    expect((await decided(claims)).scores).toBeUndefined();
    const scores = async (criteria: string) => (await decided({ ...claims, criteria })).scores;
    expect(await scores('[{ id: cost, weight: 1 }]')).toBeUndefined();
    const said = async (criteria: string) => sentencesOf(await compared({ ...claims, criteria })).join('|');
    expect(await said('[{ id: cost, weight: 1 }]')).toContain('Nothing is weighed');
    expect(await said('[{ id: cost, weight: 1 }, { id: looks, weight: 2 }]')).not.toContain(
      'Nothing is weighed',
    );
    expect(await said('[cost, looks]')).not.toContain('Nothing is weighed');
    expect((await scores('[{ id: cost, weight: 1 }, { id: looks, weight: 2 }]'))?.leftOut).toEqual([
      { criterion: 'cost', why: 'fact' },
    ]);
    expect((await scores('[cost, { id: looks, weight: 2 }]'))?.leftOut).toEqual([
      { criterion: 'cost', why: 'no-weight' },
    ]);
  });

  test('leave out what a must-have surely knocks out', async () => {
    const criteria = '[{ id: cost, must: good, weight: 1 }, looks]';
    const of = async (wall: string) =>
      (await decided({ criteria, wall, steady: rated('Good', 'cost') })).scores?.options.map(
        ({ option }) => option,
      );
    expect(await of(rated('Bad', 'cost'))).toEqual(['steady']);
    expect(await of('')).toEqual(['wall', 'steady']);
  });
});

describe('one cell that a must-have hangs on', () => {
  const criteria = '[{ id: cost, must: neutral, weight: 1 }, { id: looks, weight: 5 }]';
  const steady = rated('Good', 'cost') + rated('Bad', 'looks');

  test('changes who leads by knocking out what leads, and without a must-have does not', async () => {
    const wall = rated('Neutral', 'cost') + rated('Very good', 'looks');
    const { scores } = await decided({ criteria, wall, steady });
    expect(scores?.leading).toEqual(['wall']);
    expect(scores?.smallestCell).toEqual({
      option: 'wall',
      criterion: 'cost',
      rating: 'bad',
      steps: 1,
      leading: ['steady'],
    });
    const free = await decided({ criteria: criteria.replace(' must: neutral,', ''), wall, steady });
    expect(free.scores?.smallestCell).toMatchObject({ option: 'wall', criterion: 'looks', steps: 3 });
  });

  test('changes who leads by bringing back what was knocked out', async () => {
    const wall = rated('Bad', 'cost') + rated('Very good', 'looks');
    const { scores, rejected } = await decided({ criteria, wall, steady });
    expect(scores?.leading).toEqual(['steady']);
    expect(scores?.smallestCell).toMatchObject({ option: 'wall', rating: 'neutral', leading: ['wall'] });
    expect(rejected[0]?.wouldTake).toMatchObject([{ kind: 'cell', criterion: 'cost', lifts: 'must' }]);
  });

  test('of a rival that stands in the way is told', async () => {
    const wall = rated('Neutral', 'cost') + rated('Very good', 'looks');
    const { rejected } = await decided({
      criteria,
      wall,
      steady: rated('Good', 'cost') + rated('Bad', 'looks'),
    });
    expect(rejected[0]?.wouldTake).toContainEqual({
      kind: 'cell',
      option: 'wall',
      criterion: 'cost',
      ratings: ['bad'],
      lifts: 'scores',
    });
  });

  test('can leave nothing, and where nothing is left nothing is weighed', async () => {
    const one = { criteria: '[{ id: cost, must: neutral, weight: 1 }]', wall: rated('Good', 'cost') };
    const alone = await compared({ ...one, steady: rated('Bad', 'cost') });
    expect(alone.decision.scores?.smallestCell).toMatchObject({ option: 'wall', rating: 'bad', leading: [] });
    expect(sentencesOf(alone)).toContain(
      'Were #1 bad for Cost (it is good; 2 steps), no option would be left',
    );
    const none = await decided({ ...one, wall: rated('Bad', 'cost'), steady: rated('Bad', 'cost') });
    expect(none.scores).toBeUndefined();
  });
});

describe('sentences', () => {
  test('say of a lead that the least change ends only that it does', async () => {
    const level = { wall: rated('Good', 'cost'), steady: rated('Good', 'looks') };
    const both = {
      ...level,
      wall: `${level.wall}${rated('Neutral', 'looks')}`,
      steady: `${rated('Neutral', 'cost')}${level.steady}`,
    };
    const said = async (weight: number) =>
      sentencesOf(
        await compared({ ...both, criteria: `[{ id: cost, weight: ${weight} }, { id: looks, weight: 1 }]` }),
      );
    expect(await said(1)).toContain(
      'Unless Cost weighs more than now (1), #1 and #2 lead, level; then #1 would lead alone',
    );
    expect(await said(2)).toContain(
      'Unless Cost counts 0.5 times as much or less (1 or less in place of 2), #1 leads; then the lead would be between #1 and #2',
    );
  });

  test('of an open cell end in what is said of it', async () => {
    const wall = rated('Bad', 'cost') + rated('Good', 'cost', 'ben', 'b');
    const comparison = await compared({ criteria: MUST, wall, steady: rated('Good', 'cost') });
    const told = toldParts(comparison).flatMap(({ told }) => told);
    const cites = (start: string): (string | undefined)[] =>
      told
        .filter(({ words: [first] }) => first?.kind === 'text' && first.text.startsWith(start))
        .flatMap(({ words }) => words.flatMap((one) => (one.kind === 'citation' ? [one.source] : [])));
    expect(cites('Were #1 bad or worse')).toEqual(['a@example.org', 'b@example.org']);
    expect(cites('#1 may turn out')).toContain('a@example.org');
  });

  test('stand on one line, whatever the names are, and end in a full stop', async () => {
    const comparison = await compared({ criteria: MUST, wall: rated('Bad', 'cost') });
    const hostile: Comparison = {
      ...comparison,
      rows: comparison.rows.map((row) => ({
        ...row,
        criterion: { ...row.criterion, name: 'Co\nst\u202e<b>' },
      })),
    };
    const lines = toldParts(hostile).flatMap(({ told }) =>
      told.map(({ words }) => words.map((one) => (one.kind === 'text' ? one.text : '[n]')).join('')),
    );
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('|')).toContain('Co st[U+202E]<b>');
    for (const line of lines) expect(line).toMatch(/^[^\n\u202e]+\.$/);
  });

  test('of a question without options or criteria claim nothing', async () => {
    const { rfcs } = await examine(
      folderOf({ 'clock/rfc.md': '---\ntitle: Clock\nquestion: Which?\nstatus: draft\ncriteria: []\n---\n' }),
    );
    const comparison = rfcs[0]?.comparison;
    if (comparison === undefined) throw new Error('The question was not read.');
    const words = toldParts(comparison).flatMap(({ told }) => told.map((one) => one.words[0]));
    expect(words).toMatchObject([
      { text: 'No must-have is stated' },
      { text: 'There is no cell to compare' },
      { text: 'No single new assessment would knock an option out, or make one dominated or free' },
    ]);
  });
});
