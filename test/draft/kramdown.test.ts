import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { writeKramdown } from '../../src/render/draft/kramdown.ts';
import { folderOf, SHED, shippedFolder } from '../helpers/folder.ts';
import { blocks, type Drafted, draftedOf, draftSetting, hostileRfcs } from './drafts.ts';
import { missingReader } from './programs.ts';
import { lost, saidIn } from './words.ts';

const missing = missingReader('kramdown-rfc2629') ?? '';

/** RFCXML as kramdown-rfc makes it of a draft, and what it complains of. */
function toXml(text: string): { xml: string; stderr: string; status: number | null } {
  const root = mkdtempSync(join(tmpdir(), 'rfc-compare-kramdown-'));
  try {
    writeFileSync(join(root, 'draft.md'), text);
    const { stdout, stderr, status } = spawnSync('kramdown-rfc2629', ['--v3', 'draft.md'], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        LANG: 'C.UTF-8',
        KRAMDOWN_REFCACHEDIR: root,
        http_proxy: 'http://127.0.0.1:9',
        https_proxy: 'http://127.0.0.1:9',
      },
      maxBuffer: 1 << 28,
    });
    return { xml: stdout.replace(/<!-- ##markdown-source:[\s\S]*?-->/, ''), stderr, status };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The elements of RFCXML that these documents may have, of which none comes from the data. */
const EXPECTED = [
  'rfc',
  'front',
  'title',
  'author',
  'organization',
  'address',
  'date',
  'abstract',
  't',
  'xref',
  'middle',
  'section',
  'name',
  'list',
  'strong',
  'em',
  'eref',
  'texttable',
  'ttcol',
  'c',
  'spanx',
  'vspace',
  'back',
  'references',
  'reference',
  'figure',
  'artwork',
  'ul',
  'ol',
  'li',
  'blockquote',
];

interface ReadXml {
  readonly text: string;
  readonly names: ReadonlySet<string>;
  readonly attributes: readonly (readonly [string, string])[];
}

function readXml(xml: string): ReadXml {
  const texts: string[] = [];
  const names = new Set<string>();
  const attributes: [string, string][] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if ('attrs' in node) {
      names.add(node.nodeName);
      for (const { name, value } of node.attrs) attributes.push([`${node.nodeName} ${name}`, value]);
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  // As HTML an empty element would not end, and a title would hold no element.
  walk(
    parse(
      xml
        .replace(/^[\s\S]*?<rfc/, '<rfc')
        .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, code: string) =>
          code.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
        )
        .replace(/<([a-z]+)((?:\s[^<>]*?)?)\/>/g, '<$1$2></$1>')
        .replace(/<(\/?)title/g, '<$1x-title'),
    ),
  );
  return { text: texts.join(''), names, attributes };
}

describe.skipIf(missing !== '')(`read by kramdown-rfc ${missing}`, () => {
  const check = ({ name, comparison, site }: Drafted): void => {
    const draft = writeKramdown(
      comparison,
      site,
      draftSetting({ tags: true, changes: { since: 'v1', items: [] } }),
    );
    const { xml, stderr, status } = toXml(draft);
    expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' });
    const { text, names, attributes } = readXml(xml);
    expect({ name, lost: lost(saidIn(comparison), text) }).toEqual({ name, lost: [] });
    const html = ['html', 'head', 'body', 'x-title'];
    expect({ name, others: [...names].filter((one) => ![...EXPECTED, ...html].includes(one)) }).toEqual({
      name,
      others: [],
    });
    const urls = comparison.sources.map(({ url }) => decodeURI(url));
    const targets = attributes.filter(([key]) => key === 'eref target').map(([, value]) => decodeURI(value));
    expect({ name, targets: targets.filter((url) => !urls.includes(url)) }).toEqual({ name, targets: [] });
    const cited = new Set(attributes.filter(([key]) => key === 'xref target').map(([, value]) => value));
    const numbers = comparison.sources.flatMap(({ number }) => number ?? []);
    expect([...cited].sort()).toEqual(numbers.map((number) => `M${number}`).sort());
    expect(text).not.toContain('root:x:0:');
  };

  test('the shipped question and an invented one are taken, with nothing lost', async () => {
    for (const one of [...(await draftedOf(shippedFolder())), ...(await draftedOf(folderOf(SHED)))].filter(
      ({ name }) => ['wbinvd', 'shed'].includes(name),
    ))
      check(one);
  }, 60_000);

  test('no text of the data becomes markup, includes a file, or ends a part of the document', async () => {
    for (const one of [...(await blocks()), ...(await hostileRfcs(7, 2))]) check(one);
  }, 60_000);
});
