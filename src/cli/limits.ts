import { type Command, InvalidArgumentError, Option } from 'commander';
import { readLimit, type SetLimit, setLimits } from '../text/limits.ts';

/** Commands that read neither data nor mail. */
const READS_NOTHING = ['schema', 'completion', 'complete', 'explain', 'init', 'help'];

/** Gives each command that reads `--limit`, and lets what is said there hold while the command runs. */
export function addLimits(program: Command): void {
  for (const command of program.commands.flatMap((one) => (one.commands.length > 0 ? one.commands : [one]))) {
    if (READS_NOTHING.includes(command.name())) continue;
    command.addOption(
      new Option('--limit <name=value>', 'another bound on what is read (docs/limits.md); may be repeated')
        .default([], 'none')
        .argParser(more),
    );
    command.hook('preAction', () => setLimits(command.opts<{ limit: readonly SetLimit[] }>().limit));
    command.hook('postAction', () => setLimits([]));
  }
}

/** @throws InvalidArgumentError if it is no limit */
function more(text: string, before: readonly SetLimit[]): readonly SetLimit[] {
  const read = readLimit(text);
  if (typeof read === 'string') throw new InvalidArgumentError(read);
  return [...before, read];
}
