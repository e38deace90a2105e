import { describe, expect, test } from 'vitest';
import type { DraftForm } from '../../src/model/draft.ts';
import { writeBallot } from '../../src/render/draft/ballot.ts';
import type { WriteDraft } from '../../src/render/draft/draft.ts';
import { writeGfm } from '../../src/render/draft/gfm.ts';
import { writeKramdown } from '../../src/render/draft/kramdown.ts';
import { writeMadr } from '../../src/render/draft/madr.ts';
import { writePep } from '../../src/render/draft/pep.ts';
import { writeRst } from '../../src/render/draft/rst.ts';
import { draftOf } from '../../src/render/draft/writers.ts';
import { displayWidth } from '../../src/text/wrap.ts';
import { folderOf, SHED, shippedFolder } from '../helpers/folder.ts';
import { type Drafted, draftedOf, draftSetting, hostileRfcs } from './drafts.ts';
import { lost, saidIn } from './words.ts';

const FORMS: readonly (readonly [name: DraftForm, write: WriteDraft, ending: string])[] = [
  ['rst', writeRst, 'rst'],
  ['madr', writeMadr, 'madr.md'],
  ['kramdown', writeKramdown, 'kramdown.md'],
  ['pep', writePep, 'pep.rst'],
  ['ballot', writeBallot, 'ballot.txt'],
  ['gfm', writeGfm, 'gfm.md'],
];

/** `shed` is decided, `fence` is open. */
async function sheds(): Promise<Drafted[]> {
  return draftedOf(folderOf(SHED));
}

const CHANGES = {
  since: 'v1',
  items: [[{ kind: 'paragraph' as const, children: [{ kind: 'text' as const, text: 'tar is new' }] }]],
};

describe.each(FORMS)('a draft as %s', (form, write, ending) => {
  test('is what it was', async () => {
    for (const { name, comparison, site } of await sheds()) {
      const text = write(comparison, site, draftSetting({ changes: CHANGES }));
      await expect(text).toMatchFileSnapshot(`golden/${name}.${ending}`);
      expect(text).not.toMatch(/\n{3}|^\n|[^\n]$|undefined|\[object/);
    }
  });

  test('gives every claim and position its tag when it is asked to, and none else', async () => {
    for (const { comparison, site } of await sheds()) {
      const plain = (text: string): string => text.replaceAll('\\', '');
      const tags = new Set(
        plain(write(comparison, site, draftSetting({ tags: true }))).match(/\{[0-9a-z]{6}\}/g),
      );
      const claims = [
        ...comparison.rows.flatMap((row) => row.claims),
        ...comparison.options.flatMap((option) => option.arguments),
      ];
      expect(tags.size).toBe(claims.length + comparison.stands.flatMap(({ positions }) => positions).length);
      expect(plain(write(comparison, site, draftSetting()))).not.toMatch(/\{[0-9a-z]{6}\}/);
    }
  });

  test('carries each rejected alternative with its reasons and their links', async () => {
    const shed = (await sheds()).find(({ name }) => name === 'shed');
    if (shed === undefined) throw new Error('There is no shed.');
    const text = write(shed.comparison, shed.site, draftSetting()).replace(/\s+/g, ' ');
    for (const words of ['two winters', 'grey and sad', 'dear', 'the bees', 'it washes off'])
      expect(text).toContain(words);
    for (const id of ['winter', 'price'])
      expect(text).toMatch(new RegExp(`https://mail\\.example\\.org/r/${id}(@|%40)example\\.org`));
  });

  test('keeps to ASCII when it is asked to', async () => {
    const write = await draftOf(form);
    for (const { comparison, site } of await hostileRfcs(9, 2)) {
      expect(write(comparison, site, draftSetting({ ascii: true }))).toMatch(/^[\n -~]*$/);
    }
  });

  test('takes the template of the one who drafts', async () => {
    const [found] = await sheds();
    if (found === undefined) throw new Error('There is no RFC.');
    const setting = draftSetting();
    const templates = setting.templates.map((file) =>
      file.path === `draft/${form}.hbs` ? { ...file, text: 'Only {{question}}' } : file,
    );
    expect(write(found.comparison, found.site, { ...setting, templates })).toBe('Only Which wood?\n');
  });
});

describe('a ballot', () => {
  const formOf = (text: string): string[] => text.split(/^.*-=-=-=-=-=-.*\n/m);

  test('has one form between its two lines, the choices in order and `None of the above` last, whatever the texts say', async () => {
    for (const { name, comparison, site } of [
      ...(await draftedOf(shippedFolder())),
      ...(await hostileRfcs(5, 8)),
    ]) {
      const [above = '', form = '', after, ...more] = formOf(writeBallot(comparison, site, draftSetting()));
      expect({ name, after, more }).toEqual({ name, after: '', more: [] });
      expect(above).not.toMatch(/^\W*\[[ \d]*\] *Choice \d/im);
      const choices = form.trimEnd().split('\n');
      expect(choices).toHaveLength(comparison.options.length + 1);
      for (const [at, choice] of choices.entries())
        expect(choice).toMatch(new RegExp(`^\\[ {3}\\] Choice ${at + 1}: \\S`));
      expect(choices.at(-1)).toBe(`[   ] Choice ${choices.length}: None of the above`);
    }
  });

  test('stays within 72 columns but for a link or one longer word, and loses nothing', async () => {
    for (const { name, comparison, site } of [...(await draftedOf(shippedFolder())), ...(await sheds())]) {
      const text = writeBallot(comparison, site, draftSetting({ width: 100 }));
      const wide = text
        .split('\n')
        .filter((line) => displayWidth(line) > 72 && !/^[\s*]*(\[\d+\] )?\S+$/.test(line));
      expect({ name, wide }).toEqual({ name, wide: [] });
      // A quote or a name in a text is the same there, so that the marks of lines do not count.
      const plain = text.replace(/^ *[*|] /gm, '');
      expect({ name, lost: lost(saidIn(comparison), plain) }).toEqual({ name, lost: [] });
    }
  });
});
