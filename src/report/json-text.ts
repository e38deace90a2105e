/** JSON, indented, in which characters that a terminal obeys or hides are escaped; it reads back as the same value. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2).replace(/[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu, escaped);
  return `${text}\n`;
}

function escaped(char: string): string {
  const units = [...Array(char.length).keys()].map((at) => char.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
