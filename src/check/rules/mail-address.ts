import type { Rfc } from '../../model/rfc.ts';
import { addressIn } from '../../text/addresses.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';
import { shownTexts } from '../shown-texts.ts';

export const mailAddress: Rule = {
  id: 'mail-address',
  severity: 'info',
  summary: 'A text holds an e-mail address; pages say `[address]` in its place.',
  why: 'People wrote to a list, not to whoever gathers addresses from pages. A message is cited as `<id@host>`, a person by name.',
  bad: {
    'clock/options/2-steady.md': fileText`
      ---
      title: a steady clock
      ---
      - Bad for cost, says ada, because «mail-address»
        ben.moss@example.org has to keep it <two@example.org>.
    `,
  },
  good: {
    'clock/options/2-steady.md': fileText`
      ---
      title: a steady clock
      ---
      - Bad for cost, says ada, because Ben Moss has to keep it
        <two@example.org>.
    `,
  },
  check,
};

function check(rfc: Rfc): Finding[] {
  return shownTexts(rfc).flatMap(({ at, what, text }): Finding[] => {
    const address = addressIn(text);
    if (address === undefined) return [];
    const message = `The e-mail address \`${address}\` stands in ${what}, and pages say \`[address]\`; expected a name, or a citation.`;
    return [{ at, message, suggestion: 'Name the person, or cite the message as `<id@host>`.' }];
  });
}
