import { beforeAll, describe, expect, test } from 'vitest';
import { findAnswers } from '../../src/find/answers.ts';
import { replyOf } from '../../src/find/reply-kind.ts';
import type { Answers, Target } from '../../src/model/answer.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { claimTags } from '../../src/text/claim-tag.ts';
import { cpuMs } from '../helpers/cpu.ts';
import { answered, DRAFT } from './answered.ts';
import { type Draft, mboxOf, readIn } from './read.ts';

let comparison: Comparison;
beforeAll(async () => {
  comparison = await answered();
});

async function answersTo(...mails: Draft[]): Promise<Answers> {
  return findAnswers(await readIn(mboxOf(mails)), comparison, []);
}

/** What one reply to the draft says of what, in short. */
async function said(text: string): Promise<string[]> {
  const { answers } = await answersTo(DRAFT, { id: 're', by: 'Ben Moss', text, to: 'draft' });
  return answers.map(({ target, reply, quote }) => `${reply} ${nameOf(target)}: ${quote}`);
}

function nameOf(target: Target): string {
  if ('anchor' in target) return target.anchor;
  if (target.kind === 'draft') return target.anchors.join(' or ') || 'the draft';
  return target.kind === 'option' ? `option ${target.option}` : `row ${target.criterion}`;
}

const ON = 'On Mon, 7 Jan 2030, Ada Reed wrote:';

describe('a reply stands under the line that it quotes', () => {
  test('interleaved, trimmed', async () => {
    expect(
      await said(`${ON}
>   - Latency, Moss: a round trip takes 50 ms [2]

No, it is 5 ms.

> [...]
>   + Latency, Reed: "no round trip is needed at all" [1]
Agreed.

>     opposes #2: it "would be one more thing to watch" [2]
Is that still so?
`),
    ).toEqual([
      'corrects latency--server--ben: No, it is 5 ms.',
      'confirms latency--client--ada: Agreed.',
      'answers cy--server--1: Is that still so?',
    ]);
  });

  test('interleaved in all that was sent: the line right above counts', async () => {
    const lines = DRAFT.text.split('\n').map((line) => `> ${line}`);
    const at = lines.findIndex((line) => line.includes('the same entries'));
    lines.splice(at + 1, 0, '', 'Wrong, we share them.', '');
    expect(await said([ON, ...lines].join('\n'))).toEqual([
      'disputes memory--client--ben: Wrong, we share them.',
    ]);
  });

  test('wrapped anew, and with a line end that lost its mark', async () => {
    expect(
      await said(`${ON}
> - Memory, Moss: every
> client holds the same
> entries [2]
Not true.
`),
    ).toEqual(['disputes memory--client--ben: Not true.']);
    expect(
      await said(`${ON}
> - Memory, Moss: every client holds the
same entries [2]
Not true, we share them.
`),
    ).toEqual(['disputes memory--client--ben: Not true, we share them.']);
  });

  test('with the middle of a line that lost its mark', async () => {
    expect(
      await said(`${ON}
> - Memory, Moss: every
client holds the same
> entries [2]

Not true, we share them.
`),
    ).toEqual(['disputes memory--client--ben: Not true, we share them.']);
    expect(await said(`${ON}\n> - Memory, Moss: every client\nNo.\n> holds the same entries [2]\n`)).toEqual([
      'disputes memory--client--ben: No.',
    ]);
  });

  test('a piece of a line, with who says it', async () => {
    expect(await said(`${ON}\n> Latency, Moss: a round trip\nYes.\n`)).toEqual([
      'confirms latency--server--ben: Yes.',
    ]);
  });

  test('a quote of a quote: the line is answered by whoever stands right under it', async () => {
    const { answers } = await answersTo(
      DRAFT,
      {
        id: 'one',
        by: 'Ben Moss',
        to: 'draft',
        text: `${ON}\n> - Latency, Moss: a round trip takes 50 ms [2]\nWrong.`,
      },
      {
        id: 'two',
        by: 'Cy Poe',
        to: 'one',
        text: 'On Mon, 7 Jan 2030, Ben Moss wrote:\n> > - Latency, Moss: a round trip takes 50 ms [2]\n> Wrong.\nI agree with Ben.\n\n> > + Latency, Reed: "no round trip is needed at all" [1]\nYes.',
      },
    );
    expect(answers.map(({ by, target, reply }) => `${by.name} ${reply} ${nameOf(target)}`)).toEqual([
      'Ben Moss disputes latency--server--ben',
      'Cy Poe confirms latency--client--ada',
    ]);
  });

  test('a row of the table, the heading of an option', async () => {
    expect(await said(`${ON}\n> Latency      +          -\nHow was that measured?\n`)).toEqual([
      'answers row latency: How was that measured?',
    ]);
    expect(
      await said(`${ON}\n> #2 server: one cache, held by the server\nI would call it "shared".\n`),
    ).toEqual(['answers option server: I would call it "shared".']);
  });

  test('what an option is, what a criterion asks: only where the draft itself is quoted', async () => {
    expect(
      await said(
        `${ON}\n> ========================\n> All clients ask\n> the server.\nNot the local ones.\n`,
      ),
    ).toEqual(['answers option server: Not the local ones.']);
    expect(await said(`${ON}\n>   Latency: How long does a\n>     reader wait?\nOr a writer?\n`)).toEqual([
      'answers row latency: Or a writer?',
    ]);
    const apart: Draft = { id: 'apart', by: 'Cy Poe', text: 'All clients ask the server.' };
    const { answers } = await answersTo(DRAFT, apart, {
      id: 're',
      by: 'Ben Moss',
      to: 'apart',
      text: 'On Mon, 7 Jan 2030, Cy Poe wrote:\n> All clients ask the server.\nWhich ones?\n',
    });
    expect(answers).toEqual([]);
  });
});

