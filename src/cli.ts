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
  const archives = () =>
    new Option('--archive <source>', 'what `thread` reads; may be given more than once')
      .default([], 'those of site.yaml')
      .argParser((source: string, before: string[]) => [...before, source]);
  const asOf = () =>
    new Option('--as-of <day>', 'as it stood at the end of that day, such as 2021-06-04 (UTC)');
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
      new Option('--as <form>', 'text, md, html, csv or json').default('txt', 'text').argParser(form),
    )
    .addOption(width())
    .option('--options <names>', 'only these options: labels, numbers or ids, joined by commas')
    .option('--criteria <ids>', 'only these criteria, joined by commas')
    .addOption(asOf())
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
    .command('decide')
    .description('Print what the data settle, what they leave open, and what would change it.')
    .argument('<rfc>', 'id of the RFC')
    .addOption(data())
    .addOption(new Option('--as <form>', 'text, md or json').default('txt', 'text').argParser(toldForm))
    .addOption(width())
    .addOption(asOf())
    .option('--weights <list>', 'weights of your own in place of those of the data: a=2,b=1')
    .option('--must <list>', 'must-haves of your own: a=neutral,b=good')
    .addOption(templates())
    .addHelpText(
      'after',
      examples([
        ['rfc-compare decide wbinvd', 'in sentences, each with the messages that it rests on'],
        ['rfc-compare decide wbinvd --as-of 2021-06-08', 'the same in the middle of the debate'],
        [
          'rfc-compare decide wbinvd --weights compatibility=2,complexity=1',
          'who would lead, and how surely',
        ],
      ]),
    )
    .action(async (rfc, options) => {
      const { decide } = await import('./commands/decide.ts');
      done(await decide(io, rfc, options));
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
      'Find the options of a debate in mail and what was said of them; write an RFC of it to judge.',
    )
    .argument('<source...>', 'what `thread` reads')
    .option('--into <folder>', 'folder of the RFC: data/ID; one that exists gains lines in its review.md')
    .option('--thread <id>', 'only the thread of this Message-ID')
    .option('--options-from <id>', 'the options are those that this message lists')
    .option('--list', 'print what is listed anywhere, with scores, and write nothing', false)
    .option('--dry-run', 'print what was found, and write nothing', false)
    .addOption(new Option('--as <form>', 'how to print').choices(['text', 'json']).default('text'))
    .addOption(data())
    .addHelpText(
      'after',
      examples([
        ['rfc-compare import list.mbox.gz --dry-run', 'what would be written'],
        ['rfc-compare import list.mbox.gz --into data/cache', 'a new RFC, or what is new to its review.md'],
        ["rfc-compare import '<id@host>' --list", 'the lists in a thread, to choose the options from'],
      ]),
    )
    .action(async (sources, options) => {
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

function proseForm(text: string): string {
  if (!['text', 'txt', 'md', 'markdown', 'html'].includes(text)) {
    throw new InvalidArgumentError('Expected text, md or html.');
  }
  return form(text);
}

function toldForm(text: string): string {
  if (!['text', 'txt', 'md', 'markdown', 'json'].includes(text)) {
    throw new InvalidArgumentError('Expected text, md or json.');
  }
  return form(text);
}

function forms(text: string): string[] {
  return text.split(',').map((name) => form(name.trim()));
}

function columns(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 40 && value <= 200)) throw new InvalidArgumentError('Expected a number from 40 to 200.');
  return value;
}
