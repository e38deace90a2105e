import { ENTITIES } from './entities.ts';

const BLOCKS = new Set(
  'p div br tr li ul ol table h1 h2 h3 h4 h5 h6 pre hr dt dd section article'.split(' '),
);
const HIDDEN = new Set(['script', 'style', 'head', 'title', 'template']);

/**
 * The words of an HTML body, for reading only: tags dropped in one pass, blocks on lines of their own, a `blockquote`
 * marked with `> ` a level, scripts and styles left out, the common character references undone. Nothing is loaded.
 */
export function htmlText(html: string): string {
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  let hidden = '';
  const flush = (): void => {
    const words = line.replace(/[ \t\r\n]+/g, ' ').trim();
    if (words !== '' || (lines.length > 0 && lines.at(-1) !== ''))
      lines.push(words === '' ? '' : '> '.repeat(depth) + words);
    line = '';
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const text = html.slice(at, open < 0 ? html.length : open);
    if (hidden === '') line += unreferenced(text);
    if (open < 0) break;
    const comment = html.startsWith('<!--', open);
    const close = comment ? html.indexOf('-->', open) : html.indexOf('>', open);
    if (close < 0) break;
    at = close + (comment ? 3 : 1);
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 20));
    const name = (tag?.[2] ?? '').toLowerCase();
    const ending = tag?.[1] === '/';
    if (hidden !== '') {
      if (ending && name === hidden) hidden = '';
    } else if (HIDDEN.has(name) && !ending) hidden = name;
    else if (name === 'blockquote') {
      flush();
      depth = ending ? Math.max(0, depth - 1) : Math.min(20, depth + 1);
    } else if (BLOCKS.has(name)) flush();
  }
  flush();
  return lines.length === 0 ? '' : `${lines.join('\n').trim()}\n`;
}

function unreferenced(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,7}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES.get(name) ?? ENTITIES.get(String(name).toLowerCase()) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : '\ufffd';
    },
  );
}
