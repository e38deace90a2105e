/** A data file: `path` relative to the data folder, with `/`. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

/** A data file that could not be read as text, or a folder that could not be listed, with a slash at its end; and why. */
export interface UnreadFile {
  readonly path: string;
  readonly reason: string;
}

/** A data folder as it was found, sorted by path. */
export interface DataFolder {
  /** How people write it, for messages. */
  readonly name: string;
  readonly files: readonly DataFile[];
  readonly unread: readonly UnreadFile[];
}
