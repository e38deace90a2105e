/** What we use of mailparser, which brings no types of its own. */
declare module 'mailparser' {
  interface Addresses {
    readonly value: readonly { readonly name: string; readonly address?: string }[];
  }
  export function simpleParser(mail: string): Promise<{
    readonly headers: ReadonlyMap<string, unknown>;
    readonly subject?: string;
    readonly from?: Addresses;
    readonly to?: Addresses;
    readonly references?: readonly string[];
    readonly text?: string;
  }>;
}
