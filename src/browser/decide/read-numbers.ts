import type { Span } from '../../compare/decide/known.ts';

/** A criterion as the page says it: its weight, exact, and what each option may be by it. */
export interface Line {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  readonly spans: readonly Span[];
}

/** What the page's table of numbers holds. */
export interface Numbers {
  /** Ids of the options, and their labels. */
  readonly options: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  readonly criteria: readonly Line[];
  /** The number of each rating, worst first. */
  readonly scale: readonly string[];
}

/** Reads the table; its numbers are those of the command. */
export function readNumbers(table: HTMLTableElement): Numbers {
  const scale = (table.dataset.scale ?? '').split(' ');
  const heads = [...table.querySelectorAll<HTMLElement>('thead [data-option]')];
  const lines = [...table.querySelectorAll<HTMLElement>('tbody tr')].map(
    (row): Line => ({
      id: row.dataset.criterion ?? '',
      name: row.querySelector('th')?.textContent ?? '',
      weight: row.dataset.weight ?? '0',
      spans: [...row.querySelectorAll<HTMLElement>('[data-low]')].map(({ dataset }) => ({
        low: scale.indexOf(dataset.low ?? ''),
        high: scale.indexOf(dataset.high ?? ''),
      })),
    }),
  );
  return {
    options: heads.map(({ dataset }) => dataset.option ?? ''),
    labels: new Map(heads.map(({ dataset }) => [dataset.option ?? '', dataset.label ?? ''])),
    criteria: lines,
    scale,
  };
}
