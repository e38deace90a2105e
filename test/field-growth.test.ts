import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, examiner } from './helpers/examiner.ts';
import { type Files, SHED } from './helpers/folder.ts';
import { replaced } from './helpers/mutate.ts';

/** `npm run torture -- growth` goes to the longest, with everything that may be repeated. */
const LONGEST = Number(process.env.TORTURE_COUNT ?? 16) * 1024;
const PUMPS =
  process.env.TORTURE_COUNT === undefined
    ? ['word ']
    : ['word ', 'a', '1', '- ', '"', '(', '_', '? ', ', ', ': ', '@a.', '> '];
/** Of two lengths the longer is four times the other: so are their costs, or sixteen times where something is quadratic. */
const LENGTHS = [LONGEST / 16, LONGEST / 8, LONGEST / 4, LONGEST / 2, LONGEST];
/** Milliseconds that say something, of the longer and of the shorter: what is less may be a collection of garbage. */
const LEAST = 250;
const NOISE = 100;
/** How often what seems to grow too fast is measured again. */
const AGAIN = 3;

/** How often the least folder is measured: the first times it is still compiled, and takes many times as long. */
const WARM = 12;

const { examine, stop } = examiner();
afterAll(stop);
/** What a folder with nothing long in it takes. */
let usual = 0;
beforeAll(async () => {
  const costs: number[] = [];
  for (let again = 0; again < WARM; again++) costs.push(await cost({}));
  usual = Math.min(...costs);
}, 60_000);

/** Milliseconds of the processor that a folder takes through all stages, in all forms; without end where the process died. */
async function cost(files: Files): Promise<number> {
  const { threw, examined, rendered }: Answer = await examine({ ...SHED, ...files });
  return threw === undefined ? examined + rendered : Number.POSITIVE_INFINITY;
}

/** A text of a length, with some columns before each line and no line that is too long. */
function text(pump: string, length: number, indent = ''): string {
  const line = pump.repeat(Math.ceil(70 / pump.length)).trimEnd();
  return Array.from({ length: Math.ceil(length / (line.length + 1)) }, () => line).join(`\n${indent}`);
}

/** The same in paragraphs that are as long as one may be. */
function paragraphs(pump: string, length: number, indent = ''): string {
  return text(pump, length, indent).replace(/(?:.*\n){40}/g, (lines) => `${lines}\n${indent}`);
}

const rfc = (from: string, to: string): Files => ({ 'shed/rfc.md': replaced(SHED, 'shed/rfc.md', from, to) });
const option = (body: string, head = ''): Files => ({
  'shed/options/10-tar.md': `---\ntitle: tar\n${head}---\n${body}\n`,
});
const many = (length: number, line: (at: number) => string): string => {
  const lines: string[] = [];
  for (let size = 0; size < length; size += lines.at(-1)?.length ?? 0) lines.push(line(lines.length));
  return lines.join('');
};
/** A value of YAML over lines. */
const value = (pump: string, length: number): string => `>-\n        ${text(pump, length, '        ')}\n`;

