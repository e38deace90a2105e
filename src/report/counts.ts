import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { counted } from '../text/counted.ts';

/** The worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** `2 errors`, `1 warning`: each severity of which there is any, the worst first. */
export function countsOf(
  diagnostics: readonly Pick<Diagnostic, 'severity'>[],
): readonly { readonly severity: Severity; readonly words: string }[] {
  return SEVERITIES.flatMap((severity) => {
    const found = diagnostics.filter((one) => one.severity === severity).length;
    return found === 0 ? [] : [{ severity, words: counted(found, severity) }];
  });
}
