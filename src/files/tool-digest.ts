import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Written when the package is compiled; seen from here in `src` and in `dist`. */
const DIGEST = fileURLToPath(new URL('../../dist/digest', import.meta.url));

/** Which code this is: a digest of all of it. Nothing where it was never compiled. */
export function toolDigest(): string | undefined {
  return existsSync(DIGEST) ? readFileSync(DIGEST, 'utf8').trim() : undefined;
}
