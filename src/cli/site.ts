import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import {
  asOf,
  data,
  diffForm,
  examples,
  FORMS,
  forms,
  port,
  proseForm,
  REPORTS,
  revision,
  shard,
  tableForm,
  templates,
  threads,
  toldForm,
  width,
} from './options.ts';

/** What is made of data: a site, findings, tables, differences, decisions. */
export function addSite(program: Command, io: Io, done: (code: number) => void): void {
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
    .option('--cache <folder>', 'where results are kept for the next build (default: ~/.cache/rfc-compare)')
    .option('--no-cache', 'keep nothing, and make everything anew')
    .addOption(threads())
    .addOption(
      new Option('--shard <i/n>', 'only part i of n; the parts copied together are the site')
        .default({ part: 1, of: 1 }, '1/1')
        .argParser(shard),
    )
    .addHelpText(
      'after',
      examples([
        ['rfc-compare build', 'data/ to site/, in every form'],
        ['rfc-compare build --as html --out public', 'HTML alone'],
        ['rfc-compare build --shard 2/4', 'the second of four machines'],
      ]),
    )
    .action(async (options) => {
      const { build } = await import('../commands/build.ts');
      done(await build(io, { ...options, as: [...new Set(options.as)] }));
    });

  program
    .command('serve')
    .description('Show the site on this machine, and each page anew when its data change.')
    .addOption(data())
    .addOption(new Option('--port <number>', 'where to listen; 0 for any that is free').argParser(port))
    .option('--open', 'open it in a browser', false)
    .addOption(
      new Option('--as <forms>', 'which forms, joined by commas')
        .default(Object.values(FORMS), 'all')
        .argParser(forms),
    )
    .addOption(templates())
    .option('--strict', 'keep the last good pages on warnings too', false)
    .option('-v, --verbose', 'show infos too', false)
    .addHelpText(
      'after',
      examples([
        ['rfc-compare serve --open', 'write, save, and look: what is wrong shows on the page'],
        ['rfc-compare serve --port 0', 'at any free port; the address is printed'],
        ['rfc-compare serve --templates theme', 'the look as you make it'],
      ]),
    )
    .action(async (options) => {
      const { serve } = await import('../commands/serve.ts');
      done(await serve(io, { ...options, as: [...new Set(options.as)] }));
    });

  program
    .command('check')
    .description('Say what is wrong with the data.')
    .addOption(data())
    .addOption(new Option('--as <form>', 'how').choices(REPORTS).default('human'))
    .option('--strict', 'fail on warnings too', false)
    .option('--stdin-file <name>', 'check this file alone, as standard input has it')
    .addOption(threads())
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
      const { check } = await import('../commands/check.ts');
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
      const { table } = await import('../commands/table.ts');
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
      const { compare } = await import('../commands/compare.ts');
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
      const { diff } = await import('../commands/diff.ts');
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
      const { decide } = await import('../commands/decide.ts');
      done(await decide(io, rfc, options));
    });
}
