import type { Revision, RfcHistory } from '../model/diff.ts';
import { headSentence } from './changes.ts';

/** `8d876ad01234`: a commit, short enough to be read and long enough to be found. */
export function shortCommit({ commit }: Revision): string {
  return commit.slice(0, 12);
}

/** What a revision did as a whole, in a sentence; empty where its changes tell. */
export function wholeWords({ began, ended, unread }: Revision): string {
  if (unread === true) return 'The data of this revision, or of the one before it, could not be read.';
  if (began !== undefined) return `Begins: ${headSentence(began)}`;
  return ended === undefined ? '' : `Taken away: ${headSentence(ended)}`;
}

/** Why older revisions are not listed; empty where all are. */
export function cutWords({ cut }: RfcHistory): string {
  if (cut === 'limit') return 'Older revisions are not listed: there are more than are read.';
  return cut === 'shallow'
    ? 'Older revisions are not listed: this clone of the repository is shallow, so the oldest one seems to begin it all.'
    : '';
}

/** `5 revisions, the last of 2021-06-04`; empty where there is none. */
export function historyWords({ revisions }: RfcHistory): string {
  const [last] = revisions;
  if (last === undefined) return '';
  return `${revisions.length} ${revisions.length === 1 ? 'revision' : 'revisions'}, the last of ${last.date}`;
}
