import { cleanName } from './author.ts';

// Verbs that end an attribution, and those that stand before the name (`schrieb NAME:`).
const AFTER =
  /(?:wrote|writes|said|spake thusly|a écrit|écrit|schreef|escribió|escribio|ha scritto|scrive|escreveu|napisał(?:\(a\)|a)?|pisze|skrev|kirjoitti|пишет|писал|написал(?:\(а\)|а)?|写道|寫道|说|の書き込み)(?: *\.{3})? *[:：]$/iu;
const BEFORE = /(?:^| )(?:schrieb|schreef|skrev|escribió|wrote) ([^:]{1,120}?) *:$/iu;
const OPENERS =
  /^(?:On|Am|Le|El|Il|Op|Em|Den|Dnia|W dniu|At|In message|В|Quoting|"?\* |\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}[-/]\d)(?=[ ,]|$)|^在/iu;
const TIME =
  /\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[AP]\.?M\.?)?(?: ?[+-]\d{4}| ?(?:UTC|GMT)(?:[+-]\d{1,2})?| [A-Z]{3,4}(?=[ ,)]))?(?: ?\([^()]{1,40}\))?/gi;
const YEAR = /\b(?:19|20)\d\d\b/g;
const LONGEST = 400;

/** Whether a line may begin an attribution that wraps onto the next. */
export function opensAttribution(text: string): boolean {
  return OPENERS.test(text.trim());
}

/** Whether an attribution stands there by its form alone, even if no quote follows. */
export function sureAttribution(text: string): boolean {
  const line = text.trim();
  return OPENERS.test(line) && /\d/.test(line) && (AFTER.test(line) || BEFORE.test(line));
}

/**
 * The name in an attribution line (`On DATE, NAME wrote:` and its kin in other programs and languages, joined if wrapped), an
 * empty string where it names nobody but an address, undefined where the text is none. Never holds an address.
 */
export function attributedName(text: string): string | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length > LONGEST || line.length < 4) return undefined;
  const emacs = /^>* ?"[^"]{1,40}" == (.{1,200}) (?:writes|wrote):$/.exec(line);
  if (emacs !== null) return cleanName(emacs[1] ?? '');
  const quoting = /^Quoting (.{1,200}?):$/i.exec(line);
  if (quoting !== null) return cleanName(quoting[1] ?? '');
  const mutt =
    /^\* (.{1,200}?) ?(?:\[[^[\]]{1,60}\])? ?:$/.exec(line) ??
    /^\* (.{1,200}?) (?:wrote|writes):$/.exec(line);
  if (mutt !== null && /[<@[]/.test(line)) return cleanName((mutt[1] ?? '').replace(/<.*$/, ''));
  const before = OPENERS.test(line) && !AFTER.test(line) ? BEFORE.exec(line) : null;
  if (before !== null) return cleanName(before[1] ?? '');
  if (!AFTER.test(line)) return undefined;
  const words = line.replace(AFTER, '').trim();
  const name = withoutDate(words).replace(/,? ?(?:via|at|in) \S+$/i, '');
  const clean = cleanName(name.replace(/\[mailto:[^\]]{0,200}\]?/gi, ' ')).replace(
    /^[,:;\s-]+|[,:;\s-]+$/g,
    '',
  );
  if (clean === '' && /[<@]/.test(words)) return '';
  return plausible(clean) ? clean : undefined;
}

/** What stands after the date: after its time of day, else after its year, else the whole. */
function withoutDate(words: string): string {
  const ends = [...words.matchAll(TIME)].map((found) => (found.index ?? 0) + found[0].length);
  const years = [...words.matchAll(YEAR)].map((found) => (found.index ?? 0) + found[0].length);
  const end = Math.max(0, ...ends, ...(OPENERS.test(words) ? years : []));
  const rest = words.slice(end).trim();
  // `NAME wrote on DATE` has nothing after it; `NAME (DATE)` neither.
  if (rest.replace(/[\s,:)\]]/g, '') === '') return words.replace(/[,(]? ?(?:on|le|am)? .{0,400}\d.*$/i, '');
  return rest.replace(/^[\s,;:)\]]+/, '');
}

/** A name is a few words; a sentence that ends in `wrote:` is not. */
function plausible(name: string): boolean {
  return name !== '' && name.split(' ').length <= 6 && !/[=;!?{}]/.test(name);
}

/** A head copied by Outlook and its kin: `From: NAME` and `Sent:` or `Date:`, with To, Cc and Subject. */
export interface HeadBlock {
  /** Lines that it takes, a rule above it and blank lines below not counted. */
  readonly length: number;
  readonly name: string;
}

const RULE =
  /^[ \t]*(?:-{2,} ?(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Forwarded message|原始邮件) ?-{2,}|_{20,}|-{20,})[ \t]*$/i;
const FROM = /^\*?(?:From|Von|De|Da|发件人)\*?:\*? ?(.{1,200})$/;
const SENT = /^\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|发送时间)\*?:\*? ?.{4,}$/;
const OTHER =
  /^\*?(?:To|Cc|Subject|An|Betreff|À|Objet|Para|Asunto|主题|收件人|抄送|Importance|Reply-To|Message-ID)\*?:\*? ?/;

/** Whether a line is the rule that some programs put above a copied head. */
export function isRule(text: string): boolean {
  return RULE.test(text);
}

/** The head that begins at `lines[at]`, if one does; `lines` are texts of one depth. */
export function headBlock(lines: readonly (string | undefined)[], at: number): HeadBlock | undefined {
  const from = FROM.exec((lines[at] ?? '').trim());
  if (from === null) return undefined;
  let length = 1;
  let sent = false;
  for (; length < 12; length++) {
    const text = lines[at + length]?.trim();
    if (text === undefined || text === '') break;
    if (SENT.test(text)) sent = true;
    else if (!OTHER.test(text) && !/^[\w"<].*@|^[^:]{1,80};/.test(text)) break;
  }
  if (!sent) return undefined;
  const name = cleanName(
    (from[1] ?? '')
      .replace(/\[mailto:[^\]]{0,200}\]?|\[[^\]]{0,200}@[^\]]{0,200}\]/gi, ' ')
      .replace(/<.*$/, ''),
  );
  return { length, name };
}
