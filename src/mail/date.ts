/** A Date field read: seconds since 1970 (UTC), and why it is missing or doubtful. */
export interface MailTime {
  readonly time?: number;
  readonly doubt?: string;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  edt: -240,
  est: -300,
  cdt: -300,
  cst: -360,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
};
const FORM =
  /^(?:([a-z]{3,9})\.?[ ,]+)?(\d{1,2})[ -]+([a-z]{3,9})\.?[ ,-]+(\d{2,4})[ ,]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d{1,9})?)?(?: ?([+-]\d{4}|[a-z]{3}\d[a-z]{3}|[a-z]{1,5}))?(?: .*)?$/;
const OLDEST = 1900;
const EARLIEST = 1971;
const LATEST = 2099;

/**
 * Reads a Date field after RFC 5322, 3.3 and 4.3: obsolete zones, two- and three-digit years, comments. What is no date
 * has no time; a year outside 1971..2099, a zone or a weekday that cannot be right is told as a doubt.
 */
export function mailTime(field: string): MailTime {
  const text = withoutComments(field).replace(/\s+/g, ' ').trim().toLowerCase();
  if (text === '') return { doubt: 'the mail has no date' };
  const parts = FORM.exec(text);
  const month = MONTHS.findIndex((name) => name.startsWith(parts?.[3] ?? '-'));
  if (parts === null || month < 0) return { doubt: 'the date is not in the form of RFC 5322' };
  const [, weekday, day, , yearText, hour, minute, second] = parts;
  const year = fullYear(yearText ?? '');
  const strange =
    year < EARLIEST || year > LATEST ? `the year ${year} is outside ${EARLIEST}..${LATEST}` : undefined;
  if (strange !== undefined && (year < OLDEST || year > LATEST)) return { doubt: strange };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60)
    return { doubt: 'the hour does not exist' };
  const local = Date.UTC(year, month, Number(day), Number(hour), Number(minute), Number(second ?? 0));
  const dayDate = new Date(Date.UTC(year, month, Number(day)));
  if (dayDate.getUTCDate() !== Number(day) || dayDate.getUTCMonth() !== month)
    return { doubt: `${yearText}-${month + 1} has no day ${day}` };
  const zone = zoneOf(parts[8] ?? '');
  const time = local / 1000 - zone.minutes * 60;
  const doubt = strange ?? zone.doubt;
  if (doubt !== undefined) return { time, doubt };
  if (weekday !== undefined && weekday.slice(0, 3) !== DAYS[dayDate.getUTCDay()])
    return { time, doubt: 'the weekday does not fit the date' };
  return { time };
}

/** The offset of a Date field's zone, `-0300`; nothing where it has none, or one that is doubtful. */
export function mailZone(field: string): string | undefined {
  const text = withoutComments(field).replace(/\s+/g, ' ').trim().toLowerCase();
  const zone = FORM.exec(text)?.[8] ?? '';
  if (/^[+-]\d{4}$/.test(zone)) return zoneOf(zone).doubt === undefined ? zone : undefined;
  const minutes = ZONES[zone];
  if (minutes === undefined) return undefined;
  const west = minutes < 0;
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  return `${west ? '-' : '+'}${hours}${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
}

/** Seconds since 1970 as `YYYY-MM-DD HH:MM` in UTC. */
export function utcMinute(time: number): string {
  return new Date(time * 1000).toISOString().slice(0, 16).replace('T', ' ');
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

/** Minutes east of UTC. */
function zoneOf(text: string): { readonly minutes: number; readonly doubt?: string } {
  if (text === '') return { minutes: 0, doubt: 'the date has no zone; read as UTC' };
  const known = ZONES[text];
  if (known !== undefined) return { minutes: known };
  const first = ZONES[text.slice(0, 3)];
  if (first !== undefined && /^[a-z]{3}\d[a-z]{3}$/.test(text))
    return { minutes: first, doubt: `the zone ${text.toUpperCase()} names two; read as the first` };
  const offset = /^([+-])(\d\d)(\d\d)$/.exec(text);
  if (offset === null)
    return { minutes: 0, doubt: `the zone ${text.toUpperCase()} is not of RFC 5322; read as UTC` };
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  if (minutes > 14 * 60 || Number(offset[3]) > 59)
    return { minutes: 0, doubt: `the zone ${text} does not exist; read as UTC` };
  return { minutes: offset[1] === '-' ? -minutes : minutes };
}

/** The field without its comments, which nest (RFC 5322, 3.2.2); one that never closes is left out to the end. */
function withoutComments(field: string): string {
  if (!field.includes('(')) return field;
  let depth = 0;
  let kept = '';
  for (let at = 0; at < field.length; at++) {
    const char = field[at];
    if (char === '\\') at++;
    else if (char === '(') depth++;
    else if (char === ')' && depth > 0) depth--;
    else if (depth === 0) kept += char;
  }
  return kept;
}
