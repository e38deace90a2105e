import type { ArgumentNode, CommandNode, OptionNode } from '../model/command.ts';

/** What the manual says beside the help of the commands: sections with their paragraphs, a term before each where it has one. */
const MORE: readonly (readonly [title: string, parts: readonly (readonly [term: string, text: string])[]])[] =
  [
    [
      'EXIT STATUS',
      [
        ['0', 'Nothing is wrong.'],
        [
          '1',
          'Something was found: errors in the data, or warnings with --strict; quotes that are not proven.',
        ],
        ['2', 'The command was used wrongly.'],
        ['3', 'The network failed.'],
        ['70, 74', 'The program failed; standard output could not be written.'],
      ],
    ],
    [
      'ENVIRONMENT',
      [
        ['NO_COLOR, FORCE_COLOR', 'Whether findings are coloured; without either they are on a terminal.'],
        ['VISUAL, EDITOR', 'The editor of --edit.'],
      ],
    ],
    [
      'FILES',
      [
        ['data/site.yaml, people.yaml, criteria.yaml', 'What all questions share.'],
        ['data/ID/rfc.md', 'A question: front matter, context, positions, outcome.'],
        ['data/ID/options/N-ID.md', 'An option: front matter, what it is, what is said of it.'],
        ['data/ID/review.md', 'What an import found and nobody has judged yet.'],
        ['data/ID/citations.lock.json', 'What was proven of the citations.'],
      ],
    ],
  ];

/** The manual page of section 1, in the macros of man(7): everything that --help says, of all commands, in one. */
export function man(tree: CommandNode, version: string): string {
  const { name, summary, commands } = tree;
  const shown = commands.filter((command) => command.name !== 'help');
  const lines = [
    `.TH ${name.toUpperCase().replace(/-/g, '\\-')} 1 "" "${plain(`${name} ${version}`)}" "User Commands"`,
    '.SH NAME',
    `${plain(name)} \\- ${plain(summary.replace(/\.$/, ''))}`,
    '.SH SYNOPSIS',
    ...shown.flatMap((command) => leaves(command, name)).flatMap(([path]) => ['.P', `.B ${plain(path)}`]),
    '.SH OPTIONS',
    ...tree.options.flatMap(option),
    '.SH COMMANDS',
    ...shown.flatMap((command) => leaves(command, name)).flatMap(([path, command]) => section(path, command)),
    ...MORE.flatMap(([title, parts]) => [
      `.SH ${title}`,
      ...parts.flatMap(([term, text]) => ['.TP', `.B ${plain(term)}`, plain(text)]),
    ]),
    '.SH EXAMPLES',
    ...tree.examples.flatMap(example),
  ];
  return `${lines.join('\n')}\n`;
}

/** The commands that do something, each with its words: `rfc-compare new rfc ID [TITLE]`. */
function leaves(command: CommandNode, before: string): (readonly [path: string, command: CommandNode])[] {
  const path = `${before} ${command.name}`;
  const inner = command.commands.filter(({ name }) => name !== 'help');
  if (inner.length > 0) return inner.flatMap((one) => leaves(one, path));
  return [[[path, ...command.arguments.map(argument)].join(' '), command]];
}

function argument({ name, required, variadic }: ArgumentNode): string {
  const word = `${name}${variadic ? '...' : ''}`;
  return required ? `<${word}>` : `[${word}]`;
}

function section(path: string, command: CommandNode): string[] {
  return [
    `.SS ${plain(path)}`,
    plain(command.summary),
    ...command.arguments.flatMap(({ name, summary }) => ['.TP', `.I ${plain(name)}`, plain(summary)]),
    ...command.options.filter(({ names }) => !names.includes('--help')).flatMap(option),
    ...(command.examples.length === 0 ? [] : ['.P', 'Examples:']),
    ...command.examples.flatMap(example),
  ];
}

function option({ flags, summary, choices, usual }: OptionNode): string[] {
  const choose =
    choices.length === 0 || summary.includes(choices.at(-1) ?? '') ? '' : `: ${choices.join(', ')}`;
  const without = usual === undefined ? '' : ` (without it: ${usual})`;
  return ['.TP', `.B ${plain(flags)}`, plain(`${summary}${choose}${without}`)];
}

function example({ command, does }: CommandNode['examples'][number]): string[] {
  return ['.TP', `.B ${plain(command)}`, plain(does)];
}

/** Text with nothing in it that troff obeys; a hyphen is the one that can be copied. */
function plain(text: string): string {
  return text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/'/g, '\\(aq')
    .replace(/"/g, '\\(dq')
    .replace(/^\./, '\\&.');
}
