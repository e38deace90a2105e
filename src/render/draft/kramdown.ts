import type { CitedSource, Comparison } from '../../model/comparison.ts';
import type { DraftSetting } from '../../model/draft.ts';
import { visibleLine } from '../../text/visible.ts';
import { numbered } from '../citations.ts';
import { handlebarsOf } from '../handlebars.ts';
import { tidy } from '../tidy.ts';
import { authorName } from './author.ts';
import { tagger } from './claims.ts';
import type { WriteDraft } from './draft.ts';
import { findForDraft } from './gfm-prose.ts';
import { kramdownProse, kramdownText, referenceName } from './kramdown-prose.ts';
import { partsOf } from './parts.ts';
import { type Topic, topicProse, withoutTopics } from './topic.ts';
import { documentView, type Printer } from './view.ts';

const SECURITY: Topic = { title: 'Security Considerations', criterion: /secur|attack|dos\b/i };
/** Longest running title of an Internet-Draft, in characters. */
const ABBREV = 40;

/**
 * An Internet-Draft in the Markdown of kramdown-rfc (https://github.com/cabo/kramdown-rfc): the cited messages are its
 * informative references. The data know no authors of the document; the header has a place for them.
 */
export const writeKramdown: WriteDraft = (comparison, site, setting) => {
  const fill = handlebarsOf('draft', setting.templates);
  const find = findForDraft(comparison);
  const printer: Printer = {
    prose: (prose) => kramdownProse(prose, find),
    heading: (text, level) => `${level === 'section' ? '#' : '##'} ${kramdownText(text)}`,
  };
  const parts = partsOf(comparison, site, setting);
  const tagged = tagger(comparison, setting.tags);
  return tidy(
    fill('kramdown', {
      ...documentView(parts, withoutTopics(comparison, [SECURITY]), setting, printer),
      /** The section `Security Considerations` of `rfc.md`, else what was said on criteria of security. */
      security: printer.prose(topicProse(comparison, SECURITY, tagged)),
      title: yamlText(comparison.title),
      /** The title, short enough for the head of a page. */
      abbrev: yamlText(shortened(comparison.title)),
      /** The file name of the draft, without its ending. */
      docname: docName(comparison, setting),
      /** Whom the draft is from, as YAML. */
      author: authorLine(authorName(setting) ?? 'Your Name'),
      /** The messages that are cited, as informative references. */
      references: numbered(comparison).map(reference),
    }),
  );
};

/** `draft-AUTHOR-ID-NN`: the number counts from 00, so revision 1 is 00. */
function docName({ id }: Comparison, setting: DraftSetting): string {
  const number = String(setting.revision - 1).padStart(2, '0');
  const family = authorName(setting)?.split(' ').at(-1) ?? '';
  return `draft-${family.toLowerCase().replace(/[^a-z0-9]/g, '') || 'author'}-${id}-${number}`;
}

function reference({ number = 0, url, messageId = '', subject, from, date }: CitedSource) {
  return {
    name: referenceName(number),
    target: yamlText(url),
    title: yamlText(subject === undefined ? `Message ${messageId}` : subject),
    author: authorLine(from ?? 'unknown'),
    date: date ?? 'false',
  };
}

/** kramdown-rfc takes a name apart, for its initials; what it could not take apart is given as an organization. */
function authorLine(name: string): string {
  const parts = visibleLine(name).trim().split(/\s+/);
  const isName = parts.length > 1 && parts.every((part) => /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'-]*$/u.test(part));
  return `${isName ? 'name' : 'org'}: ${yamlText(name)}`;
}

function shortened(title: string): string {
  const words = visibleLine(title).split(' ');
  let short = words.shift() ?? '';
  for (const word of words) {
    if (short.length + word.length >= ABBREV) break;
    short += ` ${word}`;
  }
  return short;
}

/** Text in double quotes of YAML; braces are written out, for kramdown-rfc looks for them before it reads YAML. */
function yamlText(text: string): string {
  return JSON.stringify(visibleLine(text)).replace(
    /[{}<>&]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
