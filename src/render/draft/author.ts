import type { DraftSetting } from '../../model/draft.ts';
import { visibleLine } from '../../text/visible.ts';

/** The name of who sends a draft, without the address; nothing where nobody is named. */
export function authorName({ mail }: DraftSetting): string | undefined {
  const name = visibleLine(mail?.from ?? '')
    .replace(/<[^>]{0,400}>/, '')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
  return name === '' || name.includes('@') ? undefined : name;
}
