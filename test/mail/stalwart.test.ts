import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBody } from '../../src/mail/body.ts';
import { mailTime } from '../../src/mail/date.ts';
import { scanHeader } from '../../src/mail/header.ts';
import { firstMailbox } from '../../src/mail/mailbox.ts';
import { messageIds } from '../../src/mail/message-id.ts';
import { wordDecoder } from '../../src/mail/words.ts';
import { bytesOf, missingShared, SHARED } from './shared.ts';

const FOLDER = 'mail-cases/stalwart';
const skipped = missingShared(FOLDER);
/** Share of the cases that may differ; each that does stands in a list with its reason. */
const MOST = 0.05;

interface DateTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly tz_before_gmt: boolean;
  readonly tz_hour: number;
  readonly tz_minute: number;
}
interface Named {
  readonly name: string | null;
  readonly address: string | null;
}
interface Value {
  readonly Text?: string;
  readonly DateTime?: DateTime;
  readonly Address?: {
    readonly List?: readonly Named[];
    readonly Group?: readonly { readonly addresses: readonly Named[] }[];
  };
}
interface Parsed {
  readonly text_body: readonly number[];
  readonly parts: readonly {
    readonly headers: readonly { readonly name: string; readonly value: Value | string }[];
    readonly body: { readonly Text?: string; readonly Html?: string } | string;
  }[];
}

function seconds(date: DateTime): number {
  const local = Date.UTC(date.year, date.month - 1, date.day, date.hour, date.minute, date.second) / 1000;
  return local - (date.tz_before_gmt ? -1 : 1) * (date.tz_hour * 3600 + date.tz_minute * 60);
}

function level(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** They keep comments as part of a name; we do not. A name that is all comment is one for both. */
function withoutComment(name: string): string {
  return name.startsWith('(') ? name : level(name.replace(/ \(.*$/, ''));
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(join(SHARED, FOLDER, path), 'utf8')) as T;
}

function messages(): { name: string; bytes: Uint8Array; theirs: Parsed }[] {
  return ['rfc', 'legacy'].flatMap((kind) =>
    readdirSync(join(SHARED, FOLDER, 'eml', kind))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => `eml/${kind}/${file.replace('.json', '')}`)
      .filter((name) => existsSync(join(SHARED, FOLDER, `${name}.eml`)))
      .map((name) => ({
        name,
        bytes: new Uint8Array(readFileSync(join(SHARED, FOLDER, `${name}.eml`))),
        theirs: json<Parsed>(`${name}.json`),
      })),
  );
}

/** Only the listed cases differ, and they are few enough. */
function few(differing: readonly string[], reasons: Readonly<Record<string, string>>, all: number): void {
  expect([...differing].sort()).toEqual(Object.keys(reasons).sort());
  tally.all += all;
  tally.differing += differing.length;
}

const tally = { all: 0, differing: 0 };

const MOJIBAKE =
  'a Latin-1 byte in a field or body that declares nothing: they show U+FFFD, we read windows-1252';

test.skipIf(skipped !== undefined)(`headers agree with stalwart ${skipped ?? ''}`, async () => {
  const decode = await wordDecoder();
  const differing: string[] = [];
  let all = 0;
  for (const { name, bytes, theirs } of messages()) {
    const { fields } = scanHeader(bytes);
    const wanted = new Map(
      (theirs.parts[0]?.headers ?? []).map((header) => [header.name, header.value]).reverse() as [
        string,
        Value | string,
      ][],
    );
    const same = (what: string, ours: unknown, their: unknown): void => {
      all++;
      if (ours !== their) differing.push(`${name} ${what}`);
    };
    const value = (field: string): Value => {
      const found = wanted.get(field);
      return typeof found === 'object' ? found : {};
    };
    const from = value('from').Address?.List?.[0] ?? value('from').Address?.Group?.[0]?.addresses[0];
    if (from !== undefined) {
      const ours = firstMailbox(decode(fields.get('from') ?? ''));
      same('name', ours.name, from.name ?? '');
      same('address', ours.address, (from.address ?? '').toLowerCase());
    }
    const { Text: subject } = value('subject');
    if (subject !== undefined) same('subject', level(decode(fields.get('subject') ?? '')), level(subject));
    const { Text: id } = value('message_id');
    if (id !== undefined) same('id', messageIds(fields.get('message-id') ?? '')[0], id);
    const { DateTime: date } = value('date');
    if (date !== undefined) same('date', mailTime(fields.get('date') ?? '').time, seconds(date));
  }
  const legacy = ['010', '020', '022', '027', '052'];
  few(differing, Object.fromEntries(legacy.map((file) => [`eml/legacy/${file} subject`, MOJIBAKE])), all);
  expect(all).toBeGreaterThan(150);
});

