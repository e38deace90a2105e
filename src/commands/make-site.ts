import type { KnownPage } from '../files/next-folder.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFolder } from '../model/files.ts';
import type { Page } from '../model/page.ts';
import type { Surroundings } from '../model/site.ts';
import type { MadeRfc, RfcFolder, Setting } from '../pipeline.ts';
import { limitsSet } from '../text/limits.ts';
import type { WorkerSetup } from '../worker.ts';
import type { KnownRfc, MadeBefore } from './made-before.ts';

/** A site whose pages were put. */
export interface MadeSite {
  /** How many RFCs there are. */
  readonly rfcs: number;
  /** Whether the site knows its address. */
  readonly hasAddress: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** A part of a site's RFCs, counted from 1; the first has the pages above the RFCs as well. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** How a site is made; none of it shows in what is made. */
export interface MakeOptions {
  readonly shard: Shard;
  /** Threads; without it one a processor, where there is enough to do for each. */
  readonly jobs?: number | undefined;
  readonly before?: MadeBefore;
  readonly onRfc: (done: number, of: number) => void;
}

/** An RFC of which the findings are wanted, and its pages if `print`. */
interface Task {
  readonly folder: RfcFolder;
  readonly print: boolean;
}

/** RFCs that each thread must have to make for its start to be worth it. */
const WORTH = 75;

/**
 * Makes a site, or a part of it, RFC by RFC, and hands its pages on as they come: none of them is kept. What was made before
 * is not made again. After the first error only findings are made.
 */
export async function makeSite(
  folder: DataFolder,
  setting: Setting,
  put: (page: Page | KnownPage) => Promise<void>,
  { shard, jobs, before, onRfc }: MakeOptions,
): Promise<MadeSite> {
  const { makeRest, makeRfc, openFolder, printerOf } = await import('../pipeline.ts');
  const { around, folders, diagnostics } = await openFolder(folder, { outline: before?.outline });
  const tasks = tasksOf(folders, shard);
  const made: Omit<MadeRfc, 'pages'>[] = [];
  let failed = diagnostics.some(isError);
  let done = 0;
  let printer: ReturnType<typeof printerOf> | undefined;
  const make: Make = async ({ folder: one, print }) => {
    printer ??= printerOf(setting);
    return makeRfc(one, around, await printer, print);
  };
  const take = async (
    at: number,
    { pages: _, ...rest }: KnownRfc | MadeRfc,
    pages: readonly (Page | KnownPage)[],
  ) => {
    made[at] = rest;
    failed ||= rest.diagnostics.some(isError);
    onRfc(++done, tasks.length);
    if (!failed) for (const page of pages) await put(page);
  };

  const missing: number[] = [];
  for (const [at, task] of tasks.entries()) {
    const known = before?.find(task.folder, around, task.print);
    if (before === undefined || known === undefined) missing.push(at);
    else {
      const pages = task.print ? before.pages(task.folder, around, known, () => make(task)) : [];
      await take(at, known, pages);
    }
  }
  const now = (at: number): Task => wanted(tasks, at, failed);
  for await (const { at, task, result } of makeAll(missing, now, make, { around, setting, jobs })) {
    before?.keep(task.folder, around, task.print, result);
    await take(at, result, result.pages);
  }
  if (!failed && shard.part === 1)
    for (const page of makeRest(around, made, await (printer ?? printerOf(setting)))) await put(page);
  return {
    rfcs: tasks.filter(({ print }) => print).length,
    hasAddress: around.shared.config.baseUrl !== undefined,
    diagnostics: [...diagnostics, ...made.flatMap((one, at) => (tasks[at]?.print ? one.diagnostics : []))],
  };
}

type Make = (task: Task) => Promise<MadeRfc>;

/** What one part of a site has to make: its own RFCs; the first also looks into the others, for the pages above them. */
function tasksOf(folders: readonly RfcFolder[], { part, of }: Shard): Task[] {
  return folders
    .map((folder, at) => ({ folder, print: at % of === part - 1 }))
    .filter(({ print }) => print || part === 1);
}

function wanted(tasks: readonly Task[], at: number, failed: boolean): Task {
  const task = tasks[at];
  if (task === undefined) throw new Error(`There is no RFC ${at} to make.`);
  return { ...task, print: task.print && !failed };
}

/** Makes RFCs here, or by threads where there is enough to do; each is asked for when its turn comes. */
async function* makeAll(
  places: readonly number[],
  taskOf: (at: number) => Task,
  make: Make,
  {
    around,
    setting,
    jobs,
  }: { readonly around: Surroundings; readonly setting: Setting; readonly jobs: number | undefined },
): AsyncGenerator<{ readonly at: number; readonly task: Task; readonly result: MadeRfc }, void> {
  const { startWorkers, threadsFor } = await import('../files/workers.ts');
  const threads = jobs ?? threadsFor(places.length, WORTH);
  if (threads < 2) {
    for (const at of places) {
      const task = taskOf(at);
      yield { at, task, result: await make(task) };
    }
    return;
  }
  const setup: WorkerSetup = { making: { around, setting }, limits: limitsSet() };
  const workers = startWorkers(Math.min(threads, places.length), setup);
  try {
    yield* workers.share<Task, MadeRfc>(places, taskOf);
  } finally {
    await workers.end();
  }
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
