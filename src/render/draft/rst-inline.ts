import type { Inline } from '../../model/prose.ts';
import { visible, visibleLine } from '../../text/visible.ts';
import type { FindSource } from '../citations.ts';

/** Stands for a space at which no line may end: a noncharacter of Unicode, one column wide. */
const HELD = '\ufdd0';

/** What of a text means something to reStructuredText wherever it stands. */
const SPECIAL =
  /[\\*`|\ufdd0]|_(?![A-Za-z0-9])|@(?=\w)|:(?=:)|(?<![\w.+-])([A-Za-z][A-Za-z0-9+-]{0,30}):(?=\S)/g;
/** What starts a block: a list, an option, a field, a directive, a line. A quotation mark before a word starts none. */
const STARTS =
  /^(?:["'<([{$#](?![A-Za-z0-9])|[!%&*+,\-./:;=>?@\]^_`|}~\u2022\u2023\u2043]|\((?:[A-Za-z]|[ivxlcdm]+|\d+|#)\)(?:\s|$)|(?:[A-Za-z]|[ivxlcdm]+|\d+|#)[.)](?:\s|$))/i;

type Piece = { readonly text: string } | { readonly markup: string };

/**
 * Inline content as reStructuredText, ready to be wrapped; nothing in it is markup that does not come from here. Messages
 * are footnotes, `[59]_`; other links are anonymous. Markup does not nest, so a link in emphasis is a link.
 */
export function rstInline(inlines: readonly Inline[], find: FindSource): string {
  const pieces = inlines.flatMap((one) => piecesOf(one, find, ''));
  let out = '';
  for (const piece of joined(pieces)) {
    if ('text' in piece) {
      const text = out === '' ? escapeStart(piece.text) : escapeText(piece.text);
      const apart = out !== '' && text !== '' && !/^[\s'")\]}>\-/:.,;!?\\]/.test(text);
      out += apart ? `\\${HELD}${text}` : text;
    } else {
      const apart = out !== '' && !/[\s([]$/.test(out);
      out += `${apart ? `\\${HELD}` : ''}${piece.markup.replaceAll(' ', HELD)}`;
    }
  }
  return out;
}

/** One line of plain text as the start of a block. */
export function rstText(text: string): string {
  return escapeStart(visibleLine(text));
}

/** A URL that stands alone: by itself, where nothing in it means something to reStructuredText. */
export function rstUrl(url: string): string {
  const bare = /^https?:\/\/(?!.*_(?![A-Za-z0-9]))[\w./@%+=&?#-]*[A-Za-z0-9/]$/.test(url);
  return bare ? url : linkMarkup('', url);
}

/** Lines that are done: spaces that were held are spaces, and no line of a paragraph looks like the rule under a title. */
export function released(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.replaceAll(HELD, ' '))
    .map((line) => (/^([!-/:-@[-`{-~])\1*$/.test(line) ? `\\${line}` : line));
}

function escapeStart(text: string): string {
  const escaped = escapeText(text);
  return STARTS.test(text) && !escaped.startsWith('\\') ? `\\${escaped}` : escaped;
}

function escapeText(text: string): string {
  return text.replace(SPECIAL, (match, scheme?: string) =>
    match === HELD ? ' ' : scheme === undefined ? `\\${match}` : `${scheme}\\:`,
  );
}

function piecesOf(inline: Inline, find: FindSource, mark: '' | '*' | '**'): Piece[] {
  switch (inline.kind) {
    case 'text':
      return marked(level(visible(inline.text)), mark);
    case 'code':
      return [literal(visibleLine(inline.text))];
    case 'emphasis':
    case 'strong': {
      const inner = inline.kind === 'strong' || mark === '**' ? '**' : '*';
      return joined(inline.children.flatMap((one) => piecesOf(one, find, ''))).flatMap((piece) =>
        'text' in piece ? marked(piece.text, inner) : [piece],
      );
    }
    case 'link':
      return [{ markup: linkMarkup(plain(inline.children), inline.url) }];
    case 'citation': {
      const { number, url, holds } = find(inline);
      const said = inline.quote === undefined ? inline.children : [quoted(inline.quote)];
      if (number === undefined) return [{ markup: linkMarkup(plain(said), url) }];
      const unproven: Piece[] = holds === 'unproven' ? [{ text: ' (not proven)' }] : [];
      const pieces = said.flatMap((one) => piecesOf(one, find, mark));
      return [
        ...pieces,
        ...(pieces.length === 0 ? [] : [{ text: ' ' }]),
        { markup: `[${number}]_` },
        ...unproven,
      ];
    }
  }
}

function quoted(quote: string): Inline {
  return { kind: 'text', text: `"${quote}"` };
}

/** Adjacent texts are one, so that what they are together can be seen. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if ('text' in piece && last !== undefined && 'text' in last)
      out[out.length - 1] = { text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}

/** Emphasis may not start or end with a space, and can hold no other markup. */
function marked(text: string, mark: '' | '*' | '**'): Piece[] {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (mark === '' || core === '') return [{ text }];
  const markup = core.split(' ').map(escapeText).join('\n');
  return [{ text: before }, { markup: `${mark}${markup}${mark}` }, { text: after }];
}

/** Code stands as it is; what a literal cannot hold is text. */
function literal(code: string): Piece {
  const holds = code !== '' && !/^[\s`]|[\s`\\]$|``/.test(code);
  return holds ? { markup: `\`\`${code}\`\`` } : { text: code };
}

function linkMarkup(words: string, url: string): string {
  const target = encoded(url);
  const text = escapeText(words).replace(/[<>]/g, '\\$&');
  return text === '' || words === url ? `\`<${target}>\`__` : `\`${text} <${target}>\`__`;
}

/** A URL as it can stand in angle brackets: what would end it, or name a target, is percent-encoded (RFC 3986). */
function encoded(url: string): string {
  return url
    .replace(/[\s<>`\\\u0000-\u0020\u007f]/g, (char) => encodeURIComponent(char))
    .replace(/_$/, '%5F');
}

function plain(inlines: readonly Inline[]): string {
  return level(
    inlines
      .map((one) => {
        if (one.kind === 'text' || one.kind === 'code') return visible(one.text);
        return one.kind === 'citation' && one.quote !== undefined
          ? `"${visible(one.quote)}"`
          : plain(one.children);
      })
      .join(''),
  ).trim();
}

function level(text: string): string {
  return text.replace(/[ \t\n\r]+/g, ' ');
}