describe('lines that read the same', () => {
  test('are told by who says them and by the heading above', async () => {
    expect(
      await said(`${ON}
> #1 client: a cache in every client
[...]
> 0 Memory, Poe: it was never measured by anybody
Yes.

> #2 server: one cache, held by the server
> Besides
> 0 Memory, Poe: it was never measured by anybody
No!
`),
    ).toEqual(['confirms memory--client--cy: Yes.', 'disputes memory--server--cy: No!']);
    expect(await said(`${ON}\n> Memory is one copy, Reed: "one place to look" [1]\nYes.\n`)).toEqual([
      'confirms memory--server--ada: Yes.',
    ]);
  });

  test('are left to people where nothing tells them', async () => {
    expect(await said(`${ON}\n> it was never measured by anybody\nI did, last year.\n`)).toEqual([
      'answers memory--client--cy or memory--server--cy: I did, last year.',
    ]);
  });

  test('words on several lines at once are no guess', async () => {
    expect(await said(`${ON}\n> - Latency, Moss: a round trip takes 50 ms [2]\nBoth are wrong.\n`)).toEqual([
      'answers latency--server--ben: Both are wrong.',
    ]);
  });
});

test('a tag is enough, in the quote or in the answer', async () => {
  const { lines } = (await import('../../src/find/draft-lines.ts')).draftText(comparison);
  const tags = claimTags(
    'cache',
    lines.map(({ target }) => target.anchor),
  );
  const tag = tags.get('memory--server--cy') ?? '';
  expect(tag).toMatch(/^\{[0-9a-z]{6}\}$/);
  expect(await said(`${ON}\n> anybody ${tag}\nI did. It is 3 MB.\n`)).toEqual([
    'answers memory--server--cy: I did. It is 3 MB.',
  ]);
  expect(await said(`Top, with no quote.\n\n${tag} is wrong.\n`)).toEqual([
    `answers memory--server--cy: ${tag} is wrong.`,
  ]);
  const copied = `| - Latency, Moss: a round trip\n|   takes 50 ms [2] ${tags.get('latency--server--ben')}`;
  const found = ['corrects latency--server--ben: No, it is 5 ms.'];
  expect(await said(`${copied}\n\nNo, it is 5 ms.\n\nI have measured it.\n`)).toEqual(found);
  expect(await said(`${copied}\nNo, it is 5 ms.\n`)).toEqual(found);
});

describe('a line that reads otherwise by now', () => {
  test('is known by who says what of what, and by its number', async () => {
    expect(await said(`${ON}\n> - Latency, Moss: it takes\n>   too long [2]\nNo, it is 5 ms.\n`)).toEqual([
      'corrects latency--server--ben: No, it is 5 ms.',
    ]);
  });

  test('with another number, or of a claim that is gone, is one to the draft, and not lost', async () => {
    const gone = `${ON}
> - Latency, Moss: it takes
>   too long [7]
No, it is 5 ms.

> - Latency, Moss: a round trip takes 50 ms [2]
> + Zeal, Poe: nobody has asked for any cache [2]
I did ask for one.

> - Latency, Moss: a round trip takes 50 ms [2]
Agreed.
`;
    expect(await said(gone)).toEqual([
      'answers the draft: No, it is 5 ms.',
      'answers the draft: I did ask for one.',
      'confirms latency--server--ben: Agreed.',
    ]);
  });
});

