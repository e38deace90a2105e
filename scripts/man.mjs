/** Writes the manual page, out of the same commands as `--help`. Run after `npm run compile`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandTree } from '../dist/cli.js';
import { realIo } from '../dist/io.js';
import { man } from '../dist/report/man.js';
import { VERSION } from '../dist/text/version.js';

const folder = fileURLToPath(new URL('../man', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/rfc-compare.1`, man(await commandTree(realIo()), VERSION));
