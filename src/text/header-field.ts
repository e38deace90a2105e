import { isAscii, toAscii } from './ascii.ts';
import { visibleLine } from './visible.ts';

/** Longest name before an address, in characters; of a longer one the start is kept. */
const LONGEST_NAME = 100;

/**
 * Text as the value of a mail's header field (RFC 5322, 2.2): on one line, without control characters, and with nothing
 * that a reader would take for an encoded word (RFC 2047). Nothing in it can end the field or begin another.
 */
export function fieldText(text: string): string {
  return visibleLine(text)
    .replace(/=(?=\?)/g, '= ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Name <address>`, the name in quotes where it needs them (RFC 5322, 3.4); the address alone where there is no name. */
export function mailboxText(name: string, address: string): string {
  const words = fieldText(name);
  const chars = [...words];
  const bounded = chars.length > LONGEST_NAME ? `${chars.slice(0, LONGEST_NAME).join('')}...` : words;
  if (bounded === '') return address;
  const plain = /^[^()<>[\]:;@\\,."]+$/.test(bounded);
  return `${plain ? bounded : `"${bounded.replace(/["\\]/g, '\\$&')}"`} <${address}>`;
}

/** A mailbox, as {@link mailboxText} writes it, in ASCII: a name is put in quotes anew, for it may have got some. */
export function asciiMailbox(mailbox: string): string {
  if (isAscii(mailbox)) return mailbox;
  const [, quoted, plain = '', address = ''] =
    /^(?:"((?:[^"\\]|\\.)*)"|([^"<>]*)) <([^<>]*)>$/.exec(mailbox) ?? [];
  return mailboxText(toAscii(quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1')), address);
}

const ATOMS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABELS = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/;

/**
 * Whether a text is an address that a header may hold: in ASCII, a dot-atom before the `@` and a domain after it (RFC
 * 5321, 4.1.2, without quoted strings and address literals). What a web archive has masked with dots is none.
 */
export function isAddress(text: string): boolean {
  const at = text.indexOf('@');
  const local = text.slice(0, at);
  return (
    at > 0 &&
    at <= 64 &&
    text.length <= 254 &&
    ATOMS.test(local) &&
    LABELS.test(text.slice(at + 1)) &&
    !local.includes('=?')
  );
}

/** Whether a bare Message-ID may stand between angle brackets in a header: printable ASCII, no bracket, no encoded word. */
export function isFieldId(id: string): boolean {
  return id.length <= 400 && /^[!-;=?-~]+$/.test(id) && !id.includes('=?');
}
