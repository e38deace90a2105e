import type { Findings, FoundOption } from '../model/findings.ts';
import type { Option } from '../model/rfc.ts';
import { cutAtWord, plainText } from './plain-text.ts';
import { free, slugOf } from './slug.ts';

/** An option of the findings under the name that the data have for it, or would have. */
export interface NamedOption {
  readonly found: FoundOption;
  readonly id: string;
  /** As pages show it: `#1`, or what the option's file says. */
  readonly label: string;
  readonly number: number;
  readonly title: string;
  /** Whether it has a file, or gets one; the options of other lists have none. */
  readonly listed: boolean;
}

const MOST_TITLE = 70;
const MOST_NUMBER = 9999;

/** What an RFC has already. */
export interface KnownOptions {
  readonly options: readonly Option[];
  /** Whether the list that declares the options is that of the data: only then a label means the same. */
  readonly sameList: boolean;
}

/** Names for all options in a new folder: those of the list first, so that they have the ids and numbers that they ask for. */
export function nameOptions(findings: Findings, gone: readonly string[]): NamedOption[] {
  const ids = new Set<string>();
  const numbers = new Set<number>();
  const labels = new Set<string>();
  const named = new Map<FoundOption, NamedOption>();
  for (const found of [...findings.options].sort((a, b) => rank(a, findings) - rank(b, findings))) {
    const listed = rank(found, findings) === 0;
    const title = titleOf(found, gone);
    const number = numberOf(found, numbers);
    const id = slugOf(nameIn(found) ?? title, ids, `option-${number}`);
    const label = listed ? labelOf(found.label, number, labels) : found.label;
    ids.add(id);
    numbers.add(number);
    labels.add(label);
    named.set(found, { found, id, label, number, title, listed });
  }
  return findings.options.flatMap((found) => named.get(found) ?? []);
}

/**
 * The same beside what an RFC has: an option that it has keeps the name that it has there. It is known by its label, else by
 * the id that a first import gives it. No other option is listed.
 */
export function nameBeside(
  findings: Findings,
  { options, sameList }: KnownOptions,
  gone: readonly string[],
): NamedOption[] {
  const fresh = nameOptions(findings, gone);
  const byLabel = new Map(
    fresh.flatMap(({ found }) => {
      const own = sameList && rank(found, findings) === 0;
      const same = options.find((option) => isSame(option, found, own));
      return same === undefined ? [] : [[found, same] as const];
    }),
  );
  const left = options.filter((option) => ![...byLabel.values()].includes(option));
  const ids = new Set(options.map(({ id }) => id));
  const numbers = new Set(options.map(({ number }) => number));
  return fresh.map((named): NamedOption => {
    const same = byLabel.get(named.found) ?? left.find(({ id }) => id === named.id);
    if (same !== undefined) {
      const { id, label, number, title } = same;
      return { found: named.found, id, label, number, title, listed: true };
    }
    const id = free(named.id, ids);
    const number = numberOf(named.found, numbers);
    ids.add(id);
    numbers.add(number);
    return { ...named, id, number, label: named.found.label, listed: false };
  });
}

/** 0 for an option of the main list or a late addition to it, 1 for one of another list. */
function rank({ label, by, message }: FoundOption, { main }: Findings): number {
  return message === main || !label.startsWith(`${by.id}-`) ? 0 : 1;
}

function isSame(option: Option, { label }: FoundOption, own: boolean): boolean {
  if (option.label === label) return true;
  return own && (option.label === `#${label}` || `#${option.number}` === `#${label}`);
}

/** A label that is a name in words, without the author's id before it. */
function nameIn({ label, by }: FoundOption): string | undefined {
  const bare = label.startsWith(`${by.id}-`) ? label.slice(by.id.length + 1) : label;
  return /[a-z]{3}/i.test(bare) ? bare : undefined;
}

/** The label itself, where it is a number and free; else the next free one. */
function numberOf({ label }: FoundOption, taken: ReadonlySet<number>): number {
  const number = /^\d{1,4}$/.test(label) ? Number(label) : undefined;
  if (number !== undefined && !taken.has(number)) return number;
  return Math.min(MOST_NUMBER, Math.max(0, ...taken) + 1);
}

/** `#1` for the label that is the number; another label as it is, if a table has room for it. */
function labelOf(label: string, number: number, taken: ReadonlySet<string>): string {
  const fits = /^[\p{L}\p{N}][\p{L}\p{N}._+-]{0,7}$/u.test(label);
  return !fits || label === String(number) || taken.has(label) ? `#${number}` : label;
}

/** Without the marks that lead on to what comes next. */
function trimmed(text: string): string {
  return text.replace(/(?<![\s.,;:(-])[\s.,;:(-]+$/, '');
}

/** The first sentence, or as much of it as makes a title; `...` says that there is more. */
function titleOf({ text, label }: FoundOption, gone: readonly string[]): string {
  const plain = plainText(text, gone, 2_000);
  // The full stop of `e.g.` ends no sentence.
  const clause = trimmed(/^.*?(?:[!?;]|\.(?<!\.\w\.))(?=\s|$)/.exec(plain)?.[0] ?? plain);
  const cut = trimmed(cutAtWord(clause, MOST_TITLE));
  const title = cut !== '' && cut.length < clause.length ? `${cut} ...` : cut;
  return title !== '' ? title : `option ${plainText(label, gone, 20)}`.trim();
}
