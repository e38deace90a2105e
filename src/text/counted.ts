/** `1 error`, `2 errors`; `many` is what several are called where an `s` does not do. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
