/** Writes the table of `docs/limits.md` anew out of `src/text/limits.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '../dist/text/limits.js';

const path = fileURLToPath(new URL('../docs/limits.md', import.meta.url));
const START = '| name | usual value | what it counts |\n|---|---|---|\n';

/** The text of `docs/limits.md` with its table as the limits are. */
export function limits() {
  const text = readFileSync(path, 'utf8');
  const rows = Object.entries(LIMITS).map(
    ([name, { value, of }]) => `| \`${name}\` | ${shown(value)} | ${of} |\n`,
  );
  const [before = '', after = ''] = text.split(START);
  return before + START + rows.join('') + after.slice(after.search(/^(?!\|)/m));
}

/** With K, M or G where it comes out even, as `--limit` takes it. */
function shown(value) {
  const unit = ['G', 'M', 'K'].find((_, at) => value % 1024 ** (3 - at) === 0);
  return unit === undefined ? String(value) : `${value / 1024 ** (3 - ['G', 'M', 'K'].indexOf(unit))}${unit}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path, limits());
