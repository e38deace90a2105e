import { type KeptData, keepData } from '../files/kept-data.ts';
import { readTemplates } from '../files/read-templates.ts';
import { type Io, UsageError } from '../io.ts';
import type { DataFolder } from '../model/files.ts';
import type { Answer } from '../model/served.ts';
import type { Form } from '../model/template.ts';
import { examine, servedPagesOf, sheetMaker } from '../pipeline.ts';
import { findingsView } from '../report/findings-view.ts';
import { report } from '../report/report.ts';
import { type Recall, recall } from '../text/recall.ts';
import { visible } from '../text/visible.ts';
import { WIDTH } from './build.ts';
import { isFailure, wantsColor } from './findings.ts';
import { answerOf, type Look, type Shown } from './preview-answer.ts';
import { shelve } from './shelf.ts';

export interface PreviewOptions {
  readonly data: string;
  readonly as: readonly Form[];
  readonly templates?: string;
  readonly strict: boolean;
  readonly verbose: boolean;
}

/** What changed on the disk: folders of the data, from the data folder on, and whether any template did. */
export interface Changes {
  readonly data: ReadonlySet<string>;
  readonly templates: boolean;
}

/** A site in memory, as `build` would write it, that follows what it is made of. */
export interface Preview {
  /** Takes changes in; resolves to whether anything came of them. `onNew` is told the name of the build before it is made. */
  readonly renew: (changes: Changes, onNew: (build: string) => void) => Promise<boolean>;
  /** What stands at a path of the site. Where the data have errors it is what the last good build had there. */
  readonly answer: (path: string) => Answer;
  /** The name of what is shown now; no other run has the same. */
  readonly build: () => string;
  /** The findings, for a terminal. */
  readonly report: () => string;
}

/** Milliseconds that an editor has to put back what it took away in order to save it. */
const GRACE = 60;

/**
 * Builds a site in memory.
 * @throws UsageError if the data or the templates cannot be read
 */
export async function openPreview(io: Io, options: PreviewOptions): Promise<Preview> {
  const data = keepData(io, options.data);
  const memory = recall();
  const run = crypto.randomUUID();
  let builds = 0;
  let sources: Sources = { folder: data.folder(), look: await lookOf(io, options), troubles: [] };
  let shown = await build(io, options, sources, memory, `${run}-${builds}`);
  return {
    renew: async (changes, onNew) => {
      const last = sources;
      sources = await takeIn(io, options, data, last, changes);
      if (sources === last) return false;
      builds += 1;
      const name = `${run}-${builds}`;
      onNew(name);
      // What is told goes out in this turn; in the next one the build takes the thread.
      await new Promise((done) => setImmediate(done));
      shown = await build(io, options, sources, memory, name, shown);
      return true;
    },
    answer: (path) => answerOf(shown, path),
    build: () => shown.build,
    report: () => shown.report(),
  };
}

/** What a site is made of, and what kept the newest of it from being read. */
interface Sources {
  readonly folder: DataFolder;
  readonly look: Look;
  readonly troubles: readonly string[];
}

/** How pages look, by the templates as they are now. */
async function lookOf(io: Io, { templates: folder, as }: PreviewOptions): Promise<Look> {
  const templates = readTemplates(io, folder);
  const setting = { templates, forms: as, width: WIDTH };
  return { sheetsOf: await sheetMaker(setting), served: await servedPagesOf(templates) };
}

/** Reads again what changed; what cannot be read stays as it was. The very same sources if nothing did. */
async function takeIn(
  io: Io,
  options: PreviewOptions,
  data: KeptData,
  last: Sources,
  { data: folders, templates }: Changes,
): Promise<Sources> {
  let { folder, look } = last;
  const troubles = [
    ...(await troubleIn(io, async () => {
      if (await refreshed(data, folders)) folder = data.folder();
    })),
    ...(await troubleIn(io, async () => {
      // Those that could not be read may be whole again by what changed elsewhere.
      if (templates || last.troubles.length > 0) look = await lookOf(io, options);
    })),
  ];
  const same = folder === last.folder && look === last.look && troubles.join() === last.troubles.join();
  return same ? last : { folder, look, troubles };
}

async function refreshed(data: KeptData, folders: ReadonlySet<string>): Promise<boolean> {
  const found = data.refresh(folders);
  if (found !== 'lost') return found === 'changed';
  await new Promise((done) => setTimeout(done, GRACE));
  data.refresh(folders);
  return true;
}

/** Runs what people's files may keep from being done; resolves to what they are to be told. */
async function troubleIn({ cwd }: Io, work: () => Promise<void>): Promise<string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof UsageError) return [error.message];
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw error;
    // A file may be gone, or not be there yet, between two steps of an editor.
    return [`Cannot read \`${path.replace(`${cwd}/`, '')}\` (${code}).`];
  }
}

/** A build of what was read; with errors it shows what `last` had. */
async function build(
  io: Io,
  { strict, verbose }: PreviewOptions,
  { folder, look, troubles }: Sources,
  memory: Recall,
  name: string,
  last?: Shown,
): Promise<Shown> {
  const examination = await examine(folder, undefined, memory);
  const { diagnostics } = examination;
  const failed = isFailure(diagnostics, { strict });
  const files = new Map(folder.files.map(({ path, text }) => [path, text]));
  const context = { dataName: folder.name, files, verbose };
  const older = last?.shelf?.works() ? last.shelf : last?.older;
  const shelf = failed ? last?.shelf : shelve(look.sheetsOf(examination));
  return {
    build: name,
    look,
    ...(shelf === undefined ? {} : { shelf }),
    ...(older === undefined ? {} : { older }),
    findings: findingsView(diagnostics, troubles, context, failed || troubles.length > 0),
    report: () =>
      [
        ...troubles.map((trouble) => `${visible(trouble)}\n`),
        report(diagnostics, 'human', { ...context, color: wantsColor(io, io.stderr), rules: [] }),
      ].join(''),
  };
}
