import type { Listing } from './enumerations.ts';
import type { Mail } from './mails.ts';

const MOST = 200;

/** A subject without reply marks and tags in brackets; `The debate` where nothing is left. */
export function subjectOf(mail: Mail | undefined): string {
  let text = (mail?.subject ?? '').replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/^(?:(?:re|fwd?|aw|sv)(?:\[\d+\])?:|\[[^\]]{0,60}\]|bug#\d+:)\s*/i, '');
  }
  return text === '' ? 'The debate' : text;
}

/** `the question to answer is what ...`: the words that ask. */
const INDIRECT =
  /\bquestion\b[^.?!]{0,30}?\b(?:is|was|becomes|remains):? ((?:what|which|how|whether|who|when|where|why)\b[^.?!]{8,}?)[\s.:;,-]*$/i;

/** The sentence before the list that asks for an answer, if one does. */
export function questionOf({ leadIn }: Listing): string | undefined {
  const sentences = leadIn.split(/(?<=[.?!])\s+/);
  const asked = sentences.findLast((text) => /\?$/.test(text) && text.length > 12);
  const indirect = INDIRECT.exec(sentences.at(-1) ?? '');
  const found = asked ?? (indirect === null ? undefined : `${indirect[1]}?`);
  return found === undefined || found.length > MOST
    ? undefined
    : found.charAt(0).toUpperCase() + found.slice(1);
}
