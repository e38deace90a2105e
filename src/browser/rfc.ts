/* The script of an RFC's page: which part of the table is in view, kept in the address. Without it all of it is. */

import { onceRead } from './parts/once-read.ts';
import { addControls } from './table/controls.ts';
import { keepInView } from './table/keep-in-view.ts';
import { keepPlace } from './table/keep-place.ts';
import { addPermalinks } from './table/permalinks.ts';
import { readTable } from './table/read-table.ts';

onceRead(() => {
  const place = document.querySelector('#controls');
  const table = document.querySelector<HTMLTableElement>('#table table');
  if (place !== null && table !== null) addControls(place, readTable(table));
  if (table !== null) keepInView(table);
  for (const note of document.querySelectorAll<HTMLElement>('[popover]')) keepPlace(note);
  addPermalinks();
});
