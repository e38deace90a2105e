import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';
import { describe, expect, test } from 'vitest';
import { examine, renderSite } from '../src/pipeline.ts';
import { folderOf, ROOT, SHED, setting, shippedFolder } from './helpers/folder.ts';

const SCHEMAS = [
  { file: 'rfc.schema.json', type: 'RfcDocument', page: /\/rfc\.json$/ },
  { file: 'rfcs.schema.json', type: 'SiteDocument', page: /^rfcs\.json$/ },
] as const;

/** What `diff --as json` prints; no page of a site is one. */
const DIFF = { file: 'diff.schema.json', type: 'DiffDocument' } as const;

/** The schema as the types say it. */
function generate(type: string): string {
  const generator = createGenerator({
    path: join(ROOT, 'src/model/document.ts'),
    tsconfig: join(ROOT, 'tsconfig.json'),
    type,
    skipTypeCheck: true,
    topRef: false,
    additionalProperties: false,
  });
  return `${JSON.stringify(generator.createSchema(type), null, 2)}\n`;
}

test.each([...SCHEMAS, DIFF])(
  'the JSON Schema $file is what the types say (UPDATE=1 writes it anew)',
  ({ file, type }) => {
    const path = join(ROOT, 'templates/json', file);
    const expected = generate(type);
    if (process.env.UPDATE === '1') writeFileSync(path, expected);
    expect(readFileSync(path, 'utf8')).toBe(expected);
  },
);

describe.each(SCHEMAS)('the JSON Schema $file', ({ file, page }) => {
  const path = join(ROOT, 'templates/json', file);

  test.each([
    ['the shipped data', shippedFolder()],
    ['every state of a cell', folderOf(SHED)],
  ])('accepts what is published of %s', async (_, folder) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
    const pages = await renderSite(await examine(folder), setting(['json']));
    const documents = pages.filter((one) => page.test(one.path));
    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents) {
      validate(JSON.parse(document.text));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test('refuses a key that the types do not know', async () => {
    const ajv = new Ajv({ strict: false });
    const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
    const pages = await renderSite(await examine(folderOf(SHED)), setting(['json']));
    const document = JSON.parse(pages.find((one) => page.test(one.path))?.text ?? '{}');
    expect(validate({ ...document, total: 7 })).toBe(false);
  });
});
