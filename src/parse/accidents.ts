import type { Diagnostic } from '../model/diagnostic.ts';

/** YAML as it stands in a file. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  /** Line of the file on which the text starts. */
  readonly firstLine: number;
}

/** `key: value` or `- value`, the value not empty; the groups are what stands before it, and the value. */
const ENTRY = /^(\s*(?:-\s+)*(?:(?!-\s)[^\s#'"[{][^:#]*:\s+|-\s+))(\S.*)$/;

const READ_AS: Readonly<Record<string, string>> = {
  '*': 'an alias',
  '&': 'an anchor',
  '!': 'a tag',
  '|': 'a block of text',
  '>': 'a block of text',
  '@': 'a reserved mark',
  '`': 'a reserved mark',
  '%': 'a directive',
};

/**
 * The places where YAML reads something else than what was written: a value cut at ` #`, a value with `: ` in it, a
 * value that starts with a mark of YAML's own, and any anchor, alias, tag, directive or explicit key.
 */
export function findAccidents({ file, text, firstLine }: YamlText): Diagnostic[] {
  const found: Diagnostic[] = [];
  let block = -1;
  for (const [index, line] of text.split('\n').entries()) {
    const indent = line.search(/\S|$/);
    if (block >= 0 && (line.trim() === '' || indent > block)) continue;
    block = -1;
    const report = (at: number, length: number, rest: Pick<Diagnostic, 'rule' | 'message' | 'suggestion'>) =>
      found.push({
        at: { file, line: firstLine + index, column: at + 1, length: Math.max(1, length) },
        severity: 'error',
        ...rest,
      });
    if (/^(%|---|\.\.\.|\?( |$))/.test(line)) {
      report(0, line.length, {
        rule: 'bad-yaml',
        message: `A line starts with \`${line.slice(0, 3).trim()}\`; expected one plain \`key: value\` a line.`,
      });
      continue;
    }
    const entry = ENTRY.exec(line);
    if (entry === null) continue;
    const [, before = '', value = ''] = entry;
    const at = before.length;
    if (/^[|>][-+]?\d?\s*(#.*)?$/.test(value)) {
      block = indent;
      continue;
    }
    const accident = judge(value);
    if (accident !== undefined) report(at + accident.offset, accident.length, accident.says);
  }
  return found;
}

interface Accident {
  readonly offset: number;
  readonly length: number;
  readonly says: Pick<Diagnostic, 'rule' | 'message' | 'suggestion'>;
}

function judge(value: string): Accident | undefined {
  const first = value[0] ?? '';
  const quoted = `Write the whole value in single quotes: '${value.replace(/'/g, "''").slice(0, 60)}'.`;
  const start = (what: string): Accident => ({
    offset: 0,
    length: 1,
    says: {
      rule: 'reserved-start',
      message: `The value starts with \`${first}\`, which YAML reads as ${what}; expected plain text or a quoted value.`,
      suggestion: quoted,
    },
  });
  const readAs = READ_AS[first];
  if (readAs !== undefined) return start(readAs);
  if (first === '"' || first === "'") {
    return hasJunkAfter(value, first) ? start('the start of a quoted value') : undefined;
  }
  if (first === '[' || first === '{') {
    const close = first === '[' ? ']' : '}';
    const after = value.slice(value.lastIndexOf(close) + 1);
    return value.includes(close) && /^\s*[^\s#,]/.test(after) ? start('a list or map') : undefined;
  }
  if (/^#\S/.test(value)) {
    return {
      offset: 0,
      length: value.length,
      says: {
        rule: 'cut-value',
        message: 'YAML takes this value for a comment; nothing of it is left.',
        suggestion: quoted,
      },
    };
  }
  const cut = /\s#\S/.exec(value);
  if (cut !== null) {
    return {
      offset: cut.index + 1,
      length: value.length - cut.index - 1,
      says: {
        rule: 'cut-value',
        message: `YAML cuts this value at \` #\`; only \`${value.slice(0, cut.index)}\` is left.`,
        suggestion: quoted,
      },
    };
  }
  const comment = value.search(/(?:^|\s)#/);
  const plain = comment < 0 ? value : value.slice(0, comment);
  const colon = /:(\s|$)/.exec(plain);
  return colon === null ? undefined : colonIn(colon.index, quoted);
}

function colonIn(offset: number, quoted: string): Accident {
  return {
    offset,
    length: 1,
    says: {
      rule: 'colon-in-value',
      message:
        'The value holds `: `, which YAML reads as a key and its value; expected it only after the key.',
      suggestion: quoted,
    },
  };
}

/** Whether words follow the closing quote; a value that is not closed on its line goes on below. */
function hasJunkAfter(value: string, mark: string): boolean {
  const quoted = mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
  const closed = quoted.exec(value);
  return closed !== null && !/^\s*(#.*)?$/.test(value.slice(closed[0].length));
}
