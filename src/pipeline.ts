import { asOf } from './compare/as-of.ts';
import { compare } from './compare/compare.ts';
import { type Stakes, withStakes } from './compare/decide/stakes.ts';
import { pairsOf } from './compare/pairs.ts';
import type { Selection } from './compare/select.ts';
import { gatherSite, summarise } from './compare/site.ts';
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
import type { Form, TableForm, TemplateFile } from './model/template.ts';
import type { Setting, Sheet } from './render/renderer.ts';
import type { ServedPages } from './render/served.ts';
import { afresh, type Recall } from './text/recall.ts';

export type { ServedPages };

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
 * The run, text in and values out: every file is parsed, every RFC is compared by itself, the summaries make the site,
 * and the rules judge each RFC against it. Problems of all stages are in `diagnostics`. A run that is given the same
 * `recall` as an earlier one, and the same values of files, makes anew only what has changed; what comes out is the same.
 */
export async function examine(
  folder: DataFolder,
  onRfc?: (done: number, of: number) => void,
  recall: Recall = afresh,
): Promise<Examination> {
  const { parseData } = await import('./parse/parse.ts');
  const { checkRfc } = await import('./check/check.ts');
  const { shared, units, diagnostics: ofData } = parseData(folder, onRfc, recall);
  const rfcs = units.flatMap(({ rfc, lock }): Examined[] => {
    if (rfc === undefined) return [];
    const comparison = recall('comparison', rfc.id, [rfc, shared, lock], () => compare(rfc, shared, lock));
    return [{ rfc, comparison, ...(lock === undefined ? {} : { lock }) }];
  });
  const site = gatherSite(
    shared,
    rfcs.map(({ comparison, lock }) =>
      recall('summary', comparison.id, [comparison, lock], () => summarise(comparison, lock)),
    ),
  );
  const related = JSON.stringify(site.summaries.map(({ id, relations }) => [id, relations]));
  const around = recall('surroundings', '', [shared, related], (): Surroundings => site);
  const ofUnits = units.flatMap(({ diagnostics }) => diagnostics);
  const ofRules = rfcs.flatMap(({ rfc, comparison, lock }) =>
    recall('findings', rfc.id, [comparison, lock, around], () => checkRfc(rfc, comparison, around, lock)),
  );
  return { site, rfcs, diagnostics: [...ofData, ...ofUnits, ...ofRules] };
}

/** The pages of a site: those of one RFC by its id, and those above. Each is made when it is first asked for. */
export interface SiteSheets {
  readonly rfc: (id: string) => readonly Sheet[];
  readonly site: () => readonly Sheet[];
}

/** The last stage for a whole site, page by page, in every form that the setting names; renderers serve any number of runs. */
export async function sheetMaker(setting: Setting): Promise<(examination: Examination) => SiteSheets> {
  const { rendererOf } = await import('./render/render.ts');
  const { madeOnce } = await import('./render/sheet.ts');
  const renderers = await Promise.all(setting.forms.map((form) => rendererOf(form, setting)));
  const withBeside = (made: readonly Sheet[]): Sheet[] => {
    const sheets = made.map(madeOnce);
    return [...sheets, ...renderers.flatMap(({ beside }) => beside?.(sheets) ?? [])];
  };
  return ({ site, rfcs }) => {
    const comparisons = new Map(rfcs.map(({ comparison }) => [comparison.id, comparison]));
    const rfc = (id: string): Sheet[] => {
      const comparison = comparisons.get(id);
      if (comparison === undefined) return [];
      const pairs = pairsOf(comparison);
      return withBeside(renderers.flatMap((renderer) => renderer.rfc(comparison, site, pairs)));
    };
    const above = (): Sheet[] =>
      withBeside(renderers.flatMap((renderer) => renderer.site(site, [...comparisons.values()])));
    const paths = (): string[] =>
      [...[...comparisons.keys()].flatMap(rfc), ...above()].map(({ path }) => path);
    const whole = (): Sheet[] => renderers.flatMap((renderer) => renderer.whole?.(paths, site) ?? []);
    return { rfc, site: () => [...above(), ...whole()] };
  };
}

/** The last stage for a whole site: its pages in every form that the setting names, sorted by path. */
export async function renderSite(examination: Examination, setting: Setting): Promise<Page[]> {
  const { rfc, site } = (await sheetMaker(setting))(examination);
  const sheets = [...examination.rfcs.flatMap((one) => rfc(one.rfc.id)), ...site()];
  const pages = sheets.map(({ path, text }): Page => ({ path, text: text() }));
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
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
  return renderer.decision?.(viewed(examined, site.shared, view), site) ?? '';
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
  return renderer.tradeoff?.(tradeoff, comparison, site) ?? '';
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

/** The pages of a site as `serve` shows them, and the files that they load from it. */
export async function servedPagesOf(templates: readonly TemplateFile[]): Promise<ServedPages> {
  const { servedPages } = await import('./render/served.ts');
  return servedPages(templates);
}
