import type { Place } from '../../model/diagnostic.ts';
import type { Rfc } from '../../model/rfc.ts';
import { oneOf } from '../../text/near.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const reservedId: Rule = {
  id: 'reserved-id',
  severity: 'error',
  summary: 'An id is that of a page that the tool writes itself, or equals another but for case.',
  why: 'Every id becomes a file name; two pages of one name overwrite each other, and on many disks case does not count.',
  bad: {
    'clock/options/3-table.md': fileText`
      --- «reserved-id»
      title: a table of offsets
      ---
      Each machine keeps its distance to the truth.
    `,
  },
  good: {
    'clock/options/3-offsets.md': fileText`
      ---
      title: a table of offsets
      ---
      Each machine keeps its distance to the truth.
    `,
  },
  check,
};

function check(rfc: Rfc): Finding[] {
  const options = rfc.options.map(({ id, at }) => reserved('option', id, at, OF_OPTIONS));
  return [reserved('RFC', rfc.id, rfc.at, OF_RFCS), ...options].flat();
}

/** Names of the files beside an option's page, and of the files and folders beside that of an RFC. */
const OF_OPTIONS = ['index', 'rfc', 'table'];
const OF_RFCS = ['assets', 'criteria', 'index'];

function reserved(what: string, id: string, at: Place, names: readonly string[]): Finding[] {
  if (!names.includes(id)) return [];
  const message = `The ${what} id \`${id}\` is kept for a page of the site; expected another than ${oneOf(names)}.`;
  return [{ at, message, suggestion: `Rename the ${what === 'RFC' ? 'folder' : 'file'}.` }];
}
