import type { Files } from './folder.ts';

/** What a paragraph may hold of marks and characters, and a line beside them: the limits of `src/parse/limits.ts`, less what stands around. */
const MARKS = 360;
const CHARACTERS = 6_000;

/** Vectors in groups that one field takes. */
export function batches(vectors: readonly string[]): string[][] {
  const groups: string[][] = [];
  let marks = Number.POSITIVE_INFINITY;
  let characters = 0;
  for (const vector of vectors) {
    const more = vector.replace(/[^*_[\]()<>!`\\&~]/g, '').length;
    if (marks + more > MARKS || characters + vector.length + 1 > CHARACTERS) {
      groups.push([]);
      marks = 0;
      characters = 0;
    }
    groups.at(-1)?.push(vector);
    marks += more;
    characters += vector.length + 1;
  }
  return groups;
}

/** Items in groups of a size. */
export function inGroups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

/** Fields of one RFC that take text. */
export const FIELDS = 27;
/** Claims and positions of one RFC that have such fields. */
export const CLAIMS = 4;
export const POSITIONS = 3;

/** The id of the RFC that stands at a place among those of a folder. */
export function rfcId(at: number): string {
  return `rfc-${String.fromCharCode(97 + at)}`;
}

/** A data folder with RFCs in which every field that takes text has one of some texts, in turn. */
export function hostileFolder(rfcs: readonly (readonly string[])[]): Files {
  const of = (texts: readonly string[]): (() => string) => {
    let at = 0;
    return () => texts[at++ % texts.length] ?? '';
  };
  const shared = rfcs.map(of);
  const [site = () => ''] = shared;
  const people = shared.map(
    (v, at) => `p${at}:\n  name: ${yaml(`N${at} ${v()}`)}\n  role: ${yaml(v())}\n  org: ${yaml(v())}\n`,
  );
  const criteria = shared.map((v, at) => `c${at}:\n  name: ${yaml(`C${at} ${v()}`)}\n  asks: ${yaml(v())}\n`);
  return Object.assign(
    {
      'site.yaml': `format: 1\ntitle: ${yaml(site())}\nbase-url: https://site.example.org/\n`,
      'people.yaml': people.join(''),
      'criteria.yaml': criteria.join(''),
    },
    ...shared.map((v, at) => rfc(rfcId(at), at, v)),
  );
}

function yaml(text: string): string {
  return JSON.stringify(text);
}

function rfc(id: string, at: number, v: () => string): Files {
  const main = [
    '---',
    `title: ${yaml(v())}`,
    `question: ${yaml(v())}`,
    'status: open',
    `tags: [${yaml(v())}]`,
    `ladder: ${yaml(v())}`,
    'status-quo: one',
    `criteria: [{ id: c${at}, weight: 2, must: neutral, because: ${yaml(v())} }]`,
    'sources:',
    '  mail: <mail@example.org>',
    `  link: ${yaml(`https://mail.example.org/?${v()}`)}`,
    `  bad: ${yaml(v())}`,
    '---',
    `So ${v()}`,
    '',
    'And [link][link] and [bad][bad].',
    '',
    `    ${v()}`,
    '',
    '## Positions',
    '',
    `- p${at} accepts one, if ${v()} holds, because so`,
    `- p${at} opposes one, because ["${v()}"][mail]`,
    `- p${at} supports one, because ${v()}`,
    '',
    '## Outcome',
    '',
    v(),
    '',
    `## ${v()}`,
    '',
    '| a |',
    '|---|',
    `| ${v().replaceAll('|', '\\|')} |`,
  ];
  const one = [
    '---',
    `title: ${yaml(v())}`,
    '---',
    v(),
    '',
    `- Good for c${at}, says p${at}, if ${v()} is, because so`,
    `- Bad for c${at}, says p${at}, because ["${v()}"][mail]`,
    `- Good, because ${v()}`,
  ];
  const two = [
    '---',
    'title: two',
    `label: ${yaml(v())}`,
    '---',
    `- C${at} is ${v()}, says p${at}, because ["so"][mail]`,
  ];
  return {
    [`${id}/rfc.md`]: `${main.join('\n')}\n`,
    [`${id}/options/1-one.md`]: `${one.join('\n')}\n`,
    [`${id}/options/2-two.md`]: `${two.join('\n')}\n`,
    [`${id}/citations.lock.json`]: JSON.stringify({
      format: 1,
      messages: { 'mail@example.org': { from: v(), date: '2001-02-03T04:05:06Z', subject: v() } },
    }),
  };
}
