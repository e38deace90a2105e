import { UsageError } from '../io.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFile, DataFolder } from '../model/files.ts';
import type { Examination } from '../pipeline.ts';
import { recall } from '../text/recall.ts';

/**
 * Holds the data with files that are to be written against the data as they stand: `folder` is to be read when no other run can
 * write there. Resolves to what the data would say then. Errors that are there already keep nothing from being written: in the
 * files themselves the same ones, elsewhere those of a kind, for a name that is known may show the next that is not.
 * @throws UsageError if `check` would find an error that it does not find now
 */
export async function refuseBroken(folder: DataFolder, fresh: readonly DataFile[]): Promise<Examination> {
  const { examine } = await import('../pipeline.ts');
  const memory = recall();
  const paths = new Set(fresh.map(({ path }) => path));
  const key = ({ at, rule }: Diagnostic): string =>
    JSON.stringify(paths.has(at.file) ? [at.file, at.line, at.column, rule] : [at.file.split('/')[0], rule]);
  const known = new Set((await examine(folder, undefined, memory)).diagnostics.map(key));
  const files = [...folder.files.filter(({ path }) => !paths.has(path)), ...fresh];
  const after = await examine({ ...folder, files }, undefined, memory);
  const broken = after.diagnostics.find((one) => one.severity === 'error' && !known.has(key(one)));
  if (broken === undefined) return after;
  throw new UsageError(
    `Nothing was written, for \`check\` would refuse it: ${folder.name}/${broken.at.file}:${broken.at.line}: ${broken.message}`,
  );
}
