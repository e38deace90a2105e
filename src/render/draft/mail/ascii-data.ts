import { isAscii, spelledOut, toAscii } from '../../../text/ascii.ts';

/** Keys whose values are never shown, or are looked up as they are. */
const KEPT = new Set(['anchor', 'file', 'key', 'messageId', 'source', 'archive', 'edit']);
const NAMES = new Set(['name', 'short', 'from']);

/**
 * The same data with every text in ASCII. Names that would become the same stay apart: those that are not of ASCII are
 * spelled out by code point. Links are coded as URLs are.
 */
export function asciiData<T>(data: T): T {
  const names = distinct(namesIn(data));
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (KEPT.has(key) || isAscii(value)) return value;
      if (key === 'url' || key === 'baseUrl') return asciiUrl(value);
      return NAMES.has(key) ? (names.get(value) ?? value) : toAscii(value);
    }
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, walk(item, inner)]));
  };
  return walk(data, '') as T;
}

function namesIn(data: unknown, key = ''): string[] {
  if (typeof data === 'string') return NAMES.has(key) ? [data] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Array.isArray(data)
    ? data.flatMap((item) => namesIn(item, key))
    : Object.entries(data).flatMap(([inner, item]) => namesIn(item, inner));
}

function distinct(all: readonly string[]): ReadonlyMap<string, string> {
  const names = [...new Set(all)];
  const sharing = new Map<string, number>();
  for (const name of names) sharing.set(toAscii(name), (sharing.get(toAscii(name)) ?? 0) + 1);
  return new Map(
    names.map((name) => [name, (sharing.get(toAscii(name)) ?? 0) > 1 ? spelledOut(name) : toAscii(name)]),
  );
}

function asciiUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).href : encodeURI(url);
}
