import { UsageError } from '../io.ts';
import { nearest, oneOf } from '../text/near.ts';

/** Wrong use: a name on the command line that nothing (`of` an RFC) has, with those that there are and the nearest. */
export function unknown(what: string, name: string, known: readonly string[], of?: string): UsageError {
  const meant = nearest(name, known);
  const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  const where = of === undefined ? '' : ` of \`${of}\``;
  return new UsageError(`Unknown ${what} \`${name}\`${where}, expected one of ${oneOf(known)}.${hint}`);
}
