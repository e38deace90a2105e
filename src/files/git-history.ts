import { type Io, UsageError } from '../io.ts';
import { git } from './git.ts';
import type { DataRepository } from './git-data.ts';

/** A commit, as its history tells it. */
export interface Commit {
  /** Its full name, in hex. */
  readonly commit: string;
  readonly parents: readonly string[];
  /** ISO 8601 day on which it was made, in UTC. */
  readonly date: string;
  /** The first line of its message. */
  readonly subject: string;
}

/** Commits, newest first, and why there are no older ones, if that is not because there are none. */
export interface Log {
  readonly commits: readonly Commit[];
  readonly cut?: 'limit' | 'shallow';
}

/**
 * The commits up to `from` that changed any of some paths in the data folder, at most `limit` of them.
 * @throws UsageError if the repository has no commit of that name
 */
export async function listCommits(
  io: Io,
  { folder, path }: DataRepository,
  from: string,
  paths: readonly string[],
  limit: number,
): Promise<Log> {
  const inside = paths.map((one) => `:(top,literal)${path === '' ? one : `${path}/${one}`}`);
  const format = '--format=%H%x00%P%x00%ct%x00%s';
  const said = await git(io, folder, ['rev-list', `--max-count=${limit + 1}`, format, from, '--', ...inside]);
  if (said.code !== 0) throw new UsageError(`git cannot list the commits of the data: ${said.words}.`);
  const all = said.out.toString().split('\n').flatMap(toCommit);
  if (all.length > limit) return { commits: all.slice(0, limit), cut: 'limit' };
  const shallow = await git(io, folder, ['rev-parse', '--is-shallow-repository']);
  return shallow.out.toString().trim() === 'true' ? { commits: all, cut: 'shallow' } : { commits: all };
}

/** A line that the format made; the others only name the commit that follows. */
function toCommit(line: string): Commit[] {
  const [commit, parents = '', seconds, ...subject] = line.split('\0');
  if (commit === undefined || seconds === undefined || !/^\d+$/.test(seconds)) return [];
  return [
    {
      commit,
      parents: parents.split(' ').filter((parent) => parent !== ''),
      date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10),
      subject: subject.join(' '),
    },
  ];
}
