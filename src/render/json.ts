import type { Comparison } from '../model/comparison.ts';
import type { DataDiff } from '../model/diff.ts';
import type { DecisionDocument, DiffDocument, RfcDocument, SiteDocument } from '../model/document.ts';
import type { Site } from '../model/site.ts';
import { withoutAddressesIn } from '../text/addresses.ts';
import type { MakeRenderer, Sheet } from './renderer.ts';

/** `ID/rfc.json` and `rfcs.json`, and the JSON Schemas that they name. */
export const jsonRenderer: MakeRenderer = async ({ templates }) => ({
  rfc: (comparison) => [{ path: `${comparison.id}/rfc.json`, text: () => rfcJson(comparison) }],
  site: (site) => [{ path: 'rfcs.json', text: () => siteJson(site) }, ...schemas(templates)],
  table: rfcJson,
  decision: decisionJson,
  diff: diffJson,
});

function rfcJson(comparison: Comparison): string {
  const citations = withoutAddressesIn(comparison.citations);
  const document: RfcDocument = { $schema: '../assets/rfc.schema.json', format: 1, ...comparison, citations };
  return print(document);
}

function decisionJson({ id, title, asOf, decision }: Comparison): string {
  const document: DecisionDocument = {
    format: 1,
    id,
    title,
    ...(asOf === undefined ? {} : { asOf }),
    decision,
  };
  return print(document);
}

function siteJson({ shared, summaries }: Site): string {
  const document: SiteDocument = {
    $schema: 'assets/rfcs.schema.json',
    format: 1,
    title: shared.config.title,
    rfcs: summaries,
  };
  return print(document);
}

function diffJson(diff: DataDiff): string {
  const document: DiffDocument = { $schema: 'diff.schema.json', format: 1, ...diff };
  return print(document);
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What a page of the site never names. */
const DIFF_SCHEMA = 'json/diff.schema.json';

function schemas(templates: readonly { path: string; text: string }[]): Sheet[] {
  return templates
    .filter(({ path }) => path.startsWith('json/') && path !== DIFF_SCHEMA)
    .map(({ path, text }) => ({ path: path.replace(/^json\//, 'assets/'), text: () => text }));
}
