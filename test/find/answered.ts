import type { Comparison } from '../../src/model/comparison.ts';
import { examine } from '../../src/pipeline.ts';
import type { Draft } from './read.ts';

const FILES: Readonly<Record<string, string>> = {
  'people.yaml': `ada: { name: Ada Reed }
ben: { name: Ben Moss }
cy: { name: Cy Poe }
`,
  'criteria.yaml': `latency: { name: Latency, asks: How long does a reader wait? }
memory: { name: Memory }
`,
  'cache/rfc.md': `---
title: Where the cache lives
question: Which process holds the cache?
status: open
criteria: [latency, memory]
sources:
  plan: <20300101-plan@example.org>
  doubts: <20300102-doubts@example.org>
---
Every client keeps a cache of its own today.

## Positions

- cy opposes server, because it ["would be one more thing to watch"][doubts]
`,
  'cache/options/1-client.md': `---
title: a cache in every client
---
As it is today.

- Good for latency, says ada, because ["no round trip is needed at all"][plan]
- Bad for memory, says ben, because every client holds [the same entries][doubts]
- Neutral for memory, says cy, because it was never measured by anybody
`,
  'cache/options/2-server.md': `---
title: one cache, held by the server
---
All clients ask the server.

- Bad for latency, says ben, because a round trip takes [50 ms][doubts]
- Memory is one copy, says ada, because ["one place to look"][plan]
- Good, says ada, if it survives a restart, because ["one place to look"][plan]
- Neutral for memory, says cy, because it was never measured by anybody
`,
};

/** An invented RFC as a draft of it would be made. */
export async function answered(): Promise<Comparison> {
  const files = Object.entries(FILES).map(([path, text]) => ({ path, text }));
  const { rfcs, diagnostics } = await examine({ name: 'data', files, unread: [] });
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Error(wrong.message);
  const [first] = rfcs;
  if (first === undefined) throw new Error('There is no RFC.');
  return first.comparison;
}

/** The same, as files of a data folder. */
export const ANSWERED_FILES = FILES;

/** A draft of it in the shape of `draft --as mail`. */
export const DRAFT_TEXT = `Which process holds the cache?

Options
=======
  #1 client  a cache in every client
  #2 server  one cache, held by the server

             #1 client  #2 server
-----------  ---------  ---------
Latency      +          -
Memory       -/0 !      one copy
-----------  ---------  ---------

Criteria
========
  Latency: How long does a reader wait?

#1 client: a cache in every client
==================================
As it is today.

Gains
  + Latency, Reed: "no round trip is needed at all" [1]
Gives up
  - Memory, Moss: every client holds the same entries [2]
Besides
  0 Memory, Poe: it was never measured by anybody

#2 server: one cache, held by the server
========================================
All clients ask the server.

Gains
  + Reed, if it survives a restart: "one place to look" [1]
Gives up
  - Latency, Moss: a round trip takes 50 ms [2]
Besides
    Memory is one copy, Reed: "one place to look" [1]
  0 Memory, Poe: it was never measured by anybody

Who stands where, newest first
==============================
  Cy Poe
    opposes #2: it "would be one more thing to watch" [2]

Is a line wrong, is something missing, or did you mean it otherwise?
Please quote the line, and write under it what is right.

Links
=====
[1] https://lore.kernel.org/r/20300101-plan@example.org
[2] https://lore.kernel.org/r/20300102-doubts@example.org`;

export const DRAFT: Draft = { id: 'draft', by: 'Ada Reed', text: DRAFT_TEXT };
