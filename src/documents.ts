import { asOf } from './compare/as-of.ts';
import { compare } from './compare/compare.ts';
import { type Stakes, withStakes } from './compare/decide/stakes.ts';
import type { Selection } from './compare/select.ts';
import { toTradeoff } from './compare/tradeoffs.ts';
import type { Comparison, OptionRef } from './model/comparison.ts';
import type { DraftForm, DraftSetting } from './model/draft.ts';
import type { Lock } from './model/lock.ts';
import type { Shared } from './model/shared.ts';
import type { Form, TableForm } from './model/template.ts';
import type { Examination, Examined, Setting } from './pipeline.ts';

/** The last stage for one comparison: the table of a selection, ready to paste. */
export async function renderTable(
  { site }: Examination,
  { rfc, lock }: Examined,
  view: View,
  form: TableForm,
  setting: Setting,
): Promise<string> {
  const { tablePrinter } = await import('./render/render.ts');
  const print = await tablePrinter(form, setting);
  return print(viewed({ rfc, lock }, site.shared, view), site);
}

/** The last stage for one decision: what the data settle, leave open, and what would change it. */
export async function renderDecision(
  { site }: Examination,
  examined: Examined,
  view: View,
  form: Form,
  setting: Setting,
): Promise<string> {
  const { rendererOf } = await import('./render/render.ts');
  const renderer = await rendererOf(form, setting);
  return renderer.decision?.(viewed(examined, site.shared, view)) ?? '';
}

/** What a reader asks for: a part of an RFC, on a day (`2021-06-04`, which needs a lock), by weights and must-haves of their own. */
export interface View extends Selection, Stakes {
  readonly asOf?: string;
}

function viewed(
  { rfc, lock }: Pick<Examined, 'rfc'> & { lock?: Lock | undefined },
  shared: Shared,
  view: View,
): Comparison {
  const staked = withStakes(rfc, view);
  if (view.asOf === undefined || lock === undefined) return compare(staked, shared, lock, view);
  const past = asOf(staked, lock, view.asOf);
  return { ...compare(past.rfc, shared, past.lock, view), asOf: past.asOf };
}

/** The last stage for two options: what choosing `option` over `against` gains and gives up. */
export async function renderTradeoff(
  { site }: Examination,
  { rfc, lock }: Examined,
  [option, against]: readonly [OptionRef, OptionRef],
  form: Form,
  setting: Setting,
): Promise<string> {
  const { rendererOf } = await import('./render/render.ts');
  const comparison = compare(rfc, site.shared, lock, { options: [option.id, against.id] });
  const tradeoff = toTradeoff(comparison.rows, option, against);
  const renderer = await rendererOf(form, setting);
  return renderer.tradeoff?.(tradeoff, comparison) ?? '';
}

/** The last stage for one document: the next RFC to post, in a form that `draft` writes. */
export async function renderDraft(
  { site }: Examination,
  { comparison }: Examined,
  form: DraftForm,
  setting: DraftSetting,
): Promise<string> {
  const { draftOf } = await import('./render/draft/writers.ts');
  const write = await draftOf(form);
  return write(comparison, site, setting);
}

/** What an RFC's data say by another lock than the one that is kept. */
export function compareBy({ site }: Examination, { rfc }: Examined, lock: Lock | undefined): Comparison {
  return compare(rfc, site.shared, lock);
}
