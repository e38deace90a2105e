import { BOUNDS } from './bounds.ts';
import { view } from './bytes.ts';

/** The form of a From_ line; a file's separators are held to the form of its first. */
export type SeparatorForm = 'marker' | 'dated' | 'commit' | 'bare';

/** A From_ line: where the mail after it begins, its form, and the seconds since 1970 that it names. */
export interface Separator {
  readonly end: number;
  readonly form: SeparatorForm;
  readonly line: string;
  readonly received?: number;
}

const COMMIT = /^From [0-9a-f]{40} Mon Sep 17 00:00:00 2001$/;
const MARKER = /^From (?:(?:mboxrd|git)@z|lei@\S+|\S+@mbox(?:rd|o|cl2?)) /;
const DATE =
  / (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +(\d{1,2}) (\d{1,2}):(\d\d)(?::(\d\d))?(?: [A-Z]{1,5}| [+-]\d{4})? (\d{4})/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const FIELD = /^(?:>?From |[!-9;-~]+[ \t]*:)/;

/**
 * Judges the line at `at`, which begins with `From `: a Separator, `no`, or `more` when the bytes at hand end too early.
 * A separator is a known marker, an asctime date or nothing after `From `, followed by a line that is a header field.
 */
export function separatorAt(bytes: Uint8Array, at: number, final: boolean): Separator | 'no' | 'more' {
  const eol = bytes.indexOf(10, at);
  const near = bytes.length - at < BOUNDS.separator;
  if (eol < 0) return final || !near ? 'no' : 'more';
  if (eol - at > BOUNDS.separator) return 'no';
  const buffer = view(bytes);
  const line = buffer.toString('latin1', at, bytes[eol - 1] === 13 ? eol - 1 : eol);
  const form = formOf(line);
  if (form === undefined) return 'no';
  const next = bytes.subarray(eol + 1, eol + 1 + BOUNDS.separator);
  const nextEol = next.indexOf(10);
  if (nextEol < 0 && next.length < BOUNDS.separator && !final) return 'more';
  if (!FIELD.test(view(next).toString('latin1', 0, nextEol < 0 ? next.length : nextEol))) return 'no';
  const received = form === 'dated' ? seconds(line) : undefined;
  return { end: eol + 1, form, line, ...(received === undefined ? {} : { received }) };
}

function formOf(line: string): SeparatorForm | undefined {
  if (COMMIT.test(line)) return 'commit';
  if (MARKER.test(line)) return 'marker';
  if (line.trim() === 'From') return 'bare';
  return DATE.test(line) ? 'dated' : undefined;
}

function seconds(line: string): number | undefined {
  const [, month, day, hour, minute, second, year] = DATE.exec(line) ?? [];
  if (month === undefined || Number(year) <= 1970) return undefined;
  const at = Date.UTC(
    Number(year),
    MONTHS.indexOf(month) / 3,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0),
  );
  return at / 1000;
}
