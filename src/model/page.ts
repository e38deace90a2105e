/** One file of the output: `path` relative to the output folder, with `/`. */
export interface Page {
  readonly path: string;
  readonly text: string;
}
