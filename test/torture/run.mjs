// npm run torture -- NAME [ARGUMENTS]: hostile input and pulled plugs at full length; docs/hardening.md says what each
// does. Ends with 0 if nothing was found, with 1 if something was, with a line for each find. Needs `npm run compile`.
const TORTURES = [
  'plugs',
  'mails',
  'folders',
  'headers',
  'suites',
  'patterns',
  'growth',
  'xss',
  'markdown',
  'yaml',
  'sheets',
  'guards',
];

const [name, ...args] = process.argv.slice(2);
if (!TORTURES.includes(name)) {
  console.error(`torture: expected one of ${TORTURES.join(', ')}; docs/hardening.md says what each does.`);
  process.exit(2);
}
const { torture } = await import(`./${name}.mjs`);
const finds = await torture(args);
for (const find of finds) console.log(`FOUND ${find}`);
console.log(`${name}: ${finds.length} finds`);
process.exitCode = finds.length === 0 ? 0 : 1;
