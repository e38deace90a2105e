import type { DataFile } from '../model/files.ts';

/** A file without a byte order mark, and with line feeds alone. */
export function levelled({ path, text }: DataFile): DataFile {
  return { path, text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') };
}
