import { type Io, UsageError } from '../io.ts';
import type { DraftForm } from '../model/draft.ts';
import { visibleLine } from '../text/visible.ts';
import { failures } from './findings.ts';
import { findRfc, load, refuseHalfPeople } from './load.ts';
import type { MailHeadOptions } from './mail-head.ts';
import { write } from './write.ts';

export interface DraftOptions extends MailHeadOptions {
  readonly data: string;
  readonly as: DraftForm;
  readonly revision: number;
  /** The revision that the draft says the changes since: a data folder, or a revision of git. */
  readonly since?: string;
  readonly tags: boolean;
  readonly ascii: boolean;
  readonly width: number;
  readonly templates?: string;
  /** The file that the draft goes to; without one, standard output. */
  readonly output?: string;
  /** Open that file in an editor. */
  readonly edit: boolean;
}

/**
 * `draft RFC`: the next document to post, on stdout or in a file that is not there yet. Sends nothing. Errors in the data
 * go to stderr and make the exit code 1.
 */
export async function draft(io: Io, id: string, options: DraftOptions): Promise<number> {
  const { edit, editorOf } = await import('../files/edit.ts');
  if (options.edit && options.output === undefined)
    throw new UsageError('--edit opens the file that the draft is in; expected -o FILE beside it.');
  if (options.as === 'ballot' && options.since !== undefined)
    throw new UsageError('A ballot says nothing of changes; leave --since out, or draft another form.');
  const editor = options.edit ? editorOf(io) : undefined;
  const loaded = await load(io, options.data);
  const rfc = findRfc(loaded.examination, id);
  const { shared } = loaded.examination.site;
  if (options.ccThread !== undefined) refuseHalfPeople(loaded.folder, loaded.examination.diagnostics);
  const { documentHead, mailHead } = await import('./mail-head.ts');
  const head =
    options.as === 'mail' ? await mailHead(io, options, shared) : await documentHead(io, options.as, options);
  if (head !== undefined && 'message' in head) {
    await write(io.stderr, `rfc-compare draft: ${visibleLine(head.message)}\n`);
    return head.code;
  }
  const { changesOf } = await import('./draft-changes.ts');
  const changes =
    options.since === undefined
      ? undefined
      : await changesOf(io, loaded, rfc.rfc.id, options.since, options.data);
  const { readTemplates } = await import('../files/read-templates.ts');
  const { renderDraft } = await import('../documents.ts');
  const text = await renderDraft(loaded.examination, rfc, options.as, {
    templates: readTemplates(io, options.templates),
    width: options.width,
    ascii: options.ascii,
    tags: options.tags,
    revision: options.revision,
    ...(changes === undefined ? {} : { changes }),
    ...(head === undefined ? {} : { mail: head }),
  });
  if (options.output === undefined) await write(io.stdout, text);
  else {
    const { writeOnce } = await import('../files/write-once.ts');
    await writeOnce(io, options.output, text);
    if (editor !== undefined) await edit(io, editor, options.output);
  }
  return failures(loaded, io, id);
}
