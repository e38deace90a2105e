import { asOf } from './compare/as-of.ts';
import { compare } from './compare/compare.ts';
import { type Stakes, withStakes } from './compare/decide/stakes.ts';
import { pairsOf } from './compare/pairs.ts';
import type { Selection } from './compare/select.ts';
import { gatherSite, summarise, surroundingsOf } from './compare/site.ts';
import { toTradeoff } from './compare/tradeoffs.ts';
import type { Comparison, OptionRef } from './model/comparison.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { DraftForm, DraftSetting } from './model/draft.ts';
import type { DataFolder } from './model/files.ts';
import type { Lock } from './model/lock.ts';
import type { MadrRecord } from './model/madr.ts';
import type { Page } from './model/page.ts';
import type { Rfc } from './model/rfc.ts';
import type { Shared } from './model/shared.ts';
import type { Site, Surroundings } from './model/site.ts';
import type { Form, TableForm } from './model/template.ts';
import type { OpenedRfc } from './parse/rfc-folder.ts';
import type { Setting } from './render/renderer.ts';
import type { PrintedRfc, SitePrinter } from './render/site-printer.ts';

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
 * and judged by itself; the summaries make the site. Problems of all stages are in `diagnostics`.
 */
export async function examine(
  folder: DataFolder,
  onRfc?: (done: number, of: number) => void,
): Promise<Examination> {
  const { around, opened, diagnostics } = await openFolder(folder);
  const results: ExaminedRfc[] = [];
  for (const one of opened) {
    results.push(await examineRfc(one, around));
    onRfc?.(results.length, opened.length);
  }
  const rfcs = results.flatMap(({ examined }) => examined ?? []);
  const site = gatherSite(
    around,
    rfcs.map(({ comparison, lock }) => summarise(comparison, lock)),
  );
  return { site, rfcs, diagnostics: [...diagnostics, ...results.flatMap((one) => one.diagnostics)] };
}

/** A data folder of which as much is read as its RFCs need to know of one another. */
export interface Opened {
  readonly around: Surroundings;
  readonly opened: readonly OpenedRfc[];
  /** Problems of the folder and of the shared files. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The first stage: what all RFCs share, and the head of each. */
export async function openFolder(folder: DataFolder): Promise<Opened> {
  const { openData } = await import('./parse/parse.ts');
  const { outlineOf } = await import('./parse/rfc-folder.ts');
  const { shared, rfcs: opened, diagnostics } = openData(folder);
  return { around: surroundingsOf(shared, opened.flatMap(outlineOf)), opened, diagnostics };
}

/** One RFC after all stages but the last; `examined` is missing where it could not be read. */
export interface ExaminedRfc {
  readonly examined?: Examined;
  readonly diagnostics: readonly Diagnostic[];
}

/** One RFC parsed, compared and judged: a function of its own files and of what stands around it. */
export async function examineRfc(opened: OpenedRfc, around: Surroundings): Promise<ExaminedRfc> {
  const { parseRfc } = await import('./parse/parse.ts');
  const { checkRfc } = await import('./check/check.ts');
  const { rfc, lock, diagnostics } = parseRfc(opened, around.shared);
  if (rfc === undefined) return { diagnostics };
  const comparison = compare(rfc, around.shared, lock);
  return {
    examined: { rfc, comparison, ...(lock === undefined ? {} : { lock }) },
    diagnostics: [...diagnostics, ...checkRfc(rfc, comparison, around, lock)],
  };
}

/** The last stage for a whole site: its pages in every form that the setting names, sorted by path. */
export async function renderSite({ site, rfcs }: Examination, setting: Setting): Promise<Page[]> {
  const { sitePrinter } = await import('./render/site-printer.ts');
  const printer = await sitePrinter(setting);
  const printed = rfcs.map((one) => printRfc(one, site, printer));
  const pages = printed.flatMap((one) => one.pages);
  const paths = pages.map(({ path }) => path);
  const entries = printed.flatMap(({ entry }) => entry ?? []);
  return [...pages, ...printer.site(site, entries, paths)].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The last stage for one RFC: all its pages. */
function printRfc({ comparison, lock }: Examined, around: Surroundings, printer: SitePrinter): PrintedRfc {
  const pairs = around.shared.config.pairs ? pairsOf(comparison) : [];
  return printer.rfc(comparison, around, pairs, summarise(comparison, lock));
}

/** The last stage for one comparison: the table of a selection, ready to paste. */
export async function renderTable(
  { site }: Examination,
  { rfc, lock }: Examined,
  view: View,
  form: TableForm,
  setting: Setting,
): Promise<string> {
  const { tablePrinter } = await import('./render/render.ts');
  const print = await tablePrinter(form, setting);
  return print(viewed({ rfc, lock }, site.shared, view), site);
}

/** The last stage for one decision: what the data settle, leave open, and what would change it. */
export async function renderDecision(
  { site }: Examination,
  examined: Examined,
  view: View,
  form: Form,
  setting: Setting,
): Promise<string> {
  const { rendererOf } = await import('./render/render.ts');
  const renderer = await rendererOf(form, setting);
  return renderer.decision?.(viewed(examined, site.shared, view)) ?? '';
}

/** What a reader asks for: a part of an RFC, on a day (`2021-06-04`, which needs a lock), by weights and must-haves of their own. */
export interface View extends Selection, Stakes {
  readonly asOf?: string;
}

function viewed(
  { rfc, lock }: Pick<Examined, 'rfc'> & { lock?: Lock | undefined },
  shared: Shared,
  view: View,
): Comparison {
  const staked = withStakes(rfc, view);
  if (view.asOf === undefined || lock === undefined) return compare(staked, shared, lock, view);
  const past = asOf(staked, lock, view.asOf);
  return { ...compare(past.rfc, shared, past.lock, view), asOf: past.asOf };
}

/** The last stage for two options: what choosing `option` over `against` gains and gives up. */
export async function renderTradeoff(
  { site }: Examination,
  { rfc, lock }: Examined,
  [option, against]: readonly [OptionRef, OptionRef],
  form: Form,
  setting: Setting,
): Promise<string> {
  const { rendererOf } = await import('./render/render.ts');
  const comparison = compare(rfc, site.shared, lock, { options: [option.id, against.id] });
  const tradeoff = toTradeoff(comparison.rows, option, against);
  const renderer = await rendererOf(form, setting);
  return renderer.tradeoff?.(tradeoff, comparison) ?? '';
}

/** The last stage for one document: the next RFC to post, in a form that `draft` writes. */
export async function renderDraft(
  { site }: Examination,
  { comparison }: Examined,
  form: DraftForm,
  setting: DraftSetting,
): Promise<string> {
  const { draftOf } = await import('./render/draft/writers.ts');
  const write = await draftOf(form);
  return write(comparison, site, setting);
}

/** What an RFC's data say by another lock than the one that is kept. */
export function compareBy({ site }: Examination, { rfc }: Examined, lock: Lock | undefined): Comparison {
  return compare(rfc, site.shared, lock);
}

/** What `site.yaml`, `people.yaml` and `criteria.yaml` say, for commands that need no RFC. */
export async function readShared({ files }: DataFolder): Promise<Shared> {
  const { parseShared } = await import('./parse/shared-files.ts');
  return parseShared(files).value;
}

/** A MADR record, read; or the problem that kept it from being read. */
export async function readRecord(name: string, text: string): Promise<MadrRecord | Diagnostic> {
  const { readMadr } = await import('./parse/madr/madr.ts');
  return readMadr(name, text);
}
