import { describe, expect, test } from 'vitest';
import { PHRASES } from '../../src/find/phrases.ts';
import { findIn, mboxOf } from './read.ts';

/** A thread of two mails: three options, and an answer in one sentence. */
function thread(answer: string): string {
  const options = [
    'There are three ways to flush the cache:',
    '',
    'Option #1: flush it at every exit',
    'Option #2: flush it when the device asks',
    'Option #3: never flush it',
    '',
    'Which of them do you want?',
  ];
  return mboxOf([
    { id: 'root', by: 'Ada Reed', text: options.join('\n') },
    { id: 'answer', by: 'Bo Lind', text: `${answer}\n\nBo`, to: 'root' },
  ]);
}

/** The stances on option 2 in the answer. */
async function stancesOn2(answer: string): Promise<string[]> {
  const { findings } = await findIn(thread(answer));
  return findings.statements
    .filter(({ message, option }) => message.includes('answer') && option === '2')
    .map(({ stance }) => stance);
}

describe('every phrase has a mail that it must match and one that it must not', () => {
  test.each(PHRASES.map(({ yes, stance }) => [yes, stance] as const))(
    'the mail "%s" %s it',
    async (yes, stance) => {
      expect(await stancesOn2(yes)).toEqual([stance]);
    },
  );

  test.each(PHRASES.map(({ no, stance }) => [no, stance] as const))(
    'the mail "%s" does not say that one %s it',
    async (no, stance) => {
      expect(await stancesOn2(no)).not.toContain(stance);
    },
  );
});
