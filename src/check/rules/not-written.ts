import type { Prose } from '../../model/prose.ts';
import type { Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const notWritten: Rule = {
  id: 'not-written',
  severity: 'warning',
  summary: 'A text is still the one that `new` left to be replaced.',
  why: 'It stands on the page and in the draft, and says nothing. While the RFC is a draft it is an info.',
  bad: {
    'clock/options/2-steady.md': fileText`
      --- «not-written»
      title: a steady clock
      ---
      Not written yet: what this option does.
    `,
  },
  good: {
    'clock/options/2-steady.md': fileText`
      ---
      title: a steady clock
      ---
      It counts from the start of the machine.
    `,
  },
  check,
};

/** How the texts of `templates/new` begin. */
const START = 'Not written yet:';

function check({ at, context, options, status }: Rfc): Finding[] {
  const texts = [{ at, what: 'The background', body: context }];
  for (const option of options)
    texts.push({ at: option.at, what: `The text of \`${option.id}\``, body: option.body });
  return texts
    .filter(({ body }) => body.some(isStart))
    .map(({ at, what }) => ({
      at,
      message: `${what} is not written yet; expected your own words in place of the paragraph that begins with \`${START}\`.`,
      ...(status.value === 'draft' ? { severity: 'info' } : {}),
    }));
}

function isStart(block: Prose[number]): boolean {
  const first = block.kind === 'paragraph' ? block.children[0] : undefined;
  return first?.kind === 'text' && first.text.startsWith(START);
}
