/**
 * Writes the reference of the guide, `docs/reference`, out of the source, and builds the guide as a site: `node scripts/docs.mjs
 * [REFERENCE [SITE]]`, by default `docs/reference` and `guide`. Run after `npm run compile`.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { referencePages } from './docs/reference.mjs';
import { guidePages } from './docs/site.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [reference = join(root, 'docs/reference'), site = join(root, 'guide')] = process.argv.slice(2);

const made = await referencePages(root);
write(
  reference,
  made.map(({ path, text }) => ({ path: path.replace(/^reference\//, ''), text })),
);
const written = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((path) => ({ path, text: readFileSync(join(root, 'docs', path), 'utf8') }));
write(site, await guidePages([...written, ...made]));

/** Writes files into a folder that holds nothing else. */
function write(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    const file = join(resolve(folder), path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`${folder}: ${files.length} files`);
}
