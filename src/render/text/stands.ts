import type { Comparison, PositionLine } from '../../model/comparison.ts';
import type { Inline, Prose } from '../../model/prose.ts';
import { visibleLine } from '../../text/visible.ts';
import { wrap } from '../../text/wrap.ts';
import type { FindSource } from '../citations.ts';
import { positionWords } from '../words.ts';

/** Who stands where: one paragraph a person, the positions newest first, each with the numbers of its messages. */
export function standLines({ stands }: Comparison, find: FindSource, width: number): string[] {
  return stands.flatMap(({ person, positions }) => {
    const said = spoken(positions, find).map(({ words, numbers }) =>
      [words, ...numbers.map((n) => `[${n}]`)].join(' '),
    );
    return wrap(`${visibleLine(person.short)}: ${said.join('; ')}`, width, { first: '  ', rest: '    ' });
  });
}

/** What was said, with the messages that say it; the same said again and again is told once. */
function spoken(
  positions: readonly PositionLine[],
  find: FindSource,
): { words: string; numbers: number[] }[] {
  const said: { words: string; numbers: number[] }[] = [];
  for (const position of positions) {
    const words = visibleLine(positionWords(position, 'short'));
    const numbers = messageNumbers(position.because, find);
    const last = said.at(-1);
    if (last?.words === words) last.numbers.push(...numbers.filter((n) => !last.numbers.includes(n)));
    else said.push({ words, numbers: [...new Set(numbers)] });
  }
  return said;
}

function messageNumbers(prose: Prose, find: FindSource): number[] {
  return prose.flatMap((block) =>
    'children' in block && block.kind !== 'quote' ? inInlines(block.children, find) : [],
  );
}

function inInlines(inlines: readonly Inline[], find: FindSource): number[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'citation') {
      const { number } = find(inline);
      return number === undefined ? [] : [number];
    }
    return 'children' in inline ? inInlines(inline.children, find) : [];
  });
}
