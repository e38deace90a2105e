import { Buffer } from 'node:buffer';

/** The same bytes with the methods of Buffer; nothing is copied. */
export function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const cp1252 = new TextDecoder('windows-1252');

/** Text of bytes without a charset: UTF-8 where they are, else windows-1252, which every byte is. */
export function looseText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return cp1252.decode(bytes);
  }
}

/** Text of `bytes[from, to)`, not sharing memory with anything larger. */
export function textAt(bytes: Uint8Array, from: number, to: number): string {
  for (let at = from; at < to; at++) {
    if ((bytes[at] ?? 0) >= 0x80) return looseText(bytes.subarray(from, to));
  }
  return view(bytes).toString('latin1', from, to);
}

/** The offset after the blank line that ends the header block at `from`, or -1 when there is none before `to`. */
export function bodyStart(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes.indexOf(10, from);
  if (first < 0 || first >= to) return -1;
  if (first === from || (first === from + 1 && bytes[from] === 13)) return first + 1;
  const crlf = first > from && bytes[first - 1] === 13;
  const head = view(bytes.subarray(first, to));
  const blank = head.indexOf(crlf ? '\n\r\n' : '\n\n', 0, 'latin1');
  return blank < 0 ? -1 : first + blank + (crlf ? 3 : 2);
}

/** Whether two runs of bytes are the same. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && view(one).equals(other);
}
