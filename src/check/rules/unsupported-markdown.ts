import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const unsupportedMarkdown: Rule = {
  id: 'unsupported-markdown',
  severity: 'error',
  summary:
    'Markdown that not every output format can say: an image, a line across, a heading of the wrong level.',
  why: 'The same text goes to HTML, Markdown and plain mail; what one of them cannot show is left out of all.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
      ![a drawing of two clocks](https://example.org/two.png) «unsupported-markdown»
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
      See [a drawing](https://example.org/two.png) of two clocks.
    `,
  },
};
