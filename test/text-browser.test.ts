import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { examine, renderSite } from '../src/pipeline.ts';
import { caseFolder, setting, shippedFolder } from './helpers/folder.ts';
import { missingProgram } from './mail/programs.ts';

const skipped = missingProgram('w3m');

/** A page as w3m shows it, 80 columns wide. */
function dump(html: string): string {
  return screen(html).replace(/\s+/g, ' ');
}

/** The same, line by line. */
function screen(html: string): string {
  const { stdout } = spawnSync(
    'w3m',
    ['-dump', '-cols', '80', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8'],
    {
      input: html,
      encoding: 'utf8',
    },
  );
  return stdout;
}

const CASE = join(dirname(fileURLToPath(import.meta.url)), 'cases', 'locked', 'out', 'site');
const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), 'golden');

describe.skipIf(skipped !== undefined)(`in a text browser ${skipped ?? ''}, line by line`, () => {
  test.each(['index', 'clock/index', 'clock/wall', 'criteria/cost'])(
    '%s is what it was (UPDATE=1 writes it anew)',
    (page) => {
      const shown = screen(readFileSync(join(CASE, `${page}.html`), 'utf8'));
      const golden = join(GOLDEN, `${page.replace('/', '-')}.w3m.txt`);
      if (process.env.UPDATE === '1') writeFileSync(golden, shown);
      expect(shown).toBe(readFileSync(golden, 'utf8'));
    },
  );
});

describe.skipIf(skipped !== undefined)(`in a text browser ${skipped ?? ''}`, () => {
  test('the page of an RFC reads from the question to the sources', async () => {
    const pages = await renderSite(await examine(shippedFolder()), setting(['html']));
    const text = dump(pages.find(({ path }) => path === 'wbinvd/index.html')?.text ?? '');
    const inOrder = [
      "What must user space hold before KVM lets a guest's WBINVD take effect?",
      'Decided: #2 platform, as today',
      '#1 device',
      'Host load',
      'not discussed',
      '++ very good, + good, 0 neutral',
      'a malicious user may "run the op in a loop" [2]',
      'Who stands where',
      'Sources',
      '20210604155016.GR1002214@nvidia.com',
    ];
    let from = 0;
    for (const words of inOrder) {
      const at = text.indexOf(words, from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  test.each([
    [
      'index.html',
      [
        'Kernel RFCs compared',
        'What must user space hold',
        'Decided: #2 platform',
        '32 cells: 7 good',
        'Tags: kvm',
        'One-time or ongoing proof for guest WBINVD refines Proof required',
        'Host load (DoS)',
      ],
    ],
    [
      'wbinvd/device--platform.html',
      [
        '#1 device or #2 platform',
        '#1 is better on 2 criteria',
        'The two options by criterion',
        'very bad #1 is better',
        'What was said of the two',
        'allows userspace to enable wbinvd',
      ],
    ],
    ['criteria/user-choice.html', ['Criteria', 'User choice', '#1 device', 'good to very good']],
    ['wbinvd/threads/index.html', ['Messages that nobody cites', '214 of the threads are not', 'Kevin Tian']],
    [
      'queue/decide/index.html',
      ['#1 poll 7 to 8', 'Latency 1 less than 1.2', '#1 leads [6]', 'What would change it'],
    ],
  ])('%s says all of it', async (path, words) => {
    const folder = path.startsWith('queue/') ? caseFolder('decide') : shippedFolder();
    const pages = await renderSite(await examine(folder), setting(['html']));
    const text = dump(pages.find((page) => page.path === path)?.text ?? '');
    for (const part of words) expect(text).toContain(part);
    // What only a script could use is not there.
    expect(text).not.toMatch(/Copy as|Any status|Show all|Your own weights/);
  });
});
