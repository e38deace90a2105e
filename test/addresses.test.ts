import { describe, expect, test } from 'vitest';
import { renderDecision, renderDraft, renderTable, renderTradeoff } from '../src/documents.ts';
import { DRAFT_FORMS } from '../src/model/draft.ts';
import { FORMS } from '../src/model/template.ts';
import { examine, renderSite } from '../src/pipeline.ts';
import { diffData, renderDiff } from '../src/revisions.ts';
import { addressIn, withoutAddresses } from '../src/text/addresses.ts';
import { folderOf, SHED, setting } from './helpers/folder.ts';
import { hostileFolder } from './helpers/hostile-folder.ts';
import { replaced } from './helpers/mutate.ts';

const EVE = 'eve.reed@mailbox.example';
/** The address in every field that takes text, and in what people write around it. */
const HOSTILE = hostileFolder([
  [EVE, `by ${EVE}, so`, `Eve Reed <${EVE}>`, `\`${EVE}\``, `*${EVE}*`, `mailto:${EVE}`, `> ${EVE}`],
]);
/** But for the links, of which it is a part. */
const FILES = Object.fromEntries(
  Object.entries(HOSTILE).map(([path, text]) => [
    path,
    text.replace(/(?<= link: ).*/g, 'https://a.example/b'),
  ]),
);

const examination = await examine(folderOf(FILES));
const [examined] = examination.rfcs;
if (examined === undefined) throw new Error('There is no RFC.');

/** Where a text still holds it. */
function leaks(name: string, text: string): string[] {
  return [...text.matchAll(/.{0,40}eve\.reed.{0,40}/gis)].map(([around]) => `${name}: ${around}`);
}

describe('an address that stands in data', () => {
  test.each(FORMS)('is on no page as %s, the feeds and the search among them', async (form) => {
    const pages = await renderSite(examination, setting([form]));
    expect(pages.flatMap(({ path, text }) => leaks(path, text))).toEqual([]);
    expect(pages.some(({ text }) => /\[address\\?\]/.test(text))).toBe(true);
  });

  test.each([...FORMS, 'rst'] as const)('is in no table as %s', async (form) => {
    expect(leaks(form, await renderTable(examination, examined, {}, form, setting()))).toEqual([]);
  });

  test.each(FORMS)('is in no decision, tradeoff or diff as %s', async (form) => {
    const options = examined.rfc.options.map(({ id, label }) => ({ id, label }));
    const [one = { id: '', label: '' }, two = one] = options;
    const diff = await diffData(
      { name: 'v1', folder: folderOf(SHED), examination: await examine(folderOf(SHED)) },
      { name: 'v2', folder: folderOf(FILES), examination },
    );
    const texts = [
      await renderDecision(examination, examined, {}, form, setting()),
      await renderTradeoff(examination, examined, [one, two], form, setting()),
      await renderDiff(diff, form, setting()),
    ];
    expect(texts.flatMap((text) => leaks(form, text))).toEqual([]);
  });

  test.each(DRAFT_FORMS)('is in no draft as %s', async (form) => {
    const mail = { from: 'Ada Reed <ada@example.org>', to: ['list@example.org'], cc: [], references: [] };
    const draft = { ...setting(), ascii: false, tags: true, revision: 1, mail };
    expect(leaks(form, await renderDraft(examination, examined, form, draft))).toEqual([]);
  });

  test('is in the quote that is held against the mail, and told among the findings', () => {
    expect(examined.comparison.citations.some(({ quote }) => quote?.includes(EVE))).toBe(true);
    expect(examination.diagnostics.some(({ rule }) => rule === 'mail-address')).toBe(true);
  });
});

test('a quote with an address in it is proven by its own words, and shown without', async () => {
  const files = {
    ...SHED,
    'fence/options/1-larch.md': replaced(
      SHED,
      'fence/options/1-larch.md',
      'it grows here',
      `["ask ${EVE} for it"](mid:larch@example.org)`,
    ),
  };
  const { rfcs } = await examine(folderOf(files));
  const [fence] = rfcs.filter(({ rfc }) => rfc.id === 'fence');
  expect(fence?.comparison.citations.map(({ quote }) => quote)).toContain(`ask ${EVE} for it`);
  expect(JSON.stringify(fence?.comparison.rows)).toContain('ask [address] for it');
});

test('links and Message-IDs of data are shown as they are', async () => {
  const { rfcs } = await examine(folderOf(SHED));
  const ids = rfcs.flatMap(({ comparison }) =>
    comparison.sources.map(({ messageId, url }) => messageId ?? url),
  );
  expect(ids).toContain('winter@example.org');
  expect(ids).toContain('https://shop.example.org/tin');
});

test.each([
  [`ask ${EVE}.`, 'ask [address].'],
  [`${EVE}/ben@mailbox.example`, '[address]/[address]'],
  [`${EVE},ben@mailbox.example;cleo@mailbox.example`, '[address],[address];[address]'],
  [`mailto:${EVE}?subject=x`, 'mailto:[address]?subject=x'],
  [`(${EVE.toUpperCase()})`, '([address])'],
  ['1234567890@mailbox.example', '[address]'],
  ['ada19700101@mailbox.example', '[address]'],
  ['jörg@bücher.example', '[address]'],
  ['ada@xn--bcher-kva.xn--p1ai', '[address]'],
  ['ada@[192.0.2.1], ada@[IPv6:2001:db8::1]', '[address], [address]'],
  ['x%ada@mailbox.example', 'x%[address]'],
])('%s is shown as %s', (text, expected) => {
  expect(withoutAddresses(text)).toBe(expected);
  expect(addressIn(text)).toBeDefined();
});

test.each([
  'https://mail.example.org/r/winter.1@example.org/T/',
  'https://ada:word@host.example.org/x@y.org',
  'mail.example.org/r/winter.1@example.org',
  '20010203040506.12ab@mail.example.org',
  'cover.1625245134.git@mail.example.org',
  'package@1.2.3',
  'getty@tty1.service',
  '@decorator.name',
  'HEAD@{1}',
  'a@b',
])('%s is no address', (text) => {
  expect(withoutAddresses(text)).toBe(text);
  expect(addressIn(text)).toBeUndefined();
});
