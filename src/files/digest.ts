import { createHash } from 'node:crypto';

/** SHA-256 in hex of texts, each with its length before it, so that no two lists have the same but by being the same. */
export function digestOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
