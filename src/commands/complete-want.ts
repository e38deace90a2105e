import type { CommandNode, OptionNode } from '../model/command.ts';

/** A word that could be typed next, and what it means. */
export interface Candidate {
  readonly word: string;
  readonly means: string;
}

/** What the last word of a command line may be; `rfc` is the one that was typed before it. */
export type Want =
  | { readonly kind: 'words'; readonly words: readonly Candidate[] }
  | { readonly kind: 'files' | 'folders' | 'rfcs' | 'criteria' | 'rules' | 'schemas' | 'templates' }
  | { readonly kind: 'options'; readonly rfc: string };

const NOTHING: Want = { kind: 'words', words: [] };

/** What the words before the last one leave open; they come without the program's name. */
export function wanted(tree: CommandNode, words: readonly string[]): Want {
  let node = tree;
  const typed: string[] = [];
  let open: OptionNode | undefined;
  let literal = false;
  for (const word of words.slice(0, -1)) {
    if (open !== undefined) open = undefined;
    else if (!literal && word === '--') literal = true;
    else if (!literal && word.startsWith('-')) {
      open = node.options.find(({ names, takesValue }) => takesValue && names.includes(word));
    } else {
      const next = typed.length === 0 ? node.commands.find(({ name }) => name === word) : undefined;
      if (next !== undefined) node = next;
      else typed.push(word);
    }
  }
  if (open !== undefined) return optionValue(open, typed);
  if (!literal && words.at(-1)?.startsWith('-'))
    return { kind: 'words', words: node.options.flatMap(flagsOf) };
  if (node.commands.length > 0 && typed.length === 0) {
    return {
      kind: 'words',
      words: node.commands.map(({ name, summary }) => ({ word: name, means: summary })),
    };
  }
  const last = node.arguments.at(-1);
  const argument = node.arguments[typed.length] ?? (last?.variadic ? last : undefined);
  return argument === undefined ? NOTHING : argumentValue(argument.name, node.name, typed);
}

function flagsOf({ names, summary }: OptionNode): Candidate[] {
  return names.filter((name) => name.startsWith('--')).map((word) => ({ word, means: summary }));
}

function optionValue({ names, choices }: OptionNode, [rfc = '']: readonly string[]): Want {
  const name = names.at(-1) ?? '';
  if (choices.length > 0) return { kind: 'words', words: choices.map((word) => ({ word, means: '' })) };
  if (['--data', '--out', '--templates', '--into'].includes(name)) return { kind: 'folders' };
  if (['--archive', '--stdin-file'].includes(name)) return { kind: 'files' };
  if (name === '--criteria') return { kind: 'criteria' };
  return name === '--options' ? { kind: 'options', rfc } : NOTHING;
}

function argumentValue(name: string, command: string, [rfc = '']: readonly string[]): Want {
  if (name === 'rfc') return { kind: 'rfcs' };
  if (['a', 'b'].includes(name)) return { kind: 'options', rfc };
  if (name === 'source') return { kind: 'files' };
  if (name === 'dir') return { kind: 'folders' };
  if (name === 'rule') return { kind: 'rules' };
  if (name === 'template') return { kind: 'templates' };
  if (name === 'shell') {
    return { kind: 'words', words: ['bash', 'zsh', 'fish'].map((word) => ({ word, means: '' })) };
  }
  return name === 'name' && command === 'schema' ? { kind: 'schemas' } : NOTHING;
}
