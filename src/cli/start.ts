import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { data, examples, templates } from './options.ts';

/** What writes data to begin with. */
export function addStart(program: Command, io: Io, done: (code: number) => void): void {
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
      const { init } = await import('../commands/init.ts');
      done(await init(io, dir, options));
    });

  const fresh = program
    .command('new')
    .description(
      'Write a new RFC, option, criterion, person or theme, from a template; nothing is overwritten.',
    )
    .addHelpText(
      'after',
      examples([
        ["rfc-compare new rfc cache 'Where the cache lives'", 'data/cache/rfc.md, a draft'],
        ['rfc-compare new option cache server --edit', 'its next option, in your editor'],
        ["rfc-compare new person ada 'Ada Reed'", 'an entry of people.yaml'],
        ['rfc-compare new theme', 'templates to change, in theme/'],
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
      const { newRfc } = await import('../commands/new.ts');
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
      const { newOption } = await import('../commands/new.ts');
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
      const { newCriterion } = await import('../commands/new.ts');
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
      const { newPerson } = await import('../commands/new.ts');
      done(await newPerson(io, id, name, options));
    });

  fresh
    .command('theme')
    .description('Copy templates into a folder of yours, for a look of your own.')
    .argument(
      '[template...]',
      'rfc, text/rfc, style.css; without it, the files that are there to be replaced',
    )
    .addOption(new Option('--templates <folder>', 'where they go').default('theme'))
    .addHelpText(
      'after',
      examples([
        ['rfc-compare new theme', 'theme/html/theme.css with all colours and measures, and three blocks'],
        ['rfc-compare new theme rfc table', 'the page of a question, and its table'],
        ['rfc-compare build --templates theme', 'the site in that look'],
      ]),
    )
    .action(async (names, { templates: folder }) => {
      const { newTheme } = await import('../commands/new-theme.ts');
      done(await newTheme(io, names, folder));
    });
}
