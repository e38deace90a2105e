import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { DRAFT_FORMS } from '../model/draft.ts';
import { archives, data, each, examples, revision, templates, width } from './options.ts';

/** What reads mail, and what is written for it. */
export function addMail(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command('thread')
    .description('Read mail: who answered whom, and who wrote which line.')
    .argument(
      '<source...>',
      'mbox, .gz, Maildir, .eml, folder, public-inbox folder, URL or search, <Message-ID>, lei:SEARCH, or - for stdin',
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
      const { thread } = await import('../commands/thread.ts');
      const { siteOf } = await import('../commands/load.ts');
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
        ["rfc-compare import 'lei:s:cache AND rt:1.month.ago..' --list", 'the threads that lei finds'],
        [
          'rfc-compare import --as madr 0007-cache.md --into data/cache',
          'a new RFC out of a decision record',
        ],
      ]),
    )
    .action(async (sources, options) => {
      if (options.as === 'madr') {
        const { importMadr } = await import('../commands/import-madr.ts');
        done(await importMadr(io, sources, options));
        return;
      }
      const { importMail } = await import('../commands/import.ts');
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
        [
          "rfc-compare verify --archive 'https://host/list/?q=s:cache'",
          'by the threads that an archive finds',
        ],
        ['rfc-compare verify wbinvd --show', 'one RFC by the archives of site.yaml, with the words around'],
        ['rfc-compare verify --update --archive list.mbox.gz', 'keep the proof, for `check` and the pages'],
      ]),
    )
    .action(async (rfcs, options) => {
      const { verify } = await import('../commands/verify.ts');
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
      const { coverage } = await import('../commands/coverage.ts');
      done(await coverage(io, rfc, options));
    });

  program
    .command('draft')
    .description('Write the next document to post; nothing is sent.')
    .argument('<rfc>', 'id of the RFC')
    .addOption(data())
    .addOption(new Option('--as <form>', 'which document').choices(DRAFT_FORMS).default('mail'))
    .option('--from <mailbox>', "whom it is from (default: git's user.name and user.email)")
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
      const { draft } = await import('../commands/draft.ts');
      done(await draft(io, rfc, options));
    });
}
