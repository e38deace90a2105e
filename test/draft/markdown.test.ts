import { spawnSync } from 'node:child_process';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { WriteDraft } from '../../src/render/draft/draft.ts';
import { writeGfm } from '../../src/render/draft/gfm.ts';
import { writeMadr } from '../../src/render/draft/madr.ts';
import { optionName } from '../../src/render/words.ts';
import { folderOf, SHED, shippedFolder } from '../helpers/folder.ts';
import { blocks, type Drafted, draftedOf, draftSetting, hostileRfcs } from './drafts.ts';
import { missingReader } from './programs.ts';
import { lost, saidIn } from './words.ts';

const missing = missingReader('pandoc') ?? '';

/** What pandoc makes of a document: kinds of element, the text, the targets of links, and the cells of tables. */
interface Read {
  readonly kinds: ReadonlySet<string>;
  readonly text: string;
  readonly links: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
}

function readByPandoc(markdown: string): Read {
  const { stdout, stderr, status } = spawnSync('pandoc', ['-f', 'gfm', '-t', 'json'], {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const kinds = new Set<string>();
  const links: string[] = [];
  const tables: string[][][] = [];
  const textOf = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(textOf).join('');
    if (typeof node !== 'object' || node === null || !('t' in node)) return '';
    const { t, c } = node as { t: string; c?: unknown };
    kinds.add(t);
    if (t === 'Str') return c as string;
    if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
    const parts = Array.isArray(c) ? c : [];
    if (t === 'Code' || t === 'CodeBlock') return parts[1] as string;
    if (t === 'Link') {
      links.push((parts[2] as string[])[0] ?? '');
      return textOf(parts[1]);
    }
    if (t !== 'Table') return textOf(c);
    // [attributes, caption, columns, head, bodies, foot]: a row is [attributes, cells], and a cell's blocks come last.
    const rows = [
      ...(parts[3][1] as unknown[][]),
      ...(parts[4] as unknown[][]).flatMap((body) => body[3] as unknown[][]),
    ];
    const cells = rows.map((row) => (row[1] as unknown[][]).map((cell) => level(textOf(cell.at(-1)))));
    tables.push(cells);
    return ` ${cells.flat().join(' ')} `;
  };
  const { blocks } = JSON.parse(stdout) as { blocks: unknown[] };
  const text = blocks.map((block) => `${textOf(block)}\n`).join('');
  return { kinds, text, links, tables };
}

function level(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function decoded(url: string): string {
  return url.replace(/%([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

async function all(): Promise<Drafted[]> {
  const known = [...(await draftedOf(shippedFolder())), ...(await draftedOf(folderOf(SHED)))];
  return [
    ...known.filter(({ name }) => ['wbinvd', 'shed', 'fence'].includes(name)),
    ...(await blocks()),
    ...(await hostileRfcs(11, 3)),
  ];
}

/** Elements that no document may have: they could only come from the data. */
const FOREIGN = ['RawInline', 'RawBlock', 'Image', 'Math', 'HorizontalRule', 'Note', 'Strikeout', 'Cite'];

describe.skipIf(missing !== '')(`read by pandoc ${missing}`, () => {
  test.each<readonly [string, WriteDraft]>([
    ['gfm', writeGfm],
    ['madr', writeMadr],
  ])(
    "as %s: nothing is lost, every cell is the model's, and no text becomes markup",
    async (_, write) => {
      for (const { name, comparison, site } of await all()) {
        const draft = write(comparison, site, draftSetting({ tags: true })).replace(
          /^---\n[\s\S]*?\n---\n/,
          '',
        );
        const { kinds, text, links, tables } = readByPandoc(draft);
        // After `because` a sentence goes on with a small letter.
        const said = saidIn(comparison).map((one) => one.toLowerCase());
        expect({ name, lost: lost(said, text.toLowerCase()) }).toEqual({ name, lost: [] });
        expect({ name, foreign: FOREIGN.filter((kind) => kinds.has(kind)) }).toEqual({ name, foreign: [] });
        const urls = new Set(comparison.sources.map(({ url }) => decoded(url)));
        // A URL that stands in a text is one in every form; anything else would be a link that nobody made.
        const made = links.filter(
          (url) => !urls.has(decoded(url)) && !(/^https?:/.test(url) && text.includes(url)),
        );
        expect({ name, made }).toEqual({ name, made: [] });
        const uncited = [...urls].filter((url) => !links.some((link) => decoded(link) === url));
        expect({ name, uncited }).toEqual({ name, uncited: [] });
        expect(tables, name).toContainEqual([
          ['Criterion', ...comparison.options.map((option) => level(optionName(option)))],
          ...comparison.rows.map(({ criterion, cells }) => [
            level(criterion.name),
            ...cells.map(({ mark }) => level(mark)),
          ]),
        ]);
      }
    },
    60_000,
  );
});

test('a draft for a forge calls nobody and names none of its issues, whatever the texts say', async () => {
  for (const { name, comparison, site } of await all()) {
    const root = fromMarkdown(writeGfm(comparison, site, draftSetting()), {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    const loud: string[] = [];
    const walk = (node: Nodes): void => {
      if (node.type === 'text')
        loud.push(
          ...(node.value.replace(/\S*:\/\/\S*/g, '').match(/(?<!\w)(?:@\w+|#\d+|!\d+)|\w+#\d+/g) ?? []),
        );
      if ('children' in node) for (const child of node.children) walk(child);
    };
    walk(root);
    expect({ name, loud }).toEqual({ name, loud: [] });
  }
});

describe('a MADR record', () => {
  const record = async (id: string, changed: (main: string) => string = (main) => main): Promise<string> => {
    const drafted = await draftedOf(
      folderOf({ ...SHED, [`${id}/rfc.md`]: changed(SHED[`${id}/rfc.md`] ?? '') }),
    );
    const found = drafted.find(({ name }) => name === id);
    if (found === undefined) throw new Error(`There is no ${id}.`);
    return writeMadr(found.comparison, found.site, draftSetting());
  };
  const headOf = (text: string): Record<string, unknown> =>
    parseYaml(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') as Record<string, unknown>;

  test.each([
    ['draft', 'proposed'],
    ['open', 'proposed'],
    ['decided', 'accepted'],
    ['deferred', 'deferred'],
    ['withdrawn', 'rejected'],
    ['superseded', 'superseded'],
  ])('that is %s is %s', async (ours, theirs) => {
    const text = await record('fence', (main) => main.replace('status: open', `status: ${ours}`));
    expect(headOf(text).status).toBe(theirs);
  });

  test('says by what it was superseded', async () => {
    const drafted = await draftedOf(
      folderOf({
        ...SHED,
        'shed/rfc.md': (SHED['shed/rfc.md'] ?? '').replace('refines: fence', 'supersedes: fence'),
        'fence/rfc.md': (SHED['fence/rfc.md'] ?? '').replace('status: open', 'status: superseded'),
      }),
    );
    const fence = drafted.find(({ name }) => name === 'fence');
    if (fence === undefined) throw new Error('There is no fence.');
    expect(headOf(writeMadr(fence.comparison, fence.site, draftSetting())).status).toBe('superseded by shed');
  });

  test('chooses by the title that it considers, and only when it is decided', async () => {
    const decided = await record('shed');
    expect(decided).toContain('- linseed oil\n');
    expect(decided).toContain('Chosen option: "linseed oil", because Oil it is: ["two coats"](');
    expect(await record('fence')).toContain('No option is chosen yet: the question is open.');
  });

  test('that was imported says again what it said, and no more', async () => {
    const text = await record('fence', (main) =>
      main
        .replace('status: open', 'status: decided\noutcome: oak')
        .concat(
          '\n## Outcome\n\nit lasts, see `[the other](0002-gate.md)`.\n',
          '\n## Decision Drivers\n\n- rain\n',
          '\n## More Information\n\nAsk the club.\n',
          '\n## MADR record\n\n- Status: `accepted, see [0002](0002-gate.md)`\n- Date: 2001-02-03\n- Decision-makers: Ada Reed, Ben Moss\n',
        ),
    );
    expect(headOf(text)).toEqual({
      status: 'accepted, see [0002](0002-gate.md)',
      date: '2001-02-03',
      'decision-makers': 'Ada Reed, Ben Moss',
    });
    expect(text).toContain('Chosen option: "oak", because it lasts, see [the other](0002-gate.md).');
    expect(text.match(/^## .*$/gm)).toEqual([
      '## Context and Problem Statement',
      '## Decision Drivers',
      '## Considered Options',
      '## Decision Outcome',
      '## Pros and Cons of the Options',
      '## More Information',
    ]);
    expect(text).not.toMatch(/MADR record|### (Sources|Consequences)/);
  });
});
