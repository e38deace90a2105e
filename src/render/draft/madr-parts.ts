import type { Comparison } from '../../model/comparison.ts';
import type { Block, Inline, Prose } from '../../model/prose.ts';
import { ratingWords } from '../../text/legend.ts';
import { bullets, paragraph, words } from './blocks.ts';

/** The question, unless the context asks it, or it is only the title again. */
export function questionFirst({ question, title, context }: Comparison): Prose {
  const asked = squeezed(context.map(blockText).join(' ')).includes(squeezed(question));
  return asked || squeezed(question).startsWith(squeezed(title)) ? [] : [paragraph(question)];
}

/** The criteria, and what each asks. */
export function driversOf({ rows }: Comparison): Prose {
  return bullets(
    rows.map(({ criterion: { name, asks, must, mustBecause } }) => {
      const because = mustBecause === undefined ? '' : `, because ${mustBecause}`;
      const least = must === undefined ? '' : ` (at least ${ratingWords(must)}${because})`;
      return [paragraph(`${name}${asks === undefined ? '' : `: ${asks}`}${least}`)];
    }),
  );
}

/** The considered options, by their titles. */
export function titlesOf({ options }: Comparison): Prose {
  return bullets(options.map(({ title }) => [paragraph(title)]));
}

/** `Chosen option: "X", because ...`; a record may name a choice that is no outcome, as it was proposed or rejected. */
export function decisionOf(
  { outcome, options, status }: Comparison,
  record: ReadonlyMap<string, string>,
): Prose {
  const named = record.get('chosen option');
  const titles = options.filter((option) => option.chosen).map(({ title }) => title);
  const chosen = titles.length > 0 ? titles : named === undefined ? [] : [named];
  if (chosen.length === 0) {
    const none =
      status === 'draft' || status === 'open'
        ? 'No option is chosen yet: the question is open.'
        : `No option was chosen: the question is ${status}.`;
    return record.size > 0 && outcome.text.length > 0 ? outcome.text : [paragraph(none), ...outcome.text];
  }
  const lead = `Chosen option: ${chosen.map((title) => `"${title}"`).join(' and ')}`;
  const [first, ...rest] = outcome.text;
  if (first?.kind !== 'paragraph') return [paragraph(`${lead}.`), ...outcome.text];
  return [{ ...first, children: [words(`${lead}, because `), ...lowered(first.children)] }, ...rest];
}

/** A sentence that goes on after `because`: a word that is no name loses its capital. */
function lowered([first, ...rest]: readonly Inline[]): Inline[] {
  if (first?.kind !== 'text') return first === undefined ? [] : [first, ...rest];
  const text = first.text.replace(
    /^(?:The|A|An|It|This|That|These|Those|There|They|We|All|Both|No|Nobody|Only|With|In|As)\b/,
    (word) => word.toLowerCase(),
  );
  return [{ ...first, text }, ...rest];
}

function blockText(block: Block): string {
  return block.kind === 'paragraph' || block.kind === 'heading' ? inlineText(block.children) : '';
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => (one.kind === 'text' || one.kind === 'code' ? one.text : inlineText(one.children)))
    .join('');
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
