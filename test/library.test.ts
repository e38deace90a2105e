import { describe, expect, test } from 'vitest';
import { build, check, compare, type OwnRule, parse } from '../src/index.ts';
import { shippedTemplates } from '../src/templates.ts';
import { SHED } from './helpers/folder.ts';

/** Without its lock, which proves none of the quotes, nothing in it is an error. */
const { 'shed/citations.lock.json': _, ...UNPROVEN } = SHED;
const templates = shippedTemplates();
const strict: OwnRule = {
  id: 'no-tar',
  severity: 'error',
  check: ({ options }) =>
    options.filter(({ id }) => id === 'tar').map(({ at }) => ({ at, message: 'Tar is not to be had.' })),
};

describe('the library', () => {
  test('reads, and says what is wrong with the form', async () => {
    const { shared, units, diagnostics } = await parse({
      ...SHED,
      'stray.txt': '',
      'fence/rfc.md': 'no head',
    });
    expect(shared.people.map(({ id }) => id)).toEqual(['ada', 'ben', 'cleo', 'dan']);
    expect(units.map(({ id, rfc }) => [id, rfc?.title])).toEqual([
      ['fence', undefined],
      ['shed', 'Paint of the shed'],
    ]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['stray-file', 'bad-yaml']);
  });

  test('compares an RFC, or a part of it', async () => {
    const { shared, units } = await parse(SHED);
    const { rfc, lock } = units.find(({ id }) => id === 'shed') ?? {};
    if (rfc === undefined) throw new Error('The RFC was not read.');
    expect(compare(rfc, shared).options).toHaveLength(4);
    const part = compare(rfc, shared, { lock, selection: { options: ['oil', 'tar'], criteria: ['keeps'] } });
    expect(part.options.map(({ id }) => id)).toEqual(['oil', 'tar']);
    expect(part.rows.map(({ criterion, cells }) => [criterion.id, ...cells.map(({ mark }) => mark)])).toEqual(
      [['keeps', '?', '++']],
    );
    expect(JSON.stringify(part)).not.toContain('Dan Hidden');
  });

  test('finds by its own rules and by those that are passed in, in the order of the lines', async () => {
    const found = await check(SHED, { rules: [strict] });
    expect(found.filter(({ rule }) => rule === 'no-tar')).toEqual([
      {
        at: { file: 'shed/options/10-tar.md', line: 1, column: 1 },
        rule: 'no-tar',
        severity: 'error',
        message: 'Tar is not to be had.',
      },
    ]);
    const places = found.map(({ at }) => `${at.file}:${String(at.line).padStart(4, '0')}`);
    expect(places).toEqual(places.toSorted());
    expect(found.length).toBeGreaterThan(1);
  });

  test('builds all forms, and those that are passed in', async () => {
    const { pages } = await build(UNPROVEN, {
      templates,
      formats: [
        {
          rfc: ({ id }) => [{ path: `${id}/own.txt`, text: id }],
          site: ({ summaries }) => [{ path: 'all.txt', text: String(summaries.length) }],
        },
      ],
    });
    const paths = pages.map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted());
    expect(paths).toEqual(
      expect.arrayContaining(['index.html', 'shed/table.csv', 'shed/own.txt', 'fence/own.txt']),
    );
    expect(pages.find(({ path }) => path === 'all.txt')?.text).toBe('2');
  });

  test('builds nothing where there is an error, be it by a rule of our own', async () => {
    const broken = await build({ ...UNPROVEN, 'shed/rfc.md': 'no head' }, { templates });
    expect(broken.pages).toEqual([]);
    expect(broken.diagnostics.map(({ rule }) => rule)).toContain('bad-yaml');
    const { pages, diagnostics } = await build(UNPROVEN, { templates, rules: [strict] });
    expect([pages, diagnostics.filter(({ severity }) => severity === 'error').length]).toEqual([[], 1]);
  });

  test('refuses two pages of one path, and forms without their templates', async () => {
    const twice = { site: () => [{ path: 'rfcs.json', text: '' }] };
    await expect(build(UNPROVEN, { forms: ['json'], templates, formats: [twice] })).rejects.toThrow(
      '`rfcs.json`',
    );
    await expect(build(UNPROVEN, { forms: ['html'] })).rejects.toThrow(/no template/);
  });
});
