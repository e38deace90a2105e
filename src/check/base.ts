import { fileText } from './file-text.ts';
import type { Example } from './rule.ts';

/** A small data folder with nothing wrong in it, which every example is laid over. */
export const BASE: Example = {
  'people.yaml': fileText`
    ada:
      name: Ada Reed
    ben:
      name: Ben Moss
  `,
  'criteria.yaml': fileText`
    cost:
      name: Cost
      asks: How much work is it?
  `,
  'clock/rfc.md': fileText`
    ---
    title: Clock of the event log
    question: Which clock stamps the entries?
    status: open
    criteria: [cost]
    ---
    Entries go back in time when the clock is set.
  `,
  'clock/options/1-wall.md': fileText`
    ---
    title: the wall clock
    ---
    - Good for cost, says ben, because it is there <one@example.org>.
  `,
  'clock/options/2-steady.md': fileText`
    ---
    title: a steady clock
    ---
    - Bad for cost, says ada, because it is new <two@example.org>.
  `,
};
