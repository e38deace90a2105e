import { isId, toId } from '../text/id.ts';

/** Ids that the site keeps for pages of its own, and `on`, which the grammar of positions would take for its own word. */
const KEPT = ['index', 'rfc', 'table', 'on'];
const MOST_WORDS = 4;
const MOST = 40;
const COMMON = new Set(
  (
    'a an the this that these those it its is are was were be been being do does did has have had having can could ' +
    'will would shall should may might must of to in on at by for from with without into onto over under as and or but ' +
    'nor so if then than when where which who whom whose what why how not no only just also too very any some all each ' +
    'every we you i he she they them us me my your our his her their there here up out off about via per let lets make ' +
    'making use using'
  ).split(' '),
);

/** A short id made of the words that say most; `fallback` where the text has none, and a number behind it where it is taken. */
export function slugOf(text: string, taken: ReadonlySet<string>, fallback: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !COMMON.has(word));
  let slug = '';
  for (const word of words.slice(0, MOST_WORDS)) {
    const longer = toId(slug === '' ? word.slice(0, MOST) : `${slug}-${word}`);
    if (longer.length > MOST) break;
    slug = longer;
  }
  return free(isId(slug) && !KEPT.includes(slug) ? slug : fallback, taken);
}

/** The id itself, or with `-2`, `-3` ... behind it the first that is not taken. */
export function free(id: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
