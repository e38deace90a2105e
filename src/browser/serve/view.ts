/** What a reader had before them: where they read, and what they had opened. */
interface View {
  /** The element with an id that stands first in the window, and how far below its top. */
  readonly anchor: string;
  readonly below: number;
  readonly left: number;
  readonly top: number;
  readonly open: Readonly<Record<string, boolean>>;
  readonly note: string;
  readonly focus: string;
}

const KEY = `rfc-compare view ${location.pathname}`;

/** Keeps the view for the page that is loaded next in its place. */
export function keepView(): void {
  const places = [...document.querySelectorAll('main [id]')].map((one) => ({
    id: one.id,
    y: one.getBoundingClientRect().top,
  }));
  const first = places.find(({ y }) => y >= 0);
  const view: View = {
    anchor: first?.id ?? '',
    below: first?.y ?? 0,
    left: scrollX,
    top: scrollY,
    open: Object.fromEntries(namedDetails().map(([name, one]) => [name, one.open])),
    note: document.querySelector(':popover-open')?.id ?? '',
    focus: document.activeElement?.id ?? '',
  };
  sessionStorage.setItem(KEY, JSON.stringify(view));
  history.scrollRestoration = 'manual';
}

/** Takes the view up again that was kept for this page, once. */
export function resumeView(): void {
  const kept = sessionStorage.getItem(KEY);
  if (kept === null) return;
  sessionStorage.removeItem(KEY);
  const view = JSON.parse(kept) as View;
  for (const [name, one] of namedDetails()) one.open = view.open[name] ?? one.open;
  byId(view.note)?.showPopover?.();
  byId(view.focus)?.focus({ preventScroll: true });
  scrollBack(view);
  // A browser goes to the place that the address names when all is loaded: the reader has gone on since.
  addEventListener('load', () => {
    scrollBack(view);
    // In the same turn it would still take the page back to where it stood by pixels.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        history.scrollRestoration = 'auto';
      });
    });
  });
}

/** What was above may have grown: the same words are to stand at the same place. */
function scrollBack({ anchor, below, left, top }: View): void {
  const y = byId(anchor)?.getBoundingClientRect().top;
  scrollTo({ left, top: top === 0 || y === undefined ? top : scrollY + y - below, behavior: 'instant' });
}

function byId(id: string): HTMLElement | null {
  return id === '' ? null : document.getElementById(id);
}

/** What opens and closes on the page, but for what `serve` adds, by names that outlast a change elsewhere. */
function namedDetails(): [string, HTMLDetailsElement][] {
  const seen = new Map<string, number>();
  return [...document.querySelectorAll<HTMLDetailsElement>('main details')].map((one) => {
    const name = `${one.closest('[id]')?.id ?? ''} ${one.querySelector('summary')?.textContent ?? ''}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return [`${name} ${nth}`, one];
  });
}
