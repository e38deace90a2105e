// npm run torture -- sheets: texts that a spreadsheet takes for formulas, in every field that reaches the CSV, opened by LibreOffice
// without a window. No cell is a formula; in the same texts with nothing before them, some are, or this says nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, run } from './world.mjs';

const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '=HYPERLINK("https://foreign.example.org","x")',
  '=cmd|" /C calc"!A0',
  '=DDE("x";"y";"z")',
  ' =1+1',
  '\u00a0=1+1',
  '\ufeff=1+1',
  '=1+1,"=1+1"',
  '";=1+1;"',
  '\uff1d1+1',
  '\uff0b1+1',
  '-2+3+cmd|" /C calc"!A0',
  '=WEBSERVICE("https://foreign.example.org")',
];

export async function torture() {
  return inFolder(async (folder) => {
    const csv = exported(folder);
    const control = `${FORMULAS.map((text) => `"${text.replace(/"/g, '""')}"`).join('\r\n')}\r\n`;
    const bare = formulasIn(folder, 'control', control);
    const ours = formulasIn(folder, 'ours', csv);
    const held = FORMULAS.filter((text) => csv.includes(text.trim().replace(/"/g, '""')));
    console.log(
      `sheets: ${held.length} of ${FORMULAS.length} texts in the CSV, ${ours.length} formulas; ${bare.length} where nothing is done`,
    );
    return [
      ...ours.map((formula) => `LibreOffice reads the formula ${formula}`),
      ...(bare.length === 0 ? ['the control has no formula'] : []),
      ...(held.length < FORMULAS.length - 2 ? ['texts did not reach the CSV'] : []),
    ];
  });
}

/** The CSV of a question in which options, criteria and values are these texts. */
function exported(folder) {
  const yaml = (text) => JSON.stringify(text);
  const put = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put('data/people.yaml', 'ada: { name: Ada Reed }\n');
  put(
    'data/criteria.yaml',
    FORMULAS.map((text, at) => `c${at}: { name: ${yaml(text.slice(0, 18))} }\n`).join(''),
  );
  put(
    'data/any/rfc.md',
    `---\ntitle: Any\nquestion: Which?\nstatus: draft\ncriteria: [${FORMULAS.map((_, at) => `c${at}`).join(', ')}]\nsources: { m: <m@example.org> }\n---\nAny.\n`,
  );
  for (const [at, text] of FORMULAS.entries())
    put(
      `data/any/options/${at + 1}-o${at}.md`,
      `---\ntitle: ${yaml(text)}\nlabel: ${yaml(text)}\n---\nAn option.\n\n- C${at} is ${text}, says ada, because [so][m]\n`,
    );
  const { stdout, stderr } = run(folder, ['table', 'any', '--as', 'csv']);
  if (stdout === '') throw new Error(stderr);
  return stdout;
}

/** The formulas that LibreOffice finds in a CSV: it writes them as attributes of the flat form of its sheets. */
function formulasIn(folder, name, csv) {
  writeFileSync(join(folder, `${name}.csv`), csv);
  const args = ['--headless', '--convert-to', 'fods', '--outdir', folder, join(folder, `${name}.csv`)];
  const { error } = spawnSync(
    'soffice',
    [`-env:UserInstallation=file://${join(folder, 'profile')}`, ...args],
    { encoding: 'utf8' },
  );
  if (error !== undefined)
    throw new Error('There is no soffice; on Debian: apt-get install libreoffice-calc-nogui');
  return [...readFileSync(join(folder, `${name}.fods`), 'utf8').matchAll(/table:formula="([^"]*)"/g)].map(
    (match) => match[1],
  );
}
