import { type Io, UsageError } from '../io.ts';
import type { TableForm } from '../model/template.ts';
import { dayOf } from './day.ts';
import { failures } from './findings.ts';
import { commaList, findCriterion, findOption, findRfc, load } from './load.ts';

export interface TableOptions {
  readonly data: string;
  readonly as: TableForm;
  readonly width: number;
  readonly asOf?: string;
  readonly options?: string;
  readonly criteria?: string;
  readonly templates?: string;
}

/** `table RFC`: one comparison on stdout, ready to paste. Errors in the data go to stderr and make the exit code 1. */
export async function table(io: Io, id: string, options: TableOptions): Promise<number> {
  const loaded = await load(io, options.data);
  const rfc = findRfc(loaded.examination, id);
  const view = {
    ...(options.asOf === undefined ? {} : { asOf: dayOf(options.asOf, rfc) }),
    ...(options.options === undefined
      ? {}
      : { options: named(options.options, '--options').map((name) => findOption(rfc, name).id) }),
    ...(options.criteria === undefined
      ? {}
      : { criteria: named(options.criteria, '--criteria').map((name) => findCriterion(rfc, name)) }),
  };
  const { readTemplates } = await import('../files/read-templates.ts');
  const { renderTable } = await import('../documents.ts');
  const setting = {
    templates: readTemplates(io, options.templates),
    forms: options.as === 'rst' ? [] : [options.as],
    width: options.width,
  };
  io.stdout.write(await renderTable(loaded.examination, rfc, view, options.as, setting));
  return failures(loaded, io, id);
}

/** What an option of the command line names; a table of nothing is none. */
function named(text: string, option: string): string[] {
  const names = commaList(text);
  if (names.length === 0)
    throw new UsageError(`\`${option}\` names none; expected one at least, several joined by commas.`);
  return names;
}
