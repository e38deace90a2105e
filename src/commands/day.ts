import { UsageError } from '../io.ts';
import type { Examined } from '../pipeline.ts';

/** The day that `--as-of` names; days need a lock, which has the dates of the messages. */
export function dayOf(text: string, { rfc, lock }: Examined): string {
  const day = new Date(`${text}T00:00:00Z`);
  const real =
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  if (!real) throw new UsageError(`\`--as-of\` is \`${text}\`; expected a day such as \`2021-06-04\`.`);
  if (lock === undefined) {
    throw new UsageError(
      `Nothing tells when the messages of \`${rfc.id}\` were sent; expected \`${rfc.id}/citations.lock.json\`. Write it with \`rfc-compare verify ${rfc.id} --update\`.`,
    );
  }
  return text;
}
