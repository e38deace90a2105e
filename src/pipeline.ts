import { compare } from './compare/compare.ts';
import { pairsOf } from './compare/pairs.ts';
import { gatherSite, summarise, surroundingsOf } from './compare/site.ts';
import type { Comparison } from './model/comparison.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { DataFolder } from './model/files.ts';
import type { Lock } from './model/lock.ts';
import type { MadrRecord } from './model/madr.ts';
import type { Page } from './model/page.ts';
import type { Rfc } from './model/rfc.ts';
import type { SearchEntry } from './model/search.ts';
import type { Shared } from './model/shared.ts';
import type { Neighbours, Outline, Site, Summary, Surroundings } from './model/site.ts';
import type { TemplateFile } from './model/template.ts';
import type { RfcFolder } from './parse/rfc-folder.ts';
import type { Setting, Sheet } from './render/renderer.ts';
import type { ServedPages } from './render/served.ts';
import type { SitePrinter } from './render/site-printer.ts';
import { afresh, type Recall } from './text/recall.ts';

export type { RfcFolder, ServedPages, Setting };

/** One RFC that could be read, and what its data say. */
export interface Examined {
  readonly rfc: Rfc;
  readonly lock?: Lock;
  readonly comparison: Comparison;
}

/** A data folder after parse, compare and check. */
export interface Examination {
  readonly site: Site;
  readonly rfcs: readonly Examined[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The run, text in and values out: the heads of all RFCs tell what stands around each; then every RFC is parsed, compared
 * and judged by itself; the summaries make the site. Problems of all stages are in `diagnostics`. A run that is given the
 * same `recall` as an earlier one, and the same values of files, makes anew only what has changed; what comes out is the
 * same.
 */
export async function examine(
  folder: DataFolder,
  onRfc?: (done: number, of: number) => void,
  recall: Recall = afresh,
): Promise<Examination> {
  const { around, folders, diagnostics } = await openFolder(folder, {
    recall,
    outline: (one, make) => recall('outline', one.id, [one], make),
  });
  const related = JSON.stringify(around.outlines.map(({ id, relations }) => [id, relations]));
  const neighbours = recall('neighbours', '', [around.shared, related], (): Neighbours => around);
  const examineRfc = await rfcExaminer(recall);
  const results = folders.map((one, at) => {
    const result = examineRfc(one, around, neighbours);
    onRfc?.(at + 1, folders.length);
    return result;
  });
  const rfcs = results.flatMap(({ examined }) => examined ?? []);
  const summaries = rfcs.map(({ comparison, lock }) =>
    recall('summary', comparison.id, [comparison, lock], () => summarise(comparison, lock)),
  );
  return {
    site: gatherSite(around, summaries),
    rfcs,
    diagnostics: [...diagnostics, ...results.flatMap((one) => one.diagnostics)],
  };
}

/** A data folder of which as much is read as its RFCs need to know of one another. */
export interface Opened {
  readonly around: Surroundings;
  readonly folders: readonly RfcFolder[];
  /** Problems of the folder and of the shared files. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The first stage: what all RFCs share, and the head of each. `outline` may know outlines from another run; `outlines` may have
 * them all made elsewhere.
 */
export async function openFolder(
  folder: DataFolder,
  {
    recall = afresh,
    outline = (_, make) => make(),
    outlines: made,
  }: {
    readonly recall?: Recall | undefined;
    readonly outline?: ((folder: RfcFolder, make: () => Outline[]) => Outline[]) | undefined;
    readonly outlines?: (folders: readonly RfcFolder[]) => Promise<readonly Outline[]>;
  } = {},
): Promise<Opened> {
  const { openData } = await import('./parse/parse.ts');
  const { outlineOf } = await import('./parse/rfc-folder.ts');
  const { shared, rfcs: folders, diagnostics } = openData(folder, recall);
  const outlines = (await made?.(folders)) ?? folders.flatMap((one) => outline(one, () => outlineOf(one)));
  const around = recall('around', '', [shared, JSON.stringify(outlines)], () =>
    surroundingsOf(shared, outlines),
  );
  return { around, folders, diagnostics };
}

/** What others see of each RFC. Its folder is opened for that once, also for what follows. */
export async function outlineRfcs(folders: readonly RfcFolder[]): Promise<Outline[]> {
  const { outlineOf } = await import('./parse/rfc-folder.ts');
  return folders.flatMap(outlineOf);
}

/** One RFC after all stages but the last; `examined` is missing where it could not be read. */
interface ExaminedRfc {
  readonly examined?: Examined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What parses, compares and judges one RFC: a function of its own files and of what stands around it; `neighbours` is the part of
 * that by which it is judged, the same value as long as that says the same.
 */
async function rfcExaminer(
  recall: Recall = afresh,
): Promise<(folder: RfcFolder, around: Surroundings, neighbours?: Neighbours) => ExaminedRfc> {
  const { parseRfc } = await import('./parse/parse.ts');
  const { checkRfc } = await import('./check/check.ts');
  return (folder, around, neighbours = around) => {
    const { id } = folder;
    const { shared } = around;
    const unit = recall('unit', id, [folder, shared], () => parseRfc(folder, shared));
    const { rfc, lock } = unit;
    if (rfc === undefined) return { diagnostics: unit.diagnostics };
    const comparison = recall('comparison', id, [unit, shared], () => compare(rfc, shared, lock));
    const findings = recall('findings', id, [comparison, neighbours], () =>
      checkRfc(rfc, comparison, neighbours, lock),
    );
    return {
      examined: { rfc, comparison, ...(lock === undefined ? {} : { lock }) },
      diagnostics: [...unit.diagnostics, ...findings],
    };
  };
}

/** What is wrong with one RFC. */
export async function judgeRfc(folder: RfcFolder, around: Surroundings): Promise<readonly Diagnostic[]> {
  return (await rfcExaminer())(folder, around).diagnostics;
}

/** What is left of one RFC when it is made: the rest of the site needs no more of it. Plain data, for a cache and for workers. */
export interface MadeRfc {
  readonly diagnostics: readonly Diagnostic[];
  /** Missing where it could not be read. */
  readonly summary?: Summary;
  readonly entry?: SearchEntry;
  /** Paths of its pages, whether they are made or not. */
  readonly paths: readonly string[];
  /** None if they were not wanted, or if it has an error. */
  readonly pages: readonly Page[];
}

/** All stages for one RFC of a site, or with `print` false all but the last. */
export async function makeRfc(
  folder: RfcFolder,
  around: Surroundings,
  printer: SitePrinter,
  print: boolean,
): Promise<MadeRfc> {
  const { examined, diagnostics } = (await rfcExaminer())(folder, around);
  if (examined === undefined) return { diagnostics, paths: [], pages: [] };
  const { comparison, lock } = examined;
  const summary = summarise(comparison, lock);
  const entry = printer.entry(comparison, summary);
  const sheets = sheetsOf(comparison, around, printer);
  const isRight = diagnostics.every(({ severity }) => severity !== 'error');
  return {
    diagnostics,
    summary,
    ...(entry === undefined ? {} : { entry }),
    paths: sheets.map(({ path }) => path),
    pages: print && isRight ? sheets.map(toPage) : [],
  };
}

/** The last stage for the pages above the RFCs, all of which are made. */
export function makeRest(
  around: Surroundings,
  made: readonly Pick<MadeRfc, 'summary' | 'entry' | 'paths'>[],
  printer: SitePrinter,
): Page[] {
  const summaries = made.flatMap(({ summary }) => summary ?? []);
  const entries = (): SearchEntry[] => made.flatMap(({ entry }) => entry ?? []);
  const paths = (): string[] => made.flatMap((one) => one.paths);
  return printer.site(gatherSite(around, summaries), entries, paths).map(toPage);
}

/** The pages of a site: those of one RFC by its id, and those above. Each is made when it is first asked for. */
export interface SiteSheets {
  readonly rfc: (id: string) => readonly Sheet[];
  readonly site: () => readonly Sheet[];
}

/** The last stage for a whole site, page by page, in every form that the setting names; renderers serve any number of runs. */
export async function sheetMaker(setting: Setting): Promise<(examination: Examination) => SiteSheets> {
  const printer = await printerOf(setting);
  return ({ site, rfcs }) => {
    const comparisons = new Map(rfcs.map(({ comparison }) => [comparison.id, comparison]));
    const rfc = (id: string): Sheet[] => {
      const comparison = comparisons.get(id);
      return comparison === undefined ? [] : sheetsOf(comparison, site, printer);
    };
    const entries = (): SearchEntry[] =>
      site.summaries.flatMap((summary) => {
        const comparison = comparisons.get(summary.id);
        return comparison === undefined ? [] : (printer.entry(comparison, summary) ?? []);
      });
    const paths = (): string[] => [...comparisons.keys()].flatMap(rfc).map(({ path }) => path);
    return { rfc, site: () => printer.site(site, entries, paths) };
  };
}

/** The last stage for a whole site: its pages in every form that the setting names, sorted by path. */
export async function renderSite(examination: Examination, setting: Setting): Promise<Page[]> {
  const { rfc, site } = (await sheetMaker(setting))(examination);
  const sheets = [...examination.rfcs.flatMap((one) => rfc(one.rfc.id)), ...site()];
  return sheets.map(toPage).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What prints a site in the forms of a setting. */
export async function printerOf(setting: Setting): Promise<SitePrinter> {
  const { sitePrinter } = await import('./render/site-printer.ts');
  return sitePrinter(setting);
}

function sheetsOf(comparison: Comparison, around: Surroundings, printer: SitePrinter): Sheet[] {
  return printer.rfc(comparison, around, around.shared.config.pairs ? pairsOf(comparison) : []);
}

function toPage({ path, text }: Sheet): Page {
  return { path, text: text() };
}

/** What `site.yaml`, `people.yaml` and `criteria.yaml` say, and what is wrong with them, for commands that need no RFC. */
export async function readShared({
  files,
  unread,
}: DataFolder): Promise<{ readonly shared: Shared; readonly diagnostics: readonly Diagnostic[] }> {
  const { parseShared, unreadFile } = await import('./parse/shared-files.ts');
  const { value, diagnostics } = parseShared(files);
  return { shared: value, diagnostics: [...unread.map(unreadFile), ...diagnostics] };
}

/** A MADR record, read; or the problem that kept it from being read. */
export async function readRecord(name: string, text: string): Promise<MadrRecord | Diagnostic> {
  const { readMadr } = await import('./parse/madr/madr.ts');
  return readMadr(name, text);
}

/** The pages of a site as `serve` shows them, and the files that they load from it. */
export async function servedPagesOf(templates: readonly TemplateFile[]): Promise<ServedPages> {
  const { servedPages } = await import('./render/served.ts');
  return servedPages(templates);
}
