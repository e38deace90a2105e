import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const badYaml: Rule = {
  id: 'bad-yaml',
  severity: 'error',
  summary: 'The YAML of a file or of its front matter cannot be read.',
  why: 'The data use plain `key: value` lines, lists and maps; anchors, aliases, tags and directives are refused, as they make a short file mean a long one.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      tags log, time «bad-yaml»
      ---
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      tags: [log, time]
      ---
    `,
  },
};
