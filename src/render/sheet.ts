import type { Sheet } from './renderer.ts';

/** A page that keeps what it once made: its twin that is copied has the same text. */
export function madeOnce({ path, text }: Sheet): Sheet {
  let made: string | undefined;
  return {
    path,
    text: () => {
      made ??= text();
      return made;
    },
  };
}
