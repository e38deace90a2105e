import { spawnSync } from 'node:child_process';

const PACKAGES =
  'public-inbox lei b4 mblaze w3m poppler-utils git-email libmailtools-perl libauthen-sasl-perl python3-aiosmtpd zsh fish man-db';

/** Why a test that runs `program`, or a command of git, cannot; undefined when it is there. */
export function missingProgram(program: string, command?: string): string | undefined {
  const look =
    command === undefined
      ? `command -v ${program}`
      : `test -e "$(${program} --exec-path)/${program}-${command}"`;
  return missing(
    `program ${[program, command ?? ''].join(' ').trim()}`,
    spawnSync('sh', ['-c', look]).status,
  );
}

/** Why a test that uses a module of Debian's Python cannot; undefined when it is there. */
export function missingModule(name: string): string | undefined {
  return missing(`Python module ${name}`, spawnSync('/usr/bin/python3', ['-c', `import ${name}`]).status);
}

function missing(what: string, status: number | null): string | undefined {
  if (status === 0) return undefined;
  const reason = `no ${what}; on Debian: apt-get install ${PACKAGES}`;
  if (process.env.REQUIRE_REAL_PARTS === '1') throw new Error(reason);
  return reason;
}
