import type { Stance } from '../model/rfc.ts';

/** Ranks of labels in a vote: those of the first rank first; labels of one rank are tied. */
export type Ranking = readonly (readonly string[])[];

const LABEL = '[#(]?(?:[A-Za-z]{1,3}|\\d{1,2}[a-zA-Z]?)\\)?';
const RANKED = new RegExp(
  `(?:^|[:\\s])(${LABEL}(?:\\s*(?:>{1,3}|=|≥|≻|,|/|&|\\bthen\\b|, then\\b|, and\\b)\\s*${LABEL})+)(?=$|[\\s.,;!)])`,
);
const VOTING = /\b(?:vot(?:e|ing|es)|rank(?:ing|ed)?|order|preferences?|ballot|prefer)\b/i;

/**
 * The ranking that a line or sentence gives, if all of its words are labels: `D > U > O`, `B, C, A`, `2 then 1`. Commas
 * rank where nothing else does, and only in a vote: alone on the line, or where the words say that it is one.
 */
export function rankingIn(text: string, isLabel: (label: string) => boolean): Ranking | undefined {
  const line = text
    .replace(/^\s*(?:\[[ \w]*\]\s*)?/, '')
    .replace(/\boptions? |\bchoices? /gi, '')
    .trim();
  const match = RANKED.exec(line);
  const body = match?.[1];
  if (match === null || body === undefined) return undefined;
  const strong = /[>≻≥]/.test(body);
  const rest = `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`;
  const alone = !/\p{L}{2}/u.test(
    rest.replace(
      /\b(?:my|own|personal|now|current|final|revised|preferred|be|vote|i|would|is|in|that|order|of|preference|ranking|ranked|thus|so|voting|ballot|rank|for|me|personally|the|imho|imo|fwiw)\b/gi,
      '',
    ),
  );
  const pieces = body.split(
    strong ? /(?<![\s>≻≥])\s*[>≻≥]+\s*/ : /(?<!\s)\s*(?:(?:,\s*)?\b(?:then|and)\b|,)\s*/,
  );
  const ranks = pieces.map((piece) =>
    piece
      .split(strong ? /(?<!\s)\s*(?:=|,|\/|&)\s*/ : /(?<!\s)\s*[=/&]\s*/)
      .map((label) => label.replace(/^[#(]+|\)$/g, ''))
      .filter((label) => label !== ''),
  );
  const labels = ranks.flat();
  if (
    labels.length < 2 ||
    !labels.every(isLabel) ||
    new Set(labels.map((one) => one.toLowerCase())).size < labels.length
  )
    return undefined;
  if (strong) return ranks;
  const ordered = /\bin (?:that|this) order\b|\bthen\b/i.test(line);
  if (
    ranks.length > 1 &&
    (ordered || (VOTING.test(rest) && alone) || (alone && (labels.length > 2 || !/\w/.test(rest))))
  )
    return ranks;
  return undefined;
}

/**
 * What a ranking says of each label: the first rank is supported; of three and more ranks that leave nothing out, the last
 * is opposed; so is what stands below `nobody` (further discussion, none of the above); what lies between is accepted.
 */
export function stancesOfRanking(
  ranking: Ranking,
  isNobody: (label: string) => boolean,
  options: number,
): Map<string, Stance> {
  const stances = new Map<string, Stance>();
  const line = ranking.findIndex((rank) => rank.some(isNobody));
  const ranked = ranking.flat().filter((label) => !isNobody(label)).length;
  ranking.forEach((rank, at) => {
    for (const label of rank) {
      if (isNobody(label)) continue;
      const last = at === ranking.length - 1 && ranking.length >= 3 && ranked >= options;
      stances.set(
        label,
        at === 0 ? 'supports' : (line >= 0 && at > line) || (line < 0 && last) ? 'opposes' : 'accepts',
      );
    }
  });
  return stances;
}

/** `A: -1`, `B: yes`: a label, and in a word what is thought of it. */
export function verdictsIn(
  text: string,
  isLabel: (label: string) => boolean,
): { label: string; stance: Stance; at: number }[] {
  const found: { label: string; stance: Stance; at: number }[] = [];
  const pattern =
    /(?<![\w'])(?:(?:option|approach|choice|proposal|alternative) )?[#(]?([A-Za-z]|[ivx]{1,4}|\d{1,2}[a-zA-Z]?|[a-z]+(?:-[a-z]+)+)\)?\s*(?::|=|-{1,2}(?= )|–|\.{2,})?\s+?([+-]?[01](?:\.\d+)?(?![\w%.])|yes|no|ok|okay|ack|nak|fine|love|hate|meh|strong no|strong yes|oppose[ds]?|against|support|neutral|abstain)(?=$|[\s.,;)])/gi;
  for (const match of text.matchAll(pattern)) {
    const label = match[1] ?? '';
    const value = (match[2] ?? '').toLowerCase();
    const separated = /[:=–-]/.test(match[0].slice(label.length, match[0].length - value.length));
    if (!isLabel(label) || (!separated && !/^[+-]/.test(value))) continue;
    const stance = verdict(value);
    if (stance !== undefined) found.push({ label, stance, at: match.index });
  }
  return found;
}

function verdict(value: string): Stance | undefined {
  if (/^[+-]?\d/.test(value)) {
    const n = Number(value);
    if (!/^[+-]/.test(value) && n !== 0) return undefined;
    return n === 0 ? 'neutral' : n >= 1 ? 'supports' : n > 0 ? 'accepts' : 'opposes';
  }
  if (/^(?:yes|ack|love|strong yes|support)$/.test(value)) return 'supports';
  if (/^(?:ok|okay|fine)$/.test(value)) return 'accepts';
  if (/^(?:neutral|abstain|meh)$/.test(value)) return 'neutral';
  return 'opposes';
}

/** The rank that a ballot's box gives: `[2] Choice 1`, `[ 1 ] B`. */
export function boxRank(text: string): number | undefined {
  const match = /^\s*\[\s*_*(\d{1,2})_*\s*\]/.exec(text);
  return match === null ? undefined : Number(match[1]);
}
