const BLOB = /^\[[^[\]]*\]\s*/;
const REPLY = /^(?:re|fwd?)\s*(?:\[[^[\]]*\]\s*)?:\s*/i;
/** Characters of a subject that count: a header line holds no more (RFC 5322, 2.1.1). */
const LONGEST = 998;
const TRAILER = /(?<!\s)\s*\(fwd\)$/i;

/** A subject's base (RFC 5256, 2.1), and whether it said that the mail answers or forwards another. */
export interface BaseSubject {
  readonly base: string;
  readonly reply: boolean;
}

/** The base subject: reply and forward marks, list tags in brackets and `(fwd)` taken off. Decoded text in, one line out. */
export function baseSubject(subject: string): BaseSubject {
  let text = subject.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  let reply = false;
  for (;;) {
    const before = text;
    while (TRAILER.test(text)) {
      text = text.replace(TRAILER, '').trimEnd();
      reply = true;
    }
    text = withoutLeaders(text, () => {
      reply = true;
    });
    const wrapped = /^\[fwd:(.*)\]$/i.exec(text);
    if (wrapped !== null) {
      text = (wrapped[1] ?? '').trim();
      reply = true;
    }
    if (text === before) return { base: text, reply };
  }
}

function withoutLeaders(subject: string, onReply: () => void): string {
  let text = subject;
  for (;;) {
    let rest = text;
    let blob = BLOB.exec(rest);
    while (blob !== null && rest.length > blob[0].length && !REPLY.test(rest)) {
      rest = rest.slice(blob[0].length);
      blob = BLOB.exec(rest);
    }
    if (REPLY.test(rest)) {
      onReply();
      text = rest.replace(REPLY, '');
      continue;
    }
    const lone = BLOB.exec(text);
    if (lone !== null && text.length > lone[0].length) text = text.slice(lone[0].length);
    else return text;
  }
}
