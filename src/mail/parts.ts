import { allowing, limit } from '../text/limits.ts';
import { view } from './bytes.ts';
import type { HeaderScan } from './header.ts';

/** A leaf of the MIME tree: its content with the transfer encoding undone, not yet the charset. */
export interface Part {
  readonly type: string;
  readonly charset: string;
  readonly flowed: boolean;
  readonly delSp: boolean;
  readonly attachment: boolean;
  /** Whether the mail itself calls it an attachment. */
  readonly disposed: boolean;
  readonly content: Uint8Array;
}

/** The library's tree, as far as it is used here: its own reading of text undoes format=flowed without regard to quotes. */
interface Node {
  readonly childNodes: readonly Node[];
  readonly content: ArrayBuffer | null;
  readonly contentType: { readonly parsed: Structured; readonly multipart: string | false };
  readonly contentDisposition: { readonly parsed: Structured };
}

interface Structured {
  readonly value: string;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * The leaves of a mail in order, or why they cannot be had: one sentence. A mail in one plain part, not encoded, is taken as
 * it stands; the library reads all others, after the number of parts is bounded: its cost grows with that.
 */
export async function leafParts(mail: Uint8Array, head: HeaderScan): Promise<readonly Part[] | string> {
  const simple = simplePart(mail, head);
  if (simple !== undefined) return [simple];
  const parts = partCount(mail);
  if (parts > limit('mime-parts'))
    return `it has ${parts} parts, more than the ${limit('mime-parts')} that are read (${allowing('mime-parts', parts)})`;
  const { default: PostalMime } = await import('postal-mime');
  const parser = new PostalMime({
    forceRfc822Attachments: true,
    maxNestingDepth: limit('mime-depth'),
    maxHeadersSize: limit('header-bytes') * 4,
  });
  watch(parser as unknown as Steps);
  try {
    await parser.parse(mail);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/nesting depth/.test(reason))
      return `it has multiparts in more than ${limit('mime-depth')} multiparts (\`--limit mime-depth=NUMBER\` sets it)`;
    return `its MIME structure cannot be read: ${reason}`;
  }
  const root = (parser as unknown as { readonly root: Node }).root;
  return leavesOf(root);
}

/** The library's loop over lines, which never lets a timer run. */
interface Steps {
  processLine: (line: Uint8Array, final: boolean) => Promise<void>;
}

/** Ends the library's work on a mail with an error once it has taken too long: nothing else can. */
function watch(parser: Steps): void {
  const step = parser.processLine.bind(parser);
  const end = performance.now() + limit('mail-seconds') * 1000;
  let lines = 0;
  parser.processLine = (line, final) => {
    if (lines++ % 256 === 0 && performance.now() > end)
      return Promise.reject(
        new Error(
          `it took longer than ${limit('mail-seconds')} seconds (\`--limit mail-seconds=NUMBER\` sets it)`,
        ),
      );
    return step(line, final);
  };
}

function leavesOf(root: Node): readonly Part[] {
  const leaves: Part[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child !== undefined) stack.push(child);
    }
    if (node.childNodes.length === 0 && node.contentType.multipart === false)
      leaves.push(partOf(node, leaves.length === 0));
  }
  return leaves;
}

/** What has a file name and is not the first part is an attachment, shown inline or not (RFC 8621, 4.1.4). */
function partOf(node: Node, first: boolean): Part {
  const { value, params } = node.contentType.parsed;
  const disposition = node.contentDisposition.parsed;
  const named = disposition.params.filename !== undefined || params.name !== undefined;
  const words = /^(?:text(?:\/(?:plain|html))?)?$/.test(value);
  return {
    type: value === '' || value === 'text' ? 'text/plain' : value,
    charset: params.charset ?? '',
    flowed: /^flowed$/i.test(params.format ?? ''),
    delSp: /^yes$/i.test(params.delsp ?? ''),
    attachment: !words || disposition.value === 'attachment' || (named && !first),
    disposed: disposition.value === 'attachment',
    content: node.content === null ? new Uint8Array(0) : new Uint8Array(node.content),
  };
}

/** A plain, unencoded mail without parameters that need care, read without the library. */
function simplePart(mail: Uint8Array, { fields, body }: HeaderScan): Part | undefined {
  const encoding = (fields.get('content-transfer-encoding') ?? '7bit').toLowerCase();
  const type = fields.get('content-type') ?? 'text/plain';
  const form = /^text\/plain(?:; *charset="?([\w.:-]{1,40})"?)?;?$/i.exec(type);
  if (form === null || !/^(?:7bit|8bit|binary)$/.test(encoding)) return undefined;
  const content = mail.subarray(body);
  return {
    type: 'text/plain',
    charset: form[1] ?? '',
    flowed: false,
    delSp: false,
    attachment: false,
    disposed: false,
    content,
  };
}

/** Lines that begin with one of the boundaries named anywhere in the mail: at least as many as there are parts. */
function partCount(mail: Uint8Array): number {
  const text = view(mail).toString('latin1');
  const named = text.matchAll(/boundary\*?(?:0\*?)?[ \t]*=[ \t]*"?([^"\r\n;]{1,100})/gi);
  const boundaries = new Set<string>();
  for (const found of named) {
    boundaries.add((found[1] ?? '').trim());
    if (boundaries.size > limit('mime-parts')) return boundaries.size;
  }
  const starts = new Set([...boundaries].map((boundary) => boundary.slice(0, SHORTEST)));
  let count = 0;
  for (let at = text.indexOf('\n--'); at >= 0; at = text.indexOf('\n--', at + 3)) {
    for (let length = 1; length <= SHORTEST; length++) {
      if (!starts.has(text.slice(at + 3, at + 3 + length))) continue;
      count++;
      break;
    }
  }
  return count;
}

/** Characters of a boundary that are compared: enough to tell it from a line of a patch. */
const SHORTEST = 8;
