import type { Message } from '../model/message.ts';

/** Who answers whom, by index: the messages first, then the mails that they name and nobody has. -1 is no parent. */
export interface Links {
  readonly ids: readonly string[];
  readonly parents: Int32Array;
}

/** Steps up a chain that are walked to find a cycle; a link whose chain is longer is not made. */
const LONGEST = 20_000;

/**
 * Links messages to their parents (RFC 5256, REFERENCES, step 1): each References chain is a path, the first mail to say
 * so wins for the mails in between, and the last id is the parent of the mail itself, or none. Links that would close
 * a cycle are left out. Message-IDs must be unique.
 */
export function linkMessages(messages: readonly Message[]): Links {
  const index = new Map<string, number>();
  const ids: string[] = [];
  for (const message of messages) {
    index.set(message.id, ids.length);
    ids.push(message.id);
  }
  for (const message of messages) {
    for (const id of message.references) {
      if (index.has(id)) continue;
      index.set(id, ids.length);
      ids.push(id);
    }
  }
  const parents = new Int32Array(ids.length).fill(-1);
  messages.forEach((message, child) => {
    let parent = -1;
    for (const id of message.references) {
      const next = index.get(id) ?? -1;
      if (parent >= 0 && parents[next] === -1 && mayLink(parents, parent, next)) parents[next] = parent;
      parent = next;
    }
    if (parents[child] === parent) return;
    // What others' chains said of this mail was a guess; its own word counts, even where that would close a cycle.
    parents[child] = -1;
    if (parent >= 0 && mayLink(parents, parent, child)) parents[child] = parent;
  });
  return { ids, parents };
}

/** Whether `child` may hang under `parent`: it is not `parent` itself nor above it. */
function mayLink(parents: Int32Array, parent: number, child: number): boolean {
  let at = parent;
  for (let steps = 0; at >= 0; steps++) {
    if (at === child || steps > LONGEST) return false;
    at = parents[at] ?? -1;
  }
  return true;
}
