import { describe, expect, test } from 'vitest';
import type { Decision, WouldTake } from '../../src/model/decision.ts';
import { type Asked, decided, rated } from './asked.ts';

const GOOD = rated('Good', 'cost');
const BAD = rated('Bad', 'cost');
const OPEN = GOOD + rated('Bad', 'cost', 'ben');
const ONE = '[{ id: cost, weight: 1 }]';
const TWO = '[{ id: cost, weight: 1 }, { id: looks, weight: 1 }]';
const MUST = '[{ id: cost, must: neutral }]';
const FULL = rated('Very good', 'cost') + rated('Very good', 'looks');
const OPPOSED = '- ben opposes steady, because no <b@example.org>\n';
const UNDER: Asked = { criteria: '[cost]', wall: GOOD, steady: BAD };

const ways = (decision: Decision): WouldTake[] =>
  decision.rejected.flatMap(({ wouldTake }) => [...wouldTake]);
const against = (which: 'gains' | 'equal' | 'notComparable') => (decision: Decision) =>
  decision.rejected.flatMap((one) => one.against.flatMap((rival) => [...rival[which]]));
const effects = (kind: string) => (decision: Decision) =>
  decision.assessments.flatMap((one) => one.effects.filter((effect) => effect.kind === kind));
const of = (one: unknown): unknown[] => (one === undefined ? [] : [one]);

type Kind = readonly [
  name: string,
  find: (decision: Decision) => readonly unknown[],
  there: Asked,
  gone: Asked,
];

/** Each kind of finding, with data in which there is one and data in which there is none. */
const KINDS: readonly Kind[] = [
  [
    'agreement',
    ({ agreement }) => agreement,
    { wall: OPEN },
    { wall: GOOD, steady: rated('Bad', 'cost', 'ben') },
  ],
  [
    'an effect: knocked out',
    effects('knocked-out'),
    { criteria: MUST, wall: OPEN },
    { criteria: MUST, wall: GOOD, steady: BAD },
  ],
  [
    'an effect: passes',
    effects('passes'),
    { criteria: MUST, wall: OPEN },
    { criteria: '[cost]', wall: OPEN },
  ],
  ['an effect: dominated', effects('dominated'), { criteria: '[cost]', wall: GOOD }, UNDER],
  [
    'an effect: no longer dominated',
    effects('no-longer-dominated'),
    { criteria: '[cost]', wall: rated('Neutral', 'cost') + rated('Good', 'cost', 'ben'), steady: FULL },
    UNDER,
  ],
  [
    'who opposes',
    ({ rejected }) => rejected.flatMap(({ opposed }) => opposed),
    { ...UNDER, positions: OPPOSED },
    { ...UNDER, positions: `${OPPOSED}- ben accepts steady, because yes <c@example.org>\n` },
  ],
  [
    'a gain',
    against('gains'),
    { wall: FULL, steady: BAD, head: 'outcome: steady\n' },
    { wall: BAD, steady: FULL, head: 'outcome: steady\n' },
  ],
  [
    'what is equal',
    against('equal'),
    { wall: GOOD, steady: GOOD, head: 'outcome: steady\n' },
    { ...UNDER, head: 'outcome: steady\n' },
  ],
  [
    'what cannot be compared',
    against('notComparable'),
    { wall: GOOD, head: 'outcome: steady\n' },
    { ...UNDER, head: 'outcome: steady\n' },
  ],
  [
    'a weight that would do',
    (decision) => ways(decision).filter(({ kind }) => kind === 'weight'),
    {
      criteria: TWO.replace('1', '2'),
      wall: GOOD + rated('Bad', 'looks'),
      steady: BAD + rated('Good', 'looks'),
    },
    { ...UNDER, criteria: ONE },
  ],
  [
    'a cell that would do',
    (decision) => ways(decision).filter((one) => one.kind === 'cell' && one.lifts === 'scores'),
    { ...UNDER, criteria: ONE },
    UNDER,
  ],
  [
    'no way to be free',
    (decision) => ways(decision).filter((one) => one.kind === 'none' && one.lifts === 'dominance'),
    { wall: FULL, steady: rated('Good', 'cost') + rated('Good', 'looks') },
    UNDER,
  ],
  [
    'no way to lead',
    (decision) => ways(decision).filter((one) => one.kind === 'none' && one.lifts === 'scores'),
    { criteria: TWO, wall: FULL, steady: rated('Very bad', 'cost') + rated('Very bad', 'looks') },
    { ...UNDER, criteria: ONE },
  ],
  [
    'what is left out of the sums',
    ({ scores }) => scores?.leftOut ?? [],
    { criteria: TWO, wall: `${GOOD}- Not applicable to looks, because no <c@example.org>\n` },
    { criteria: TWO, wall: GOOD },
  ],
  [
    'who is ahead',
    ({ scores }) => scores?.options.flatMap(({ aheadOf }) => aheadOf) ?? [],
    { ...UNDER, criteria: ONE },
    { criteria: ONE, wall: GOOD },
  ],
  [
    'who is level',
    ({ scores }) => scores?.options.flatMap(({ levelWith }) => levelWith) ?? [],
    { criteria: ONE, wall: GOOD, steady: GOOD },
    { ...UNDER, criteria: ONE },
  ],
  [
    'a lead that is decided',
    ({ scores }) => of(scores?.decided || undefined),
    { ...UNDER, criteria: ONE },
    { criteria: ONE, wall: GOOD },
  ],
  [
    'the smallest change of a weight',
    ({ scores }) => of(scores?.smallestWeight),
    { ...UNDER, criteria: ONE },
    { criteria: ONE, wall: GOOD, steady: GOOD },
  ],
  [
    'the smallest change of a cell',
    ({ scores }) => of(scores?.smallestCell),
    { ...UNDER, criteria: ONE },
    { ...UNDER, criteria: '[{ id: cost, weight: 0 }]' },
  ],
];

describe('every kind of finding is there, and is gone', () => {
  test.each(KINDS)('%s', async (_, find, there, gone) => {
    expect(find(await decided(there))).not.toEqual([]);
    expect(find(await decided(gone))).toEqual([]);
  });
});
