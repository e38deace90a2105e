/** Longest line of a mail in bytes, without its end (RFC 5322, 2.1.1). */
const BYTES = 998;

/**
 * A body whose lines every mail program leaves alone, whatever a template made of them: none starts with `From `, which
 * mbox writers change, or is the mark of a signature, and none is longer than a mail's lines may be.
 */
export function safeLines(body: string): string {
  return body
    .split('\n')
    .map((line) => (line === '-- ' ? '--' : line.startsWith('From ') ? ` ${line}` : line))
    .flatMap(pieces)
    .join('\n');
}

function pieces(line: string): string[] {
  if (line.length * 3 <= BYTES) return [line];
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let piece = '';
  let size = 0;
  for (const char of line) {
    const bytes = encoder.encode(char).length;
    if (size + bytes > BYTES) {
      lines.push(piece);
      piece = '';
      size = 0;
    }
    piece += char;
    size += bytes;
  }
  return [...lines, piece];
}
