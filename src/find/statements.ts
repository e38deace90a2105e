import type { Statement } from '../model/findings.ts';
import type { Stance } from '../model/rfc.ts';
import { ballot } from './cast-votes.ts';
import type { Ground, Remark } from './ground.ts';
import type { Mail } from './mails.ts';
import { quoteOf } from './passage.ts';
import { remarksIn } from './remarks.ts';
import { LEAST, rankOf, WEIGHT, type Weight } from './weights.ts';

/** What a mail says of the options, in the order of its lines: one statement an option and a person whose view it is. */
export function statementsOf(mail: Mail, ground: Ground): Statement[] {
  const remarks = ballot(mail, ground);
  for (const paragraph of mail.paragraphs) remarks.push(...remarksIn(mail, paragraph, ground, remarks));
  ground.saidOnLine.note(mail, remarks);
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const key = `${remark.option} ${remark.secondHand ? (remark.of?.id ?? '?') : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  const statements = [...groups.values()].flatMap((group) => settle(mail, group));
  return statements.sort((a, b) => a.line - b.line || (a.option < b.option ? -1 : 1));
}

/** The stance that the weightiest remarks agree on; where they part, none. */
function settle(mail: Mail, remarks: readonly Remark[]): Statement[] {
  const alone = remarks.filter(({ together, stance }) => together.length === 0 || stance === 'neutral');
  const counted = alone.some(({ stance }) => stance !== 'neutral') ? alone : remarks;
  const most = Math.max(...counted.map(rankOf));
  const best = counted.filter((one) => most > 0 && rankOf(one) === most);
  const meant = most < WEIGHT.will ? prevailing(best) : agreed(best.map((one) => one.stance));
  const stance = overruled(meant, most, remarks);
  const shown =
    best.find((one) => one.stance === stance) ?? [...remarks].sort((a, b) => b.weight - a.weight)[0];
  if (shown === undefined) return [];
  const passage = quoteOf(shown.paragraph, shown.sentence, shown.at);
  if (passage === undefined) return [];
  return [
    {
      message: mail.id,
      by: mail.by,
      ...(mail.time === undefined ? {} : { time: mail.time }),
      option: shown.option,
      stance,
      quote: passage.quote,
      line: passage.line + 1,
      explicit: remarks.some((remark) => remark.explicit),
      secondHand: shown.secondHand,
      ...(shown.of === undefined ? {} : { of: shown.of }),
      ...(shown.condition === undefined || stance === 'neutral' ? {} : { condition: shown.condition }),
      together: shown.stance === stance ? shown.together : [],
    },
  ];
}

/**
 * A stance by will becomes neutral where other remarks on the option clearly contradict it; an option that a vote ranks low
 * and words oppose is opposed. `most` is the highest rank of the remarks.
 */
function overruled(stance: Stance, most: number, remarks: readonly Remark[]): Stance {
  const isAgainst = (least: Weight): boolean =>
    remarks.some((one) => one.stance === 'opposes' && one.weight >= least && !one.secondHand);
  if (stance === 'accepts' && most > WEIGHT.will && isAgainst(WEIGHT.will)) return 'opposes';
  if (most !== WEIGHT.will || stance === 'neutral') return stance;
  const parts =
    stance === 'opposes'
      ? remarks.some(
          (one) => one.stance !== 'opposes' && one.stance !== 'neutral' && one.weight >= LEAST.maybeWill,
        )
      : isAgainst(LEAST.maybeWill);
  return parts ? 'neutral' : stance;
}

/** Of praise and blame the one that clearly outweighs the other. */
function prevailing(remarks: readonly Remark[]): Stance {
  const sums = new Map<Stance, number>();
  for (const { stance, weight } of remarks) sums.set(stance, (sums.get(stance) ?? 0) + weight);
  const against = sums.get('opposes') ?? 0;
  const inFavour = (sums.get('supports') ?? 0) + (sums.get('accepts') ?? 0);
  if (against > CLEAR * inFavour) return 'opposes';
  if (inFavour > CLEAR * against)
    return (sums.get('supports') ?? 0) >= (sums.get('accepts') ?? 0) ? 'supports' : 'accepts';
  return 'neutral';
}

function agreed(stances: readonly Stance[]): Stance {
  const all = new Set(stances);
  if (all.size === 1) return stances[0] ?? 'neutral';
  if (all.has('opposes') || all.size === 0) return 'neutral';
  return all.has('supports') ? 'supports' : all.has('accepts') ? 'accepts' : 'neutral';
}

/** How many times as much praise as blame settles a stance, or blame as praise. */
const CLEAR = 2;
