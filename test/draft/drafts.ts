import fc from 'fast-check';
import { compare } from '../../src/compare/compare.ts';
import { gatherSite, summarise, surroundingsOf } from '../../src/compare/site.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { DraftSetting } from '../../src/model/draft.ts';
import type { DataFolder } from '../../src/model/files.ts';
import type { Site } from '../../src/model/site.ts';
import { examine } from '../../src/pipeline.ts';
import { type Files, folderOf, SHED, setting } from '../helpers/folder.ts';
import { ODD_WORDS } from '../helpers/generate.ts';

/** An RFC, ready for a draft. */
export interface Drafted {
  readonly name: string;
  readonly comparison: Comparison;
  readonly site: Site;
}

/** What a draft needs beside the data, with nothing switched on. */
export function draftSetting(more: Partial<DraftSetting> = {}): DraftSetting {
  return { templates: setting().templates, width: 72, ascii: false, tags: false, revision: 2, ...more };
}

/** The RFCs of a data folder. */
export async function draftedOf(folder: DataFolder): Promise<Drafted[]> {
  const { site, rfcs } = await examine(folder);
  return rfcs.map(({ rfc, comparison }) => ({ name: rfc.id, comparison, site }));
}

/** The shed with blocks of every kind, one after another and in one another, and sections named like those of the forms. */
function blocksFolder(): Files {
  const blocks = [
    '1. one\n2. two\n\n   - in two\n\n     > quoted in it\n\n   ```\n   {::include /etc/passwd}\n   --- middle\n   ```\n3. three',
    '> quoted after a list\n>\n> - with one in it',
    '3. three first\n4. four',
    '- > a quote first\n- ```\n  code first\n  ```\n- | a | b |\n  | - | - |\n  | table | first |',
    '```c\n.. raw:: html\n\n{::include /etc/passwd}\n--- back\n    indented `` | *x*\n```',
    '| head | |\n| - | - |\n| | `a` *b* [tin][tin] |\n| - | + |\n| --- | === |',
    '### A heading\n\nwith **strong [tin][tin] in it**, `co|de`, `a`\\`b and a*b*c **d**e',
    '- a\n\n  second paragraph\n- b\n\n```\nafter a list\n```',
  ];
  const titles = ['Sources', 'Options', 'options', 'Rationale', 'Security Considerations', '1'];
  const sections = titles.map((title, at) => `## ${title}\n\n${blocks[at] ?? ''}\n`);
  const main = (SHED['shed/rfc.md'] ?? '').replace('## Positions', `${blocks.join('\n\n')}\n\n## Positions`);
  return { ...SHED, 'shed/rfc.md': `${main}\n${sections.join('\n')}` };
}

/** That one, named `blocks`. */
export async function blocks(): Promise<Drafted[]> {
  const all = await draftedOf(folderOf(blocksFolder()));
  return all.filter(({ name }) => name === 'shed').map((one) => ({ ...one, name: 'blocks' }));
}

/** Words that mean something to one of the forms, where they stand or where they begin a line. */
const HOSTILE = [
  ...ODD_WORDS,
  ...'.. ... :: : ` `` ``` `a`_ x_ _x __ ___ * ** *x x* |x| | || \\ \\\\ \\` [1]_ [x]_ [^1] [#1]_ [ ] ]( ](x) ![x](y) < > <x'.split(
    ' ',
  ),
  ...':role:`x` :field: {: {:x} {::include /etc/passwd} {::nomarkdown} {{ {{x}} {{{x}}} ((( (((x))) $$ $$x$$ ~~~ ~~ ^ ^^'.split(
    ' ',
  ),
  ...'--- -- - + = == === ==== +--+ +==+ # ## #. 1. 2) (a) (iv) A. i. >>> -x --flag /V & &lt; &#60; "*" "" \'\' """" ! !!'.split(
    ' ',
  ),
  ...'.. include:: /etc/passwd .. raw:: html .. image:: x.png .. |x| replace:: y .. _x: .. [1] x --- middle --- back'.split(
    ' ',
  ),
  ...'<script> <!-- --> <?x?> </a> @ada #12 !34 a@example.org javascript:alert(1) data:x http://x.example/_ https://x.example/a*b'.split(
    ' ',
  ),
  ...'-=-=-=-=-=- [ ] [ 1 ] Choice Chosen option: "x", because {% x %} <%= 1 %> %{x} :: \u2022 None of the above'.split(
    ' ',
  ),
  '{::include /etc/passwd}',
  '.. include:: /etc/passwd',
  '.. raw:: html',
  '--- middle',
];

/** Keys of the data whose values are foreign text. */
const TEXTS = new Set([
  'title',
  'question',
  'ladder',
  'name',
  'role',
  'org',
  'asks',
  'condition',
  'text',
  'quote',
  'from',
  'subject',
]);

/** RFCs of the usual shape with hostile words in every field. */
export async function hostileRfcs(seed: number, count: number): Promise<Drafted[]> {
  const { site, rfcs } = await examine(folderOf(SHED));
  const found = rfcs.find(({ rfc }) => rfc.id === 'shed');
  if (found === undefined) throw new Error('There is no shed.');
  const phrase = fc
    .array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 5 })
    .map((all) => all.join(' '));
  const pool = fc.sample(phrase, { seed, numRuns: count * 150 });
  return Array.from({ length: count }, (_, at) => {
    let next = at * 150;
    const poisoned = <T>(value: T, key = ''): T => {
      if (typeof value === 'string')
        return (TEXTS.has(key) ? (pool[next++ % pool.length] ?? '') : value) as T;
      if (Array.isArray(value)) return value.map((one) => poisoned(one, key)) as T;
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [
          name,
          // The value of a fact is text; a status, a rating and an id are not.
          name === 'value' && 'kind' in value && value.kind === 'fact'
            ? poisoned(one, 'text')
            : name === 'from' && key === ''
              ? one
              : poisoned(one, name),
        ]),
      ) as T;
    };
    const rfc = poisoned(found.rfc);
    const shared = poisoned(site.shared, 'shared');
    const lock = found.lock === undefined ? undefined : poisoned(found.lock, 'lock');
    const comparison = compare(rfc, shared, lock);
    return {
      name: `hostile-${at}`,
      comparison,
      site: gatherSite(surroundingsOf(shared, []), [summarise(comparison, lock)]),
    };
  });
}
