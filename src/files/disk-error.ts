import { UsageError } from '../io.ts';

/** What a disk answers (errno, POSIX.1-2017 2.3), in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'the quota is used up; make room',
  EFBIG: 'files may not grow that large here',
  EACCES: 'it is not allowed; look at the rights of the folder',
  EPERM: 'it is not allowed; look at the rights of the folder',
  EROFS: 'the disk is read-only',
  EIO: 'the disk failed; look at its health before you try again',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long for this disk',
  EEXIST: 'a file stands where a folder should',
  ENOTDIR: 'a part of the path is a file; expected a folder',
  EXDEV: 'a part of the folder lies on another disk',
};

/**
 * Runs what writes to a disk; what the disk refuses is told in a sentence that ends with `stays`, which says what is there
 * now.
 * @throws UsageError instead of a system error
 */
export async function onDisk<T>(name: string, stays: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new UsageError(
      `Cannot write \`${name}\`: ${REASONS[code] ?? 'the disk refuses'} (${code}). ${stays}`,
    );
  }
}
