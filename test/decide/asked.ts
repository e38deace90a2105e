import type { Comparison } from '../../src/model/comparison.ts';
import type { Decision } from '../../src/model/decision.ts';
import { examine } from '../../src/pipeline.ts';
import { toldParts } from '../../src/render/decision/tell.ts';
import { folderOf } from '../helpers/folder.ts';

/** What an invented question has beside two options, `wall` and `steady`, and the criteria `cost` and `looks`. */
export interface Asked {
  readonly head?: string;
  readonly criteria?: string;
  readonly wall?: string;
  readonly steady?: string;
  readonly positions?: string;
  readonly subjects?: Readonly<Record<string, readonly [date: string, subject: string]>>;
}

/** An invented question, compared. */
export async function compared(asked: Asked): Promise<Comparison> {
  const { head = '', criteria = '[cost, looks]', wall = '', steady = '', positions = '', subjects } = asked;
  const outcome = head.includes('outcome:') ? '## Outcome\n\nIt is so <a@example.org>.\n\n' : '';
  const status = head.includes('outcome:') ? 'decided' : 'open';
  const messages = Object.entries(subjects ?? {}).map(([id, [date, subject]]) => [
    `${id}@example.org`,
    { date: `${date}T10:00:00Z`, subject },
  ]);
  const { rfcs } = await examine(
    folderOf({
      'people.yaml': 'ada: { name: Ada Reed }\nben: { name: Ben Moss }\ncleo: { name: Cleo Lund }\n',
      'criteria.yaml': 'cost: { name: Cost }\nlooks: { name: Looks }\n',
      'clock/rfc.md': `---\ntitle: Clock\nquestion: Which?\nstatus: ${status}\ncriteria: ${criteria}\n${head}---\n${outcome}## Positions\n\n${positions}\n`,
      'clock/options/1-wall.md': `---\ntitle: wall\n---\n${wall}\n`,
      'clock/options/2-steady.md': `---\ntitle: steady\n---\n${steady}\n`,
      ...(subjects === undefined
        ? {}
        : {
            'clock/citations.lock.json': JSON.stringify({
              format: 1,
              messages: Object.fromEntries(messages),
            }),
          }),
    }),
  );
  const [one] = rfcs;
  if (one === undefined) throw new Error('The question was not read.');
  return one.comparison;
}

/** What an invented question comes to. */
export async function decided(asked: Asked): Promise<Decision> {
  return (await compared(asked)).decision;
}

/** A claim with a rating. */
export function rated(rating: string, criterion: string, who = 'ada', source = 'a'): string {
  return `- ${rating} for ${criterion}, says ${who}, because so <${source}@example.org>\n`;
}

/** Every sentence that is told, without what it cites. */
export function sentencesOf(comparison: Comparison): string[] {
  return toldParts(comparison).flatMap(({ told }) =>
    told.flatMap(({ words: [first] }) => (first?.kind === 'text' ? [first.text] : [])),
  );
}
