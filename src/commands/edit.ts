import { type Io, UsageError } from '../io.ts';

/**
 * The editor that the environment names, `VISUAL` before `EDITOR`: a command of the shell, as git takes it.
 * @throws UsageError if it names none
 */
export function editorOf({ env }: Io): string {
  const found = [env.VISUAL, env.EDITOR].find((name) => name !== undefined && name.trim() !== '');
  if (found !== undefined) return found;
  throw new UsageError('No editor is named; set VISUAL or EDITOR, or leave out --edit.');
}

/**
 * Opens a file in an editor, and waits until it is closed.
 * @throws UsageError if the editor cannot be run or says that it failed
 */
export async function edit(io: Io, editor: string, path: string): Promise<void> {
  const child = io.spawn('sh', ['-c', `${editor} "$@"`, editor, path], { cwd: io.cwd, stdio: 'inherit' });
  const end = await new Promise<string>((done) => {
    child
      .on('error', ({ message }) => done(message))
      .on('close', (code) => done(code === 0 ? '' : `it ended with ${code}`));
  });
  if (end !== '')
    throw new UsageError(`The editor \`${editor}\` failed (${end}); \`${path}\` is written as it was made.`);
}
