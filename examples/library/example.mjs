// A question held in memory: checked by a rule of our own, compared, and built in a format of our own and in JSON.
import { build, check, compare, parse } from 'rfc-compare';
import { shippedTemplates } from 'rfc-compare/templates';

const files = {
  'site.yaml': 'title: Debates\n',
  'people.yaml': 'ada:\n  name: Ada Reed\n',
  'criteria.yaml': 'latency:\n  name: Latency\n',
  'cache/rfc.md': `---
title: Where the cache lives
question: Which process holds the cache?
status: open
criteria: [latency]
sources:
  proposal: <20300105.rfc@example.org>
---
Every client keeps a cache today.
`,
  'cache/options/1-client.md': '---\ntitle: in the client\n---\nAs today.\n',
  'cache/options/2-server.md': `---
title: in the server
---
- Good for latency, says ada, because ["it answers from memory"][proposal]
`,
};

/** Every RFC names the option that is today's behaviour. */
const statusQuoNamed = {
  id: 'status-quo-named',
  severity: 'warning',
  check: ({ at, statusQuo }) =>
    statusQuo === undefined ? [{ at, message: 'No option is what is done today.' }] : [],
};

/** One line an option. */
const lines = {
  rfc: ({ id, options }) => [
    { path: `${id}/options.txt`, text: options.map(({ label, title }) => `${label} ${title}\n`).join('') },
  ],
};

for (const { at, severity, rule, message } of await check(files, { rules: [statusQuoNamed] })) {
  if (severity !== 'info') console.log(`${at.file}:${at.line}: ${severity}: ${message} [${rule}]`);
}

const { shared, units } = await parse(files);
for (const { rfc } of units) {
  for (const { criterion, cells } of compare(rfc, shared).rows) {
    console.log(`${criterion.name}: ${cells.map(({ mark }) => mark).join(' | ')}`);
  }
}

const { pages } = await build(files, { forms: ['json'], templates: shippedTemplates(), formats: [lines] });
for (const { path } of pages) console.log(path);
console.log(pages.find(({ path }) => path === 'cache/options.txt').text.trimEnd());
