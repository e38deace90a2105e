import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madrFolder } from '../../src/author/madr/folder.ts';
import type { MadrRecord } from '../../src/model/madr.ts';
import type { Inline, Prose } from '../../src/model/prose.ts';
import { readMadr } from '../../src/parse/madr/madr.ts';
import { examine } from '../../src/pipeline.ts';
import { writeMadr } from '../../src/render/draft/madr.ts';
import { draftSetting } from '../draft/drafts.ts';
import { VERSION_2, VERSION_3, VERSION_4 } from './madr.ts';

/** What a round trip keeps. */
interface Kept {
  readonly title: string;
  readonly options: readonly { readonly title: string; readonly arguments: readonly string[] }[];
  readonly chosen: readonly number[];
  readonly fields: readonly string[];
  readonly links: readonly string[];
}

function read(text: string): MadrRecord {
  const record = readMadr('record.md', text);
  if ('rule' in record) throw new Error(`${record.at.line}: ${record.message}`);
  return record;
}

/** A record as an RFC, and the RFC as a record again. */
async function again(record: MadrRecord): Promise<string> {
  const files = madrFolder('one', 'record.md', record).files.map(({ path, text }) => ({
    path: `one/${path}`,
    text,
  }));
  const { site, rfcs, diagnostics } = await examine({ name: 'data', files, unread: [] });
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Error(`${wrong.at.file}:${wrong.at.line}: ${wrong.message}`);
  const [rfc] = rfcs;
  if (rfc === undefined) throw new Error('There is no RFC.');
  return writeMadr(rfc.comparison, site, draftSetting());
}

function keptOf(record: MadrRecord): Kept {
  const texts: Prose[] = [
    record.context,
    record.outcome,
    ...record.sections.map(({ body }) => body),
    ...record.options.flatMap(({ body, arguments: found }) => [body, ...found.map(({ because }) => because)]),
    record.fields.map(({ value }) => ({ kind: 'paragraph', children: value })),
  ];
  return {
    title: record.title,
    options: record.options.map(({ title, arguments: found }) => ({
      title,
      arguments: found.map(({ rating, because }) => `${rating}: ${shown(because)}`),
    })),
    chosen: record.chosen,
    fields: record.fields
      .filter(({ name }) => !['File', 'Chosen option'].includes(name))
      .map(({ name, value }) => `${name.toLowerCase()}: ${words(value)}`)
      .sort(),
    links: [...new Set(texts.flatMap(linksIn))].sort(),
  };
}

function shown(prose: Prose): string {
  return prose
    .map((block): string => {
      if (block.kind === 'list') return block.items.map(shown).join(' / ');
      if (block.kind === 'quote') return shown(block.children);
      if (block.kind === 'code') return block.text;
      return block.kind === 'table' ? block.rows.flat().map(words).join(' | ') : words(block.children);
    })
    .join(' // ');
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => ('children' in one ? words(one.children) : one.text))
    .join('')
    .replace(/\s+/g, ' ');
}

/** Targets of links, and links to files beside the record. */
function linksIn(prose: Prose): string[] {
  const ofInlines = (inlines: readonly Inline[]): string[] =>
    inlines.flatMap((one) => {
      if (one.kind === 'link') return [one.url, ...ofInlines(one.children)];
      if (one.kind === 'code') return one.text.startsWith('[') ? [one.text] : [];
      return 'children' in one ? ofInlines(one.children) : [];
    });
  return prose.flatMap((block): string[] => {
    if (block.kind === 'list') return block.items.flatMap(linksIn);
    if (block.kind === 'quote') return linksIn(block.children);
    if (block.kind === 'code') return [];
    return block.kind === 'table' ? block.rows.flat().flatMap(ofInlines) : ofInlines(block.children);
  });
}

describe('record, folder, record: options, arguments, status, dates and links are the same', () => {
  test.each([
    ['MADR 2', VERSION_2],
    ['MADR 3', VERSION_3],
    ['MADR 4', VERSION_4],
  ])('%s', async (_, text) => {
    const record = read(text);
    const written = await again(record);
    expect(keptOf(read(written))).toEqual(keptOf(record));
    expect(await again(read(written))).toBe(written);
  });

  test('whatever its words are', async () => {
    const word = fc.constantFrom(
      ...[
        'fast',
        'Good,',
        'because',
        'a[0][1]',
        '*x*',
        '<b>',
        '#2',
        '"q"',
        '| a',
        '`c`',
        '[l](https://l.example.org/x)',
      ],
      ...[
        '[r](0001-r.md)',
        'x_y_z',
        '--',
        '1.',
        '&amp;',
        'is',
        '$5',
        '計算機',
        '["q"](https://q.example.org)',
        '~~s~~',
      ],
    );
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => `w ${all.join(' ')} z`);
    const rating = fc.constantFrom('Good', 'Neutral', 'Bad');
    const option = fc.record({ body: line, pros: fc.array(fc.tuple(rating, line), { maxLength: 4 }) });
    const status = fc.constantFrom(
      'proposed',
      'accepted',
      'rejected',
      'deprecated',
      'on hold',
      'superseded by [ADR-3](0003.md)',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          status,
          date: fc.constantFrom('2030-01-05', '2031-12-31'),
          context: line,
          why: line,
          options: fc.array(option, { minLength: 2, maxLength: 4 }),
          more: line,
        }),
        async ({ status: state, date, context, why, options, more }) => {
          const text = [
            `---\nstatus: "${state}"\ndate: ${date}\ndecision-makers: Ada Reed\n---\n# The title\n`,
            `## Context and Problem Statement\n\n${context}\n`,
            `## Considered Options\n\n${options.map((_, at) => `* Option ${at + 1}`).join('\n')}\n`,
            `## Decision Outcome\n\nChosen option: "Option 2", because ${why}\n`,
            '## Pros and Cons of the Options\n',
            ...options.map(({ body, pros }, at) =>
              [
                `### Option ${at + 1}\n`,
                `${body}\n`,
                ...pros.map(([kind, words]) => `* ${kind}, because ${words}`),
                '',
              ].join('\n'),
            ),
            `## More Information\n\n${more}\n`,
          ].join('\n');
          const record = read(text);
          expect(keptOf(read(await again(record)))).toEqual(keptOf(record));
        },
      ),
      { numRuns: 25 },
    );
  });
});
