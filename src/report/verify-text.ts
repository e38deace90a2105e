import type { LockDifference } from '../model/lock.ts';
import type { JudgedUse, Proof, WordChange } from '../model/proof.ts';
import { counted } from '../text/counted.ts';
import { visibleLine } from '../text/visible.ts';

/** A failed quote in a sentence that begins with its place, `path:line:col`; with the passage that comes nearest below it. */
export function failureText(dataName: string, { use, proof }: JudgedUse, author: string | undefined): string {
  if (use.quote === undefined || proof === undefined || proof.kind === 'proven') return '';
  const { file, line, column } = use.at;
  const said = visibleLine(sentence(proof, use.quote, use.messageId, author ?? 'the author'));
  const nearest = proof.kind === 'not-there' && proof.nearest !== undefined ? nearestText(proof.nearest) : '';
  return `${dataName}/${file}:${line}:${column}: ${said}\n${nearest}`;
}

/** A message that is cited without a quote, and that no archive has. */
export function uncheckedText(dataName: string, { use }: JudgedUse): string {
  const { file, line, column } = use.at;
  return `${dataName}/${file}:${line}:${column}: Not checked: <${visibleLine(use.messageId)}> is in no archive that was read.\n`;
}

/** Where a lock says something else than the mail, as a sentence that begins with its place. */
export function lockDifferenceText(dataName: string, rfc: string, difference: LockDifference): string {
  const { messageId, what, kept, found } = difference;
  const said =
    what === 'words'
      ? `Lock differs: the words of <${messageId}> have another digest, ${found}..., not ${kept}...`
      : `Lock differs: it gives "${kept}" as the ${what} of <${messageId}>, the mail says "${found}".`;
  return `${dataName}/${rfc}/citations.lock.json:1:1: ${visibleLine(said)}\n`;
}

/** How many quotes hold, and how many messages were found. */
export function summaryText(judged: readonly JudgedUse[], found: ReadonlySet<string>): string {
  const quotes = judged.filter(({ proof }) => proof !== undefined);
  const proven = quotes.filter(({ proof }) => proof?.kind === 'proven').length;
  const messages = new Set(judged.map(({ use }) => use.messageId));
  const missing = [...messages].filter((id) => !found.has(id)).length;
  const rest = quotes.length - proven;
  return (
    `${counted(quotes.length, 'quote')}: ${proven} proven, ${rest} not. ` +
    `${counted(messages.size, 'message')} cited: ${messages.size - missing} found, ${missing} in no archive.\n`
  );
}

function sentence(
  proof: Exclude<Proof, { kind: 'proven' }>,
  quote: string,
  id: string,
  author: string,
): string {
  const words = `"${quote}"`;
  switch (proof.kind) {
    case 'not-there':
      return `Not there: ${words} is not among the own words of ${author} in <${id}>.`;
    case 'quoted-there': {
      const where = proof.id === undefined ? '' : ` in <${proof.id}>`;
      return `Quoted there: ${words} stands in <${id}>, but was written by ${proof.name}${where}.`;
    }
    case 'elsewhere':
      return `In another message: ${words} is not in <${id}>, but ${proof.name} wrote it in <${proof.id}>.`;
    case 'no-message':
      return `Message not in the archive: <${id}> may be cited, but ${words} cannot be proven.`;
    case 'ambiguous':
      return proof.because === 'copies'
        ? `Ambiguous: mails with the Message-ID <${id}> differ, and ${words} is not in all of them.`
        : `Ambiguous: ${words} is quoted in <${id}>, and nothing tells who wrote it.`;
    case 'too-short':
      return `Too short: ${words} has fewer than three words and twelve characters, and is no whole line of ${author} in <${id}>.`;
  }
}

function nearestText(changes: readonly WordChange[]): string {
  const marked = changes.map(({ kind, words }) => {
    if (kind === 'same') return words;
    return kind === 'mail' ? `[-${words}-]` : `{+${words}+}`;
  });
  return `    nearest, [-of the mail-] {+of the quote+}: ${visibleLine(marked.join(' '))}\n`;
}
