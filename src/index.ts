import { compare as compareRfc } from './compare/compare.ts';
import type { Selection } from './compare/select.ts';
import type { Comparison } from './model/comparison.ts';
import type { Diagnostic, Place, Severity } from './model/diagnostic.ts';
import type { DataFolder } from './model/files.ts';
import type { Lock } from './model/lock.ts';
import type { Page } from './model/page.ts';
import type { Rfc } from './model/rfc.ts';
import type { Shared, Unit } from './model/shared.ts';
import type { Site } from './model/site.ts';
import { FORMS, type Form, type TemplateFile } from './model/template.ts';
import { type Examination, examine, renderSite } from './pipeline.ts';

export type {
  Comparison,
  Diagnostic,
  Form,
  Lock,
  Page,
  Place,
  Rfc,
  Selection,
  Severity,
  Shared,
  Site,
  TemplateFile,
  Unit,
};

/** A data folder as text: from a path relative to it, such as `cache/rfc.md`, to what stands in the file. */
export type Files = Readonly<Record<string, string>>;

/** What a rule of one's own finds. */
export interface OwnFinding {
  readonly at: Place;
  readonly message: string;
  readonly suggestion?: string;
}

/** A rule of one's own: it judges one RFC at a time, after all rules of the package. */
export interface OwnRule {
  readonly id: string;
  readonly severity: Severity;
  readonly check: (rfc: Rfc, comparison: Comparison, site: Site) => readonly OwnFinding[];
}

/** A format of one's own: pages of an RFC, and pages of the whole site. Paths are relative to the published folder. */
export interface OwnFormat {
  readonly rfc?: (comparison: Comparison, site: Site) => readonly Page[];
  readonly site?: (site: Site, comparisons: readonly Comparison[]) => readonly Page[];
}

/** A finding by a rule of the package or by one's own. */
export type Found = Omit<Diagnostic, 'rule'> & { readonly rule: string };

/** The data, read: what all RFCs share, each RFC, and what is wrong with the form. */
export interface Parsed {
  readonly shared: Shared;
  readonly units: readonly Unit[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckOptions {
  readonly rules?: readonly OwnRule[];
}

export interface BuildOptions extends CheckOptions {
  /** The forms of the package that are wanted; without it all. `html`, `md` and `txt` need `templates`. */
  readonly forms?: readonly Form[];
  /** `shippedTemplates()` of `rfc-compare/templates`, or others of the same names. */
  readonly templates?: readonly TemplateFile[];
  /** Columns of plain text; 72 without it. */
  readonly width?: number;
  readonly formats?: readonly OwnFormat[];
}

export interface Built {
  /** Sorted by path; none if there is an error among the findings. */
  readonly pages: readonly Page[];
  readonly diagnostics: readonly Found[];
}

/** Reads data. Never rejects for what stands in the files: what cannot be read is a diagnostic, and the rest is read. */
export async function parse(files: Files): Promise<Parsed> {
  const { parseData } = await import('./parse/parse.ts');
  const { shared, units, diagnostics } = parseData(folderOf(files));
  return { shared, units, diagnostics: [...diagnostics, ...units.flatMap((unit) => unit.diagnostics)] };
}

/** One RFC's comparison, whole or of a selection; with its lock it knows dates, authors, and what is proven. */
export function compare(
  rfc: Rfc,
  shared: Shared,
  { lock, selection }: { readonly lock?: Lock | undefined; readonly selection?: Selection | undefined } = {},
): Comparison {
  return compareRfc(rfc, shared, lock, selection);
}

/** What is wrong with data, by all rules and by one's own, in the order of files and lines. */
export async function check(files: Files, { rules = [] }: CheckOptions = {}): Promise<Found[]> {
  return judge(await examine(folderOf(files)), rules);
}

/**
 * The pages of a site, in the forms of the package and in one's own formats.
 * @throws Error if two pages have one path, or a template is missing
 */
export async function build(files: Files, options: BuildOptions = {}): Promise<Built> {
  const { forms = FORMS, templates = [], width = 72, formats = [], rules = [] } = options;
  const examination = await examine(folderOf(files));
  const diagnostics = judge(examination, rules);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { pages: [], diagnostics };
  const { site, rfcs } = examination;
  const comparisons = rfcs.map(({ comparison }) => comparison);
  const pages = [
    ...(await renderSite(examination, { forms, templates, width })),
    ...formats.flatMap((format) => [
      ...comparisons.flatMap((comparison) => format.rfc?.(comparison, site) ?? []),
      ...(format.site?.(site, comparisons) ?? []),
    ]),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const twice = pages.find(({ path }, at) => path === pages[at + 1]?.path);
  if (twice !== undefined) throw new Error(`Two pages have the path \`${twice.path}\`.`);
  return { pages, diagnostics };
}

function judge({ site, rfcs, diagnostics }: Examination, rules: readonly OwnRule[]): Found[] {
  const own = rfcs.flatMap(({ rfc, comparison }) =>
    rules.flatMap(({ id, severity, check: find }) =>
      find(rfc, comparison, site).map((found): Found => ({ ...found, rule: id, severity })),
    ),
  );
  return [...diagnostics, ...own].sort(
    (a, b) =>
      order(a.at.file, b.at.file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      order(a.rule, b.rule),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function folderOf(files: Files): DataFolder {
  const paths = Object.keys(files).sort();
  return { name: 'data', files: paths.map((path) => ({ path, text: files[path] ?? '' })), unread: [] };
}
