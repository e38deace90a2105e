import type { Comparison } from '../../model/comparison.ts';
import type { DraftSetting } from '../../model/draft.ts';
import type { Status } from '../../model/rfc.ts';
import { numbered } from '../citations.ts';
import { handlebarsOf } from '../handlebars.ts';
import { tidy } from '../tidy.ts';
import { declaredIn } from '../words.ts';
import { authorName } from './author.ts';
import { tagger } from './claims.ts';
import type { WriteDraft } from './draft.ts';
import { findForDraft } from './gfm-prose.ts';
import { partsOf } from './parts.ts';
import { rstFootnotes } from './rst.ts';
import { rstText, rstUrl } from './rst-inline.ts';
import { rstPrinter } from './rst-printer.ts';
import { type Topic, topicProse, withoutTopics } from './topic.ts';
import { documentView } from './view.ts';

/** Our statuses in the words of PEP 1. */
const STATUS: Readonly<Record<Status, string>> = {
  draft: 'Draft',
  open: 'Draft',
  decided: 'Accepted',
  deferred: 'Deferred',
  withdrawn: 'Withdrawn',
  superseded: 'Superseded',
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const COMPATIBILITY: Topic = { title: 'Backwards Compatibility', criterion: /compat/i };
const SECURITY: Topic = { title: 'Security Implications', criterion: /secur|attack|dos\b/i };
const TEACHING: Topic = { title: 'How to Teach This', criterion: /teach|learn/i };
const REFERENCE: Topic = { title: 'Reference Implementation' };
const MOTIVATION: Topic = { title: 'Motivation' };
const TOPICS = [COMPATIBILITY, SECURITY, TEACHING, REFERENCE, MOTIVATION];

/**
 * A Python Enhancement Proposal with the sections of PEP 12 (https://peps.python.org/pep-0012/). Its number, and its authors
 * where nobody sends it, are left to fill in.
 */
export const writePep: WriteDraft = (comparison, site, setting) => {
  const fill = handlebarsOf('draft', setting.templates);
  const template = setting.templates.find(({ path }) => path === 'draft/pep.hbs');
  const rules = { section: '=', option: '-' };
  const printer = rstPrinter(findForDraft(comparison), setting.width, rules, template);
  const parts = partsOf(comparison, site, setting);
  const tagged = tagger(comparison, setting.tags);
  const topic = (one: Topic): string => printer.prose(topicProse(comparison, one, tagged));
  return tidy(
    fill('pep', {
      ...documentView(parts, withoutTopics(comparison, TOPICS), setting, printer),
      /** The lines before the text (PEP 12). */
      header: header(comparison, setting).join('\n'),
      /** The section `Motivation` of `rfc.md`; the four that follow are sections of a PEP, too. */
      motivation: topic(MOTIVATION),
      compatibility: topic(COMPATIBILITY),
      security: topic(SECURITY),
      teaching: topic(TEACHING),
      reference: topic(REFERENCE),
      /** The messages that are cited, as footnotes. */
      footnotes: rstFootnotes(comparison),
    }),
  );
};

/**
 * The header block, RFC 2822 fields as PEP 12 orders them; dates are `dd-mmm-yyyy`. It was posted where its threads began or,
 * as far as no date of those is known, where the options were listed.
 */
function header(comparison: Comparison, setting: DraftSetting): string[] {
  const { threads, outcome, sources } = comparison;
  const messages = numbered(comparison);
  const dates = messages.flatMap(({ date }) => (date === undefined ? [] : [date])).sort();
  const posted = threads.map(({ messageId, url }) => ({
    url,
    date: messages.find((one) => one.messageId === messageId)?.date,
  }));
  const dated = posted.some(({ date }) => date !== undefined) ? posted : [declaredIn(comparison)];
  const history = dated.flatMap((one) => (one?.date === undefined ? [] : [linkedDate(one.date, one.url)]));
  const resolution = sources.find(({ key }) => key === outcome.source);
  return [
    'PEP: 9999',
    `Title: ${rstText(comparison.title)}`,
    `Author: ${rstText(authorName(setting) ?? 'Your Name')}`,
    ...(posted[0] === undefined ? [] : [`Discussions-To: ${rstUrl(posted[0].url)}`]),
    `Status: ${STATUS[comparison.status]}`,
    'Type: Informational',
    ...(dates[0] === undefined ? [] : [`Created: ${pepDate(dates[0])}`]),
    `Post-History: ${history.join(',\n              ')}`.trimEnd(),
    ...(resolution?.date === undefined ? [] : [`Resolution: ${linkedDate(resolution.date, resolution.url)}`]),
  ];
}

function linkedDate(date: string, url: string): string {
  return `\`${pepDate(date)} <${url}>\`__`;
}

/** `04-Jun-2021` from an ISO 8601 day. */
function pepDate(date: string): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return `${day}-${MONTHS[Number(month) - 1] ?? month}-${year}`;
}
