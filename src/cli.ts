import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Io, UsageError } from './io.ts';
import { visible } from './text/visible.ts';

/** The names that `--as` takes for output; `text` and `markdown` are the long ones. */
const FORMS = {
  html: 'html',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
  text: 'txt',
  csv: 'csv',
  json: 'json',
} as const;
type FormName = keyof typeof FORMS;

/** The documents that `draft` writes. */
const DRAFTS = ['mail', 'rst', 'madr', 'kramdown', 'pep', 'ballot', 'gfm'] as const;

const REPORTS = ['human', 'json', 'github', 'sarif'] as const;

/**
 * Runs a command line, without the two words before it. Throws only what is a fault of the program itself.
 * @returns the exit code: 0 clean, 1 findings, 2 wrong use, 3 network
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = describe(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      io.stderr.write(`rfc-compare: ${visible(error.message)}\n`);
      return 2;
    }
    const { code: reason, path, message } = error as NodeJS.ErrnoException;
    if (reason === undefined) throw error;
    io.stderr.write(`rfc-compare: ${visible(path === undefined ? message : `${path}: ${message}`)}\n`);
    return 2;
  }
}

function describe(io: Io, done: (code: number) => void): Command {
  const program = new Command('rfc-compare')
    .description('Comparison tables and tradeoff documents for questions debated on mailing lists.')
    .version('0.1.0', '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(visible(text)),
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 100),
      getErrHelpWidth: () => Math.min(io.stderr.columns ?? 80, 100),
      outputError: (text, write) => write(text.replace(/^error: /, 'rfc-compare: ')),
    })
    .addHelpText(
      'after',
      examples([
        ['rfc-compare build', 'publish data/ as site/'],
        ['rfc-compare check', 'what is wrong with data/, with places and suggestions'],
        ['rfc-compare table wbinvd', 'the comparison as text for a mail'],
      ]),
    );

  const data = () => new Option('--data <folder>', 'where the data are').default('data');
  const templates = () => new Option('--templates <folder>', 'your templates; one of the same name wins');
  const each = (flags: string, description: string) =>
    new Option(flags, description)
      .default([], 'none')
      .argParser((value: string, before: string[]) => [...before, value]);
  const archives = () =>
    each('--archive <source>', 'what `thread` reads; may be given more than once').default(
      [],
      'those of site.yaml',
    );
  const width = () => new Option('--width <columns>', 'of plain text').default(72).argParser(columns);

  program
    .command('build')
    .description('Write the whole site; with errors nothing is written.')
    .addOption(data())
    .option('--out <folder>', 'where the site goes', 'site')
    .addOption(
      new Option('--as <forms>', 'which forms, joined by commas')
        .default(Object.values(FORMS), 'all')
        .argParser(forms),
    )
    .addOption(templates())
    .option('--strict', 'fail on warnings too', false)
    .option('-v, --verbose', 'show infos too', false)
    .addHelpText(
      'after',
      examples([
        ['rfc-compare build', 'data/ to site/, in every form'],
        ['rfc-compare build --as html --out public', 'HTML alone'],
      ]),
    )
    .action(async (options) => {
      const { build } = await import('./commands/build.ts');
      done(await build(io, { ...options, as: [...new Set(options.as)] }));
    });

  program
    .command('check')
    .description('Say what is wrong with the data.')
    .addOption(data())
    .addOption(new Option('--as <form>', 'how').choices(REPORTS).default('human'))
    .option('--strict', 'fail on warnings too', false)
    .option('-v, --verbose', 'show infos too', false)
    .addHelpText(
      'after',
      examples([
        ['rfc-compare check --strict', 'before a commit'],
        ['rfc-compare check --as github', 'annotations in a workflow'],
      ]),
    )
    .action(async (options) => {
      const { check } = await import('./commands/check.ts');
      done(await check(io, options));
    });

  program
    .command('table')
    .description('Print one comparison, ready to paste.')
    .argument('<rfc>', 'id of the RFC: its folder in the data')
    .addOption(data())
    .addOption(
      new Option('--as <form>', 'text, md, html, csv, json or rst')
        .default('txt', 'text')
        .argParser(tableForm),
    )
    .addOption(width())
    .option('--options <names>', 'only these options: labels, numbers or ids, joined by commas')
    .option('--criteria <ids>', 'only these criteria, joined by commas')
    .addOption(templates())
    .addHelpText(
      'after',
      examples([
        ['rfc-compare table wbinvd', 'text, 72 columns'],
        ['rfc-compare table wbinvd --options 1,2 --criteria complexity,parity', 'a part of it'],
        ['rfc-compare table wbinvd --as csv', 'for a spreadsheet'],
      ]),
    )
    .action(async (rfc, options) => {
      const { table } = await import('./commands/table.ts');
      done(await table(io, rfc, options));
    });

  program
    .command('compare')
    .description('Print what choosing one option over another gains and gives up.')
    .argument('<rfc>', 'id of the RFC')
    .argument('<a>', 'the option to choose: label, number or id')
    .argument('<b>', 'the option to leave')
    .addOption(data())
    .addOption(new Option('--as <form>', 'text, md or html').default('txt', 'text').argParser(proseForm))
    .addOption(width())
    .addOption(templates())
    .addHelpText('after', examples([['rfc-compare compare wbinvd 1 2', '#1 instead of #2']]))
    .action(async (rfc, a, b, options) => {
      const { compare } = await import('./commands/compare.ts');
      done(await compare(io, rfc, a, b, options));
    });

  program
    .command('thread')
    .description('Read mail: who answered whom, and who wrote which line.')
    .argument(
      '<source...>',
      'mbox, .gz, Maildir, .eml, folder, public-inbox folder or URL, <Message-ID>, or - for stdin',
    )
    .option('--thread <id>', 'only the thread of this Message-ID')
    .option('--lines', 'each line with its owner and kind', false)
    .addOption(new Option('--as <form>', 'how').choices(['text', 'json', 'mbox']).default('text'))
    .addOption(data())
    .option('-v, --verbose', 'say what was decoded', false)
    .addHelpText(
      'after',
      examples([
        ['rfc-compare thread list.mbox.gz', 'the threads of an archive'],
        ["rfc-compare thread '<id@host>' --lines", 'a thread from the archive of site.yaml, line by line'],
        ['rfc-compare thread inbox.git --thread id@host --as mbox', 'one thread of a mirror, as mboxrd'],
      ]),
    )
    .action(async (sources, options) => {
      const { thread } = await import('./commands/thread.ts');
      const { siteOf } = await import('./commands/load.ts');
      done(await thread(io, sources, { ...options, ...(await siteOf(io, options.data)) }));
    });

  program
    .command('import')
    .description(
      'Find the options of a debate in mail and what was said of them; write an RFC of it to judge. Or make an RFC of a MADR record.',
    )
    .argument('<source...>', 'what `thread` reads; with --as madr one file, or - for stdin')
    .option('--into <folder>', 'folder of the RFC: data/ID; one that exists gains lines in its review.md')
    .option('--thread <id>', 'only the thread of this Message-ID')
    .option('--options-from <id>', 'the options are those that this message lists')
    .option('--list', 'print what is listed anywhere, with scores, and write nothing', false)
    .option('--dry-run', 'print what was found, and write nothing', false)
    .addOption(
      new Option('--as <form>', 'text, json: how to print; madr: the source is a MADR record')
        .choices(['text', 'json', 'madr'])
        .default('text'),
    )
    .addOption(data())
    .addHelpText(
      'after',
      examples([
        ['rfc-compare import list.mbox.gz --dry-run', 'what would be written'],
        ['rfc-compare import list.mbox.gz --into data/cache', 'a new RFC, or what is new to its review.md'],
        ["rfc-compare import '<id@host>' --list", 'the lists in a thread, to choose the options from'],
        [
          'rfc-compare import --as madr 0007-cache.md --into data/cache',
          'a new RFC out of a decision record',
        ],
      ]),
    )
    .action(async (sources, options) => {
      if (options.as === 'madr') {
        const { importMadr } = await import('./commands/import-madr.ts');
        done(await importMadr(io, sources, options));
        return;
      }
      const { importMail } = await import('./commands/import.ts');
      done(await importMail(io, sources, options));
    });

  program
    .command('verify')
    .description("Look for every quote in the mail it cites, among its author's own words.")
    .argument('[rfc...]', 'ids of RFCs; without one, all')
    .addOption(data())
    .addOption(archives())
    .option('--update', 'write what is proven to citations.lock.json', false)
    .option('--show', 'print the paragraph around each quote', false)
    .addHelpText(
      'after',
      examples([
        ['rfc-compare verify --archive list.mbox.gz', 'every quote of every RFC'],
        ['rfc-compare verify wbinvd --show', 'one RFC by the archives of site.yaml, with the words around'],
        ['rfc-compare verify --update --archive list.mbox.gz', 'keep the proof, for `check` and the pages'],
      ]),
    )
    .action(async (rfcs, options) => {
      const { verify } = await import('./commands/verify.ts');
      done(await verify(io, rfcs, options));
    });

  program
    .command('coverage')
    .description('Say which messages of the threads nobody cites, and who is not represented.')
    .argument('<rfc>', 'id of the RFC')
    .addOption(data())
    .addOption(archives().default([], 'the lock'))
    .addOption(new Option('--as <form>', 'how').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      examples([
        ['rfc-compare coverage wbinvd', 'by the lock, offline'],
        ['rfc-compare coverage wbinvd --as json', 'for a workflow'],
      ]),
    )
    .action(async (rfc, options) => {
      const { coverage } = await import('./commands/coverage.ts');
      done(await coverage(io, rfc, options));
    });

  program
    .command('draft')
    .description('Write the next document to post; nothing is sent.')
    .argument('<rfc>', 'id of the RFC')
    .addOption(data())
    .addOption(new Option('--as <form>', 'which document').choices(DRAFTS).default('mail'))
    .option('--from <mailbox>', "whom a mail is from (default: git's user.name and user.email)")
    .addOption(each('--to <mailbox>', 'whom it goes to; may be given more than once'))
    .addOption(each('--cc <mailbox>', 'who gets a copy; may be given more than once'))
    .option('--cc-thread <source>', 'a thread that `thread` reads: who takes part in it gets a copy')
    .option('--reply-to <id>', 'Message-ID of the mail that it answers')
    .addOption(new Option('--revision <n>', 'of the RFC: `[RFC v2]`').default(1).argParser(revision))
    .option('--tags', 'end each claim with a tag, by which an answer finds its way back', false)
    .option('--ascii', 'in ASCII alone', false)
    .addOption(width())
    .option('--signature <text>', 'what stands under the mail, or the file that has it')
    .option('-o, --output <file>', 'where it goes; one that is there and differs is left as it is')
    .option('--edit', 'then open the file in your editor', false)
    .addOption(templates())
    .addHelpText(
      'after',
      examples([
        ['rfc-compare draft wbinvd --to list@example.org -o rfc.eml', 'a mail; send it with git send-email'],
        ['rfc-compare draft wbinvd --cc-thread list.mbox --reply-to id@host', 'an answer to a thread'],
      ]),
    )
    .action(async (rfc, options) => {
      const { draft } = await import('./commands/draft.ts');
      done(await draft(io, rfc, options));
    });

  program
    .command('explain')
    .description('Print the page of a rule, or the list of rules.')
    .addArgument(new Argument('[rule]', 'id of the rule, as `check` prints it'))
    .addHelpText(
      'after',
      examples([['rfc-compare explain stray-quote', 'what it finds, why, and how to mend it']]),
    )
    .action(async (rule) => {
      const { explain } = await import('./commands/explain.ts');
      done(await explain(io, rule));
    });

  return program;
}

function examples(lines: readonly (readonly [command: string, does: string])[]): string {
  const size = Math.max(...lines.map(([command]) => command.length));
  return `\nExamples:\n${lines.map(([command, does]) => `  ${command.padEnd(size)}  ${does}\n`).join('')}`;
}

function form(text: string): string {
  if (!Object.hasOwn(FORMS, text)) throw new InvalidArgumentError('Expected text, md, html, csv or json.');
  return FORMS[text as FormName];
}

function tableForm(text: string): string {
  if (text === 'rst') return text;
  if (!Object.hasOwn(FORMS, text))
    throw new InvalidArgumentError('Expected text, md, html, csv, json or rst.');
  return form(text);
}

function proseForm(text: string): string {
  if (!['text', 'txt', 'md', 'markdown', 'html'].includes(text)) {
    throw new InvalidArgumentError('Expected text, md or html.');
  }
  return form(text);
}

function forms(text: string): string[] {
  return text.split(',').map((name) => form(name.trim()));
}

function revision(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('Expected a number from 1 to 999.');
  return Number(text);
}

function columns(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 40 && value <= 200)) throw new InvalidArgumentError('Expected a number from 40 to 200.');
  return value;
}
