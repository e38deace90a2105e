import type { MailHead } from '../../../model/draft.ts';
import { fieldText, isFieldId } from '../../../text/header-field.ts';
import { sha256 } from '../../../text/sha256.ts';

/** Most characters of References: git send-email writes the field on one line, which may have 998 (RFC 5322, 2.1.1). */
const REFERENCES = 900;

/**
 * The header of a draft, ready for `git send-email`: raw UTF-8, which git encodes, and no Date, which it adds. References
 * always goes with In-Reply-To, for git would write an empty one (RFC 5322, 3.6.4). The Message-ID is a digest of all the
 * rest, at the domain of From: the same draft has the same one.
 */
export function headLines(head: MailHead, subject: string, body: string): string[] {
  const from = fieldText(head.from);
  const fields = [
    `From: ${from}`,
    ...addressField('To', head.to),
    ...addressField('Cc', head.cc),
    `Subject: ${subject}`,
    ...threadFields(head),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8; format=fixed',
    'Content-Transfer-Encoding: 8bit',
  ];
  const domain = /@([^@>\s]+)>?$/.exec(from)?.[1] ?? 'invalid';
  const digest = sha256(`${fields.join('\n')}\n\n${body}`).slice(0, 40);
  const after = fields.findIndex((field) => field.startsWith('Subject: ')) + 1;
  return [...fields.slice(0, after), `Message-ID: <${digest}@${domain}>`, ...fields.slice(after)];
}

/** One address a line, each but the first folded (RFC 5322, 2.2.3); nothing where there is none. */
function addressField(name: string, addresses: readonly string[]): string[] {
  return addresses.length === 0 ? [] : [`${name}: ${addresses.map(fieldText).join(',\n ')}`];
}

function threadFields({ replyTo, references }: MailHead): string[] {
  if (replyTo === undefined || !isFieldId(replyTo)) return [];
  const chain = [...references.filter((id) => id !== replyTo), replyTo].filter(isFieldId);
  return [`In-Reply-To: <${replyTo}>`, `References: ${shortened(chain).join('\n ')}`];
}

/** The root of a thread and as many of its last mails as there is room for. */
function shortened(ids: readonly string[]): string[] {
  const [root = '', ...others] = ids.map((id) => `<${id}>`);
  let room = REFERENCES - root.length;
  const kept: string[] = [];
  for (const id of others.toReversed()) {
    room -= id.length + 1;
    if (room < 0 && kept.length > 0) break;
    kept.unshift(id);
  }
  return [root, ...kept];
}
