// npm run torture -- markdown --suite FILE: the examples of a specification (spec.txt of CommonMark or of GFM) through our own path,
// from text to prose to HTML. What comes out differently is counted by its reason; what has none is a find.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFragment } from 'parse5';
import { ROOT } from './world.mjs';

const dist = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href);
const { markdownReader } = await dist('parse/markdown.js');
const { toProse } = await dist('parse/prose.js');
const { checkMarkdown } = await dist('parse/limits.js');
const { lineIndex } = await dist('text/lines.js');
const { proseHtml } = await dist('render/html/prose.js');

/** Why an example may come out differently, by what it holds; docs/hardening.md says why each is so. */
const REASONS = [
  [
    'an extension of GFM that is off',
    ({ section }) => /autolinks \(extension|strikethrough|task list|disallowed/i.test(section),
  ],
  ['refused in words', ({ found }) => found.length > 0],
  [
    'raw HTML is text',
    ({ html }) =>
      /<(?!\/?(?:p|em|strong|code|pre|a|ul|ol|li|blockquote|h[1-6]|table|thead|tbody|tr|th|td|br|hr|img)\b)[a-z!?/]/i.test(
        html,
      ),
  ],
  ['an underlined heading is text', ({ section }) => section === 'Setext headings'],
  ['raw HTML is text', ({ markdown }) => /<[a-z!?/][^>]*>/i.test(markdown)],
  ['a definition is text', ({ markdown }) => /^[ >]*\[[^\]]*\]:/m.test(markdown)],
  [
    'a link that leads to no web address is text',
    ({ html }) => [...html.matchAll(/href="([^"]*)"/g)].some(([, to]) => !/^https?:/.test(to)),
  ],
  ['an empty paragraph or item is left out', ({ html }) => /<li>\s*<\/li>|<h\d><\/h\d>/.test(html)],
  [
    'a cell beyond the head of its table is kept',
    ({ section, html }) => section.startsWith('Tables') && html.includes('<table'),
  ],
  [
    'a sign of money beyond U+FFFF is no punctuation to the library',
    ({ markdown }) => /\p{Sc}/u.test(markdown.replace(/[\0-\uffff]/gu, '')),
  ],
  ['a line break is a space', ({ html }) => html.includes('<br')],
];

export async function torture(args) {
  const file = args[args.indexOf('--suite') + 1];
  const examples = read(readFileSync(file, 'utf8'));
  const tally = new Map();
  const finds = [];
  for (const example of examples) {
    const { html, found } = ours(example.markdown);
    const same = normal(html) === normal(example.html);
    const [reason] = same ? ['the same'] : (REASONS.find(([, holds]) => holds({ ...example, found })) ?? []);
    if (reason === undefined)
      finds.push(
        `example ${example.number} (${example.section}): ${JSON.stringify(example.markdown)} became ${normal(html)}, expected ${normal(example.html)}`,
      );
    else tally.set(reason, (tally.get(reason) ?? 0) + 1);
  }
  for (const [reason, count] of [...tally].sort((a, b) => b[1] - a[1]))
    console.log(`markdown: ${count} ${reason}`);
  console.log(`markdown: ${examples.length} examples`);
  return finds;
}

/** Examples stand between lines of 32 backticks; an arrow is a tab. */
function read(text) {
  const examples = [];
  let section = '';
  const pattern = /^#{1,6} (.*)$|^`{32} example[^\n]*\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm;
  for (const [, heading, markdown, html] of text.matchAll(pattern)) {
    if (heading !== undefined) section = heading;
    else
      examples.push({
        number: examples.length + 1,
        section,
        markdown: markdown.replace(/→/g, '\t'),
        html: html.replace(/→/g, '\t'),
      });
  }
  return examples;
}

function ours(markdown) {
  const over = checkMarkdown('suite.md', markdown, 1);
  if (over !== undefined) return { html: '', found: [over] };
  const found = [];
  const context = {
    file: 'suite.md',
    text: markdown,
    locate: lineIndex(markdown),
    sources: new Map(),
    badSources: new Set(),
    found,
  };
  const tree = markdownReader([])(markdown);
  return {
    html: proseHtml(toProse(tree.children, context), ({ source }) => ({
      key: source,
      kind: 'link',
      url: source,
    })).safeHtml,
    found,
  };
}

/** Elements and words alone: no attributes but of links, no white space between blocks, no `<p>` in a list item. */
function normal(html) {
  const print = (node) => {
    if (node.nodeName === '#text')
      return node.value.replace(/\s+/g, ' ').replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
    const inner = (node.childNodes ?? []).map(print).join('');
    if (['#document-fragment', 'div', 'bdi'].includes(node.nodeName)) return inner;
    if (node.nodeName === 'p' && node.parentNode?.nodeName === 'li') return ` ${inner} `;
    const href = node.attrs?.find(({ name }) => name === 'href')?.value;
    return `<${node.nodeName}${href === undefined ? '' : ` ${href}`}>${inner}</${node.nodeName}>`;
  };
  return print(parseFragment(html))
    .replace(/ *(<\/?(?:p|ul|ol|li|blockquote|pre|h\d|table|thead|tbody|tr|th|td)>) */g, '$1')
    .replace(/ +/g, ' ')
    .replace(/<tbody><\/tbody>/g, '')
    .replace(/\s+<\/code><\/pre>/g, '</code></pre>')
    .trim();
}