/** One field of each kind with a text of a length. */
const FIELDS: Readonly<Record<string, (pump: string, length: number) => Files>> = {
  'title of an RFC': (...of) => rfc('title: Paint of the shed\n', `title: ${value(...of)}`),
  question: (...of) => rfc('question: What is the shed painted with?\n', `question: ${value(...of)}`),
  ladder: (...of) => rfc('ladder: from none to thick\n', `ladder: ${value(...of)}`),
  tag: (...of) => rfc('tags: [shed, paint]\n', `tags:\n      - ${value(...of)}`),
  link: (...of) => rfc('https://shop.example.org/tin\n', value(...of)),
  background: (...of) => rfc('The boards', `${paragraphs(...of)}\n\nThe boards`),
  'code block': (...of) => rfc('The boards', `\`\`\`\n${text(...of)}\n\`\`\`\n\nThe boards`),
  'list item': (...of) => rfc('The boards', `- ${paragraphs(...of, '  ')}\n\nThe boards`),
  'cell of a table': (...of) =>
    rfc('The boards', `| a |\n|---|\n| ${text(...of).replaceAll('\n', ' |\n| ')} |\n\nThe boards`),
  'reason of a position': (...of) => rfc('she was away', text(...of, '  ')),
  'condition of a position': (...of) => rfc('the tins are paid', text(...of, '  ')),
  'quote of a position': (...of) => rfc('it lasts', text(...of, '  ')),
  outcome: (...of) => rfc('Oil it is', `${paragraphs(...of)}\n\nOil it is`),
  'title of a section': (...of) =>
    rfc(
      '## Later',
      `## ${text(...of)
        .slice(0, 8_000)
        .replaceAll('\n', ' ')}`,
    ),
  'title of an option': (...of) => ({ 'shed/options/10-tar.md': `---\ntitle: ${value(...of)}---\nTar.\n` }),
  'label of an option': (...of) => option('Tar.', `label: ${value(...of)}`),
  'body of an option': (...of) => option(paragraphs(...of)),
  'reason of a claim': (...of) => option(`- Good for cost, says ada, because ${text(...of, '  ')}`),
  'condition of a claim': (...of) => option(`- Good for cost, if ${text(...of, '  ')}, because so`),
  'value of a fact': (...of) => option(`- Who is ${text(...of, '  ')}, because so`),
  'quote of a claim': (...of) => option(`- Good for cost, because ["${text(...of, '  ')}"][winter]`),
  'name of a person': (...of) => ({ 'people.yaml': `${SHED['people.yaml']}eve:\n  name: ${value(...of)}` }),
  'role of a person': (...of) => ({
    'people.yaml': `${SHED['people.yaml']}eve:\n  name: Eve\n  role: ${value(...of)}`,
  }),
  'other name of a person': (...of) => ({
    'people.yaml': `${SHED['people.yaml']}eve:\n  name: Eve\n  also:\n      - ${value(...of)}`,
  }),
  'question of a criterion': (...of) => ({
    'criteria.yaml': `${SHED['criteria.yaml']}eve:\n  name: Eve\n  asks: ${value(...of)}`,
  }),
  'title of the site': (...of) => ({ 'site.yaml': `format: 1\ntitle: ${value(...of)}` }),
  'archive of the site': (...of) => ({ 'site.yaml': `format: 1\ntitle: A\narchive: ${value(...of)}` }),
  'base of the site': (...of) => ({ 'site.yaml': `format: 1\ntitle: A\nbase-url: ${value(...of)}` }),
  review: (...of) => ({ 'shed/review.md': `# Review\n\n- [ ] ${text(...of, '  ')}\n` }),
  lock: (...of) => ({
    'shed/citations.lock.json': JSON.stringify(
      { format: 1, messages: { 'winter@example.org': { from: text(...of), subject: text(...of) } } },
      null,
      1,
    ),
  }),
};