describe('what is no answer to a line', () => {
  test('a reply above everything that it quotes is one to the draft', async () => {
    const quoted = DRAFT.text.split('\n').map((line) => `> ${line}`);
    expect(await said(['Agreed, ship it as it is.', '', ON, ...quoted].join('\n'))).toEqual([
      'answers the draft: Agreed, ship it as it is.',
    ]);
    expect(await said([ON, ...quoted, '', 'Fine with me, all of it.'].join('\n'))).toEqual([
      'answers the draft: Fine with me, all of it.',
    ]);
  });

  test('a line that cites no mail needs no more than its words', async () => {
    const { answers } = await answersTo({
      id: 'late',
      by: 'Ben Moss',
      text: '> 0 Memory, Poe: it was never\n> measured by anybody\nI did.\n\n> a round trip takes 50 ms\nNo.',
    });
    expect(answers.map(({ target }) => nameOf(target))).toEqual(['memory--client--cy or memory--server--cy']);
  });

  test('words of the mail that a claim cites, quoted in its own thread', async () => {
    const { drafts, answers } = await answersTo(
      { id: 'plan', by: 'Ada Reed', text: 'It is one place to look, and no round trip is needed at all.' },
      {
        id: 'old',
        by: 'Ben Moss',
        to: 'plan',
        text: 'Ada Reed wrote:\n> no round trip is needed at all\nWrong.',
      },
    );
    expect([...drafts, ...answers]).toEqual([]);
  });

  test('a draft that stands whole below a reply is no draft of theirs', async () => {
    const head =
      'From: Ada Reed <ada@example.org>\nSent: Monday, January 7, 2030 1:00 AM\nTo: list\nSubject: Cache';
    const text = `Not convinced at all.\n\n-----Original Message-----\n${head}\n\n${DRAFT.text}`;
    const { drafts, answers } = await answersTo(DRAFT, { id: 're', by: 'Ben Moss', text, to: 'draft' });
    expect([...drafts]).toEqual(['draft@example.org']);
    expect(answers.map(({ quote }) => quote)).toEqual(['Not convinced at all.']);
  });

  test('the draft itself, sent again', async () => {
    const { drafts, answers } = await answersTo(DRAFT, { ...DRAFT, id: 'again', to: 'draft' });
    expect([...drafts]).toEqual(['draft@example.org', 'again@example.org']);
    expect(answers).toEqual([]);
  });
});

describe('what words under a line say of it', () => {
  test.each([
    ['Yes.', 'confirms'],
    ['agreed', 'confirms'],
    ["That's right, I measured it.", 'confirms'],
    ['+1', 'confirms'],
    ['Yes, but only on Tuesdays.', 'answers'],
    ['Right now it is slow.', 'answers'],
    ['Right?', 'answers'],
    ['No.', 'disputes'],
    ['I disagree.', 'disputes'],
    ['That is not correct.', 'disputes'],
    ['I never said that.', 'disputes'],
    ['No objection.', 'answers'],
    ["No, you're right.", 'answers'],
    ["I don't think that is wrong.", 'answers'],
    ['no, it is 5 ms', 'corrects'],
    ['It is actually 5 ms.', 'corrects'],
    ['Not 50 ms but 5 ms.', 'corrects'],
    ['This should read "5 ms".', 'corrects'],
    ['Perhaps it should be 5 ms.', 'answers'],
    ['Who measured it?', 'answers'],
    ['Hm.', 'answers'],
  ])('%s %s', (text, reply) => {
    expect(replyOf(text)).toBe(reply);
  });
});

test('large and hostile mails are read in little time', async () => {
  const pairs = Array.from({ length: 2000 }, (_, at) => `> Memory, Moss: ${'x'.repeat(at % 60)}\nno ${at}\n`);
  const odd = `> ${'[1] {'.repeat(9000)}\n${'no '.repeat(9000)}\n> ${'- '.repeat(9000)}\nno\n> ${'# : '.repeat(9000)}\nno`;
  const threads = await readIn(
    mboxOf([
      DRAFT,
      { id: 'a', by: 'Ben Moss', to: 'draft', text: pairs.join('') },
      { id: 'b', by: 'Ben Moss', to: 'draft', text: odd },
    ]),
  );
  const start = cpuMs();
  expect(findAnswers(threads, comparison, []).drafts.size).toBe(1);
  expect(cpuMs() - start).toBeLessThan(10_000);
});
