/** Words that praise or blame elsewhere and here say nothing. */
export const IDIOM =
  /\b(?:for what(?:ever)? it(?:'s| is)? worth|without (?:any |much |a |the slightest |further )?(?:hesitation|doubt|question|reservations?|enthusiasm|further ado)|(?:nobody|no one) (?:has |have )?(?:argued|spoken|asked|voted)|(?:see|hear|find|know(?: of)?) (?:no one|nobody|no-one)(?: left| here| else)*(?: who| to| that)? \w+|those who (?:\w+ )?(?:ask for|want|use|like|need|prefer)|(?:as (?:many|much|long|often|you)|if|whatever|however|whichever) (?:\w+ )?you (?:like|prefer|want)|(?:best|kind) (?:regards|wishes)|(?:good|nice) (?:morning|day|evening|question|point|catch|find|to know)|make sense of|no problem(?=[.!])|problem statement|to be fair|(?:see|understand|know|get) why (?:people|some|others|everybody|everyone|anybody|anyone|you|they|users) (?:\w+ )?(?:like|want|prefer|love|favou?r)s?|(?:people|those|users|anyone|anybody|everybody|everyone|somebody|folks) who (?:really )?(?:want|like|prefer|need|love)s?|whoever (?:wants|likes|needs|prefers)(?= (?:[#(\d]|option|approach|it\b|this\b|that\b)))\b/gi;

/** A text without the marks around emphasised words (`*not*`, `_very_`), and where offsets go and come from. */
export function withoutEmphasis(text: string): {
  readonly plain: string;
  readonly shift: (offset: number) => number;
  readonly back: (offset: number) => number;
} {
  const marks = [
    ...text.matchAll(
      /(?<=^|[\s("'])[*_/](?=\w[^*_/\n]{0,60}[*_/](?:[\s.,;:!?)"']|$))|(?<=(?:^|[\s("'])[*_/]\w[^*_/\n]{0,60})[*_/](?=[\s.,;:!?)"']|$)/g,
    ),
  ].map(({ index }) => index);
  const dropped = new Set(marks);
  return {
    plain: [...text].length === text.length ? [...text].filter((_, at) => !dropped.has(at)).join('') : text,
    shift: (offset) => offset - marks.filter((mark) => mark < offset).length,
    back: (offset) => marks.reduce((at, mark) => (mark <= at ? at + 1 : at), offset),
  };
}
