/** Bounds on what is kept and looked at while mail is split: of no interest to people, so they are not to be set. */
export const BOUNDS = {
  /** Bytes of a From_ line and of the first header line after it. */
  separator: 1000,
  /** Notes kept by name; the rest are counted. */
  notes: 1000,
} as const;
