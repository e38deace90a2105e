/**
 * Something that may hold mail: its name for people, and its bytes, unpacked, as often as asked; or why it cannot be
 * read. `single` is known to be one mail. Opening may throw an Error whose message is a sentence for people.
 */
export type MailItem =
  | {
      readonly name: string;
      readonly single: boolean;
      readonly open: () => AsyncIterable<Uint8Array>;
    }
  | { readonly name: string; readonly refused: string };
