import type { DataDiff } from '../model/diff.ts';

/** How much changed, in a sentence. */
export function diffSummary({ added, removed, changed }: DataDiff): string {
  const count = changed.reduce((sum, { changes }) => sum + changes.length, 0);
  const parts = [
    ...(added.length > 0 ? [`${rfcs(added.length)} added`] : []),
    ...(removed.length > 0 ? [`${rfcs(removed.length)} removed`] : []),
    ...(count > 0 ? [`${count} ${count === 1 ? 'change' : 'changes'} in ${rfcs(changed.length)}`] : []),
  ];
  return parts.length === 0 ? 'Nothing changed.' : `${parts.join(', ')}.`;
}

function rfcs(count: number): string {
  return `${count} ${count === 1 ? 'RFC' : 'RFCs'}`;
}

/** Which RFCs say the same; empty where none does, or where nothing changed at all. */
export function sameWords({ added, removed, changed, same }: DataDiff): string {
  const any = added.length + removed.length + changed.length > 0;
  return any && same.length > 0 ? `Without a change: ${same.join(', ')}.` : '';
}

/** Which RFCs could not be compared; empty where all could. */
export function unreadWords({ unread }: DataDiff): string {
  return unread.length === 0
    ? ''
    : `Not compared, as one of the two could not be read: ${unread.join(', ')}.`;
}
