import { limit } from '../text/limits.ts';
import { BOUNDS } from './bounds.ts';
import { bodyStart, view } from './bytes.ts';
import { type Separator, separatorAt } from './separator.ts';

/** Where a mail's Content-Length ends it (mboxcl, mboxcl2), and where the next begins; no separator at the end of the file. */
export interface MeasuredEnd {
  readonly end: number;
  readonly next: number;
  readonly separator?: Separator;
}

/**
 * The end that the Content-Length of the mail at `from` names, when a separator or the end of the file stands there;
 * undefined when it names none or lies; `more` when the bytes at hand end too early to say.
 */
export function measuredEnd(
  bytes: Uint8Array,
  from: number,
  final: boolean,
): MeasuredEnd | undefined | 'more' {
  const most = Math.min(bytes.length, from + limit('header-bytes'));
  const body = bodyStart(bytes, from, most);
  if (body < 0) return final || most < bytes.length ? undefined : 'more';
  const length = contentLength(view(bytes).toString('latin1', from, body));
  if (length === undefined || length > limit('mail-bytes')) return undefined;
  const end = body + length;
  if (end + BOUNDS.separator * 2 > bytes.length && !final) return 'more';
  if (end > bytes.length) return undefined;
  let next = end;
  for (let blank = 0; blank < 2 && next < bytes.length; blank++) {
    if (bytes[next] === 10) next += 1;
    else if (bytes[next] === 13 && bytes[next + 1] === 10) next += 2;
  }
  if (next === bytes.length) return { end, next };
  if (bytes[next - 1] !== 10 || view(bytes).toString('latin1', next, next + 5) !== 'From ') return undefined;
  const separator = separatorAt(bytes, next, final);
  return typeof separator === 'string' ? undefined : { end, next, separator };
}

function contentLength(header: string): number | undefined {
  const found = /^Content-Length:[ \t]*(\d{1,10})[ \t]*\r?$/im.exec(header);
  return found === null ? undefined : Number(found[1]);
}
