import { headline, type Listing } from './enumerations.ts';
import type { Mail } from './mails.ts';

const IDENTIFIER =
  /(?<![\w/-])(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z][a-z0-9]*(?:_[a-z0-9]+){1,5}(?:\(\))?|--?[a-z]+(?:-[a-z]+)+|[a-z]{3,}(?:\.[a-z]\w{2,})+|[a-z]{3,}(?:\/[a-z]{3,})+\/?|[a-z]+[A-Z][A-Za-z]{3,})(?![\w/-])/g;

/** Identifiers that mails spoke of before the options were there: they name what is in place, and no option. */
export function identifiersBefore({ order }: Mail, mails: readonly Mail[]): Set<string> {
  const texts = mails
    .filter((mail) => mail.order < order)
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  return new Set(texts.flatMap((text) => [...text.matchAll(IDENTIFIER)].map(([name]) => bare(name))));
}

function bare(name: string): string {
  return name.replace(/\(\)$/, '');
}

/** Other names of an item: its code or number, the gloss in brackets, and new identifiers that no other item has. */
export function aliasesOf({ list, labels }: Listing, at: number, known: ReadonlySet<string>): string[] {
  const item = list.items[at];
  if (item === undefined) return [];
  const aliases = new Set<string>();
  for (const other of [item.label, item.code])
    if (other !== undefined && other !== labels[at]) aliases.add(other);
  const short = headline(item, 40);
  const isTitle = /^[A-Z][a-z]{3,} [a-z]{4,}(?: [a-z]{4,})?$/.test(short) && headline(item, 160) === short;
  if (isTitle || (/^[^\s:]+(?: [^\s:]+){0,2}$/.test(short) && short.length >= 6 && item.text.length < 60))
    aliases.add(short);
  const gloss = /^([A-Za-z][\w-]{4,24}(?: [\w-]{2,20}){0,2}): /.exec(item.text)?.[1];
  if (gloss !== undefined) aliases.add(gloss);
  const rest = list.items
    .filter((_, index) => index !== at)
    .map(({ text }) => text)
    .join('\n');
  for (const name of identifiersOf(item.text.slice(0, 300), rest))
    if (!known.has(bare(name))) aliases.add(name);
  return [...aliases].slice(0, 6);
}

/** Names of programs' things in a text that another one does not have. */
export function identifiersOf(text: string, rest: string): string[] {
  return [...text.matchAll(IDENTIFIER)].flatMap(([name]) => (rest.includes(name) ? [] : [name]));
}
