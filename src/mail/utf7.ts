import { Buffer } from 'node:buffer';

const utf16 = new TextDecoder('utf-16be');

/** Whether a charset label names UTF-7, which no decoder of the platform or the library knows. */
export function isUtf7(label: string): boolean {
  return /^(?:x-)?(?:unicode-1-1-)?utf-?7$/i.test(label);
}

/** Text in UTF-7 (RFC 2152), its bytes given as a string of ASCII characters. */
export function utf7Text(ascii: string): string {
  return ascii.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, base64: string) => {
    if (base64 === '') return '+';
    const bytes = Buffer.from(base64, 'base64');
    return utf16.decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  });
}
