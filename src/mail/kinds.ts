import type { LineKind } from '../model/message.ts';
import type { QuoteLine } from './quotes.ts';

const TRAILER =
  /^\s{0,4}(?:[A-Z][a-z]{1,20}(?:-[a-z]{1,20}){0,4}-(?:by|to|at)|Fixes|Link|Closes|BugLink|Cc|CC|Message-Id|Change-Id|Nacked-by|Nak|Ack-by): +\S/;
const DIFF_START = /^(?:diff --git a\/|diff -[a-z]* |Index: \S+$)/;
const DIFF_LINE =
  /^(?:diff |index [0-9a-f]|--- |\+\+\+ |@@ |[+\- \t]|\\ |new |old |deleted |similarity |rename |copy |Binary |GIT binary |=====)/;
const DIFFSTAT =
  /^ \S.{0,200}\| +(?:\d+ [+-]*|Bin .*)$|^ \d+ files? changed[, ]|^ (?:create|delete|rename) mode? /;
const SIGNED_NAME = /^-\w[\w.' ]{0,40}$/;
const SENT_FROM = /^Sent from my(?: +[\w-]+){1,3}$/;

/**
 * The kind of each line that is not quoted: signature (from `-- ` on, a closing `-Name`, `Sent from my ...`, a PGP
 * signature), footer (the list's own, below a rule of underlines), patch, trailer (`Reviewed-by: ...`), else own.
 * Quoted lines are `quoted`. Attributions are told elsewhere.
 */
export function lineKinds(lines: readonly QuoteLine[]): LineKind[] {
  const kinds: LineKind[] = lines.map((line) => (line.depth > 0 ? 'quoted' : 'own'));
  const end = markTail(lines, kinds);
  markPatch(lines, kinds, end);
  for (let at = 0; at < end; at++)
    if (kinds[at] === 'own' && TRAILER.test(lines[at]?.text ?? '')) kinds[at] = 'trailer';
  return kinds;
}

/** Marks signature and footer; returns where they begin. */
function markTail(lines: readonly QuoteLine[], kinds: LineKind[]): number {
  const own = (at: number): string | undefined => (kinds[at] === 'own' ? (lines[at]?.text ?? '') : undefined);
  let end = lines.length;
  for (let at = lines.length - 1, seen = 0; at >= 0 && seen < 60; at--, seen++) {
    const text = own(at);
    if (text === undefined) continue;
    if (/^_{20,}\s*$/.test(text) && listed(lines, at)) {
      kinds.fill('footer', at, end);
      end = at;
    } else if (text === '-- ' || (text === '--' && end - at <= 12)) {
      const footer = /^To unsubscribe|^(?:This is|.*mailing list)/i.test(lines[at + 1]?.text ?? '');
      markOwn(lines, kinds, at, end, footer ? 'footer' : 'signature');
      end = at;
    } else if (text.startsWith('-----BEGIN PGP SIGNATURE')) {
      markOwn(lines, kinds, at, end, 'signature');
      end = at;
    }
  }
  return closing(lines, kinds, end);
}

/** A name after a dash, or `Sent from my ...`, as the last own words before the quote or the end. */
function closing(lines: readonly QuoteLine[], kinds: LineKind[], end: number): number {
  let last = end;
  for (let at = end - 1; at >= 0; at--) {
    const { text = '', depth = 0 } = lines[at] ?? {};
    const alone = (lines[at - 1]?.text ?? '').trim() === '' && (lines[at + 1]?.text ?? '').trim() === '';
    if (depth === 0 && alone && (SIGNED_NAME.test(text) || SENT_FROM.test(text))) {
      kinds[at] = 'signature';
      if (at === last - 1) last = at;
      break;
    }
    if (depth === 0 && text.trim() !== '' && end - at > 3 && !/:\s*$/.test(text)) break;
  }
  return last;
}

function markOwn(
  lines: readonly QuoteLine[],
  kinds: LineKind[],
  from: number,
  to: number,
  kind: LineKind,
): void {
  for (let at = from; at < to; at++)
    if ((lines[at]?.depth ?? 0) === 0 && kinds[at] === 'own') kinds[at] = kind;
}

function listed(lines: readonly QuoteLine[], at: number): boolean {
  return lines.slice(at + 1, at + 5).some((line) => /mailing list|https?:\/\/|@/i.test(line.text));
}

function markPatch(lines: readonly QuoteLine[], kinds: LineKind[], end: number): void {
  let inside = false;
  for (let at = 0; at < end; at++) {
    if (kinds[at] !== 'own') {
      inside = false;
      continue;
    }
    const text = lines[at]?.text ?? '';
    if (DIFF_START.test(text) || (/^--- \S/.test(text) && /^\+\+\+ \S/.test(lines[at + 1]?.text ?? '')))
      inside = true;
    else if (inside && text !== '' && !DIFF_LINE.test(text)) inside = false;
    else if (inside && text === '' && !DIFF_LINE.test(lines[at + 1]?.text ?? '')) inside = false;
    if (inside || DIFFSTAT.test(text)) kinds[at] = 'patch';
  }
}
