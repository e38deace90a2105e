/** Bounds on what one mail may cost. Passing one is a named problem, never a silent cut. */
export const LIMITS = {
  /** Bytes of one mail. */
  mail: 8 << 20,
  /** Bytes of a mail's header block. */
  header: 100 << 10,
  /** Characters of a body that are read as lines. */
  text: 1 << 20,
  /** Parts of a multipart mail, all levels. */
  parts: 1000,
  /** Multiparts within multiparts. */
  nesting: 20,
  /** Message-IDs of one References field. */
  references: 200,
  /** Bytes of a From_ line and of the first header line after it. */
  separator: 1000,
  /** Milliseconds that decoding one mail may take before it counts as stuck. */
  decode: 10_000,
  /** Notes kept by name; the rest are counted. */
  notes: 1000,
} as const;
