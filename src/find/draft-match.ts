import type { Target } from '../model/answer.ts';
import type { BodyLine } from '../model/message.ts';
import { tagsIn } from '../text/claim-tag.ts';
import { headOf } from './draft-heads.ts';
import { type DraftLine, type DraftText, isOurs } from './draft-lines.ts';
import { lettersOf } from './letters.ts';
import { type Tail, tailOf } from './quoted-tail.ts';

/** What a block of quoted lines ends with. */
export interface Matched {
  /** One where it can be told, more where several lines read the same. */
  readonly targets: readonly Target[];
  /** Letters of the line that are missing below: a mailer may have put them on a line without a mark. */
  readonly missing: string;
}

/** What helps to tell lines that read the same. */
export interface Around {
  readonly drafts: ReadonlySet<string>;
  /** The option whose heading was quoted last, up to here. */
  readonly option: string | undefined;
}

/** Letters that may follow a line in its block: the start of the next one, cut off. */
const MOST_AFTER = 24;
/** Letters by which a line is known: by all of its words, and by a piece of it. */
const LEAST = 10;
const LEAST_PIECE = 16;
/** How an entry of the draft begins, after its mark or its bullet. */
const ENTRY = /^\s*(?:[-+]{1,2}|0|\?|n\/a|\*|\([-+0?]{1,2}\))\s/;
/** Lines that a piece may take. */
const MOST_PIECES = 6;

/**
 * The claim, position, option or criterion of a draft that a quoted block ends with: by the tag, else by all words of the
 * line, else by a piece of it, else by who says what and its number, else by the start of a table's row or of an option's heading. Words count only where something
 * shows that a draft is quoted and not a mail that the draft cites: who says so, a number, the draft itself, or that no mail
 * is cited.
 */
export function matchQuoted(
  block: readonly BodyLine[],
  text: DraftText,
  around: Around,
): Matched | undefined {
  const tail = tailOf(block, around.drafts);
  if (tail.lines.length === 0) return undefined;
  const head = headOf(tail, text);
  return (
    byTag(tail, text) ??
    only(byWords(tail, text), tail, around, '') ??
    byPiece(tail, text, around) ??
    byLead(tail, text) ??
    (head === undefined ? undefined : { targets: [head], missing: '' })
  );
}

/** The claim or position that a tag means: one that got longer since, too. */
export function lineOfTag(tag: string, { lines }: DraftText): DraftLine | undefined {
  const digits = tag.slice(1, -1);
  const found = lines.filter((line) => {
    const known = line.tag.slice(1, -1);
    return known !== '' && (known.startsWith(digits) || digits.startsWith(known));
  });
  return found.length === 1 ? found[0] : undefined;
}

function byTag({ lines }: Tail, text: DraftText): Matched | undefined {
  const raw = lines.map((line) => line.raw).join('\n');
  const tag = tagsIn(raw).at(-1);
  const line = tag === undefined ? undefined : lineOfTag(tag, text);
  if (tag === undefined || line === undefined) return undefined;
  const after = raw.slice(raw.lastIndexOf(tag) + tag.length);
  const isLast = after.split('\n').map(lettersOf).join('').length <= MOST_AFTER;
  return isLast ? { targets: [line.target], missing: '' } : undefined;
}

/** The lines whose words stand last, and close enough to the end. */
function byWords({ letters }: Tail, { lines }: DraftText): DraftLine[] {
  let found: DraftLine[] = [];
  let best = [0, 0];
  for (const line of lines) {
    const words = line.because.length >= LEAST ? line.because : `${line.lead}${line.because}`;
    const at = words.length < LEAST ? -1 : letters.lastIndexOf(words);
    const place = [at + words.length, words.length];
    if (at < 0 || letters.length - at - words.length > MOST_AFTER) continue;
    const better = (place[0] ?? 0) - (best[0] ?? 0) || (place[1] ?? 0) - (best[1] ?? 0);
    if (better > 0) {
      found = [line];
      best = place;
    } else if (better === 0) found.push(line);
  }
  return found;
}

