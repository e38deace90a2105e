import { view } from './bytes.ts';
import { isUtf7, utf7Text } from './utf7.ts';

const strict = new TextDecoder('utf-8', { fatal: true });
const loose = new TextDecoder('utf-8');
const ESCAPED = /^(?:iso-2022-|hz-)/i;

/**
 * Text of bytes declared to be in `charset`: UTF-8 where they are valid UTF-8 or all but, else as declared, else windows-1252. Mail
 * often declares ASCII or nothing and holds UTF-8. Labels that the WHATWG list lacks are looked up by `library`,
 * a decoder of RFC 2047 words. A leading byte-order mark is dropped.
 */
export function charsetText(bytes: Uint8Array, charset: string, library: (text: string) => string): string {
  const label = charset.trim().toLowerCase();
  if (isUtf7(label)) return utf7Text(view(bytes).toString('latin1'));
  if (!ESCAPED.test(label) && !/^utf-?16|^ucs-?2/.test(label)) {
    try {
      return strict.decode(bytes);
    } catch {
      // It is not UTF-8, so its label counts.
    }
  }
  if (/^utf-?8$/.test(label)) {
    const text = loose.decode(bytes);
    if ((text.match(/\ufffd/g) ?? []).length * 10 < text.length) return text;
  }
  const unsaid = label === '' || /ascii|unknown|utf-?8/.test(label);
  try {
    return new TextDecoder(unsaid ? 'windows-1252' : label).decode(bytes);
  } catch {
    if (!/^[\w.:-]{1,40}$/.test(label)) return new TextDecoder('windows-1252').decode(bytes);
    return library(`=?${label}?B?${view(bytes).toString('base64')}?=`);
  }
}
