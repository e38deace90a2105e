/**
 * A decoder of RFC 2047 encoded words. The library is loaded once, here; text without encoded words is passed through
 * untouched, and a field over 64 KiB is left encoded.
 */
export async function wordDecoder(): Promise<(text: string) => string> {
  const { decodeWords } = await import('postal-mime');
  return (text) => (text.includes('=?') && text.length < 65_536 ? decodeWords(text) : text);
}
