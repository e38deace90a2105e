import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { levelText } from '../../src/text/level.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { seeded } from './random.ts';

test('white space, typographic marks and the escape of From are levelled; case and words are not', () => {
  expect(levelText('  so\n\tit\u00a0 is ')).toBe('so it is');
  expect(levelText('\u201cdon\u2019t\u201d \u2026 pre\u2013war \u2014 no')).toBe(`"don't" ... pre-war - no`);
  expect(levelText('one -- two --- three')).toBe('one - two - three');
  expect(levelText('>From here')).toBe('From here');
  expect(levelText('> From here')).toBe('> From here');
  expect(levelText('The THE the --flag')).toBe('The THE the --flag');
});

test('SHA-256 is that of node for texts of every length', () => {
  const below = seeded(1);
  for (let size = 0; size < 300; size++) {
    const text = Array.from({ length: size }, () =>
      String.fromCodePoint(32 + below(size % 7 === 0 ? 60_000 - 8000 : 90)),
    ).join('');
    const wellFormed = text.toWellFormed();
    expect(sha256(wellFormed)).toBe(createHash('sha256').update(wellFormed).digest('hex'));
  }
});
