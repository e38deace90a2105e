import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lock } from '../model/lock.ts';
import { lockSchema } from './schema.ts';

const MOST = 16 * 1024 * 1024;

/** `citations.lock.json`: what is known of the cited messages. A lock that cannot be read is as good as none, but said. */
export function parseLock(file: string, text: string): { lock?: Lock; diagnostics: Diagnostic[] } {
  const bad = (what: string): { diagnostics: Diagnostic[] } => ({
    diagnostics: [
      {
        at: { file, line: 1, column: 1 },
        rule: 'bad-value',
        severity: 'error',
        message: `The lock ${what}; expected the file as the tool wrote it.`,
        suggestion: 'Take the file out, and have it written again.',
      },
    ],
  });
  if (text.length > MOST) return bad(`has ${text.length} characters`);
  try {
    const checked = lockSchema.safeParse(JSON.parse(text));
    if (!checked.success)
      return bad(`has a wrong value at \`${checked.error.issues[0]?.path.join('.') ?? ''}\``);
    return { lock: checked.data as Lock, diagnostics: [] };
  } catch {
    return bad('is no JSON');
  }
}
