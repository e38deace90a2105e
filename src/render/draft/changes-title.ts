import type { DraftSetting } from '../../model/draft.ts';

/**
 * What stands over the changes, without markup: `Changes in v2`, as readers know the revision by its subject. The name that the
 * author has for the older one, such as `HEAD~3` or a folder, says nothing to them; it stands only where no revision is
 * counted. Empty where no changes are told.
 */
export function changesTitle({ revision, changes }: Pick<DraftSetting, 'revision' | 'changes'>): string {
  if (changes === undefined) return '';
  return revision > 1 ? `Changes in v${revision}` : `Changes since ${changes.since}`;
}
