import type { Cell, ClaimLine, Comparison, OptionHead, Row } from '../../model/comparison.ts';
import type { Change } from '../../model/diff.ts';
import { change } from './change.ts';
import { nameOf, ofClaim, statementChanges } from './statements.ts';

/** Cells whose words changed or of which something else is said, criterion by criterion; each with its claims. */
export function assessmentChanges(old: Comparison, now: Comparison): Change[] {
  return union(now.rows, old.rows, ({ criterion }) => criterion.id).flatMap((row) =>
    union(now.options, old.options, ({ id }) => id).flatMap((option) => cellChange(old, now, row, option)),
  );
}

/** Arguments that rest on no criterion, option by option. */
export function argumentChanges(old: Comparison, now: Comparison): Change[] {
  return union(now.options, old.options, ({ id }) => id).flatMap((option) => {
    const said = ({ options }: Comparison): readonly ClaimLine[] =>
      options.find(({ id }) => id === option.id)?.arguments ?? [];
    const { statements, reordered } = statementChanges(said(old).map(ofClaim), said(now).map(ofClaim));
    const own = { part: 'arguments', subject: nameOf(option), option: option.id } as const;
    if (statements.length > 0) return [change({ ...own, kind: 'kept', statements })];
    return reordered ? [change({ ...own, kind: 're-ordered' })] : [];
  });
}

/** Everything of two lists, what both have once: the order is that of the first, what it lacks comes last. */
function union<T>(first: readonly T[], second: readonly T[], id: (item: T) => string): T[] {
  const ids = new Set(first.map(id));
  return [...first, ...second.filter((item) => !ids.has(id(item)))];
}

function cellChange(old: Comparison, now: Comparison, row: Row, option: OptionHead): Change[] {
  const [before, after] = [cellIn(old, row, option), cellIn(now, row, option)];
  const { statements, reordered } = statementChanges(before.claims.map(ofClaim), after.claims.map(ofClaim));
  const [from, to] = [before.cell?.words, after.cell?.words];
  const own = {
    part: 'assessments',
    subject: `${row.criterion.name}, ${nameOf(option)}`,
    option: option.id,
    criterion: row.criterion.id,
    statements,
  } as const;
  if (before.cell === undefined || after.cell === undefined) {
    if (statements.length === 0) return [];
    return [
      before.cell === undefined
        ? change({ ...own, kind: 'added', to })
        : change({ ...own, kind: 'removed', from }),
    ];
  }
  if (from !== to) return [change({ ...own, kind: 'changed', from, to })];
  if (statements.length > 0) return [change({ ...own, kind: 'kept', from, to })];
  return reordered ? [change({ ...own, kind: 're-ordered' })] : [];
}

function cellIn(
  { rows }: Comparison,
  { criterion }: Row,
  option: OptionHead,
): { cell: Cell | undefined; claims: readonly ClaimLine[] } {
  const row = rows.find((one) => one.criterion.id === criterion.id);
  return {
    cell: row?.cells.find((one) => one.option === option.id),
    claims: row?.claims.filter((claim) => claim.option.id === option.id) ?? [],
  };
}
