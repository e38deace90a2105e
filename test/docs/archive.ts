import { type Inbox, startInbox } from '../mail/inbox.ts';
import { missingProgram } from '../mail/programs.ts';
import { missingShared, shared } from '../mail/shared.ts';

const THREAD = 'threads/ioasid-rfc-v1.mbox.gz';

/** Why pages that read a thread of lore.kernel.org cannot be followed here; undefined when they can. */
export function missingArchive(): string | undefined {
  return missingShared(THREAD) ?? missingProgram('public-inbox-httpd');
}

/** The thread of the tutorial, as public-inbox serves it at lore.kernel.org, on 127.0.0.1. */
export function startArchive(): Promise<Inbox> {
  const mails = Buffer.from(shared(THREAD))
    .toString('utf8')
    .split(/^From mboxrd@z .*\n/m)
    .slice(1);
  return startInbox(mails.map((mail) => mail.replace(/^>(>*From )/gm, '$1')));
}
