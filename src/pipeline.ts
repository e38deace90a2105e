import { asOf } from './compare/as-of.ts';
import { compare } from './compare/compare.ts';
import { type Stakes, withStakes } from './compare/decide/stakes.ts';
import type { DataRevision } from './compare/diff/data.ts';
import { pairsOf } from './compare/pairs.ts';
import type { Selection } from './compare/select.ts';
import { gatherSite, summarise } from './compare/site.ts';
import { toTradeoff } from './compare/tradeoffs.ts';
import type { Comparison, OptionRef } from './model/comparison.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { DataDiff } from './model/diff.ts';
import type { DraftChanges, DraftForm, DraftSetting } from './model/draft.ts';
import type { DataFolder } from './model/files.ts';
import type { Lock } from './model/lock.ts';
import type { MadrRecord } from './model/madr.ts';
import type { Page } from './model/page.ts';
import type { Rfc } from './model/rfc.ts';
import type { RuleId } from './model/rule.ts';
import type { Shared } from './model/shared.ts';
import type { Site } from './model/site.ts';
import type { Form, TableForm, TemplateFile } from './model/template.ts';
import type { SchemaName } from './parse/json-schema.ts';
import type { Setting } from './render/renderer.ts';

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
 * and the rules judge each RFC against it. Problems of all stages are in `diagnostics`.
 */
export async function examine(
  folder: DataFolder,
  onRfc?: (done: number, of: number) => void,
): Promise<Examination> {
  const { parseData } = await import('./parse/parse.ts');
  const { checkRfc } = await import('./check/check.ts');
  const { shared, units, diagnostics: ofData } = parseData(folder, onRfc);
  const rfcs = units.flatMap(({ rfc, lock }): Examined[] => {
    if (rfc === undefined) return [];
    const comparison = compare(rfc, shared, lock);
    return [{ rfc, comparison, ...(lock === undefined ? {} : { lock }) }];
  });
  const site = gatherSite(
    shared,
    rfcs.map(({ comparison, lock }) => summarise(comparison, lock)),
  );
  const ofUnits = units.flatMap(({ diagnostics }) => diagnostics);
  const ofRules = rfcs.flatMap(({ rfc, comparison, lock }) => checkRfc(rfc, comparison, site, lock));
  return { site, rfcs, diagnostics: [...ofData, ...ofUnits, ...ofRules] };
}

/** The last stage for a whole site: its pages in every form that the setting names, sorted by path. */
export async function renderSite({ site, rfcs }: Examination, setting: Setting): Promise<Page[]> {
  const { rendererOf } = await import('./render/render.ts');
  const comparisons = rfcs.map(({ comparison }) => comparison);
  const pairs = comparisons.map(pairsOf);
  const renderers = await Promise.all(setting.forms.map((form) => rendererOf(form, setting)));
  const pages = renderers.flatMap((renderer) => [
    ...comparisons.flatMap((comparison, at) => renderer.rfc(comparison, site, pairs[at] ?? [])),
    ...renderer.site(site, comparisons),
  ]);
  const whole = renderers.flatMap((renderer) => renderer.whole?.(pages, site) ?? []);
  return [...pages, ...whole].sort((a, b) => (a.path < b.path ? -1 : 1));
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

/** One revision of a data folder, as it is called, read and examined. */
export interface NamedRevision {
  readonly name: string;
  readonly folder: DataFolder;
  readonly examination: Examination;
}

/** What changed between two revisions; whoever is withdrawn in one of them, or in `others`, is not named of any. */
export async function diffData(
  old: NamedRevision,
  now: NamedRevision,
  others: readonly Examination[] = [],
): Promise<DataDiff> {
  const { diffRevisions } = await import('./compare/diff/data.ts');
  const gone = withdrawnIn([old.examination, now.examination, ...others]);
  return diffRevisions(asRevision(old, gone), asRevision(now, gone));
}

function withdrawnIn(revisions: readonly Examination[]): ReadonlySet<string> {
  const people = revisions.flatMap(({ site }) => site.shared.people);
  return new Set(people.filter(({ withdrawn }) => withdrawn).map(({ id }) => id));
}

function asRevision({ name, folder, examination }: NamedRevision, gone: ReadonlySet<string>): DataRevision {
  const { site, rfcs } = examination;
  const people = site.shared.people.map((one) => (gone.has(one.id) ? { ...one, withdrawn: true } : one));
  const shared = { ...site.shared, people };
  const read = new Set(rfcs.map(({ rfc }) => rfc.id));
  const there = [...folder.files, ...folder.unread].flatMap(
    ({ path }) => /^([^/]+)\/rfc\.md$/.exec(path)?.[1] ?? [],
  );
  return {
    name,
    comparisons: rfcs.map(({ rfc, lock, comparison }) =>
      gone.size === 0 ? comparison : compare(rfc, shared, lock),
    ),
    unread: there.filter((id) => !read.has(id)),
  };
}

/** The last stage for two revisions: what changed, in a form; none where the form has no such page. */
export async function renderDiff(diff: DataDiff, form: Form, setting: Setting): Promise<string> {
  const { rendererOf } = await import('./render/render.ts');
  return (await rendererOf(form, setting)).diff?.(diff) ?? '';
}

/** The same as the block of a mail: `Changes in v2:`. */
export async function renderChanges(
  diff: DataDiff,
  revision: number | undefined,
  setting: Setting,
): Promise<string> {
  const { rendererOf } = await import('./render/render.ts');
  return (await rendererOf('txt', setting)).changes?.(diff, revision) ?? '';
}

/** What changed in one RFC, for the draft of it that tells so. */
export async function draftChanges(
  { changed }: DataDiff,
  { comparison }: Examined,
  since: string,
): Promise<DraftChanges> {
  const { toDraftChanges } = await import('./render/draft-changes.ts');
  return toDraftChanges(
    changed.find(({ id }) => id === comparison.id),
    comparison,
    since,
  );
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

/** Every rule in a line: what reports and `explain` list. */
export async function ruleSummaries(): Promise<{ id: RuleId; summary: string }[]> {
  const { RULES } = await import('./check/rules.ts');
  return RULES.map(({ id, summary }) => ({ id, summary }));
}

/** A rule's page, by its id. */
export async function explainRule(id: RuleId): Promise<string> {
  const { explain } = await import('./check/explain.ts');
  return explain(id);
}

export type { SchemaName } from './parse/json-schema.ts';

/** The parts of the data that have a JSON Schema, and the files that each is for. */
export async function schemaFiles(): Promise<Readonly<Record<SchemaName, string>>> {
  const { SCHEMA_FILES } = await import('./parse/json-schema.ts');
  return SCHEMA_FILES;
}

/** The JSON Schema of a part of the data, as text that ends in a line feed. */
export async function schemaText(name: SchemaName): Promise<string> {
  const { jsonSchema } = await import('./parse/json-schema.ts');
  return `${JSON.stringify(jsonSchema(name), null, 2)}\n`;
}

/** What a template of `templates/new`, `init` or `completion` makes of a view: a file, or an entry of one. */
export async function fillTemplate(
  folder: 'new' | 'init' | 'completion',
  name: string,
  view: Readonly<Record<string, string>>,
  templates: readonly TemplateFile[],
): Promise<string> {
  const { templatesOf } = await import('./render/templates.ts');
  return templatesOf(folder, templates)(name, view);
}
