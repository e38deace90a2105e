import type { Message } from '../model/message.ts';
import { type BaseSubject, baseSubject } from './subject.ts';

/** A forest by index: children in order, roots in order. Indexes from `messages.length` on are missing mails. */
export interface Forest {
  readonly children: readonly (readonly number[])[];
  readonly roots: readonly number[];
}

/**
 * Joins roots of the same base subject (RFC 5256, REFERENCES, step 5), and sorts anew: a reply goes under the mail it
 * names, two mails of equal standing under a new entry without message, whose index follows all others.
 */
export function joinBySubject(
  forest: Forest,
  messages: readonly Message[],
  times: readonly number[],
): Forest {
  const children = forest.children.map((own) => [...own]);
  const gap = (at: number): boolean => at >= messages.length;
  const subjectOf = (at: number): BaseSubject =>
    baseSubject(messages[gap(at) ? (children[at]?.[0] ?? -1) : at]?.subject ?? '');
  const table = new Map<string, number>();
  for (const root of forest.roots) {
    const { base, reply } = subjectOf(root);
    const key = base.toLowerCase();
    const before = table.get(key);
    if (key === '') continue;
    if (before === undefined || (gap(root) && !gap(before))) table.set(key, root);
    else if (!gap(before) && !gap(root) && subjectOf(before).reply && !reply) table.set(key, root);
  }
  const gone = new Set<number>();
  const added: number[] = [];
  for (const root of forest.roots) {
    const { base, reply } = subjectOf(root);
    const key = base.toLowerCase();
    const target = table.get(key);
    if (key === '' || target === undefined || target === root) continue;
    gone.add(root);
    if (gap(target) && gap(root)) for (const child of children[root] ?? []) children[target]?.push(child);
    else if (gap(target) || (reply && !subjectOf(target).reply)) children[target]?.push(root);
    else {
      gone.add(target);
      children.push([target, root]);
      table.set(key, children.length - 1);
      added.push(children.length - 1);
    }
  }
  const time = (at: number): number => times[gap(at) ? (children[at]?.[0] ?? -1) : at] ?? 0;
  const byTime = (a: number, b: number): number => time(a) - time(b) || a - b;
  for (const own of children) own.sort(byTime);
  const roots = [...forest.roots.filter((root) => !gone.has(root)), ...added.filter((at) => !gone.has(at))];
  return { children, roots: roots.sort(byTime) };
}
