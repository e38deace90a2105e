import { expect, test } from 'vitest';
import { readArchive } from '../../src/mail/archive.ts';
import { cleanName } from '../../src/mail/author.ts';
import { readBody } from '../../src/mail/body.ts';
import { mailTime, utcMinute } from '../../src/mail/date.ts';
import { scanHeader } from '../../src/mail/header.ts';
import { firstMailbox } from '../../src/mail/mailbox.ts';
import { messageIds, writtenId } from '../../src/mail/message-id.ts';
import { readMails } from '../../src/mail/read.ts';
import { baseSubject } from '../../src/mail/subject.ts';
import { setLimits } from '../../src/text/limits.ts';
import { visibleLine } from '../../src/text/visible.ts';
import { bytesOf, chunked, messagesOf, missingShared, shared } from './shared.ts';

const DATES = [
  ['Fri, 04 Jun 2021 12:50:16 -0300', '2021-06-04 15:50', ''],
  ['4 Jun 2021 12:50 GMT', '2021-06-04 12:50', ''],
  ['Fri, 4 Jun 21 12:50:16 EDT', '2021-06-04 16:50', ''],
  ['Mon, 01 Jan 103 00:00:00 +0000', '2003-01-01 00:00', 'weekday'],
  ['1 Jan 49 00:00 UT', '2049-01-01 00:00', ''],
  ['1 Jan 71 00:00 UT', '1971-01-01 00:00', ''],
  ['Fri, 4 Jun 2021 12:50:16 +0200 (CEST (summer))', '2021-06-04 10:50', ''],
  ['Fri, 4 Jun 2021 12:50:16 CEST', '2021-06-04 12:50', 'zone CEST'],
  ['Fri, 4 Jun 2021 12:50:16', '2021-06-04 12:50', 'no zone'],
  ['Fri, 4 Jun 2021 12:50:16 +9999', '2021-06-04 12:50', 'does not exist'],
  ['Thu, 4 Jun 2021 12:50:16 +0000', '2021-06-04 12:50', 'weekday'],
  ['Fri (a) , 4 (b) Jun (c) 2021 12:50:16 (d) -0000', '2021-06-04 12:50', ''],
  ['31 Feb 2021 12:50:16 +0000', '', 'no day 31'],
  ['mardi 5 mars 2019 10:00', '', 'not in the form'],
  ['0', '', 'not in the form'],
  ['', '', 'no date'],
  ['4 Jun 2399 12:50:16 +0000', '', 'outside'],
  ['4 Jun 1969 12:50:16 +0000', '1969-06-04 12:50', 'outside'],
  ['4 Jun 2021 25:50:16 +0000', '', 'hour'],
];

test.each(DATES)('the date "%s" is %s', (field, expected, doubt) => {
  const found = mailTime(field);
  expect(found.time === undefined ? '' : utcMinute(found.time)).toBe(expected);
  if (doubt === undefined || doubt === '') expect(found.doubt).toBeUndefined();
  else expect(found.doubt).toContain(doubt);
});

test.each([
  ['<a@b> (message from John)', ['a@b']],
  ['<c@d>,<e@f><g@h>', ['c@d', 'e@f', 'g@h']],
  ['%3Ca@b%3E', ['a@b']],
  ['a@b', ['a@b']],
  ['"Alice" of 5 Jan', []],
  ['<a@b> <a@b>', ['a@b']],
])('the ids of %s', (field, expected) => {
  expect(messageIds(field)).toEqual(expected);
});

