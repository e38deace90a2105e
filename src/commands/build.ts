import type { Io } from '../io.ts';
import type { RfcHistory } from '../model/diff.ts';
import type { Form } from '../model/template.ts';
import { showFindings } from './findings.ts';
import { type Loaded, load } from './load.ts';
import { progress } from './progress.ts';

export interface BuildOptions {
  readonly data: string;
  readonly out: string;
  readonly as: readonly Form[];
  readonly templates?: string;
  readonly strict: boolean;
  readonly verbose: boolean;
  /** Tell each RFC's history, from git. */
  readonly history: boolean;
}

/** Columns of the plain-text pages of a site. */
export const WIDTH = 72;

/**
 * `build`: the whole site. With errors (or warnings, if strict) nothing is written and the exit code is 1: what is
 * published stays.
 */
export async function build(io: Io, options: BuildOptions): Promise<number> {
  const { mendSwap, swapIn } = await import('../files/swap.ts');
  await mendSwap(io, options.out);
  const bar = progress(io);
  const loaded = await load(io, options.data, (done, of) => bar.show(`Read ${done} of ${of} RFCs`));
  bar.clear();
  const failed = await showFindings(loaded, io, 'stderr', { ...options, as: 'human' });
  if (failed) {
    io.stderr.write(`Nothing was written to ${options.out}: the data must be mended first.\n`);
    return 1;
  }
  const { readTemplates } = await import('../files/read-templates.ts');
  const { renderSite } = await import('../pipeline.ts');
  const setting = {
    templates: readTemplates(io, options.templates),
    forms: options.as,
    width: WIDTH,
    ...(options.history ? { history: await readHistories(io, loaded, options.data, bar) } : {}),
  };
  bar.show(`Rendering ${options.as.join(', ')}`);
  const pages = await renderSite(loaded.examination, setting);
  bar.show(`Writing ${pages.length} files`);
  await swapIn(io, options.out, pages, [options.data, ...(options.templates ? [options.templates] : [])]);
  bar.clear();
  const count = loaded.examination.rfcs.length;
  io.stderr.write(
    `Wrote ${pages.length} files (${options.as.join(', ')}) of ${count} ${count === 1 ? 'RFC' : 'RFCs'} to ${options.out}.\n`,
  );
  if (options.as.includes('html') && loaded.examination.site.shared.config.baseUrl === undefined) {
    io.stderr.write(
      'Without feeds, sitemap, OpenGraph and a page for unknown addresses: site.yaml has no `base-url`, where the site will stand.\n',
    );
  }
  return 0;
}

async function readHistories(
  io: Io,
  loaded: Loaded,
  data: string,
  bar: ReturnType<typeof progress>,
): Promise<Record<string, RfcHistory>> {
  const { historiesOf } = await import('./history.ts');
  return historiesOf(io, loaded, data, (id) => bar.show(`Reading the history of ${id}`));
}
