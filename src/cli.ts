import { Command, CommanderError } from 'commander';
import { addHelp } from './cli/help.ts';
import { addLimits } from './cli/limits.ts';
import { addMail } from './cli/mail.ts';
import { examples } from './cli/options.ts';
import { addSite } from './cli/site.ts';
import { addStart } from './cli/start.ts';
import { type Io, Stopped, UsageError } from './io.ts';
import type { CommandNode } from './model/command.ts';
import { VERSION } from './text/version.ts';
import { visible } from './text/visible.ts';

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
    if (error instanceof CommanderError) {
      // The help of a command that there is not is that of all, which does not say so.
      if (error.exitCode !== 0 && error.code === 'commander.help' && argv[0] === 'help')
        io.stderr.write(
          `rfc-compare: unknown command '${visible(argv[1] ?? '')}'; above are those that there are\n`,
        );
      return error.exitCode === 0 ? 0 : 2;
    }
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
  const { treeOf } = await import('./cli/tree.ts');
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
      outputError: (text, write) =>
        write(
          text
            .replace(/^error: /, 'rfc-compare: ')
            .replace(/(missing required argument '.*')$/m, '$1; the same with --help has examples')
            .replace(/(unknown (?:command|option) '.*')$(?!\n\()/m, '$1; --help lists those that there are'),
        ),
    })
    .addHelpText(
      'after',
      examples([
        ['rfc-compare build', 'publish data/ as site/'],
        ['rfc-compare check', 'what is wrong with data/, with places and suggestions'],
        ['rfc-compare table wbinvd', 'the comparison as text for a mail'],
      ]),
    );
  addSite(program, io, done);
  addMail(program, io, done);
  addStart(program, io, done);
  addHelp(program, io, done);
  addLimits(program);
  return program;
}
