import type { List, ListItem, PhrasingContent, Text } from 'mdast';
import type { Place } from '../model/diagnostic.ts';
import type { Claim, Placed, Position, Tails, Verdict } from '../model/rfc.ts';
import { isId } from '../text/id.ts';
import { nearest } from '../text/near.ts';
import { goesLikeRating, startsLikeRating } from './beginnings.ts';
import {
  FACT,
  type Form,
  POSITION,
  parseSentence,
  RATING,
  type Span,
  stanceOf,
  verdictOf,
} from './grammar.ts';
import { refuseMisplaced } from './misplaced.ts';
import { type ProseContext, placeOf, toInlines, toProse } from './prose.ts';

const BECAUSE = /,\s+because(?:\s+|$)/;

/** A list item cut at its `, because`: the words before it, with their places, and the nodes after it. */
interface Sentence {
  readonly item: ListItem;
  readonly head: string;
  readonly closed: boolean;
  readonly placeAt: (index: number, length: number) => Place;
  readonly rest: readonly PhrasingContent[];
}

/** Whether a list holds claims: some item of it starts like one. */
export function isClaimList(list: List, criteria: readonly string[], context: ProseContext): boolean {
  return list.children.some((item) => formOf(toSentence(item, context), criteria) !== undefined);
}

/** The items of a list that are ratings, and those that are positions, in full: where none belongs, that is a mistake. */
export function sentencesIn(list: List, context: ProseContext): { item: ListItem; form: Form }[] {
  return list.children.flatMap((item) => {
    const { head, closed } = toSentence(item, context);
    const form = !closed
      ? undefined
      : goesLikeRating(head)
        ? RATING
        : isPosition(head)
          ? POSITION
          : undefined;
    return form === undefined ? [] : [{ item, form }];
  });
}

/** Words that are a position, of somebody with an id and on options with ids: other words are prose. */
function isPosition(head: string): boolean {
  const parsed = parseSentence(POSITION, head, true);
  if (!parsed.ok) return false;
  const ids = ['person', 'options'].flatMap((part) => parsed.parts.get(part) ?? []);
  return ids.every(({ text }) => isId(text));
}

/** The claims of a list; an item that is none is a diagnostic. */
export function toClaims(list: List, criteria: readonly string[], context: ProseContext): Claim[] {
  return list.children.flatMap((item) => {
    const sentence = toSentence(item, context);
    const form = formOf(sentence, criteria) ?? RATING;
    const parts = parse(form, sentence, context);
    if (parts === undefined) return [];
    const criterion = parts.placed('criterion');
    const fact = parts.placed('value');
    const rated = parts.placed('verdict');
    const verdict: Verdict | undefined = fact
      ? { kind: 'fact', value: fact.value }
      : verdictOf(rated?.value ?? '');
    const verdictAt = fact?.at ?? rated?.at;
    if (verdict === undefined || verdictAt === undefined) return [];
    const named = criterion ? { criterion: lowerFirst(criterion) } : {};
    return [{ at: placeOf(item, context), verdict, verdictAt, ...named, ...parts.tails() }];
  });
}

/** The positions of a list; an item that is none is a diagnostic. */
export function toPositions(list: List, context: ProseContext): Position[] {
  return list.children.flatMap((item) => {
    const parts = parse(POSITION, toSentence(item, context), context);
    const person = parts?.placed('person');
    const stance = stanceOf(parts?.text('stance') ?? '');
    if (parts === undefined || person === undefined || stance === undefined) return [];
    const options = parts.all('options');
    return [{ at: placeOf(item, context), person, stance, options, ...parts.tails() }];
  });
}

/** A criterion's id may start a sentence, with a capital. */
function lowerFirst({ value, at }: Placed<string>): Placed<string> {
  return { value: value.slice(1) === value.slice(1).toLowerCase() ? value.toLowerCase() : value, at };
}

function formOf({ head, closed }: Sentence, criteria: readonly string[]): Form | undefined {
  if (startsLikeRating(head)) return RATING;
  const subject = /^(\S+) is /.exec(head)?.[1]?.toLowerCase();
  if (subject !== undefined && (closed || criteria.includes(subject) || nearest(subject, criteria)))
    return FACT;
  return closed ? RATING : undefined;
}

