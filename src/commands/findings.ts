import type { Io } from '../io.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFolder } from '../model/files.ts';
import type { ReportForm } from '../report/report.ts';
import type { Loaded } from './load.ts';

/** How findings are to be shown and judged. */
export interface FindingOptions {
  readonly as: ReportForm;
  readonly strict: boolean;
  readonly verbose: boolean;
}

/** A data folder, and what was found in it. */
export interface Found {
  readonly folder: DataFolder;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes the findings of a run to `to`, and tells whether they are failures: errors are, warnings only if `strict`. On
 * stderr, beside the work of another command, a run without findings is not worth a word.
 */
export async function showFindings(
  { folder, diagnostics }: Found,
  io: Io,
  to: 'stdout' | 'stderr',
  { as, strict, verbose }: FindingOptions,
): Promise<boolean> {
  const { report } = await import('../report/report.ts');
  const { ruleSummaries } = await import('../reference.ts');
  const out = io[to];
  const text = report(diagnostics, as, {
    dataName: folder.name,
    files: new Map(folder.files.map((file) => [file.path, file.text])),
    color: wantsColor(io, out),
    verbose,
    rules: await ruleSummaries(),
  });
  const quiet = to === 'stderr' && diagnostics.every(({ severity }) => severity === 'info');
  if (text !== '' && !(quiet && !verbose)) out.write(text);
  return isFailure(diagnostics, { strict });
}

/** Whether findings are failures: errors are, warnings only if `strict`. */
export function isFailure(
  diagnostics: readonly Diagnostic[],
  { strict }: { readonly strict: boolean },
): boolean {
  return diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

/** Colour on a terminal only, and never against NO_COLOR; FORCE_COLOR asks for it elsewhere. */
export function wantsColor({ env }: Io, out: { readonly isTTY?: boolean }): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '' && env.FORCE_COLOR !== '0') return true;
  return out.isTTY === true && env.TERM !== 'dumb';
}

/** Exit code of a command that printed one RFC: 1, and a line on stderr, if its data or the shared files have errors. */
export function failures({ examination }: Loaded, io: Io, id: string): number {
  const { rfcs, diagnostics } = examination;
  const others = rfcs.map(({ rfc }) => rfc.id).filter((other) => other !== id);
  const errors = diagnostics.filter(
    ({ severity, at }) => severity === 'error' && !others.some((other) => at.file.startsWith(`${other}/`)),
  );
  if (errors.length === 0) return 0;
  io.stderr.write(
    `The data of ${id} have ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}; \`rfc-compare check\` shows them.\n`,
  );
  return 1;
}
