import { addPeople } from '../../src/author/add-people.ts';
import { moreReview } from '../../src/author/more-review.ts';
import { type Found, newFolder } from '../../src/author/new-folder.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type Examination, examine } from '../../src/pipeline.ts';
import { type Files, folderOf } from '../helpers/folder.ts';
import { PEOPLE_YAML } from './debate.ts';

/** A data folder with the RFC `cache` as a first import writes it. */
export function written(found: Found): Files {
  const { files, people } = newFolder('cache', found);
  return {
    'people.yaml': addPeople(PEOPLE_YAML, people),
    ...Object.fromEntries(files.map(({ path, text }) => [`cache/${path}`, text])),
  };
}

/** The same folder after another import: its worksheet, and how many lines that gained. */
export async function again(files: Files, found: Found): Promise<{ files: Files; lines: number }> {
  const { rfcs, site } = await examine(folderOf(files));
  const [one] = rfcs;
  if (one === undefined) throw new Error('The RFC was not read.');
  const cited = one.comparison.citations.flatMap(({ messageId, quote }) =>
    quote === undefined ? [] : [{ messageId, quote }],
  );
  const before = files['cache/review.md'] ?? '';
  const { text, lines } = moreReview(before, one.rfc, cited, { ...found, people: site.shared.people });
  return { files: { ...files, 'cache/review.md': text }, lines };
}

/** What is wrong with a folder, infos aside, one a line. */
export function wrong({ diagnostics }: Pick<Examination, 'diagnostics'>): string[] {
  return diagnostics.filter(({ severity }) => severity !== 'info').map(shown);
}

export function shown({ at, rule, message }: Diagnostic): string {
  return `${at.file}:${at.line}:${at.column} ${rule}: ${message}`;
}

/** The items of a worksheet that are offered, without their section. */
export function itemsOf(files: Files): string[] {
  return (files['cache/review.md'] ?? '').split(/\r?\n/).filter((line) => line.startsWith('- '));
}
