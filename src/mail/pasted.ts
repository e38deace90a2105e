import { Buffer } from 'node:buffer';
import { looseText } from './bytes.ts';

/** A message copied out of a web archive, put into the form of a mail; `note` says what the copy has lost. */
export interface PastedMail {
  readonly bytes: Uint8Array;
  readonly note: string;
}

const FIELD = /^(From|Author|Date|Sent|To|Cc|Subject): +(.*)$/;

/**
 * A mail made of a web page's text: its title as Subject, its `From:` and `Date:` lines as fields, the rest as body. The
 * page prints its own local time and often the wrong name for the zone, so the date is marked with a comment
 * that `mailTime` drops and `pastedDoubt` finds.
 */
export function pastedMail(bytes: Uint8Array): PastedMail {
  const lines = looseText(bytes).split(/\r?\n/);
  const fields = new Map<string, string>();
  let at = 0;
  let title = '';
  for (; at < Math.min(lines.length, 40); at++) {
    const line = (lines[at] ?? '').trim();
    const field = FIELD.exec(line);
    if (field !== null && !/^\[?(?:re|fwd?)$/i.test(field[1] ?? ''))
      fields.set(nameOf(field[1]), field[2] ?? '');
    else if (fields.size >= 2) break;
    else if (title === '' && line !== '') title = line;
  }
  const body = lines.slice(at);
  while (body[0]?.trim() === '') body.shift();
  const header = [
    `From: ${fields.get('From') ?? ''}`,
    `Date: ${mailDate(fields.get('Date') ?? '')} (${PASTED})`,
    `Subject: ${fields.get('Subject') ?? title}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  const zone = /[A-Z]{2,5}$|[+-]\d{4}$/.exec((fields.get('Date') ?? '').trim())?.[0] ?? 'none';
  return {
    bytes: Buffer.from(`${header.join('\n')}\n\n${body.join('\n')}${body.at(-1) === '' ? '' : '\n'}`, 'utf8'),
    note: `it was copied from a web archive: it has no Message-ID, so nothing can cite it or answer it; its time zone (${zone}) is doubtful, since such pages print the time of their own place`,
  };
}

const PASTED = 'pasted from a web archive';

/** The doubt about a date of a pasted mail, undefined for any other Date field. */
export function pastedDoubt(dateField: string): string | undefined {
  return dateField.endsWith(`(${PASTED})`)
    ? 'copied from a web archive, whose time zone is doubtful'
    : undefined;
}

function nameOf(name: string | undefined): string {
  if (name === 'Author') return 'From';
  return name === 'Sent' ? 'Date' : (name ?? '');
}

/** `Fri Jun 04 2021 - 11:50:24 EST` (hypermail) and asctime forms in the order of RFC 5322; others as they are. */
function mailDate(text: string): string {
  const found =
    /^(?:[A-Z][a-z]{2},? )?([A-Z][a-z]{2}) (\d{1,2}),? (\d{4})(?: -|,)? (\d{1,2}:\d\d(?::\d\d)?)(?: ?([AP]M))? ?(.*)$/.exec(
      text.trim(),
    );
  if (found === null) return text;
  const [, month, day, year, time, half, zone] = found;
  return `${day} ${month} ${year} ${half === undefined ? time : clock24(time ?? '', half)} ${zone}`;
}

function clock24(time: string, half: string): string {
  const [hour = '0', ...rest] = time.split(':');
  const hours = (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  return [String(hours).padStart(2, '0'), ...rest].join(':');
}
