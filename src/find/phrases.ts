import type { Phrase } from './frames.ts';
import { ACCEPTED } from './phrases-accepted.ts';
import { ARGUED } from './phrases-argued.ts';
import { ASKED } from './phrases-asked.ts';
import { BACKED } from './phrases-backed.ts';
import { REJECTED } from './phrases-rejected.ts';
import { REPLIED } from './phrases-replied.ts';
import { SHOWN } from './phrases-shown.ts';
import { SHOWN_AGAINST } from './phrases-shown-against.ts';
import { WANTED } from './phrases-wanted.ts';
import { WORTH } from './phrases-worth.ts';

/** The phrases, will first. A sentence may match several; what they make of it together is told by `stancesIn`. */
export const PHRASES: readonly Phrase[] = [
  ...WANTED,
  ...BACKED,
  ...SHOWN,
  ...SHOWN_AGAINST,
  ...ACCEPTED,
  ...REJECTED,
  ...WORTH,
  ...ARGUED,
  ...ASKED,
  ...REPLIED,
];

/** What makes a stance conditional, up to the end of its clause. */
export const CONDITION =
  /(?:^|[,;(]?\s)(?:but |and )?((?:only |even |except )?(?:if|unless|provided(?: that)?|as long as|so long as|assuming(?: that)?|on (?:the )?condition that|once|until)\s+[^.;?!]{3,160})/i;
