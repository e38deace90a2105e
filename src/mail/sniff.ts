import { looseText, view } from './bytes.ts';
import { separatorAt } from './separator.ts';

/** What the first bytes of a source say it is; `page` is HTML, `pasted` a message copied out of a web archive. */
export type SourceKind = 'gzip' | 'mbox' | 'mail' | 'pasted' | 'page' | 'empty' | 'unknown';

/** Bytes that `sniff` wants to see, where the source has them. */
export const SNIFFED = 8192;

const FIELD = /^[!-9;-~]+[ \t]*:/;
const PASTED_DATE = /^(?:Date|Sent|On): .{6,60}$/;

/** Tells a source's kind by its content, never by its name: pass at least `SNIFFED` bytes or all there are. */
export function sniff(start: Uint8Array): SourceKind {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip';
  const bom = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0;
  let first = bom;
  while (first < start.length && (start[first] === 10 || start[first] === 13)) first++;
  if (first === start.length) return 'empty';
  if (view(start).toString('latin1', first, first + 5) === 'From ') {
    if (typeof separatorAt(start, first, true) !== 'string') return 'mbox';
  }
  const text = looseText(start.subarray(first, Math.min(start.length, SNIFFED)));
  if (/^\s*<(?:!doctype html|html|head|body|\?xml)/i.test(text)) return 'page';
  const lines = text.split(/\r?\n/, 40);
  if (isPasted(lines)) return 'pasted';
  if (FIELD.test(lines[0] ?? '') && headed(lines)) return 'mail';
  return 'unknown';
}

/** A title, then a block of `From:` and `Date:` lines, and no Message-ID: no mail program writes that. */
function isPasted(lines: readonly string[]): boolean {
  const from = lines.findIndex((line) => /^(?:From|Author): \S/.test(line.trim()));
  const date = lines.findIndex((line) => PASTED_DATE.test(line.trim()));
  if (from < 0 || date < 0 || Math.abs(from - date) > 6) return false;
  if (lines.some((line) => /^(?:Message-ID|Received|MIME-Version):/i.test(line))) return false;
  const before = lines.slice(0, Math.min(from, date));
  return before.some((line) => line.trim() === '') && before.some((line) => line.trim() !== '');
}

/** A header block of one or more known fields, or of several of any name that are written as usual, with a space. */
function headed(lines: readonly string[]): boolean {
  const end = lines.findIndex((line) => line.trim() === '');
  const block = end < 0 ? lines : lines.slice(0, end);
  const known = block.some((line) =>
    /^(?:From|To|Date|Subject|Message-ID|Received|Return-Path|MIME-Version|Content-Type|Delivered-To|X-[\w-]+):/i.test(
      line,
    ),
  );
  return known || block.filter((line) => /^[!-9;-~]+:(?:\s|$)/.test(line)).length > 1;
}