function toSentence(item: ListItem, context: ProseContext): Sentence {
  const paragraph = item.children[0];
  const inlines = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const cut = inlines.findIndex((node) => node.type === 'text' && BECAUSE.test(node.value));
  const node = inlines[cut] as Text | undefined;
  const start = inlines[0]?.position?.start.offset ?? item.position?.start.offset ?? 0;
  const end = (node ?? inlines.at(-1))?.position?.end.offset ?? start;
  const source = context.text.slice(start, end);
  const because =
    node === undefined ? null : BECAUSE.exec(source.slice((node.position?.start.offset ?? 0) - start));
  const length =
    because === null ? source.length : (node?.position?.start.offset ?? 0) - start + because.index;
  const { text: head, offsetOf } = singleSpaced(source.slice(0, length));
  return {
    item,
    head,
    closed: because !== null,
    placeAt: (index, span) => ({
      file: context.file,
      ...context.locate(start + (offsetOf(index) ?? length)),
      length: Math.max(1, span),
    }),
    rest: node === undefined ? [] : [...textAfter(node), ...inlines.slice(cut + 1)],
  };
}

function textAfter(node: Text): Text[] {
  const match = BECAUSE.exec(node.value);
  const value = match === null ? node.value : node.value.slice(match.index + match[0].length);
  return value === '' ? [] : [{ ...node, value }];
}

/** Runs of white space become one space; `offsetOf` leads every kept character back to where it stood. */
function singleSpaced(source: string): { text: string; offsetOf: (index: number) => number | undefined } {
  if (!/\s\s|[^\S ]/.test(source)) return { text: source, offsetOf: (index) => index };
  let text = '';
  const offsets: number[] = [];
  for (const piece of source.matchAll(/\s+|[^\s]/g)) {
    const space = /^\s/.test(piece[0]);
    text += space ? ' ' : piece[0];
    offsets.push(piece.index);
  }
  return { text, offsetOf: (index) => offsets[index] };
}

interface Parts {
  readonly text: (name: string) => string | undefined;
  readonly placed: (name: string) => Placed<string> | undefined;
  readonly all: (name: string) => Placed<string>[];
  readonly tails: () => Tails;
}

function parse(form: Form, sentence: Sentence, context: ProseContext): Parts | undefined {
  const parsed = parseSentence(form, sentence.head, sentence.closed);
  if (!parsed.ok) {
    const at = sentence.placeAt(parsed.at, 1);
    const { message, meant } = parsed;
    const suggestion = meant === undefined ? {} : { suggestion: `Did you mean \`${meant}\`?` };
    context.found.push({ at, rule: 'malformed-claim', severity: 'error', message, ...suggestion });
    return undefined;
  }
  refuseMisplaced(sentence.item, context);
  const before = context.found.length;
  const because = becauseOf(sentence, context);
  if (because.length === 0 && context.found.length > before) return undefined;
  if (because.length === 0) {
    const at = sentence.placeAt(sentence.head.length, 1);
    const message = `Expected a reason after \`, because\`. The form is \`${form.expected}\`.`;
    context.found.push({ at, rule: 'malformed-claim', severity: 'error', message });
    return undefined;
  }
  const place = ({ text, start }: Span): Placed<string> => ({
    value: text,
    at: sentence.placeAt(start, text.length),
  });
  const all = (name: string): Placed<string>[] => (parsed.parts.get(name) ?? []).map(place);
  const text = (name: string): string | undefined => parsed.parts.get(name)?.[0]?.text;
  const says = all('says')[0];
  const condition = all('condition')[0];
  return {
    text,
    all,
    placed: (name) => all(name)[0],
    tails: () => ({
      ...(says ? { says } : {}),
      ...(condition ? { condition } : {}),
      ourReading: parsed.parts.has('our-reading'),
      because,
    }),
  };
}

/** The words after `, because`, and whatever else the item holds. */
function becauseOf({ item, rest }: Sentence, context: ProseContext): Tails['because'] {
  const children = toInlines(rest, context);
  const blocks = toProse(item.children.slice(1), context);
  return children.length > 0 ? [{ kind: 'paragraph', children }, ...blocks] : blocks;
}
