/** What an id or key looks like: lower-case words joined by single hyphens. */
export const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Longest id, so that a file name made of it fits every file system. */
export const ID_MOST = 64;

/** Whether a text is an id that may name a file or an anchor. */
export function isId(text: string): boolean {
  return text.length <= ID_MOST && ID.test(text);
}

/** The id that somebody probably meant: lower case, hyphens between words; empty if nothing is left. */
export function toId(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|(?<!-)-+$/g, '')
    .slice(0, ID_MOST)
    .replace(/(?<!-)-+$/, '');
}
