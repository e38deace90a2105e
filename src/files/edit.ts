import { resolve } from 'node:path';
import { type Io, UsageError } from '../io.ts';

/**
 * The command that people edit files with, as they have set it: `$VISUAL`, else `$EDITOR`.
 * @throws UsageError if neither is set
 */
export function editorOf({ env }: Pick<Io, 'env'>): string {
  const found = [env.VISUAL, env.EDITOR].find((command) => command !== undefined && command.trim() !== '');
  if (found !== undefined) return found;
  throw new UsageError('--edit finds no editor; set VISUAL or EDITOR to the command of yours.');
}

/**
 * Opens a file in an editor and waits for it to end. The command may have words of its own, as `code --wait` has: a shell
 * reads it, as git lets one do.
 * @throws UsageError if the editor cannot be started or ends with a fault
 */
export async function edit(io: Io, editor: string, name: string): Promise<void> {
  const child = io.spawn('sh', ['-c', `${editor} "$@"`, editor, resolve(io.cwd, name)], {
    cwd: io.cwd,
    env: { ...io.env },
    stdio: 'inherit',
  });
  const ended = await new Promise<string>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (code, signal) => done(code === 0 ? '' : `it ended with ${code ?? signal}`));
  });
  if (ended !== '')
    throw new UsageError(
      `The editor \`${editor}\` did not work: ${ended}. \`${name}\` is written, and stays.`,
    );
}
