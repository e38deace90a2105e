const HIDDEN = /[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu;

/** JSON, indented, in which characters that a terminal obeys or hides are escaped; it reads back as the same value. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(HIDDEN, escaped)}\n`;
}

/** The same on one line, without a line feed. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(HIDDEN, escaped);
}

function escaped(char: string): string {
  const units = [...Array(char.length).keys()].map((at) => char.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
