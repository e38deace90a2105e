/** The keys that a trailer of the kernel's submitting-patches.rst begins with: tags of persons, links, and what is mended. */
const KEY = '(?:[A-Z][A-Za-z]*(?:-[a-z]+)*-by|[Ll]ink|[Cc]loses|[Ff]ixes|Cc|Message-[Ii][Dd]|Reply-To)';
const FIRST = new RegExp(`^\\s*${KEY}: \\S`);
const NEXT = new RegExp(` (?=${KEY}: \\S)`);

/**
 * The trailers that a paragraph consists of, such as `Acked-by: Ada Reed`, one each; nothing if it begins with none. A
 * trailer stands on one line, however long it is.
 */
export function trailersIn(paragraph: string): string[] | undefined {
  return FIRST.test(paragraph) ? paragraph.split(NEXT) : undefined;
}

/** Whether a trailer is one by which authors sign for themselves, `Acked-by: NAME` of NAME: nobody else can have said that. */
export function signsItself(trailer: string, author: string): boolean {
  return author !== '' && /^\s*[\w-]+-by: *([^<]*)/.exec(trailer)?.[1]?.trim() === author;
}
