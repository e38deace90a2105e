/** A command of a page, and what the page says that it prints. */
export interface Command {
  readonly kind: 'command';
  /** What a shell reads; several lines where the page goes on with `> `. */
  readonly text: string;
  readonly expected: readonly string[];
  readonly line: number;
  /** Whether it runs where our own data are, and not in the folder of the page. */
  readonly inCheckout: boolean;
  /** Why it is not run; empty where it is. */
  readonly notRun: string;
}

/** A file that a page shows as a whole: it is written before the next command. */
export interface Written {
  readonly kind: 'file';
  readonly path: string;
  readonly text: string;
  readonly line: number;
}

/** A fenced block of a page, or one that is indented. */
interface Block {
  /** What stands behind the fence, ` ```console `; empty for a block that is indented. */
  readonly info: string;
  readonly lines: readonly string[];
  /** Line of the first one in the page, from 1. */
  readonly line: number;
}

const FENCE = /^( *)```(.*)$/;

/** The fenced and the indented blocks of a page, in order. */
export function blocksOf(page: string): Block[] {
  const blocks: { info: string; lines: string[]; line: number }[] = [];
  let open: { info: string; lines: string[]; line: number; indent: string } | undefined;
  let before = '';
  for (const [at, line] of page.split('\n').entries()) {
    const [, indent = '', info] = FENCE.exec(line) ?? [];
    if (open !== undefined) {
      if (info === undefined)
        open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
      else open = undefined;
    } else if (info !== undefined) {
      open = { info: info.trim(), lines: [], line: at + 2, indent };
      blocks.push(open);
    } else if (/^ {4}\S/.test(line) && (before === '' || blocks.at(-1)?.lines.at(-1) === before.slice(4))) {
      if (before === '') blocks.push({ info: '', lines: [], line: at + 1 });
      blocks.at(-1)?.lines.push(line.slice(4));
    }
    before = line;
  }
  return blocks;
}

/** What a page has to run, and what to write between, in order. */
export function stepsOf(page: string): (Command | Written)[] {
  return blocksOf(page).flatMap(({ info, lines, line }): (Command | Written)[] => {
    const [language = '', ...rest] = info.split(' ');
    const more = rest.join(' ');
    if (language === 'console') return commandsOf(lines, line, more);
    return more === '' ? [] : [{ kind: 'file', path: more, text: `${lines.join('\n')}\n`, line }];
  });
}

/** The words behind `console` are empty, `in a checkout`, or `not run: REASON`. */
function commandsOf(lines: readonly string[], first: number, words: string): Command[] {
  const [, notRun = ''] = /^not run: (.+)$/.exec(words) ?? [];
  const inCheckout = words === 'in a checkout';
  if (words !== '' && notRun === '' && !inCheckout)
    throw new Error(`line ${first - 1}: \`console ${words}\` means nothing`);
  const commands: (Omit<Command, 'text'> & { text: string; expected: string[] })[] = [];
  for (const [at, line] of lines.entries()) {
    const last = commands.at(-1);
    if (line.startsWith('$ ')) {
      commands.push({
        kind: 'command',
        text: line.slice(2),
        expected: [],
        line: first + at,
        inCheckout,
        notRun,
      });
    } else if (last === undefined) throw new Error(`line ${first + at}: a console block begins with \`$ \``);
    else if (line.startsWith('> ') && last.expected.length === 0) last.text += `\n${line.slice(2)}`;
    else last.expected.push(line);
  }
  return commands;
}

/**
 * Whether a command printed what a page says. A line `...` stands for any lines, also for none, and `[..]` in a line for any
 * characters.
 */
export function isExpected(printed: readonly string[], expected: readonly string[]): boolean {
  const [first, ...others] = expected;
  if (first === undefined) return printed.length === 0;
  if (first === '...') {
    return Array.from({ length: printed.length + 1 }, (_, at) => at).some((at) =>
      isExpected(printed.slice(at), others),
    );
  }
  return printed.length > 0 && lineFits(printed[0] ?? '', first) && isExpected(printed.slice(1), others);
}

function lineFits(line: string, expected: string): boolean {
  if (!expected.includes('[..]')) return line === expected;
  const pattern = expected
    .split('[..]')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`).test(line);
}
