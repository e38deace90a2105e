import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { ROOT } from './folder.ts';
import { memoryIo } from './memory-io.ts';

/** Start when they are loaded, or need a page. */
const NOT_LOADED = ['src/bin.ts', 'src/worker.ts', 'src/browser'];

/**
 * The regular expressions that the sources make out of parts, each with the file that does: when a module is loaded, and when
 * commands are run on mails, whose words some are made of.
 */
export async function madePatterns(commands: readonly (readonly string[])[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const usual = globalThis.RegExp;
  globalThis.RegExp = new Proxy(usual, {
    construct(target, args, self) {
      const pattern: object = Reflect.construct(target, args, self);
      const file = /\/(src\/[\w/.-]+\.ts)/.exec(callerIn(new Error().stack))?.[1];
      if (file !== undefined) found.set(String(pattern), file);
      return pattern;
    },
  });
  try {
    vi.resetModules();
    for (const path of modulesIn('src')) await import(join(ROOT, path));
    const { run } = (await import(join(ROOT, 'src/cli.ts'))) as typeof import('../../src/cli.ts');
    for (const command of commands) await run(command, memoryIo(ROOT));
  } finally {
    globalThis.RegExp = usual;
  }
  return found;
}

/** The line of a stack that says who called: the second one, after what is between. */
function callerIn(stack = ''): string {
  return stack.split('\n').find((line, at) => at > 0 && !line.includes('made-patterns')) ?? '';
}

function modulesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .sort()
    .map((name) => `${folder}/${name}`)
    .filter((path) => !NOT_LOADED.includes(path))
    .flatMap((path) => {
      if (statSync(join(ROOT, path)).isDirectory()) return modulesIn(path);
      return path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
    });
}
