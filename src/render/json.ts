import type { Comparison } from '../model/comparison.ts';
import type { DecisionDocument, RfcDocument, SiteDocument } from '../model/document.ts';
import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { MakeRenderer } from './renderer.ts';

/** `ID/rfc.json` and `rfcs.json`, and the JSON Schemas that they name. */
export const jsonRenderer: MakeRenderer = ({ templates }) => ({
  rfc: (comparison) => [{ path: `${comparison.id}/rfc.json`, text: rfcJson(comparison) }],
  site: (site) => [{ path: 'rfcs.json', text: siteJson(site) }, ...schemas(templates)],
  table: rfcJson,
  decision: decisionJson,
});

function rfcJson(comparison: Comparison): string {
  const document: RfcDocument = { $schema: '../assets/rfc.schema.json', format: 1, ...comparison };
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

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function schemas(templates: readonly { path: string; text: string }[]): Page[] {
  return templates
    .filter(({ path }) => path.startsWith('json/'))
    .map(({ path, text }) => ({ path: path.replace(/^json\//, 'assets/'), text }));
}