test.each([
  [4, ['a@b', 'c@d', 'e@f', 'g@h'], undefined],
  [3, ['a@b', 'e@f', 'g@h'], 'only the first and the last 2 are read'],
  [1, ['a@b'], 'only the first is read'],
  [0, [], 'none of them is read'],
])('of four References a limit of %i lets be read %j', async (most, expected, told) => {
  setLimits([['references', most]]);
  try {
    const mail = bytesOf(
      'From: Alice <alice@example.org>\nMessage-ID: <1@example.org>\nReferences: <a@b> <c@d> <e@f> <g@h>\n\nWords.\n',
    );
    const { messages, account } = await readArchive(readMails('test', chunked(mail), false), []);
    expect(messages[0]?.references).toEqual(expected);
    expect(account.notes.map(({ reason }) => reason)).toEqual(
      told === undefined ? [] : [`its References name 4 mails; ${told} (\`--limit references=4\` allows it)`],
    );
  } finally {
    setLimits([]);
  }
});

test.each([
  ['a@b', 'a@b'],
  [' <a@b>\n', 'a@b'],
  ['<no-at>', 'no-at'],
  ['mid:a@b', 'a@b'],
  ['MID:a%2Bc@b', 'a+c@b'],
  ['<mid:a@b>', 'a@b'],
  ['https://lore.kernel.org/r/a@b/', 'a@b'],
  ['https://forum.example.org/thing/a@b', 'a@b'],
  ['Message-ID: <a@b>', 'a@b'],
  ['mailto:a@b', undefined],
  ['no-at', undefined],
])('the Message-ID that people mean by %j', (written, expected) => {
  expect(writtenId(written)).toBe(expected);
});

test.each([
  ['Re: [RFC] a', '[RFC] a', 'a', true],
  ['Re: Re: Fwd: a (fwd)', '', 'a', true],
  ['[list] Re: [list] a', '', 'a', true],
  ['[Fwd: a]', '', 'a', true],
  ['[only]', '', '[only]', false],
  ['  a   b ', '', 'a b', false],
])('the base of the subject "%s"', (subject, _, base, reply) => {
  expect(baseSubject(subject)).toEqual({ base, reply });
});

test.each([
  ['"Joe Q. Public" <Joe@Example.org>', 'Joe Q. Public', 'joe@example.org'],
  ['joe@example.org (Joe Public)', 'Joe Public', 'joe@example.org'],
  ['joe at example.org (Joe Public)', 'Joe Public', 'joe@example.org'],
  ['"Ann (ann@example.org)\\"\\"" <ann@example.org>', 'Ann (ann@example.org)""', 'ann@example.org'],
  ['"Author, Alice" <alice@example.org>, bob@example.org', 'Author, Alice', 'alice@example.org'],
  ['', '', ''],
])('the mailbox of %s', (field, name, address) => {
  expect(firstMailbox(field)).toEqual({ name, address });
});

test.each([
  ['Ann (ann@example.org)""', 'Ann'],
  ['Author, Alice', 'Alice Author'],
  ['Alice Author, Jr.', 'Alice Author, Jr.'],
  ['Bob Builder via dev', 'Bob Builder'],
  ["'Carol Coder'", 'Carol Coder'],
  ['dave@example.org', ''],
])('the display name %s is shown as "%s"', (display, name) => {
  expect(cleanName(display)).toBe(name);
});

test('encoded words and ids, raw UTF-8 and rewritten senders are read from a header', async () => {
  const mail = [
    'From: =?utf-8?q?J=C3=B6rg_M=C3=BCller_via_dev?= <dev@lists.example.org>',
    'Reply-To: =?utf-8?q?J=C3=B6rg_M=C3=BCller?= <joerg@example.org>',
    'Subject: =?utf-8?b?R3LDvMOf?=\n =?utf-8?b?ZQ==?=',
    'Message-ID: =?us-ascii?q?=3C1=40example.org=3E?=',
    'In-Reply-To: <0@example.org> (from Jörg)',
    'Date: Fri, 5 Jan 2024 10:00:00 +0000',
  ].join('\n');
  const plain = 'From: joerg@example.org\nMessage-ID: <2@example.org>\n\nb\n';
  const [first] = await messagesOf(bytesOf(`${mail}\n\nbody\n`));
  expect(first).toMatchObject({ id: '1@example.org', subject: 'Grüße', references: ['0@example.org'] });
  expect(first?.author.name).toBe('Jörg Müller');
  const mbox = `From mboxrd@z Thu Jan  1 00:00:00 1970\n${plain}\nFrom mboxrd@z Thu Jan  1 00:00:00 1970\n${mail}\n\nbody\n`;
  const both = await messagesOf(bytesOf(mbox));
  expect(both.map((message) => message.author.name)).toEqual(['Jörg Müller', 'Jörg Müller']);
});

