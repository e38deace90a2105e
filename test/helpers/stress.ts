import type { Files } from './folder.ts';

const LONG = 'Donaudampfschiffahrtsgesellschaftskapitaensmuetzenhersteller';
const NAMES = [
  LONG,
  'فتح الجهاز من مساحة المستخدم',
  'הרשאה לכל תהליך',
  '用户空间必须持有设备的文件描述符才能启用',
  'a few short words',
];
const RATINGS = ['Very bad', 'Bad', 'Neutral', 'Good', 'Very good'];

const ids = (count: number, stem: string): string[] =>
  Array.from({ length: count }, (_, at) => `${stem}${at + 1}`);
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/**
 * Twelve options by twenty criteria with something said of each cell, in long words, from right to left and without
 * spaces: names, roles, claims, values, conditions, quotes, prose, subjects and tags.
 */
export function stress(): Files {
  const criteria = ids(20, 'c');
  const rated = criteria.slice(0, 18);
  const options = ids(12, 'option').map((id, at): [string, string] => [
    `stress/options/${at + 1}-${id}.md`,
    [
      `---\ntitle: ${pick(NAMES, at)}\n---\n${pick(NAMES, at + 1)}, \`${pick(NAMES, at)}\` 1, 2 ["${pick(NAMES, at + 2)}"][mail]\n`,
      ...rated.map(
        (criterion, row) =>
          `- ${pick(RATINGS, at + row * 2)} for ${criterion}, says ${pick(['ann', 'cai'], row)}, because ${pick(NAMES, row + 1)} 7 ["${pick(NAMES, row)}"][mail]`,
      ),
      `- C19 is ${pick(NAMES, at + 1)} 3, says ann, because ["${pick(NAMES, at)}"][mail] 4`,
      `- Unknown for c20, if ${pick(NAMES, at)} 5, says cai, because ["${pick(NAMES, at + 1)}"][reply]`,
      `- Bad for c1, says bea, because ["${pick(NAMES, at)}"][mail]`,
      `- Good, says ann, because ${pick(NAMES, at)} ["${pick(NAMES, at + 1)}"][mail]`,
    ].join('\n'),
  ]);
  return {
    'site.yaml': `format: 1\ntitle: ${pick(NAMES, 3)}\nbase-url: https://site.example.org/\n`,
    'people.yaml': [
      `ann: { name: ${pick(NAMES, 1)}, role: ${pick(NAMES, 2)}, org: ${pick(NAMES, 1)} }`,
      `bea: { name: ${LONG} }`,
      `cai: { name: ${pick(NAMES, 3)}, role: ${pick(NAMES, 2)} }\n`,
    ].join('\n'),
    'criteria.yaml': criteria
      .map((id, at) => `${id}: { name: "${pick(NAMES, at).slice(0, 16)}", asks: ${pick(NAMES, at)}? }\n`)
      .join(''),
    'stress/rfc.md': [
      `---\ntitle: ${LONG}\nquestion: ${pick(NAMES, 1)}?\nstatus: open\nstatus-quo: option2\nladder: ${pick(NAMES, 2)}`,
      `tags: [${pick(NAMES, 1)}, ${pick(NAMES, 3)}]`,
      `criteria: [${criteria.join(', ')}]\nsources: { mail: <a@b.example>, reply: <b@b.example> }\nrefines: other\n---`,
      `${pick(NAMES, 2)} 1, 2 ["${pick(NAMES, 1)}"][mail] 3\n\n- ${pick(NAMES, 1)} 4\n\n## Positions\n`,
      ...ids(12, 'option').map(
        (id, at) =>
          `- ${pick(['ann', 'bea', 'cai'], at)} supports ${id}, if ${pick(NAMES, at)} 6, because ["${pick(NAMES, at)}"][mail] 7`,
      ),
      `- bea opposes option3, because ["${pick(NAMES, 1)}"][reply]`,
      `\n## ${pick(NAMES, 2)}\n\n${pick(NAMES, 1)} 8`,
    ].join('\n'),
    'stress/citations.lock.json': JSON.stringify({
      format: 1,
      messages: {
        'a@b.example': {
          from: pick(NAMES, 1),
          date: '2001-02-03T04:05:06Z',
          subject: `Re: ${pick(NAMES, 2)}`,
        },
        'b@b.example': { from: pick(NAMES, 3), date: '2001-02-04T04:05:06Z', subject: pick(NAMES, 1) },
      },
    }),
    ...Object.fromEntries(options),
    'other/rfc.md': `---\ntitle: ${pick(NAMES, 1)}\nquestion: ${pick(NAMES, 2)}?\nstatus: draft\ncriteria: [c2]\n---\n${pick(NAMES, 2)}\n`,
    'other/options/1-one.md': `---\ntitle: ${pick(NAMES, 2)}\n---\n- Good for c2, says ann, because ${pick(NAMES, 1)} 9\n`,
    'other/options/2-two.md': `---\ntitle: ${pick(NAMES, 3)}\n---\n- Bad for c2, says bea, because ${pick(NAMES, 2)}\n`,
  };
}
