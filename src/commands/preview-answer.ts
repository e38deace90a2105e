import type { Answer, FindingsView } from '../model/served.ts';
import type { Examination, ServedPages, SiteSheets } from '../pipeline.ts';
import type { Shelf } from './shelf.ts';

/** How pages look: what templates make of a site, and of what is shown beside it. */
export interface Look {
  readonly sheetsOf: (examination: Examination) => SiteSheets;
  readonly served: ServedPages;
}

/** What is shown until something changes. */
export interface Shown {
  readonly build: string;
  readonly look: Look;
  /** The last build without errors; missing where there was none. */
  readonly shelf?: Shelf;
  /** An earlier one whose templates worked, for while those of now do not. */
  readonly older?: Shelf;
  readonly findings: FindingsView | null;
  /** The findings, for a terminal. */
  readonly report: () => string;
}

/** What stands at a path. */
export function answerOf({ build, look: { served }, shelf, older, findings }: Shown, path: string): Answer {
  const file = served.file(path);
  if (file !== undefined) return { status: 200, form: formOf(path), text: file };
  const bare = (status: 404 | 500 | 503, title: string, words: string, view = findings): Answer => ({
    status,
    form: 'html',
    text: served.bare(title, words, build, view),
  });
  if (shelf === undefined)
    return bare(503, 'Nothing is built yet', 'The data have errors; the pages come when they are mended.');
  const page = (text: string, view = findings): Answer => {
    const form = formOf(path);
    return { status: 200, form, text: form === 'html' ? served.page(text, build, view) : text };
  };
  try {
    const text = shelf.text(path);
    return text === undefined
      ? bare(404, 'There is no such page', 'The site has no page of this name.')
      : page(text);
  } catch (error) {
    const view = withTrouble(findings, `\`${path}\` cannot be made: ${(error as Error).message}`);
    const before = madeBefore(older, path);
    return before === undefined
      ? bare(500, 'This page cannot be made', 'It comes when its template is mended.', view)
      : page(before, view);
  }
}

function madeBefore(older: Shelf | undefined, path: string): string | undefined {
  try {
    return older?.text(path);
  } catch {
    return undefined;
  }
}

function formOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function withTrouble(view: FindingsView | null, message: string): FindingsView {
  const trouble = { place: '', severity: 'error', message, rule: '', suggestion: '', source: null } as const;
  const findings = [trouble, ...(view?.findings ?? [])];
  return {
    count: ['1 error', ...(view === null ? [] : [view.count])].join(', '),
    more: view?.more ?? 0,
    stale: true,
    findings,
  };
}