test('what strangers write cannot move the cursor or turn the line', () => {
  expect(visibleLine('a\x1b[31mb\u202ec\x9bd\te\u{e0041}')).toBe(
    'a[U+001B][31mb[U+202E]c[U+009B]d e[U+E0041]',
  );
});

const skipped = missingShared('seed/ioasid-uapi-tiers.txt');

test.skipIf(skipped !== undefined)(
  `a message pasted from a web archive is read, and its zone doubted ${skipped ?? ''}`,
  async () => {
    const [message] = await messagesOf(shared('seed/ioasid-uapi-tiers.txt'));
    expect(message?.subject).toBe('Re: [RFC] /dev/ioasid uAPI proposal');
    expect(message?.author.name).toBe('Jason Gunthorpe');
    expect(message?.idMadeUp).toBe(true);
    expect(message?.timeDoubt).toContain('doubtful');
    expect(utcMinute(message?.time ?? 0)).toBe('2021-06-04 16:50');
  },
);

test('one address that stands for many does not make them one person', async () => {
  const from = ['Alice Author <xxxx@xxxxxxx>', 'Bob Builder <xxxx@xxxxxxx>', 'A. Author <xxxx@xxxxxxx>'];
  const mbox = from.map(
    (field, id) =>
      `From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: ${field}\nMessage-ID: <${id}@example.org>\n\nb\n\n`,
  );
  const messages = await messagesOf(bytesOf(mbox.join('')));
  expect(messages.map((message) => message.author.name)).toEqual([
    'Alice Author',
    'Bob Builder',
    'Alice Author',
  ]);
});

test.each([
  [
    'an empty line with a blank on it',
    'Subject: s\nFrom: a@example.org\n \nThe words.\nMore of them.\n\nEnd.\n',
  ],
  ['no empty line at all', 'Subject: s\nFrom: a@example.org\nThe words.\nMore of them.\n\nEnd.\n'],
  ['no empty line, and CRLF', 'Subject: s\r\nFrom: a@example.org\r\nThe words.\r\nMore of them.\r\n\r\nEnd.'],
])('words after a header that ends with %s are those of the body', async (_, mail) => {
  const { fields } = scanHeader(bytesOf(mail));
  expect([fields.get('subject'), fields.get('from')]).toEqual(['s', 'a@example.org']);
  const { text } = await readBody(bytesOf(mail), (word) => word);
  expect(text.trim()).toBe('The words.\nMore of them.\n\nEnd.');
});

test('a line that is no field among those that are, and a folded line of blanks, do not end the header', () => {
  const mail = 'Subject: long\n  \n and folded\nno field\nFrom: a@example.org\n\nBody: words\n';
  const { fields, body } = scanHeader(bytesOf(mail));
  expect([fields.get('subject'), fields.get('from')]).toEqual(['long and folded', 'a@example.org']);
  expect(mail.slice(body)).toBe('Body: words\n');
});

test('letters that HTML names are read as letters, whatever their case; names that are none stay', async () => {
  const page = '<p>M&uuml;ller &amp; S&Ouml;HNE &ndash; 5&nbsp;&euro; &frac12; &unknown; &constructor;</p>';
  const mail = `From: a@example.org\nContent-Type: text/html\n\n${page}\n`;
  const { text } = await readBody(bytesOf(mail), (word) => word);
  expect(text.trim()).toBe('Müller & SÖHNE – 5 € ½ &unknown; &constructor;');
});
