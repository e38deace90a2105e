import type { DraftForm } from '../../model/draft.ts';
import type { WriteDraft } from './draft.ts';

const WRITERS: Readonly<Record<DraftForm, () => Promise<WriteDraft>>> = {
  mail: async () => (await import('./mail.ts')).writeMail,
  rst: async () => (await import('./rst.ts')).writeRst,
  madr: async () => (await import('./madr.ts')).writeMadr,
  kramdown: async () => (await import('./kramdown.ts')).writeKramdown,
  pep: async () => (await import('./pep.ts')).writePep,
  ballot: async () => (await import('./ballot.ts')).writeBallot,
  gfm: async () => (await import('./gfm.ts')).writeGfm,
};

/** The writer of a form; only what it needs is loaded. */
export function draftOf(form: DraftForm): Promise<WriteDraft> {
  return WRITERS[form]();
}
