/**
 * Something that may hold mail: its name for people, and its bytes, unpacked, as often as asked; or why it cannot be
 * read. `single` is known to be one mail. Opening may throw an Error whose message is a sentence for people. `isPlain` says, once
 * bytes have come, whether they are those of the file of that name, as it stands.
 */
export type MailItem =
  | {
      readonly name: string;
      readonly single: boolean;
      readonly open: () => AsyncIterable<Uint8Array>;
      readonly isPlain?: () => boolean;
    }
  | { readonly name: string; readonly refused: string };
