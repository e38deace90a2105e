import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as schemas from '../src/parse/schema.ts';
import { templatesOf } from '../src/render/templates.ts';
import { ROOT, setting } from './helpers/folder.ts';

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

const templates = setting().templates.filter(({ path }) => path.endsWith('.hbs'));

describe('templates', () => {
  test.each(templates.map(({ path, text }) => [path, text]))(
    '%s lets nothing through unescaped',
    (_, text) => {
      expect(text).not.toMatch(/\{\{\{|\{\{&/);
    },
  );

  test.each(templates.map(({ path, text }) => [path, text]))('%s quotes its attributes', (_, text) => {
    expect(text).not.toMatch(/\s[a-z-]+=\{\{/);
  });

  test('are compiled without escapes, or marked safe, in one file only', () => {
    const users = filesIn(join(ROOT, 'src')).filter((path) =>
      /SafeString|noEscape/.test(readFileSync(path, 'utf8')),
    );
    expect(users.map((path) => relative(ROOT, path))).toEqual(['src/render/handlebars.ts']);
  });

  test('escape what they place, in text and in attributes', async () => {
    const fill = await templatesOf('html', [{ path: 'html/x.hbs', text: '<a title="{{t}}">{{t}}</a>' }]);
    expect(fill('x', { t: '"><script>{{t}}' })).toBe(
      '<a title="&quot;&gt;&lt;script&gt;{{t}}">&quot;&gt;&lt;script&gt;{{t}}</a>',
    );
  });

  test('fail on a value that the view lacks, and on a helper that is none', async () => {
    const fill = await templatesOf('html', [
      { path: 'html/lacks.hbs', text: '{{missing}}' },
      { path: 'html/calls.hbs', text: '{{lookup this "a"}}{{unheard 1}}' },
    ]);
    expect(() => fill('lacks', {})).toThrow();
    expect(() => fill('calls', {})).toThrow();
    expect(() => fill('none', {})).toThrow(/no template/);
  });

  test('cannot reach a prototype through data', async () => {
    const fill = await templatesOf('html', [{ path: 'html/x.hbs', text: '{{#each list}}{{this}}{{/each}}' }]);
    expect(fill('x', { list: ['constructor', '__proto__'] })).toBe('constructor__proto__');
  });
});

describe('the schemas of the data', () => {
  const all = Object.entries(schemas).filter(([name]) => name.endsWith('Schema'));
  test.each(all)('%s has a JSON Schema', (name, schema) => {
    const json = z.toJSONSchema(schema as z.ZodType, { io: 'input', target: 'draft-7' });
    const list = { type: 'array', items: expect.anything() };
    expect(json).toMatchObject(
      name === 'scaleSchema' ? list : { type: 'object', properties: expect.anything() },
    );
  });
});
