/** Bounds on what is kept and looked at while mail is split and read: of no interest to people, so they are not to be set. */
export const BOUNDS = {
  /** Bytes of a From_ line and of the first header line after it. */
  separator: 1000,
  /** Notes kept by name; the rest are counted. */
  notes: 1000,
  /** Mails that are one debate: all their lines, or all who take part in them, are held at once. */
  debate: 5000,
} as const;
