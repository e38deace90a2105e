import type { NextFolder, Swapped } from '../files/next-folder.ts';
import type { Io } from '../io.ts';
import type { RfcHistory } from '../model/diff.ts';
import type { DataFolder } from '../model/files.ts';
import type { Form } from '../model/template.ts';
import type { Setting } from '../pipeline.ts';
import type { Outcome, Store, StoreOptions } from './build-store.ts';
import { isFailure, showFindings } from './findings.ts';
import type { MadeSite } from './make-site.ts';
import { progress } from './progress.ts';

export interface BuildOptions extends StoreOptions {
  readonly data: string;
  readonly as: readonly Form[];
  readonly templates?: string;
  readonly strict: boolean;
  readonly verbose: boolean;
  /** Tell each RFC's history, from git. */
  readonly history: boolean;
  /** Threads; without it one a processor, where there is enough to do for each. */
  readonly jobs?: number;
}

/** Columns of the plain-text pages of a site. */
export const WIDTH = 72;

/**
 * `build`: the whole site. With errors (or warnings, if strict) nothing is written and the exit code is 1: what is
 * published stays.
 */
export async function build(io: Io, options: BuildOptions): Promise<number> {
  const { mendSwap } = await import('../files/swap.ts');
  const { readTemplates } = await import('../files/read-templates.ts');
  const { openStore } = await import('./build-store.ts');
  await mendSwap(io, options.out);
  const bar = progress(io);
  const folder = await readFolder(io, options.data);
  const setting = {
    templates: readTemplates(io, options.templates),
    forms: options.as,
    width: WIDTH,
    ...(options.history ? { history: await readHistories(io, options.data, bar) } : {}),
  };
  const store = await openStore(io, folder, setting, options);
  const outcome = store?.finished ?? (await make(io, folder, setting, options, store, bar));
  bar.clear();
  const failed = await showFindings({ folder, diagnostics: outcome.made.diagnostics }, io, 'stderr', {
    ...options,
    as: 'human',
  });
  store?.close();
  const { made, swapped } = outcome;
  if (failed || swapped === undefined) {
    io.stderr.write(`Nothing was written to ${options.out}: the data must be mended first.\n`);
    return 1;
  }
  io.stderr.write(`${wordsOf(swapped, made, options)}\n`);
  if (options.as.includes('html') && !made.hasAddress) {
    io.stderr.write(
      'Without feeds, sitemap, OpenGraph and a page for unknown addresses: site.yaml has no `base-url`, where the site will stand.\n',
    );
  }
  return 0;
}

/** Makes the site and swaps it in, unless it has failures. */
async function make(
  io: Io,
  folder: DataFolder,
  setting: Setting,
  options: BuildOptions,
  store: Store | undefined,
  bar: ReturnType<typeof progress>,
): Promise<Outcome> {
  const { swapIn } = await import('../files/swap.ts');
  const { makeSite } = await import('./make-site.ts');
  const keep = [options.data, ...(options.templates === undefined ? [] : [options.templates])];
  let made: MadeSite | undefined;
  const fill = async (put: NextFolder['put']): Promise<boolean> => {
    made = await makeSite(folder, setting, put, {
      shard: options.shard,
      jobs: options.jobs,
      ...(store === undefined ? {} : { before: store.before }),
      onRfc: (done, of) => bar.show(`Made ${done} of ${of} RFCs`),
    });
    return !isFailure(made.diagnostics, options);
  };
  const swapped = await swapIn(io, options.out, keep, fill, store?.states);
  if (made === undefined) throw new Error('A swap ended before its pages were made.');
  if (swapped === undefined) return { made };
  store?.keep(made, swapped);
  return { made, swapped };
}

function wordsOf(
  { written, unchanged, removed }: Swapped,
  { rfcs }: MadeSite,
  { as, out }: BuildOptions,
): string {
  const of = `(${as.join(', ')}) of ${rfcs} ${rfcs === 1 ? 'RFC' : 'RFCs'}`;
  const gone = removed === 0 ? '' : `, ${removed} ${removed === 1 ? 'is' : 'are'} gone`;
  if (written === 0 && removed === 0)
    return `Nothing was written: all ${unchanged} files ${of} in ${out} are as they were.`;
  const rest =
    unchanged === 0 && removed === 0
      ? '.'
      : `; ${unchanged === 1 ? '1 is as it was' : `${unchanged} are as they were`}${gone}.`;
  return `Wrote ${written} files ${of} to ${out}${rest}`;
}

async function readFolder(io: Io, data: string): Promise<DataFolder> {
  const { readDataFolder } = await import('../files/read-data.ts');
  return readDataFolder(io, data);
}

async function readHistories(
  io: Io,
  data: string,
  bar: ReturnType<typeof progress>,
): Promise<Record<string, RfcHistory>> {
  const { load } = await import('./load.ts');
  const { historiesOf } = await import('./history.ts');
  return historiesOf(io, await load(io, data), data, (id) => bar.show(`Reading the history of ${id}`));
}
