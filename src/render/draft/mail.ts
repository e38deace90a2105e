import { toAscii } from '../../text/ascii.ts';
import { asciiMailbox } from '../../text/header-field.ts';
import { visible } from '../../text/visible.ts';
import { handlebarsOf } from '../handlebars.ts';
import { tidy } from '../tidy.ts';
import type { WriteDraft } from './draft.ts';
import { asciiData } from './mail/ascii-data.ts';
import { mailBodyView } from './mail/body-view.ts';
import { headLines } from './mail/head.ts';
import { safeLines } from './mail/safe-lines.ts';
import { subjectOf } from './mail/subject.ts';

/**
 * An RFC as a mail, ready for `git send-email` (RFC 5322, with lines that end in a line feed alone, as git reads them).
 * The template makes the body; the header is ours, so that nothing in the data reaches it unchecked.
 * @throws Error if the setting has no mail head
 */
export const writeMail: WriteDraft = (comparison, site, setting) => {
  const { mail, ascii, revision } = setting;
  if (mail === undefined) throw new Error('A draft as mail needs a head.');
  const text = (one: string): string => (ascii ? toAscii(one) : one);
  const data = ascii ? asciiData(comparison) : comparison;
  const subject = subjectOf(data.title, revision);
  const view = mailBodyView(data, ascii ? asciiData(site) : site, setting, subject.cut);
  const body = safeLines(tidy(text(handlebarsOf('draft', setting.templates)('mail', view))));
  const signature = mail.signature === undefined ? '' : `-- \n${safeLines(text(signed(mail.signature)))}\n`;
  const mailbox = (one: string): string => (ascii ? asciiMailbox(one) : one);
  const head = {
    ...mail,
    from: mailbox(mail.from),
    to: mail.to.map(mailbox),
    cc: mail.cc.map(mailbox),
  };
  const whole = signature === '' ? body : `${body}\n${signature}`;
  return `${headLines(head, subject.text, whole).join('\n')}\n\n${whole}`;
};

function signed(signature: string): string {
  return visible(signature.replace(/\r\n?/g, '\n'))
    .replace(/^(-- ?\n)/, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
