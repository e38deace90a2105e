import { spawnSync } from 'node:child_process';

/** Debian's Python, for which its packages of docutils and Sphinx are made; another one may stand before it in the path. */
export const PYTHON = '/usr/bin/python3';

/** Why documents cannot be read by docutils and Sphinx here; undefined when they can. */
export function missingDocutils(): string | undefined {
  const found = spawnSync(PYTHON, ['-c', 'import docutils, sphinx']).status === 0;
  return found ? undefined : missing('no docutils and Sphinx; on Debian: apt-get install python3-sphinx');
}

/** Why `program` cannot run here; undefined when it can. */
export function missingReader(program: 'pandoc' | 'kramdown-rfc2629'): string | undefined {
  const found = spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  const name = program === 'pandoc' ? program : 'ruby-kramdown-rfc2629';
  return found ? undefined : missing(`no ${program}; on Debian: apt-get install ${name}`);
}

function missing(reason: string): string {
  if (process.env.REQUIRE_REAL_PARTS === '1') throw new Error(reason);
  return reason;
}
