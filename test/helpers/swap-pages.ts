import type { Swapped } from '../../src/files/next-folder.ts';
import { swapIn } from '../../src/files/swap.ts';
import type { Io } from '../../src/io.ts';
import type { Page } from '../../src/model/page.ts';

/** Swaps in pages that are all there already. */
export function swapPages(
  io: Io,
  name: string,
  pages: readonly Page[],
  keep: readonly string[],
): Promise<Swapped | undefined> {
  return swapIn(io, name, keep, async (put) => {
    for (const page of pages) await put(page);
    return true;
  });
}
