/** A bound on what is read, its value unless the command line says another, and what it counts. */
interface Limit {
  readonly value: number;
  /** What there may be so many of: `bytes in a data file`. */
  readonly of: string;
}

const KB = 1024;
const MB = 1024 * KB;
const GB = 1024 * MB;

/**
 * Every bound that people may set, by the name that `--limit NAME=VALUE` takes. The usual values let through what is written
 * by hand and posted to lists, and keep what strangers send from costing more than seconds. Those of YAML and Markdown stand
 * where the libraries begin to cost more than in proportion.
 */
export const LIMITS = {
  'data-files': { value: 100_000, of: 'files in a data folder' },
  'file-bytes': { value: 256 * KB, of: 'bytes in a data file' },
  'line-length': { value: 8_192, of: 'characters in a line of a data file' },
  'yaml-bytes': { value: 64 * KB, of: 'bytes of YAML' },
  'yaml-lines': { value: 3_000, of: 'lines of YAML' },
  'yaml-depth': { value: 16, of: 'nested brackets or list marks in YAML' },
  'yaml-indent': { value: 64, of: 'columns of indentation in YAML' },
  'markdown-bytes': { value: 64 * KB, of: 'bytes of Markdown' },
  'markdown-lines': { value: 16_000, of: 'lines of Markdown' },
  'markdown-nesting': { value: 8, of: 'quote and list marks at the start of a line' },
  'markdown-indent': { value: 40, of: 'columns of indentation in Markdown' },
  'markdown-items': { value: 2_000, of: 'list items in a file' },
  'markdown-paragraphs': { value: 5_000, of: 'paragraphs in a file' },
  'paragraph-bytes': { value: 16 * KB, of: 'bytes in a paragraph' },
  'paragraph-lines': { value: 200, of: 'lines in a paragraph' },
  'paragraph-marks': { value: 400, of: 'of the marks `* _ [ ] ( ) < > ! \\` & ~` in a paragraph' },
  'table-columns': { value: 20, of: 'columns in a table' },
  'table-cells': { value: 2_000, of: 'cells of tables in a file' },
  options: { value: 100, of: 'options of an RFC' },
  criteria: { value: 100, of: 'criteria of an RFC' },
  claims: { value: 5_000, of: 'claims and positions of an RFC' },
  'mail-bytes': { value: 8 * MB, of: 'bytes of a mail' },
  'header-bytes': { value: 100 * KB, of: "bytes of a mail's header block" },
  'body-characters': { value: MB, of: "characters of a mail's text" },
  'mime-parts': { value: 1_000, of: 'parts of a mail, on all levels' },
  'mime-depth': { value: 20, of: 'multiparts within multiparts' },
  references: { value: 200, of: 'Message-IDs of a References field' },
  'mail-seconds': { value: 10, of: 'seconds that decoding a mail may take' },
  'gzip-ratio': { value: 200, of: 'times its size that an archive unpacks to, after the first MB' },
  'gzip-bytes': { value: 16 * GB, of: 'bytes that an archive unpacks to' },
  redirects: { value: 3, of: 'redirects of an address' },
  'answer-bytes': { value: 64 * MB, of: 'bytes of an answer from the network' },
  'answer-seconds': { value: 300, of: 'seconds that an answer may take' },
  'silence-seconds': { value: 30, of: 'seconds without an answer, or without more of it' },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;
export const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[];

/** One limit as the command line has set it. */
export type SetLimit = readonly [name: LimitName, value: number];

/** What the command line has set, for this process: a limit holds wherever something is read, so it is not handed down. */
let given: ReadonlyMap<LimitName, number> = new Map();

/** The value that holds. */
export function limit(name: LimitName): number {
  return given.get(name) ?? LIMITS[name].value;
}

/** Sets limits for what is read from now on; those that are not named have their usual values. */
export function setLimits(limits: readonly SetLimit[]): void {
  given = new Map(limits);
}

/** Those that the command line has set, for another thread to set as well. */
export function limitsSet(): SetLimit[] {
  return [...given];
}

/** How to get by a limit, as the end of a sentence: `--limit mail-bytes=9000000 allows it`. */
export function allowing(name: LimitName, found: number): string {
  return `\`--limit ${name}=${Math.ceil(found)}\` allows it`;
}

/** Why a mail of so many bytes is not read, wherever it comes from. */
export function mailTooLarge(bytes: number): string {
  const advice = allowing('mail-bytes', bytes);
  return `the mail takes ${bytes} bytes, more than the ${limit('mail-bytes')} that are read (${advice})`;
}

/**
 * A setting as people write it, `mail-bytes=16M`; with K, M or G it counts in 1024, 1024^2 or 1024^3.
 * @returns a sentence, if it is none
 */
export function readLimit(text: string): SetLimit | string {
  const [, name = '', digits = '', unit = ''] = /^([a-z-]+)=(\d{1,12})([KMG]?)$/.exec(text) ?? [];
  if (name === '') return 'Expected NAME=NUMBER, such as `mail-bytes=16M`.';
  if (!isLimit(name)) return `There is no such limit; expected one of ${LIMIT_NAMES.join(', ')}.`;
  return [name, Number(digits) * ({ K: KB, M: MB, G: GB }[unit] ?? 1)];
}

function isLimit(name: string): name is LimitName {
  return Object.hasOwn(LIMITS, name);
}
