/* The script of an RFC's page: which part of the table is in view, kept in the address. Without it all of it is. */

import { addControls } from './table/controls.ts';
import { keepInView } from './table/keep-in-view.ts';
import { addPermalinks } from './table/permalinks.ts';
import { readTable } from './table/read-table.ts';

const place = document.querySelector('#controls');
const table = document.querySelector<HTMLTableElement>('#table table');
if (place !== null && table !== null) addControls(place, readTable(table));
if (table !== null) keepInView(table);
addPermalinks();
