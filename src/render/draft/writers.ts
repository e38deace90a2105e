import type { DraftForm } from '../../model/draft.ts';
import type { WriteDraft } from './draft.ts';

const WRITERS: Readonly<Record<DraftForm, () => Promise<WriteDraft>>> = {
  mail: async () => (await import('./mail.ts')).writeMail,
  rst: async () => inAscii((await import('./rst.ts')).writeRst),
  madr: async () => inAscii((await import('./madr.ts')).writeMadr),
  kramdown: async () => inAscii((await import('./kramdown.ts')).writeKramdown),
  pep: async () => inAscii((await import('./pep.ts')).writePep),
  ballot: async () => inAscii((await import('./ballot.ts')).writeBallot),
  gfm: async () => inAscii((await import('./gfm.ts')).writeGfm),
};

/** The writer of a form; only what it needs is loaded. */
export function draftOf(form: DraftForm): Promise<WriteDraft> {
  return WRITERS[form]();
}

/** A document that keeps to ASCII where that is asked for; a mail sees to its own head. */
async function inAscii(write: WriteDraft): Promise<WriteDraft> {
  const { asciiData } = await import('./mail/ascii-data.ts');
  const { toAscii } = await import('../../text/ascii.ts');
  return (comparison, site, setting) =>
    setting.ascii
      ? toAscii(write(asciiData(comparison), asciiData(site), setting))
      : write(comparison, site, setting);
}