/** Files that hold more and more of one kind. */
const CROWDS: Readonly<Record<string, (length: number) => Files>> = {
  claims: (length) =>
    option(many(length, (at) => `- Good for cost, says ada, because ["so ${at}"][winter]\n`)),
  'claims on criteria': (length) =>
    option(
      many(
        length,
        (at) =>
          `- ${at % 2 ? 'Good' : 'Bad'} for ${['cost', 'looks', 'keeps'][at % 3]}, says ${['ada', 'ben', 'cleo'][at % 3]}, because so\n`,
      ),
    ),
  arguments: (length) => option(many(length, () => '- Good, because so\n')),
  positions: (length) =>
    rfc(
      '## Positions\n',
      `## Positions\n\n${many(length, (at) => `- ada ${at % 2 ? 'supports' : 'opposes'} tar, because so ${at}\n`)}`,
    ),
  people: (length) => ({
    'people.yaml': SHED['people.yaml'] + many(length, (at) => `p${at}:\n  name: Eve Reed\n`),
  }),
  names: (length) => ({
    'people.yaml': `${SHED['people.yaml']}eve:\n  name: Eve\n  also:\n${many(length, (at) => `    - Eve ${at}\n`)}`,
  }),
  criteria: (length) => ({
    'criteria.yaml': SHED['criteria.yaml'] + many(length, (at) => `c${at}:\n  name: C ${at}\n`),
  }),
  sources: (length) =>
    rfc('sources:\n', `sources:\n${many(length, (at) => `  s${at}: <${at}@example.org>\n`)}`),
  'sources that are cited': (length) => ({
    ...rfc('sources:\n', `sources:\n${many(length, (at) => `  s${at}: <${at}@example.org>\n`)}`),
    ...option(many(length, (at) => `- Good for cost, because [so][s${at}]\n`)),
  }),
  'messages that are cited in place': (length) =>
    option(many(length, (at) => `- Good for cost, because so <${at}@example.org>\n`)),
  'unknown sources': (length) => option(many(length, (at) => `- Good for cost, because [so][s${at}]\n`)),
  'unknown people': (length) => option(many(length, (at) => `- Good for cost, says eve${at}, because so\n`)),
  'unknown criteria': (length) => option(many(length, (at) => `- Good for cost${at}, because so\n`)),
  threads: (length) =>
    rfc('threads: [<start@example.org>]\n', `threads:\n${many(length, (at) => `  - <${at}@example.org>\n`)}`),
  'messages that are waved': (length) =>
    rfc('sources:\n', `not-cited:\n${many(length, (at) => `  <${at}@example.org>: so\n`)}sources:\n`),
  tags: (length) => rfc('tags: [shed, paint]\n', `tags:\n${many(length, (at) => `  - t${at}\n`)}`),
  sections: (length) => rfc('## Later', `${many(length, (at) => `## S${at}\n\nSo.\n\n`)}## Later`),
  paragraphs: (length) => option(many(length, () => 'So it is.\n\n')),
  'items in review': (length) => ({
    'shed/review.md': `# Review\n\n${many(length, (at) => `- [ ] ["so ${at}"][winter]\n`)}`,
  }),
  'messages in the lock': (length) => ({
    'shed/citations.lock.json': `{"format": 1, "messages": {\n${many(length, (at) => `"${at}@example.org": {"from": "Eve", "date": "2001-02-03T04:05:06Z", "subject": "s"},\n`)}"x@example.org": {"from": "Eve", "subject": "s"}}}\n`,
  }),
  'messages that are not cited': (length) => ({
    'shed/citations.lock.json': `{"format": 1, "messages": {}, "uncited": [\n${many(length, (at) => `{"id": "${at}@example.org", "from": "Eve ${at}", "date": "2001-02-03T04:05:06Z", "names": ["oil"]},\n`)}{"id": "x@example.org"}]}\n`,
  }),
  options: (length) =>
    Object.fromEntries(
      Array.from({ length: Math.ceil(length / 128) }, (_, at) => [
        `shed/options/${at + 20}-o${at}.md`,
        `---\ntitle: Option ${at}\n---\nSo.\n\n- Good for cost, says ada, because so\n- Bad for looks, says ben, because so\n`,
      ]),
    ),
  RFCs: (length) =>
    Object.fromEntries(
      Array.from({ length: Math.ceil(length / 128) }, (_, at) => [
        `r${at}/rfc.md`,
        `---\ntitle: R ${at}\nquestion: What?\nstatus: open\ncriteria: [cost]\nrefines: shed\n---\nSo.\n`,
      ]),
    ),
};

/** What is wrong with how a cost grows. */
async function growth(name: string, files: (length: number) => Files): Promise<string[]> {
  const costs: number[] = [];
  for (const length of LENGTHS) costs.push(Math.max(0, (await cost(files(length))) - usual));
  // Something else may have used the processor's caches: only what is slow each time is.
  for (let again = 0; again < AGAIN && grows(costs); again++)
    for (const [at, length] of LENGTHS.entries())
      costs[at] = Math.min(costs[at] ?? 0, Math.max(0, (await cost(files(length))) - usual));
  return grows(costs) ? [`${name}: ${costs.map(Math.round).join(', ')} ms`] : [];
}

/** Whether four times the length costs far more than four times as much, and goes on to do so until it is refused. */
function grows(costs: readonly number[]): boolean {
  const much = costs.map((now, at) => now > LEAST && now > Math.max(NOISE, costs[at - 2] ?? now) * 8);
  return much.some((one, at) => one && (much[at + 1] !== false || (costs[at + 1] ?? 0) < (costs[at] ?? 0)));
}

test('a field that is longer costs in proportion, or is refused', async () => {
  const finds: string[] = [];
  for (const [name, files] of Object.entries(FIELDS))
    for (const pump of PUMPS)
      finds.push(...(await growth(`${name}, ${JSON.stringify(pump)}`, (length) => files(pump, length))));
  expect(finds).toEqual([]);
}, 3_600_000);

test('more of a kind costs in proportion, or is refused', async () => {
  const finds: string[] = [];
  for (const [name, files] of Object.entries(CROWDS)) finds.push(...(await growth(name, files)));
  expect(finds).toEqual([]);
}, 3_600_000);
