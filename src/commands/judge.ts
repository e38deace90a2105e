import { ownRuns } from '../cite/own-text.ts';
import { type Context, explain, prove, type Witness } from '../cite/prove.ts';
import type { CitationUse } from '../model/comparison.ts';
import type { JudgedUse } from '../model/proof.ts';
import type { ReadMessage } from '../model/thread.ts';
import type { CitedMail } from './cited-mail.ts';

/** Proves each quote as far as the cited messages alone can; `open` are the messages whose quotes need an explanation. */
export function proveUses(
  uses: readonly CitationUse[],
  cited: ReadonlyMap<string, CitedMail>,
): { readonly judged: readonly JudgedUse[]; readonly open: ReadonlySet<string> } {
  const judged = uses.map((use): JudgedUse => {
    const proof = use.quote === undefined ? undefined : prove(use.quote, cited.get(use.messageId));
    return proof === undefined ? { use } : { use, proof };
  });
  const open = judged.filter(isOpen).map(({ use }) => use.messageId);
  return { judged, open: new Set(open) };
}

/** The same with an explanation for each quote that did not hold; `owned` are the mails of the threads around them. */
export function explainUses(
  judged: readonly JudgedUse[],
  cited: ReadonlyMap<string, CitedMail>,
  owned: ReadonlyMap<string, ReadMessage>,
): JudgedUse[] {
  const others = judged.some(isOpen) ? witnesses(cited, owned) : [];
  return judged.map((one): JudgedUse => {
    const { use } = one;
    const mail = cited.get(use.messageId);
    if (!isOpen(one) || use.quote === undefined || mail === undefined) return one;
    const context: Context = { id: use.messageId, lines: owned.get(use.messageId)?.lines ?? [], others };
    return { use, proof: explain(use.quote, mail, context) };
  });
}

function isOpen({ use, proof }: JudgedUse): boolean {
  return use.quote !== undefined && proof === undefined;
}

/** Every message at hand that may have said it: those cited, then those of the threads. */
function witnesses(
  cited: ReadonlyMap<string, CitedMail>,
  owned: ReadonlyMap<string, ReadMessage>,
): Witness[] {
  const rest = [...owned.values()].filter(({ message }) => !cited.has(message.id));
  return [
    ...[...cited].map(([id, { message, own }]) => ({ id, name: message.author.name, own })),
    ...rest.map(({ message, lines }) => ({
      id: message.id,
      name: message.author.name,
      own: ownRuns(lines, message.author.name),
    })),
  ];
}
