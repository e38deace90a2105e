import { findLists } from '../find/find.ts';
import type { Io } from '../io.ts';
import { writtenId } from '../mail/message-id.ts';
import type { Enumeration } from '../model/findings.ts';
import type { Person } from '../model/shared.ts';
import type { Archive } from '../model/thread.ts';
import { listJson } from '../report/plan-json.ts';
import { listText } from '../report/plan-text.ts';
import { visibleLine } from '../text/visible.ts';
import { eachLot } from './debate.ts';
import { progress } from './progress.ts';
import type { MailSources } from './read-mail.ts';
import { write } from './write.ts';

export interface ListOptions {
  /** Message-ID of a mail that declares the options of its thread. */
  readonly optionsFrom?: string;
  readonly as: 'text' | 'json';
}

/**
 * `import --list` of an archive that is more than one debate: each thread is one of its own, and they come as they are read. False
 * if a thread has too many mails for that.
 */
export async function listThreads(
  io: Io,
  opened: MailSources,
  archive: Archive,
  people: readonly Person[],
  { optionsFrom, as }: ListOptions,
): Promise<boolean> {
  const bar = progress(io);
  const declared = optionsFrom === undefined ? undefined : (writtenId(optionsFrom) ?? optionsFrom);
  const all: Enumeration[] = [];
  let clean = true;
  let threads = 0;
  const lots = eachLot(opened, archive, people, async ({ entries }, size) => {
    clean = false;
    const first = visibleLine(entries[0]?.id ?? '');
    await write(
      io.stderr,
      `The thread of <${first}> has ${size} mails, which is too many; it was left out.\n`,
    );
  });
  for await (const lot of lots) {
    for (const one of lot.threads) {
      const isDeclared = declared !== undefined && one.read.some(({ message }) => message.id === declared);
      const findings = findLists([one], { people, ...(isDeclared ? { optionsFrom: declared } : {}) });
      threads += 1;
      bar.show(`${threads} threads read`);
      if (findings.enumerations.length === 0) continue;
      if (as === 'json') all.push(...findings.enumerations);
      else {
        bar.clear();
        await write(io.stdout, `${listText(findings)}\n`);
      }
    }
  }
  bar.clear();
  if (as === 'json') await write(io.stdout, listJson({ enumerations: all }));
  else
    await write(
      io.stderr,
      `${archive.messages.length} mails in ${threads} threads: each was taken for a debate of its own.\n`,
    );
  return clean;
}
