import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Io, Stopped, UsageError } from './io.ts';
import type { CommandNode } from './model/command.ts';
import { VERSION } from './text/version.ts';
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

const REPORTS = ['human', 'json', 'github', 'gitlab', 'sarif'] as const;

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
    if (error instanceof Stopped) {
      io.stderr.write(`rfc-compare: ${error.message}\n`);
      return error.code;
    }
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

/** All commands as plain data, as `--help` tells them. */
export async function commandTree(io: Io): Promise<CommandNode> {
  const { treeOf } = await import('./cli-tree.ts');
  return treeOf(describe(io, () => {}));
}

function describe(io: Io, done: (code: number) => void): Command {
  const program = new Command('rfc-compare')
    .description('Comparison tables and tradeoff documents for questions debated on mailing lists.')
    .version(VERSION, '--version', 'print the version')
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
    .option('--history', "tell each RFC's history, from the git repository of the data", false)
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
    .option('--stdin-file <name>', 'check this file alone, as standard input has it')
    .option('-v, --verbose', 'show infos too', false)
    .addHelpText(
      'after',
      examples([
        ['rfc-compare check --strict', 'before a commit'],
        ['rfc-compare check --as json --stdin-file data/cache/rfc.md', 'what an editor shows while you type'],
        ['rfc-compare check --as github', 'annotations in a workflow'],
        ['rfc-compare check --as gitlab', 'the same for a merge request of GitLab'],
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
    .command('diff')
    .description('Print what changed between two data folders or git revisions, as RFCs and not as text.')
    .argument('<old>', 'a data folder, a git revision, or both revisions as OLD..NEW')
    .argument('[new]', 'the later one; without it, the data as they are')
    .addOption(data())
    .addOption(
      new Option('--as <form>', 'text, md, html, json, or changes: the block for the mail of a new revision')
        .default('txt', 'text')
        .argParser(diffForm),
    )
    .option('--rfc <ids>', 'only these RFCs, joined by commas')
    .addOption(
      new Option('--revision <number>', 'names the block of --as changes: `Changes in v2:`').argParser(
        revision,
      ),
    )
    .option('--exit-code', 'exit with 1 if anything changed', false)
    .addOption(width())
    .addOption(templates())
    .addHelpText(
      'after',
      examples([
        ['rfc-compare diff v1..v2', 'two tags of the git repository that data/ is in'],
        ['rfc-compare diff HEAD~3 --rfc wbinvd', 'one RFC since then, up to the data as they are'],
        ['rfc-compare diff old/data new/data --as md', 'two folders'],
        ['rfc-compare diff v1 --as changes --revision 2', 'the block for the mail'],
      ]),
    )
    .action(async (old, now, options) => {
      const { diff } = await import('./commands/diff.ts');
      done(await diff(io, old, now, options));
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
    .option('--since <revision>', 'say what changed since then: a data folder, or a git revision')
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
        [
          'rfc-compare draft wbinvd --revision 2 --since v1',
          'the next revision, with what changed since the tag v1',
        ],
        ['rfc-compare draft wbinvd --as rst', 'a page of kernel documentation'],
      ]),
    )
    .action(async (rfc, options) => {
      const { draft } = await import('./commands/draft.ts');
      done(await draft(io, rfc, options));
    });

  program
    .command('init')
    .description('Set up a site: data with an example, .gitignore, and the CI file of a forge.')
    .argument('[dir]', 'where', '.')
    .option('--title <text>', 'of the site')
    .option('--base-url <url>', 'where it will stand')
    .addOption(
      new Option('--ci <forge>', 'whose CI file; without it, by the remote of git').choices([
        'github',
        'gitlab',
        'sourcehut',
        'none',
      ]),
    )
    .option('-y, --yes', 'ask nothing', false)
    .addHelpText(
      'after',
      examples([
        ['rfc-compare init', 'here; on a terminal it asks for what no flag says'],
        ['rfc-compare init debates --ci github --yes', 'in debates/, with a workflow, and no question asked'],
      ]),
    )
    .action(async (dir, options) => {
      const { init } = await import('./commands/init.ts');
      done(await init(io, dir, options));
    });

  const fresh = program
    .command('new')
    .description('Write a new RFC, option, criterion or person, from a template; nothing is overwritten.')
    .addHelpText(
      'after',
      examples([
        ["rfc-compare new rfc cache 'Where the cache lives'", 'data/cache/rfc.md, a draft'],
        ['rfc-compare new option cache server --edit', 'its next option, in your editor'],
        ["rfc-compare new person ada 'Ada Reed'", 'an entry of people.yaml'],
      ]),
    );
  const making = (name: string, what: string, example: readonly [string, string]) =>
    fresh
      .command(name)
      .description(what)
      .addOption(data())
      .option('--edit', 'open it in VISUAL or EDITOR', false)
      .addOption(templates())
      .addHelpText('after', examples([example]));

  making('rfc', 'Write the draft of an RFC.', [
    "rfc-compare new rfc cache 'Where the cache lives' --edit",
    'data/cache/rfc.md, in your editor',
  ])
    .argument('<id>', 'name of its folder')
    .argument('[title]', 'without it, the id in words')
    .option('--question <text>', 'what is asked')
    .option('--criteria <ids>', 'its criteria, joined by commas; without it, all of criteria.yaml')
    .action(async (id, title, options) => {
      const { newRfc } = await import('./commands/new.ts');
      done(await newRfc(io, id, title, options));
    });

  making('option', 'Write the file of an option, with the next number.', [
    "rfc-compare new option cache server 'one cache, held by the server'",
    'data/cache/options/2-server.md',
  ])
    .argument('<rfc>', 'id of the RFC')
    .argument('<id>', 'id of the option')
    .argument('[title]', 'without it, the id in words')
    .action(async (rfc, id, title, options) => {
      const { newOption } = await import('./commands/new.ts');
      done(await newOption(io, rfc, id, title, options));
    });

  making('criterion', 'Add a criterion at the end of criteria.yaml.', [
    "rfc-compare new criterion latency Latency --asks 'How short does a reader wait?'",
    'a yardstick',
  ])
    .argument('<id>', 'id of the criterion')
    .argument('[name]', 'at most 18 characters; without it, the id in words')
    .option('--asks <question>', 'the question that a rating answers')
    .action(async (id, name, options) => {
      const { newCriterion } = await import('./commands/new.ts');
      done(await newCriterion(io, id, name, options));
    });

  making('person', 'Add a person at the end of people.yaml.', [
    "rfc-compare new person ada 'Ada Reed' --role maintainer",
    'somebody who speaks',
  ])
    .argument('<id>', 'id of the person')
    .argument('[name]', 'as the mails give it; without it, the id in words')
    .option('--role <text>', 'what they are to the question')
    .option('--org <text>', 'for whom they speak')
    .action(async (id, name, options) => {
      const { newPerson } = await import('./commands/new.ts');
      done(await newPerson(io, id, name, options));
    });

  program
    .command('schema')
    .description('Print the JSON Schema of a part of the data, or the list of them.')
    .argument('[name]', 'rfc, option, site, people or criteria')
    .addHelpText(
      'after',
      examples([
        ['rfc-compare schema people > people.schema.json', 'for an editor that completes people.yaml'],
      ]),
    )
    .action(async (name) => {
      const { schema } = await import('./commands/schema.ts');
      done(await schema(io, name));
    });

  program
    .command('completion')
    .description('Print the script by which a shell completes commands, options and the ids of your data.')
    .addArgument(new Argument('<shell>', 'which').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      examples([
        ['eval "$(rfc-compare completion bash)"', 'in ~/.bashrc'],
        ['eval "$(rfc-compare completion zsh)"', 'in ~/.zshrc, after compinit'],
        ['rfc-compare completion fish | source', 'in ~/.config/fish/config.fish'],
      ]),
    )
    .action(async (shell) => {
      const { completion } = await import('./commands/completion.ts');
      done(await completion(io, shell));
    });

  program
    .command('complete', { hidden: true })
    .description('What those scripts ask.')
    .argument('[word...]', 'the words of a command line up to the one to complete')
    .action(async (words) => {
      const { complete } = await import('./commands/complete.ts');
      done(await complete(io, await commandTree(io), words));
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

function diffForm(text: string): string {
  if (text === 'changes') return text;
  if (!['text', 'txt', 'md', 'markdown', 'html', 'json'].includes(text)) {
    throw new InvalidArgumentError('Expected text, md, html, json or changes.');
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

function revision(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('Expected a number from 1 to 999.');
  return Number(text);
}

function columns(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 40 && value <= 200)) throw new InvalidArgumentError('Expected a number from 40 to 200.');
  return value;
}
