/** A command of the command line, as its help tells it: what completion and the manual page are made of. */
export interface CommandNode {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly ArgumentNode[];
  readonly options: readonly OptionNode[];
  readonly commands: readonly CommandNode[];
  readonly examples: readonly { readonly command: string; readonly does: string }[];
}

export interface ArgumentNode {
  readonly name: string;
  readonly summary: string;
  readonly required: boolean;
  readonly variadic: boolean;
}

export interface OptionNode {
  /** As the help writes it: `-v, --verbose`, `--data <folder>`. */
  readonly flags: string;
  /** `-v` and `--verbose`, as they are typed. */
  readonly names: readonly string[];
  readonly summary: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
  /** What holds without it, where that is worth a word. */
  readonly usual?: string;
}
