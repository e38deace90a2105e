import { describe, expect, test } from 'vitest';
import type { DataFolder } from '../src/model/files.ts';
import { examine, renderSite } from '../src/pipeline.ts';
import type { OwnTemplates } from '../src/render/own-templates.ts';
import { textsOf } from '../src/render/template-files.ts';
import { digestOf } from '../src/render/templates.ts';
import { compiled } from './helpers/examiner.ts';
import { caseFolder, folderOf, SHED, setting, shippedFolder } from './helpers/folder.ts';
import { hostileFolder, inGroups } from './helpers/hostile-folder.ts';

/** The compiled program fills functions; the sources, which have none, have Handlebars compile the same texts. */
const built: { renderSite: typeof renderSite } = await import(compiled('pipeline.js'));
const { OWN_TEMPLATES: own }: { OWN_TEMPLATES: Record<string, OwnTemplates> } = await import(
  compiled('render/own-templates.js')
);

/** What a value may hold that is not placed as it is: marks, what nobody sees, and words that run both ways. */
const ODD = [
  `a & b < c > d "e" 'f' = \`g\``,
  'soft\u00adhyphen \u202eturned\u202c zero\u200bwidth \ufeff',
  '\u05e9\u05dc\u05d5\u05dd <b>',
  '\u061calm \u2028 \u{e0041}\u{1f600} caf\u00e9',
];

const FOLDERS: readonly (readonly [string, () => DataFolder])[] = [
  ['the shipped data', shippedFolder],
  ['invented data', () => folderOf(SHED)],
  ...['decide', 'locked', 'relations', 'small', 'wide', 'withdrawn'].map(
    (name): [string, () => DataFolder] => [`the case ${name}`, () => caseFolder(name)],
  ),
  ...inGroups(
    ODD.map((text) => [text]),
    8,
  ).map((rfcs, at): [string, () => DataFolder] => [
    `odd text ${at + 1}`,
    () => folderOf(hostileFolder(rfcs)),
  ]),
];

describe('the templates of the package as functions', () => {
  test('are made of the texts that it ships', () => {
    const { templates } = setting();
    for (const format of ['html', 'markdown', 'text'])
      expect(own[format]?.digest).toBe(digestOf(textsOf(format, templates)));
  });

  test.each(FOLDERS)('write what Handlebars writes: %s', async (_, folder) => {
    const examination = await examine(folder());
    const forms = setting(['html', 'md', 'txt']);
    const pages = await built.renderSite(examination, forms);
    const expected = await renderSite(examination, forms);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter(({ text }, at) => text !== expected[at]?.text).map(({ path }) => path)).toEqual([]);
  });

  test('fail on a value that a view lacks', () => {
    const text = (value: unknown): string => String(value);
    const need = (): never => {
      throw new Error('lacking');
    };
    const tools = { text, html: text, bdi: text, need, list: () => [], some: () => false };
    expect(() => own.html?.make(tools, {}).cell?.({})).toThrow('lacking');
  });
});
