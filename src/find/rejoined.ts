import type { BodyLine } from '../model/message.ts';
import type { DraftText } from './draft-lines.ts';
import { lettersOf } from './letters.ts';
import { type Mail, paragraphsOf } from './mails.ts';

/** Letters by which a line of a draft is known by a piece of it. */
const LEAST_PIECE = 16;

/** A mail in which what a mailer broke off within a line of the draft, and left without a mark, is quoted again. */
export function rejoined(mail: Mail, text: DraftText): Mail {
  const lines = mail.lines.map((line, at) => {
    const above = mail.lines[at - 1];
    return isBrokenOff(above, line, mail.lines[at + 1], text) ? { ...above, text: line.text } : line;
  });
  return lines.every((line, at) => line === mail.lines[at])
    ? mail
    : { ...mail, lines, paragraphs: paragraphsOf(lines, mail.by.name) };
}

/** Whether a line without a mark goes on from the quoted one above to the quoted one below, as one line of the draft does. */
function isBrokenOff(
  above: BodyLine | undefined,
  line: BodyLine,
  below: BodyLine | undefined,
  { lines }: DraftText,
): above is BodyLine {
  if (line.depth > 0 || above === undefined || below === undefined) return false;
  const words = lettersOf(line.text);
  if (words === '' || above.depth === 0 || below.depth !== above.depth) return false;
  const piece = `${lettersOf(above.text)}${words}${lettersOf(below.text)}`;
  return (
    piece.length >= LEAST_PIECE && lines.some(({ lead, because }) => `${lead}${because}`.includes(piece))
  );
}
