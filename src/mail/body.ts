import type { MailBody } from '../model/message.ts';
import { allowing, limit } from '../text/limits.ts';
import { view } from './bytes.ts';
import { charsetText } from './charset.ts';
import { scanHeader } from './header.ts';
import { htmlText } from './html-text.ts';
import { leafParts, type Part } from './parts.ts';

/**
 * The body of a mail as text with `\n` line ends (RFC 2045, 2046): its plain parts, else its HTML as text, else the raw
 * bytes after the header where nothing else gave words. Attachments, forwarded mails among them, are left out. Never
 * throws; bounds passed and parts that were not understood are told in `problems`. `decode` reads RFC 2047 words.
 */
export async function readBody(mail: Uint8Array, decode: (text: string) => string): Promise<MailBody> {
  const head = scanHeader(mail);
  const parts = await leafParts(mail, head);
  if (typeof parts === 'string') return raw(mail, head.body, [`${parts}; its raw text is shown`]);
  const inline = parts.filter((part) => !part.attachment);
  const plain = inline.filter((part) => part.type === 'text/plain');
  const told = textOf(plain, decode);
  if (told.text !== '') {
    const flowed = plain.some((part) => part.flowed);
    return { ...bounded(told), from: 'plain', flowed, delSp: plain.some((part) => part.delSp) };
  }
  const pages = inline.filter((part) => part.type === 'text/html');
  const page = pages.map((part) => htmlText(charsetText(part.content, part.charset, decode))).join('\n');
  const { problems } = told;
  if (page.trim() !== '')
    return { ...bounded({ text: page, problems }), from: 'html', flowed: false, delSp: false };
  const rest = textOf(unnamed(parts), decode);
  if (rest.text !== '')
    return {
      ...bounded({ ...rest, problems: [...problems, ...rest.problems] }),
      from: 'plain',
      flowed: false,
      delSp: false,
    };
  return fallback(mail, head.body, parts);
}

/** Text that was read, and what is wrong with it. */
type Told = Pick<MailBody, 'text' | 'problems'>;

/** The words of parts, one after the other; empty where none has any. */
function textOf(parts: readonly Part[], decode: (text: string) => string): Told {
  const told = parts.map((part) => clean(charsetText(part.content, part.charset, decode)));
  const texts = told.map(({ text }) => text).filter((words) => words.trim() !== '');
  return { text: texts.join('\n'), problems: [...new Set(told.flatMap(({ problems }) => problems))] };
}

const BINARY = /^(?:image|audio|video|application|message|model|font|multipart)\//;

/** Text of another or of no known type that nobody called an attachment: a patch, or a mail whose type is broken. */
function unnamed(parts: readonly Part[]): readonly Part[] {
  return parts.filter((part) => part.attachment && !part.disposed && !BINARY.test(part.type));
}

/** Where no part gave words: the raw bytes, unless they are known to hold none (only attachments, or nothing). */
function fallback(mail: Uint8Array, body: number, parts: readonly Part[]): MailBody {
  const rest = mail.subarray(body);
  const attached = parts.some((part) => part.attachment && part.content.length > 0);
  if (attached || view(rest).toString('latin1').trim() === '')
    return { text: '', from: 'none', flowed: false, delSp: false, problems: [] };
  return raw(mail, body, ['no part of it could be read as text; its raw text is shown']);
}

function raw(mail: Uint8Array, body: number, problems: readonly string[]): MailBody {
  const { text, problems: more } = clean(charsetText(mail.subarray(body), '', (words) => words));
  return { ...bounded({ text, problems: [...problems, ...more] }), from: 'raw', flowed: false, delSp: false };
}

function bounded({ text, problems }: Told): Told {
  const most = limit('body-characters');
  if (text.length <= most) return { text, problems };
  const end = text.lastIndexOf('\n', most);
  const cut = `its text is ${text.length} characters long; only the first ${most} are read (${allowing('body-characters', text.length)})`;
  return { text: text.slice(0, end < 0 ? most : end + 1), problems: [...problems, cut] };
}

/** Line ends levelled, and what a list server appended to base64, which decodes to garbage, cut off and told. */
function clean(text: string): Told {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
  const garbage = lines.indexOf('\ufffd');
  const isTail =
    garbage >= lines.length / 2 && (lines.slice(garbage, garbage + 60).match(/\ufffd/g) ?? []).length > 3;
  if (!isTail) return { text: lines, problems: garbage < 0 ? [] : ['some characters could not be decoded'] };
  const kept = lines.slice(0, lines.lastIndexOf('\n', garbage) + 1);
  const left = `the last ${lines.length - kept.length} characters of its text could not be decoded and are left out, as when a list adds words to text in base64`;
  return { text: kept, problems: [left] };
}
