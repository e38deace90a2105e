import type { DraftForm } from '../../model/draft.ts';
import type { WriteDraft } from './draft.ts';

const WRITERS = {
  mail: async () => (await import('./mail.ts')).writeMail,
} satisfies Partial<Record<DraftForm, () => Promise<WriteDraft>>>;

/** A form that can be written. */
export type WrittenForm = keyof typeof WRITERS;

/** The writer of a form; only what it needs is loaded. */
export function draftOf(form: WrittenForm): Promise<WriteDraft> {
  return WRITERS[form]();
}