test.skipIf(skipped !== undefined)(`bodies agree with stalwart ${skipped ?? ''}`, async () => {
  const decode = await wordDecoder();
  const differing: string[] = [];
  let all = 0;
  for (const { name, bytes, theirs } of messages()) {
    const bodies = theirs.text_body.map((index) => theirs.parts[index]?.body);
    const ours = await readBody(bytes, decode);
    const plain = bodies.flatMap((body) =>
      typeof body === 'object' && body.Text !== undefined ? [body.Text] : [],
    );
    const html = bodies.some((body) => typeof body === 'object' && body.Html !== undefined);
    all++;
    if (plain.length === 0 && html) expect([name, ours.from]).toEqual([name, 'html']);
    else if (level(ours.text) !== level(plain.join('\n'))) differing.push(name);
  }
  few(differing, { 'eml/legacy/052': MOJIBAKE }, all);
  expect(all).toBeGreaterThan(40);
});

test.skipIf(skipped !== undefined)(`dates agree with stalwart ${skipped ?? ''}`, () => {
  const cases = json<{ header: string; expected: DateTime | null }[]>('date.json').filter(
    (one) => one.expected !== null,
  );
  const differing = cases.flatMap(({ header, expected }) => {
    const { time } = mailTime(header);
    return expected !== null && time === seconds(expected) ? [] : [level(header)];
  });
  few([...new Set(differing)], DATES, cases.length);
});

test.skipIf(skipped !== undefined)(`ids agree with stalwart ${skipped ?? ''}`, () => {
  const cases = json<{ header: string; expected: string[] }[]>('id.json');
  const differing = cases.flatMap(({ header, expected }) => {
    const { fields } = scanHeader(bytesOf(`References: ${header.trimStart()}\n\n`));
    const ours = messageIds(fields.get('references') ?? '');
    return JSON.stringify(ours) === JSON.stringify(expected) ? [] : [level(header)];
  });
  few(differing, IDS, cases.length);
});

test.skipIf(skipped !== undefined)(`first mailboxes agree with stalwart ${skipped ?? ''}`, async () => {
  const decode = await wordDecoder();
  type Expected = { List?: Named[]; Group?: { addresses: Named[] }[] };
  const cases = json<{ header: string; expected: Expected }[]>('address.json');
  const differing = cases.flatMap(({ header, expected }) => {
    const first =
      expected.List?.[0] ?? expected.Group?.find((group) => group.addresses.length > 0)?.addresses[0];
    if (first === undefined) return [];
    const { fields } = scanHeader(bytesOf(`From: ${header.trimStart()}\n\n`));
    const ours = firstMailbox(decode(fields.get('from') ?? ''));
    return level(ours.name) === withoutComment(level(first.name ?? '')) &&
      ours.address === (first.address ?? '').toLowerCase()
      ? []
      : [level(header)];
  });
  few(differing, MAILBOXES, cases.length);
});

test.skipIf(skipped !== undefined)(`all in all at most one in twenty differs ${skipped ?? ''}`, () => {
  expect(tally.all).toBeGreaterThan(300);
  expect(tally.differing / tally.all).toBeLessThanOrEqual(MOST);
});

const DATES: Readonly<Record<string, string>> = {
  '20 11 (some 44 comments(more comments )) 79 05:34:27 -0300': 'a month in digits is no date of RFC 5322',
  '4 8 15 16 23 42, 4 8 15 16 23 42, 4 8 15 16 23 42,': 'a row of numbers is no date',
  'by 2002:aa7:cd10:0:b0:45c:2c83:1208 with SMTP id b16-20020aa7cd10000000b0045c2c831208mr4220805edw.81.1665423075119; Mon, 10 Oct 2022 10:31:15 -0700 (PDT)':
    'a Received field is not a Date field',
};
const IDS: Readonly<Record<string, string>> = {
  '<1234 @ local(blah) .machine .example>': 'blanks and comments within an id: nobody links by such an id',
  '<>': 'an empty id is none',
  m: 'a word without brackets and without @ is no id',
};
const MAILBOXES: Readonly<Record<string, string>> = {
  '(Empty list)(start)Hidden recipients :(nobody(that I know)) ;': 'an empty group has no mailbox',
  'John Doe <jdoe@machine(comment). example>': 'they keep the blanks within an address',
  'NO (posting not allowed on this list)': 'a List-Post field is no mailbox',
  'Pete(A nice \\ ) chap) <pete(his account)@silly .test(his host)>':
    'a backslash before a fold escapes nothing',
};
