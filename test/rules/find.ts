import { checkRfc } from '../../src/check/check.ts';
import { layOut } from '../../src/check/example.ts';
import type { Example } from '../../src/check/rule.ts';
import { compare } from '../../src/compare/compare.ts';
import { surroundingsOf } from '../../src/compare/site.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { openData, parseRfc } from '../../src/parse/parse.ts';
import { outlineOf } from '../../src/parse/rfc-folder.ts';

/** All that is found in an example's files: by the parser, then by the rules. */
export function find(example: Example): Diagnostic[] {
  const { files } = layOut(example);
  const { shared, rfcs, diagnostics } = openData({ name: 'data', files, unread: [] });
  const around = surroundingsOf(shared, rfcs.flatMap(outlineOf));
  const units = rfcs.map((one) => parseRfc(one, shared));
  return [
    ...diagnostics,
    ...units.flatMap((unit) => unit.diagnostics),
    ...units.flatMap(({ rfc, lock }) =>
      rfc === undefined ? [] : checkRfc(rfc, compare(rfc, shared, lock), around, lock),
    ),
  ];
}
