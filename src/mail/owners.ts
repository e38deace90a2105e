import type { BodyLine, LineOwner, Message } from '../model/message.ts';
import { foldName } from './author.ts';
import type { SketchLine } from './lines.ts';

/** The lines of a mail with their owners: found by text, else by the block they stand in, else by name or reply. */
export function settleOwners(
  message: Message,
  sketch: readonly SketchLine[],
  found: readonly (LineOwner | undefined)[],
  above: readonly Message[],
  name: (text: string) => Pick<LineOwner, 'name' | 'person'>,
): BodyLine[] {
  const author: LineOwner = { ...ownerOf(message), by: 'author' };
  const blocks = blockOwners(sketch, found);
  return sketch.map((line, index) => {
    const { text, depth, kind, named, unnamed } = line;
    if (depth === 0) return { text, depth, kind, owner: author };
    const owner = found[index] ?? blocks[index] ?? (unnamed ? undefined : byName(named, depth, above, name));
    return owner === undefined ? { text, depth, kind } : { text, depth, kind, owner };
  });
}

/** The owner of the nearest traced line of the same block, looking up first; a block is a run of one depth and one name. */
function blockOwners(
  sketch: readonly SketchLine[],
  found: readonly (LineOwner | undefined)[],
): (LineOwner | undefined)[] {
  const owners: (LineOwner | undefined)[] = [];
  const same = (a: SketchLine | undefined, b: SketchLine | undefined): boolean =>
    a?.depth === b?.depth && a?.named === b?.named && a?.unnamed === b?.unnamed;
  sketch.forEach((line, at) => {
    if (same(sketch[at - 1], line)) owners[at] = found[at - 1] ?? owners[at - 1];
  });
  for (let at = sketch.length - 1; at >= 0; at--) {
    const next = found[at + 1] ?? owners[at + 1];
    if (owners[at] === undefined && same(sketch[at + 1], sketch[at])) owners[at] = next;
  }
  return owners;
}

/** By attribution, with the mail above that has this author; without one, the mail replied to for what is quoted once. */
function byName(
  named: string | undefined,
  depth: number,
  above: readonly Message[],
  name: (text: string) => Pick<LineOwner, 'name' | 'person'>,
): LineOwner | undefined {
  if (named !== undefined && named !== '') {
    const owner = name(named);
    const fold = foldName(owner.name);
    const fitting = above.slice(depth - 1).find((message) => foldName(message.author.name) === fold);
    return { ...owner, ...(fitting === undefined ? {} : { id: fitting.id }), by: 'attribution' };
  }
  const parent = above[0];
  return depth === 1 && parent !== undefined ? { ...ownerOf(parent), by: 'reply' } : undefined;
}

function ownerOf(message: Message): Omit<LineOwner, 'by'> {
  const { name, person } = message.author;
  return { name, ...(person === undefined ? {} : { person }), id: message.id };
}
