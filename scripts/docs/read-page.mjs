/** A page of the guide as the tool reads Markdown: its own reader and its own kinds of blocks, parted by headings. */
import { markdownReader } from '../../dist/parse/markdown.js';
import { toProse } from '../../dist/parse/prose.js';
import { lineIndex } from '../../dist/text/lines.js';
import { anchorOf } from './markdown.mjs';

/** Host that links within the guide are given, as prose has none but web addresses; pages are printed without it. */
export const INSIDE = 'https://guide.invalid/';

/**
 * Title, text before the first heading, and sections with their ids; and every link to another page or place of the guide, as
 * `{ to, line }`, `to` being `path.md#id` from the folder of all pages.
 * @throws Error if the page has what the tool's prose cannot say
 */
export function readPage({ path, text }) {
  const [title, ...others] = markdownReader([])(text).children;
  if (title?.type !== 'heading' || title.depth !== 1)
    throw new Error(`docs/${path}:1: a page begins with \`# Title\`.`);
  const links = insideLinks(others, path);
  const found = [];
  const context = {
    file: path,
    text,
    locate: lineIndex(text),
    sources: new Map(),
    badSources: new Set(),
    found,
  };
  const parts = [{ title: wordsOf(title), deep: false, nodes: [] }];
  for (const node of others) {
    if (node.type === 'heading' && node.depth < 4)
      parts.push({ title: wordsOf(node), deep: node.depth === 3, nodes: [] });
    else parts.at(-1).nodes.push(node);
  }
  const [lead, ...sections] = parts.map(({ nodes, ...part }) => ({
    ...part,
    id: anchorOf(part.title),
    body: toProse(nodes, context),
  }));
  // A guide may set words between quotation marks that nobody wrote in a mail.
  const wrong = found.find(({ rule }) => rule !== 'stray-quote');
  if (wrong !== undefined) throw new Error(`docs/${path}:${wrong.at.line}: ${wrong.message}`);
  return { path, title: lead.title, lead: lead.body, sections, links };
}

/** The links that lead to pages of the guide; each gets an address that prose can hold. */
function insideLinks(nodes, from) {
  const found = [];
  const visit = (node) => {
    if (node.type === 'link' && !/^https?:/.test(node.url)) {
      const to = new URL(node.url, INSIDE + from).href.slice(INSIDE.length);
      found.push({ to, line: node.position.start.line });
      node.url = INSIDE + to;
    }
    for (const child of node.children ?? []) visit(child);
  };
  nodes.forEach(visit);
  return found;
}

function wordsOf(node) {
  return 'value' in node ? node.value : node.children.map(wordsOf).join('');
}
