import type { CitedSource, Comparison, OptionRef } from '../../model/comparison.ts';
import type { Change } from '../../model/diff.ts';
import { change, quoted, valueChange } from './change.ts';
import { nameOf } from './statements.ts';

/** What changed in the head of an RFC: what it asks, where it stands, and what it starts from. */
export function questionChanges(old: Comparison, now: Comparison): Change[] {
  const part = 'question';
  const one = (subject: string, read: (side: Comparison) => string | undefined, cites: string[] = []) =>
    valueChange({ part, subject, from: read(old), to: read(now), cites });
  const decided = now.outcome.source === undefined ? [] : [now.outcome.source];
  return [
    ...one('Title', ({ title }) => quoted(title)),
    ...one('Question', ({ question }) => quoted(question)),
    ...one('Status', ({ status }) => status, decided),
    ...one('Outcome', ({ outcome }) => refs(outcome.options), decided),
    ...one('Status quo', ({ statusQuo }) => refs(statusQuo === undefined ? [] : [statusQuo])),
    ...one('Order of the options', ({ ladder }) => quoted(ladder)),
    ...one('Tags', ({ tags }) => (tags.length === 0 ? undefined : tags.toSorted().join(', '))),
    ...declared(old, now),
    ...threads(old, now),
  ];
}

function refs(options: readonly OptionRef[]): string | undefined {
  return options.length === 0 ? undefined : options.map(nameOf).join(' with ');
}

/** The message that lists the options. */
function declared(old: Comparison, now: Comparison): Change[] {
  return valueChange({
    part: 'question',
    subject: 'Message that lists the options',
    from: messageWords(old),
    to: messageWords(now),
    cites: now.from === undefined ? [] : [now.from],
  });
}

function messageWords({ from, sources }: Comparison): string | undefined {
  const source = sources.find(({ messageId, url }) => (messageId ?? url) === from);
  return source === undefined ? undefined : sourceWords(source);
}

/** A message by its id: what a lock knows of it may come and go without a change of the data. */
function sourceWords({ messageId, url }: CitedSource): string {
  return messageId === undefined ? url : `<${messageId}>`;
}

function threads(old: Comparison, now: Comparison): Change[] {
  const ids = ({ threads }: Comparison): Set<string> => new Set(threads.map(({ messageId }) => messageId));
  const [before, after] = [ids(old), ids(now)];
  const subject = 'Thread';
  return [
    ...[...before]
      .filter((id) => !after.has(id))
      .map((id) => change({ part: 'question', kind: 'removed', subject, from: `<${id}>` })),
    ...[...after]
      .filter((id) => !before.has(id))
      .map((id) => change({ part: 'question', kind: 'added', subject, to: `<${id}>` })),
  ];
}
