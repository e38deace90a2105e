import type { Change, DataDiff, StatementChange } from '../../src/model/diff.ts';
import { examine } from '../../src/pipeline.ts';
import { diffData, type NamedRevision } from '../../src/revisions.ts';
import { type Files, folderOf } from '../helpers/folder.ts';

/** A revision of data, read. */
export async function revision(files: Files, name = 'data'): Promise<NamedRevision> {
  const folder = folderOf(files);
  return { name, folder, examination: await examine(folder) };
}

/** What changed between two versions of data files. */
export async function differences(old: Files, now: Files): Promise<DataDiff> {
  return diffData(await revision(old, 'old'), await revision(now, 'new'));
}

/** Every change of a difference. */
export function changesIn({ changed }: DataDiff): Change[] {
  return changed.flatMap(({ changes }) => changes);
}

/** A change in a line: `assessments changed cost--oil: good < neutral (changed)`. */
export function line({ part, kind, what, option, criterion, person, from, to, statements }: Change): string {
  const ids = [person, criterion, option].filter((id) => id !== undefined).join('--');
  const said = statements.map((one) => one.kind).join(', ');
  const values = from === undefined && to === undefined ? '' : `: ${to ?? ''} < ${from ?? ''}`;
  return [
    `${part} ${kind}`,
    ids === '' ? '' : ` ${ids}`,
    what === undefined ? '' : ` ${what}`,
    values,
    said === '' ? '' : ` (${said})`,
  ].join('');
}

/**
 * The same changes seen from the other revision, as far as both can tell them: without sources, names and labels that
 * are gone. What has another id goes by its new one, which is the former one on the way back.
 */
export function mirrored(changes: readonly Change[], turned: boolean): string[] {
  const renamed = changes.filter(({ kind }) => kind === 'renamed');
  const former = (part: string, id: string | undefined): string | undefined =>
    (turned && id !== undefined && renamed.find((one) => one.part === part && one.to === id)?.from) || id;
  return changes.map((change) => {
    const { part, what, option, criterion, person } = change;
    const [from, to] = turned ? [change.to, change.from] : [change.from, change.to];
    const kind = turned ? (OPPOSITE[change.kind] ?? change.kind) : change.kind;
    return JSON.stringify([
      ...[part, kind, what, former('options', option), former('criteria', criterion), person],
      ...[bare(from), bare(to), change.statements.map((one) => mirroredStatement(one, turned)).sort()],
    ]);
  });
}

function mirroredStatement({ kind, from, to, because, was }: StatementChange, turned: boolean): string {
  const [before, after] = turned ? [to, from] : [from, to];
  const [reason, former] = turned ? [was, because] : [because, was];
  const own = turned ? (OPPOSITE[kind] ?? kind) : kind;
  return JSON.stringify([own, bare(before), bare(after), reason, former], (key, value) =>
    key === 'at' ? undefined : value,
  );
}

const OPPOSITE: Readonly<Record<string, string>> = {
  added: 'removed',
  removed: 'added',
  opened: 'closed',
  closed: 'opened',
};

/** Labels without the id beside them, which only an option that is gone has. */
function bare(words: string | undefined): string | undefined {
  return words?.replace(/#(\d+) (?!with )[a-z][a-z0-9-]*/g, '#$1');
}
