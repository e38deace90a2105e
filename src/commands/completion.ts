import { readTemplates } from '../files/read-templates.ts';
import type { Io } from '../io.ts';

/** `completion SHELL`: the script by which a shell asks `complete`, on stdout. */
export async function completion(io: Io, shell: string): Promise<number> {
  const { fillTemplate } = await import('../reference.ts');
  io.stdout.write(await fillTemplate('completion', shell, {}, readTemplates(io)));
  return 0;
}
