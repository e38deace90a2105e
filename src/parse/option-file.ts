import type { RootContent } from 'mdast';
import type { DataFile } from '../model/files.ts';
import type { Claim, Option } from '../model/rfc.ts';
import { isId } from '../text/id.ts';
import { openFile, proseContext, type Reading } from './data-file.ts';
import { refuseMisplaced } from './misplaced.ts';
import { toProse } from './prose.ts';
import { optionSchema } from './schema.ts';
import { isClaimList, toClaims } from './sentences.ts';
import { badId, keysOf, placesOf, validate } from './validate.ts';

/** Path of an option's file in its RFC's folder: number, then id. */
export const OPTION_FILE = /^options\/(\d{1,4})-(.+)\.md$/;

/** Reads `options/N-id.md`: lists of claims are its claims, the rest is its body. Nothing if the name holds no id. */
export function readOption(file: DataFile, all: readonly DataFile[], reading: Reading): Option[] {
  const path = `${reading.prefix}${file.path}`;
  const at = { file: path, line: 1, column: 1 };
  const [, number = '', id = ''] = OPTION_FILE.exec(file.path) ?? [];
  if (!isId(id)) {
    const others = all.map((other) => OPTION_FILE.exec(other.path)?.[2] ?? '').filter(isId);
    reading.found.push(badId(id, at, 'option', others));
    return [];
  }
  const opened = openFile(path, file.text, reading.found) ?? { file: path, body: '' };
  const head = opened.head && validate(opened.head, optionSchema, keysOf(optionSchema));
  reading.found.push(...(head?.diagnostics ?? []));
  const prose = proseContext(opened, reading);
  const claims: Claim[] = [];
  const rest: RootContent[] = [];
  for (const node of reading.read(opened.body).children) {
    const isClaims = node.type === 'list' && isClaimList(node, reading.criteria, prose);
    if (isClaims) claims.push(...toClaims(node, reading.criteria, prose));
    else {
      if (node.type === 'paragraph' || node.type === 'code') refuseMisplaced(node, prose);
      rest.push(node);
    }
  }
  const label = head?.value?.label ?? `#${Number(number)}`;
  const title = head?.value?.title ?? id;
  const places = opened.head === undefined ? {} : placesOf(opened.head);
  return [{ id, at, places, number: Number(number), label, title, body: toProse(rest, prose), claims }];
}
