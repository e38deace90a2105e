import type { Comparison } from '../../model/comparison.ts';
import type { Status } from '../../model/rfc.ts';
import type { Site } from '../../model/site.ts';
import { visibleLine } from '../../text/visible.ts';

/** Our statuses in the words of MADR 4; `superseded by` names what came after. */
const STATUS: Readonly<Record<Status, string>> = {
  draft: 'proposed',
  open: 'proposed',
  decided: 'accepted',
  deferred: 'deferred',
  withdrawn: 'rejected',
  superseded: 'superseded',
};
const KEYS = ['status', 'date', 'decision-makers', 'consulted', 'informed'] as const;

/**
 * The front matter of a MADR record, one line a key. What the data keep of an older record comes first, and alone; else
 * the date is that of the outcome or of the last message, decided has who wrote the message that the outcome rests on, and
 * consulted are those who took a position.
 */
export function madrHead(comparison: Comparison, site: Site, record: ReadonlyMap<string, string>): string {
  const values = record.size > 0 ? ofRecord(comparison, site, record) : derived(comparison, site);
  return [...values].map(([key, value]) => `${key}: ${yamlLine(value)}`).join('\n');
}

function ofRecord(
  comparison: Comparison,
  site: Site,
  record: ReadonlyMap<string, string>,
): Map<string, string> {
  const known = KEYS.flatMap((key) => {
    const value = record.get(key) ?? (key === 'status' ? statusWords(comparison, site) : undefined);
    return value === undefined ? [] : [[key, value] as const];
  });
  const others = [...record].filter(
    ([key]) => !KEYS.some((one) => one === key) && key !== 'chosen option' && /^[a-z][a-z0-9 -]*$/.test(key),
  );
  return new Map([...known, ...others]);
}

function derived(comparison: Comparison, site: Site): Map<string, string> {
  const { outcome, sources, stands } = comparison;
  const last = site.summaries.find(({ id }) => id === comparison.id)?.lastOn;
  const decider = sources.find(({ key }) => key === outcome.source)?.from;
  const values = [
    ['status', statusWords(comparison, site)],
    ['date', outcome.date ?? last],
    ['decision-makers', decider],
    ['consulted', stands.map(({ person }) => person.name).join(', ') || undefined],
  ] as const;
  return new Map(values.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
}

function statusWords({ id, status }: Comparison, site: Site): string {
  const later = (site.relations[id] ?? []).find(({ words }) => words.toLowerCase() === 'superseded by');
  return status === 'superseded' && later !== undefined ? `superseded by ${later.id}` : STATUS[status];
}

/** A value on one line of YAML: plain where nobody could take it for anything else, else in double quotes. */
function yamlLine(value: string): string {
  const line = visibleLine(value).trim();
  const plain =
    /^[\p{L}\d][\p{L}\p{M}\d ,.()/-]*$/u.test(line) &&
    !/^(?:true|false|yes|no|on|off|null|[\d.e]+)$/i.test(line);
  return plain ? line : JSON.stringify(line);
}
