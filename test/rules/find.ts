import { checkRfc } from '../../src/check/check.ts';
import { layOut } from '../../src/check/example.ts';
import type { Example } from '../../src/check/rule.ts';
import { compare } from '../../src/compare/compare.ts';
import { gatherSite, summarise } from '../../src/compare/site.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { parseData } from '../../src/parse/parse.ts';

/** All that is found in an example's files: by the parser, then by the rules. */
export function find(example: Example): Diagnostic[] {
  const { files } = layOut(example);
  const { shared, units, diagnostics } = parseData({ name: 'data', files, unread: [] });
  const compared = units.flatMap(({ rfc, lock }) =>
    rfc === undefined ? [] : [{ rfc, lock, comparison: compare(rfc, shared, lock) }],
  );
  const site = gatherSite(
    shared,
    compared.map(({ comparison }) => summarise(comparison)),
  );
  return [
    ...diagnostics,
    ...units.flatMap((unit) => unit.diagnostics),
    ...compared.flatMap(({ rfc, lock, comparison }) => checkRfc(rfc, comparison, site, lock)),
  ];
}
