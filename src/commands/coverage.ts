import { type Io, UsageError } from '../io.ts';
import type { Coverage } from '../model/coverage.ts';
import { coverageText } from '../report/coverage-text.ts';
import { jsonText } from '../report/json-text.ts';
import { visibleLine } from '../text/visible.ts';
import { gatherEvidence, lockOf } from './evidence.ts';
import { failures } from './findings.ts';
import { findRfc, load } from './load.ts';
import { write } from './write.ts';

export interface CoverageOptions {
  readonly data: string;
  /** Archives to read instead of the lock. */
  readonly archive: readonly string[];
  readonly as: 'text' | 'json';
}

/**
 * `coverage RFC`: what of its threads is cited, on stdout, by the lock or by the archives named. Exit code 0, 1 if its data
 * have errors, 2 for wrong use, 3 when the network fails.
 */
export async function coverage(io: Io, id: string, options: CoverageOptions): Promise<number> {
  const loaded = await load(io, options.data);
  const examined = findRfc(loaded.examination, id);
  if (examined.rfc.threads.length === 0)
    throw new UsageError(
      `The RFC \`${id}\` names no \`threads\`; expected the Message-ID of one in its \`rfc.md\`.`,
    );
  let found: Coverage | undefined = examined.comparison.coverage;
  if (options.archive.length > 0) {
    const evidence = await gatherEvidence(io, loaded, [examined], options.archive, true);
    if ('message' in evidence) {
      await write(io.stderr, `rfc-compare coverage: ${visibleLine(evidence.message)}\n`);
      return evidence.code;
    }
    const { compareBy } = await import('../documents.ts');
    const lock = evidence.verified.map((one) => lockOf(one, loaded, evidence))[0];
    found = compareBy(loaded.examination, examined, lock).coverage;
  }
  if (found === undefined)
    throw new UsageError(
      `The RFC \`${id}\` has no lock that knows its threads; name an --archive, or run \`rfc-compare verify --update\`.`,
    );
  const text = options.as === 'json' ? jsonText({ format: 1, rfc: id, ...found }) : coverageText(id, found);
  await write(io.stdout, text);
  return failures(loaded, io, id);
}
