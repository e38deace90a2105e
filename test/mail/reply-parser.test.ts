import { expect, test } from 'vitest';
import { looseText } from '../../src/mail/bytes.ts';
import { type SketchLine, sketchLines } from '../../src/mail/lines.ts';
import { missingShared, shared } from './shared.ts';

const FOLDER = 'mail-cases/email-reply-parser';
const skipped = missingShared(FOLDER);

type Kind = 'own' | 'quoted' | 'signature';

/** Our lines in the fragments of email_reply_parser: own words, quotes with the attribution before them, signatures. */
function fragments(name: string): { kind: Kind; text: string }[] {
  const text = looseText(shared(`${FOLDER}/${name}.txt`)).replace(/\r\n/g, '\n');
  const lines = sketchLines({ text, from: 'plain', flowed: false, delSp: false, problems: [] });
  const found: { kind: Kind; text: string }[] = [];
  let attributed = false;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const kind = kindOf(line);
    const last = found.at(-1);
    const starts = line.kind === 'signature' && /^(?:-- ?$|_)/.test(line.text);
    const again = line.kind === 'attribution' && line.depth === 0 && !attributed;
    if (
      last === undefined ||
      last.kind !== kind ||
      starts ||
      again ||
      (line.kind === 'footer' && !last.text.startsWith('_'))
    )
      found.push({ kind, text: line.text });
    else last.text += `\n${line.text}`;
    attributed = line.kind === 'attribution';
  }
  return found;
}

function kindOf(line: SketchLine): Kind {
  if (line.depth > 0 || line.kind === 'attribution') return 'quoted';
  return line.kind === 'signature' || line.kind === 'footer' ? 'signature' : 'own';
}

/** What the project's own tests say of each mail: its fragments, and words that two of them hold. */
const CASES: Readonly<
  Record<string, { kinds: readonly Kind[]; holds?: readonly (readonly [number, string])[] }>
> = {
  email_1_1: { kinds: ['own', 'signature', 'signature'], holds: [[2, '____']] },
  email_1_2: {
    kinds: ['own', 'quoted', 'own', 'quoted', 'signature'],
    holds: [
      [0, 'Hi,'],
      [1, 'On Tue'],
      [2, 'You can list'],
      [3, 'Abhishek'],
      [4, '____'],
    ],
  },
  email_1_3: {
    kinds: ['own', 'signature', 'quoted', 'signature'],
    holds: [
      [1, '-Abhishek'],
      [2, 'On 01/03/11'],
      [3, '____'],
    ],
  },
  email_1_4: {
    kinds: ['own', 'quoted'],
    holds: [
      [0, 'Awesome'],
      [1, 'On Aug 22'],
      [1, 'Loader'],
    ],
  },
  email_1_5: { kinds: ['own'] },
  email_1_6: {
    kinds: ['own', 'quoted'],
    holds: [
      [0, 'I get'],
      [1, 'On Dec 16'],
      [1, 'Was this caching'],
    ],
  },
  email_1_7: {
    kinds: ['own', 'quoted'],
    holds: [
      [0, ':+1:'],
      [1, 'On Tue'],
      [1, 'Steps 0-2'],
    ],
  },
  email_1_8: {
    kinds: ['quoted', 'own', 'quoted', 'own', 'quoted', 'signature'],
    holds: [
      [1, 'I will reply'],
      [3, 'and under this'],
      [5, 'my signature'],
    ],
  },
  correct_sig: { kinds: ['own', 'signature'], holds: [[1, 'rick']] },
  email_BlackBerry: { kinds: ['own', 'signature'] },
  email_iPhone: { kinds: ['own', 'signature'] },
  email_multi_word_sent_from_my_mobile_device: { kinds: ['own', 'signature'] },
  email_sent_from_my_not_signature: { kinds: ['own'] },
  email_sig_delimiter_in_middle_of_line: { kinds: ['own'] },
  email_bullets: {
    kinds: ['own', 'quoted', 'signature'],
    holds: [
      [1, 'On Fri'],
      [2, 'Joe Smith'],
    ],
  },
  email_one_is_not_on: {
    kinds: ['own', 'quoted'],
    holds: [
      [0, 'One outstanding'],
      [1, 'On Oct 1, 2012'],
    ],
  },
  greedy_on: {
    kinds: ['own', 'quoted'],
    holds: [
      [0, 'On your remote host'],
      [1, 'On 9 Jan 2014'],
    ],
  },
  email_2_1: {
    kinds: ['own', 'quoted'],
    holds: [
      [0, 'Outlook with a reply'],
      [1, 'Google Apps Sync Team'],
    ],
  },
  email_2_2: {
    kinds: ['own', 'quoted'],
    holds: [
      [0, 'directly above line'],
      [1, 'CRM Comments'],
    ],
  },
  email_2_3: {
    kinds: ['own', 'quoted'],
    holds: [
      [0, 'directly above line'],
      [1, 'CRM Comments'],
    ],
  },
  email_long_quote: { kinds: ['own', 'signature', 'signature'] },
  pathological: {
    kinds: ['own', 'quoted'],
    holds: [
      [0, "I think you're onto"],
      [1, 'On Dec 8, 2013'],
    ],
  },
};

test.skipIf(skipped !== undefined).each(Object.entries(CASES))(
  `%s of email_reply_parser falls into its fragments ${skipped ?? ''}`,
  (name, { kinds, holds = [] }) => {
    const found = fragments(name);
    expect(found.map((fragment) => fragment.kind)).toEqual(kinds);
    for (const [at, words] of holds) expect(found[at]?.text).toContain(words);
  },
);
