import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { examine, renderSite } from '../src/pipeline.ts';
import { setting, shippedFolder } from './helpers/folder.ts';
import { missingProgram } from './mail/programs.ts';

const skipped = missingProgram('w3m');

/** A page as w3m shows it, 80 columns wide. */
function dump(html: string): string {
  const { stdout } = spawnSync('w3m', ['-dump', '-cols', '80', '-T', 'text/html'], {
    input: html,
    encoding: 'utf8',
  });
  return stdout.replace(/\s+/g, ' ');
}

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
});
