import type { Comparison } from '../../../model/comparison.ts';
import { visibleLine } from '../../../text/visible.ts';
import { wrap } from '../../../text/wrap.ts';
import type { Lines } from '../../text/parts.ts';
import { proseLine } from '../../text/prose.ts';
import { positionWords } from '../../words.ts';
import type { Sheet } from './options.ts';

/** Who stands where and why, newest first: a person, and under it one position a line. */
export function standPart({ stands }: Comparison, { find, width, tag }: Sheet): Lines {
  return {
    title: 'Who stands where, newest first',
    lines: stands.flatMap(({ person, positions }) => [
      ...wrap(visibleLine(person.name), width, { first: '  ', rest: '    ' }),
      ...positions.flatMap((position) => {
        const words = visibleLine(positionWords(position, 'short'));
        return wrap(`${words}: ${proseLine(position.because, find)}${tag(position)}`, width, {
          first: '    ',
          rest: '      ',
        });
      }),
    ]),
  };
}
