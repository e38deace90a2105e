import { spawnSync } from 'node:child_process';

/** Why a test that runs `program` cannot; undefined when the program is there. */
export function missingProgram(program: string): string | undefined {
  const found = spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  if (found) return undefined;
  const reason = `no program ${program}; on Debian: apt-get install public-inbox b4 mblaze w3m poppler-utils zsh fish man-db`;
  if (process.env.REQUIRE_REAL_PARTS === '1') throw new Error(reason);
  return reason;
}
