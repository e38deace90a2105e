import type { Change, ChangeKind, DataDiff } from '../model/diff.ts';

/** What a page of a difference is called. */
export function diffTitle({ old, now }: DataDiff): string {
  return `What changed from ${old} to ${now}`;
}

/** How much changed, in a sentence; and whether that is a matter of words and order alone. */
export function diffSummary({ added, removed, changed }: DataDiff): string {
  const changes = changed.flatMap((rfc) => rfc.changes);
  const count = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'} in ${rfcs(changed.length)}`;
  const parts = [
    ...(added.length > 0 ? [`${rfcs(added.length)} added`] : []),
    ...(removed.length > 0 ? [`${rfcs(removed.length)} removed`] : []),
    ...(changes.length > 0 ? [changes.every(isWording) ? `${count}, of words or order alone` : count] : []),
  ];
  return parts.length === 0 ? 'Nothing changed.' : `${parts.join(', ')}.`;
}

/** Whether a change leaves everything that was said as it was. */
function isWording({ kind, statements }: Change): boolean {
  const word = (one: ChangeKind): boolean => one === 're-worded' || one === 're-ordered';
  return word(kind) || (kind === 'kept' && statements.every((one) => word(one.kind)));
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
