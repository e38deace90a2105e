import type { Files } from './folder.ts';

/**
 * Data folders with a vector in every field that takes text, as many RFCs as it takes for each vector to have stood
 * somewhere; with `all`, for each vector to have stood in every field.
 */
export function hostileFolders(vectors: readonly string[], all: boolean): Files[] {
  const groups = all ? vectors.map((vector) => [vector]) : inGroups(vectors, FIELDS);
  return inGroups(groups, 8).map((rfcs) => folder(rfcs));
}

/** Texts that one RFC takes. */
const FIELDS = 24;

function inGroups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

function folder(rfcs: readonly (readonly string[])[]): Files {
  const of = (texts: readonly string[]): (() => string) => {
    let at = 0;
    return () => texts[at++ % texts.length] ?? '';
  };
  const shared = of(rfcs.flat());
  const yaml = (text: string): string => JSON.stringify(text);
  const people = rfcs.map(
    (_, at) =>
      `p${at}:\n  name: ${yaml(`N${at} ${shared()}`)}\n  role: ${yaml(shared())}\n  org: ${yaml(shared())}\n`,
  );
  const criteria = rfcs.map(
    (_, at) => `c${at}:\n  name: ${yaml(`C${at} ${shared()}`)}\n  asks: ${yaml(shared())}\n`,
  );
  return Object.assign(
    {
      'site.yaml': `format: 1\ntitle: ${yaml(shared())}\nbase-url: https://site.example.org/\n`,
      'people.yaml': people.join(''),
      'criteria.yaml': criteria.join(''),
    },
    ...rfcs.map((texts, at) => rfc(`rfc-${letters(at)}`, at, of(texts), yaml)),
  );
}

function letters(at: number): string {
  return String.fromCharCode(97 + at);
}

function rfc(id: string, at: number, v: () => string, yaml: (text: string) => string): Files {
  const main = [
    '---',
    `title: ${yaml(v())}`,
    `question: ${yaml(v())}`,
    'status: open',
    `tags: [${yaml(v())}]`,
    `ladder: ${yaml(v())}`,
    'status-quo: one',
    `criteria: [{ id: c${at}, must: neutral, because: ${yaml(v())} }]`,
    'sources:',
    '  mail: <mail@example.org>',
    `  link: ${yaml(`https://mail.example.org/?${v()}`)}`,
    `  bad: ${yaml(v())}`,
    '---',
    `So ${v()} and [link][link] and [bad][bad].`,
    '',
    `    ${v()}`,
    '',
    '## Positions',
    '',
    `- p${at} supports one, if ${v()} holds, because ["${v()}"][mail] and ${v()}`,
    '',
    '## Outcome',
    '',
    v(),
    '',
    `## ${v()}`,
    '',
    '| a |',
    '|---|',
    `| ${v()} |`,
  ];
  return {
    [`${id}/rfc.md`]: `${main.join('\n')}\n`,
    [`${id}/options/1-one.md`]: `---\ntitle: ${yaml(v())}\n---\n${v()}\n\n- Bad for c${at}, says p${at}, if ${v()} is, because ["${v()}"][mail]\n- Good, because ${v()}\n`,
    [`${id}/options/2-two.md`]: `---\ntitle: two\nlabel: ${yaml(v())}\n---\n- C${at} is ${v()}, says p${at}, because ["so"][mail]\n`,
    [`${id}/citations.lock.json`]: JSON.stringify({
      format: 1,
      messages: { 'mail@example.org': { from: v(), date: '2001-02-03T04:05:06Z', subject: v() } },
    }),
  };
}
