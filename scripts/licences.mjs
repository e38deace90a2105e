/**
 * Lists the packages that the product runs with, by the lock file, and their licences: `npm run licences` writes
 * docs/licences.md. Packages that are bundled into the page scripts count, whether they are installed or not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BROUGHT } from './brought.mjs';

const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The text of docs/licences.md. */
export function licences() {
  const { packages } = JSON.parse(readFileSync(file('package-lock.json'), 'utf8'));
  const bundled = new Set(Object.values(BROUGHT).flat());
  const rows = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license, dev }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      license,
      dev,
    }))
    .filter(({ name, dev }) => dev !== true || bundled.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = rows.map(({ name, version, license }) => {
    if (license === undefined) throw new Error(`The lock file names no licence of ${name}.`);
    return `| ${name} | ${version} | ${license} |${bundled.has(name) ? ' in the page scripts ' : ''}|`.replace(
      /\|\|$/,
      '| |',
    );
  });
  return `# Licences

What \`rfc-compare\` runs with, by \`package-lock.json\`. \`npm run licences\` writes this file.

| package | version | licence | where |
|---|---|---|---|
${lines.join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file('docs/licences.md'), licences());
