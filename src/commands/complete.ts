import { readExact } from '../files/read-exact.ts';
import { readOptionIds, readRfcIds } from '../files/read-ids.ts';
import type { Io } from '../io.ts';
import type { CommandNode } from '../model/command.ts';
import { isId } from '../text/id.ts';
import { type Candidate, type Want, wanted } from './complete-want.ts';

/**
 * `complete -- WORD...`, which the scripts of `completion` call: what the last word may be, a line each, a tab before what it
 * means; or the line `:files` or `:folders`, which shells know best. Nothing, and never an error, where nothing is known.
 */
export async function complete(io: Io, tree: CommandNode, typed: readonly string[]): Promise<number> {
  const words = typed.filter((word) => word !== '=');
  const want = wanted(tree, words);
  if (want.kind === 'files' || want.kind === 'folders') {
    io.stdout.write(`:${want.kind}\n`);
    return 0;
  }
  const at = words.indexOf('--data');
  const data = at < 0 || at > words.length - 3 ? 'data' : (words[at + 1] ?? '');
  const last = words.at(-1) ?? '';
  const isList = want.kind === 'criteria' || (want.kind === 'options' && words.at(-2) === '--options');
  const before = isList ? last.slice(0, last.lastIndexOf(',') + 1) : '';
  for (const { word, means } of await candidates(io, want, data)) {
    const line = `${before}${word}`;
    if (line.startsWith(last)) io.stdout.write(means === '' ? `${line}\n` : `${line}\t${means}\n`);
  }
  return 0;
}

async function candidates(io: Io, want: Want, data: string): Promise<readonly Candidate[]> {
  const plain = (ids: readonly string[]): Candidate[] =>
    ids.filter(isId).map((word) => ({ word, means: '' }));
  switch (want.kind) {
    case 'words':
      return want.words;
    case 'rfcs':
      return plain(readRfcIds(io, data));
    case 'options':
      return isId(want.rfc) ? plain(readOptionIds(io, data, want.rfc)) : [];
    case 'criteria': {
      const { readShared } = await import('../pipeline.ts');
      const path = 'criteria.yaml';
      const text = readExact(io, `${data}/${path}`) ?? '';
      const { shared } = await readShared({ name: data, files: [{ path, text }], unread: [] });
      return shared.criteria.map(({ id, name }) => ({ word: id, means: name.replace(/\s+/g, ' ') }));
    }
    case 'rules': {
      const { ruleSummaries } = await import('../reference.ts');
      return (await ruleSummaries()).map(({ id, summary }) => ({ word: id, means: summary }));
    }
    case 'schemas': {
      const { schemaFiles } = await import('../reference.ts');
      return Object.entries(await schemaFiles()).map(([word, means]) => ({ word, means }));
    }
    case 'templates': {
      const { templateNames } = await import('./new-theme.ts');
      return templateNames(io).map((word) => ({ word, means: '' }));
    }
    default:
      return [];
  }
}
