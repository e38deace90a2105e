import type { Command, Option } from 'commander';
import type { CommandNode, OptionNode } from '../model/command.ts';

/** A command and those under it as plain data, without hidden ones; the examples are read out of its help. */
export function treeOf(command: Command): CommandNode {
  const help = command.createHelp();
  return {
    name: command.name(),
    summary: command.description(),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      summary: argument.description,
      required: argument.required,
      variadic: argument.variadic,
    })),
    options: help.visibleOptions(command).map(toOption),
    commands: help.visibleCommands(command).map(treeOf),
    examples: examplesOf(command),
  };
}

function toOption(option: Option): OptionNode {
  const { flags, short, long, description, argChoices } = option;
  const usual = option.defaultValueDescription ?? String(option.defaultValue ?? '');
  return {
    flags,
    names: [short, long].filter((name) => name !== undefined),
    summary: description,
    takesValue: option.required || option.optional,
    choices: argChoices ?? enumerated(description),
    ...(usual === '' || usual === 'false' ? {} : { usual }),
  };
}

/** The words of a description that is nothing but a list of them: `text, md or html`. */
function enumerated(description: string): string[] {
  return /^\w+(, \w+)* or \w+$/.test(description) ? description.split(/, | or /) : [];
}

function examplesOf(command: Command): CommandNode['examples'] {
  const parts: string[] = [];
  const output = command.configureOutput();
  command.configureOutput({ ...output, writeOut: (part) => void parts.push(part) });
  command.outputHelp();
  command.configureOutput(output);
  const lines =
    parts
      .join('')
      .split(/^Examples:\n/m)[1]
      ?.split('\n') ?? [];
  return lines.flatMap((line) => {
    const [, example, does] = /^ {2}(\S.*?) {2,}(\S.*)$/.exec(line) ?? [];
    return example === undefined || does === undefined ? [] : [{ command: example, does }];
  });
}