/** The lines that the last lines of the block are a piece of: of as many lines as still fit. */
function byPiece(tail: Tail, { lines }: DraftText, around: Around): Matched | undefined {
  for (let count = Math.min(MOST_PIECES, tail.lines.length); count > 0; count -= 1) {
    const piece = tail.lines
      .slice(-count)
      .map(({ letters }) => letters)
      .join('');
    if (piece.length < LEAST_PIECE) continue;
    const found = lines.filter(({ lead, because }) => `${lead}${because}`.includes(piece));
    const [first] = found;
    if (first === undefined) continue;
    const whole = `${first.lead}${first.because}`;
    const matched = only(found, tail, around, whole.slice(whole.indexOf(piece) + piece.length));
    if (matched !== undefined) return matched;
  }
  return undefined;
}

/** The one line whose speaker and criterion the last entry of a quoted draft begins with, and whose number it has. */
function byLead({ lines: quoted, ofDraft }: Tail, { lines }: DraftText): Matched | undefined {
  if (!ofDraft) return undefined;
  for (let at = quoted.length - 1; at >= Math.max(0, quoted.length - MOST_PIECES); at -= 1) {
    const entry = quoted.slice(at);
    const words = entry.map(({ letters }) => letters).join('');
    const numbers = numbersIn(entry);
    const led = lines.filter(({ who, lead }) => who !== '' && lead.length >= LEAST && words.startsWith(lead));
    const longest = Math.max(0, ...led.map(({ lead }) => lead.length));
    const found = led.filter(
      (line) => line.lead.length === longest && line.numbers.some((number) => numbers.has(number)),
    );
    if (led.length > 0 || ENTRY.test(quoted[at]?.raw ?? ''))
      return found.length === 0 ? undefined : { targets: found.map(({ target }) => target), missing: '' };
  }
  return undefined;
}

/** The numbers of messages in the last lines of a quote. */
function numbersIn(lines: Tail['lines']): Set<number> {
  const raw = lines.slice(-MOST_PIECES).map((line) => line.raw);
  return new Set([...raw.join(' ').matchAll(/\[(\d{1,5})\]/g)].map(([, number]) => Number(number)));
}

/** What is left of lines that read the same, if something shows that a draft is quoted. */
function only(
  found: readonly DraftLine[],
  tail: Tail,
  { option }: Around,
  missing: string,
): Matched | undefined {
  if (found.length === 0) return undefined;
  const numbers = numbersIn(tail.lines);
  const numbered = found.filter((line) => line.numbers.some((number) => numbers.has(number)));
  const led = found.filter(({ who, because }) => who !== '' && isLed(tail.letters, who, because));
  if (!tail.ofDraft && numbered.length + led.length === 0 && !found.some(isOurs)) return undefined;
  const full = found.filter(({ lead, because }) => lead !== '' && isLed(tail.letters, lead, because));
  const inOption = found.filter(({ target }) => optionsOf(target).some((id) => id === option));
  const left = [numbered, full, led, inOption].reduce((rest, some) => {
    const both = rest.filter((line) => some.includes(line));
    return both.length > 0 ? both : rest;
  }, found);
  return { targets: left.map(({ target }) => target), missing };
}

/** Whether the words before a reason, or the end of them, stand before it; a piece of the line may be all that is there. */
function isLed(letters: string, lead: string, because: string): boolean {
  const at = letters.lastIndexOf(because);
  if (at >= 0) return letters.slice(0, at).endsWith(lead);
  const whole = letters.lastIndexOf(lead);
  return whole >= 0 && because.startsWith(letters.slice(whole + lead.length).slice(0, because.length));
}

function optionsOf(target: Target): readonly string[] {
  if (target.kind === 'position') return target.options;
  return target.kind === 'claim' ? [target.option] : [];
}
