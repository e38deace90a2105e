import type { MboxVariant } from '../../src/model/message.ts';

/** Writes mails as an mbox of a variant: the other direction of the splitter, for tests. Each mail ends in a newline. */
export function joinMbox(mails: readonly string[], variant: MboxVariant, newline = '\n'): string {
  return mails
    .map((mail) => {
      const unsafe = variant === 'mboxrd' ? /^(>*From )/gm : /^(From )/gm;
      const kept = ['mboxrd', 'mboxo', 'mboxcl'].includes(variant) ? mail.replace(unsafe, '>$1') : mail;
      const measured = variant === 'mboxcl' || variant === 'mboxcl2' ? withLength(kept) : kept;
      return `${separator(variant)}\n${measured}\n`.replace(/\n/g, newline);
    })
    .join('');
}

function separator(variant: MboxVariant): string {
  if (variant === 'mboxrd') return 'From mboxrd@z Thu Jan  1 00:00:00 1970';
  if (variant === 'git') return `From ${'0a'.repeat(20)} Mon Sep 17 00:00:00 2001`;
  if (variant === 'none') return 'From git@z Thu Jan  1 00:00:00 1970';
  return 'From alice@example.org Fri Jan  5 10:00:00 2024';
}

function withLength(mail: string): string {
  const body = mail.indexOf('\n\n') + 2;
  return `${mail.slice(0, body - 1)}Content-Length: ${Buffer.byteLength(mail.slice(body))}\n\n${mail.slice(body)}`;
}

/** A joined mail without the field that `withLength` added. */
export function withoutLength(mail: string): string {
  return mail.replace(/^Content-Length: \d+\r?\n/m, '');
}
