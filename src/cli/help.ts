import { Argument, type Command } from 'commander';
import type { Io } from '../io.ts';
import { examples } from './options.ts';

/** What the tool says of itself. */
export function addHelp(program: Command, io: Io, done: (code: number) => void): void {
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
      const { schema } = await import('../commands/schema.ts');
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
      const { completion } = await import('../commands/completion.ts');
      done(await completion(io, shell));
    });

  program
    .command('complete', { hidden: true })
    .description('What those scripts ask.')
    .argument('[word...]', 'the words of a command line up to the one to complete')
    .action(async (words) => {
      const { complete } = await import('../commands/complete.ts');
      const { treeOf } = await import('./tree.ts');
      done(await complete(io, treeOf(program), words));
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
      const { explain } = await import('../commands/explain.ts');
      done(await explain(io, rule));
    });
}
