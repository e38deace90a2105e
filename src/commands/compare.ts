import { type Io, UsageError } from '../io.ts';
import type { Form } from '../model/template.ts';
import { failures } from './findings.ts';
import { findOption, findRfc, load } from './load.ts';

export interface CompareOptions {
  readonly data: string;
  readonly as: Form;
  readonly width: number;
  readonly templates?: string;
}

/** `compare RFC A B`: what choosing A over B gains and gives up, on stdout; only where they differ. */
export async function compare(
  io: Io,
  id: string,
  a: string,
  b: string,
  options: CompareOptions,
): Promise<number> {
  const loaded = await load(io, options.data);
  const rfc = findRfc(loaded.examination, id);
  const pair = [findOption(rfc, a), findOption(rfc, b)] as const;
  if (pair[0].id === pair[1].id) throw new UsageError(`Both options are \`${pair[0].id}\`; expected two.`);
  const { readTemplates } = await import('../files/read-templates.ts');
  const { renderTradeoff } = await import('../documents.ts');
  const setting = {
    templates: readTemplates(io, options.templates),
    forms: [options.as],
    width: options.width,
  };
  io.stdout.write(await renderTradeoff(loaded.examination, rfc, pair, options.as, setting));
  return failures(loaded, io, id);
}
