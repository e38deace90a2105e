import type { Rfc } from '../model/rfc.ts';

/** Message-ID of the message that declares the options of an RFC. */
export function declaredBy({ sources, from }: Pick<Rfc, 'sources' | 'from'>): string | undefined {
  const target = sources.find(({ key }) => key === from?.value)?.target;
  return target?.kind === 'message' ? target.messageId : undefined;
}
