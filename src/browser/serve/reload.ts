/* What `serve` adds to its pages: one whose data have changed is loaded anew, and stays where it was read. */

import { keepView, resumeView } from './view.ts';

const shown = (document.currentScript as HTMLScriptElement).dataset.build;
let events: EventSource | undefined;

/** Hears of builds while the page is seen: a browser keeps few connections to one server, and each open tab would hold one. */
function follow(): void {
  events?.close();
  events = undefined;
  if (document.hidden) return;
  events = new EventSource('/.rfc-compare/events');
  events.addEventListener('message', ({ data }) => {
    if (data === shown) return;
    events?.close();
    keepView();
    location.reload();
  });
}

// After the page's own scripts, which draw a part of it.
document.addEventListener('DOMContentLoaded', resumeView);
document.addEventListener('visibilitychange', follow);
follow();
