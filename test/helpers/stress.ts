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

/** Twelve options by twenty criteria, all rated, named in long words, from right to left and without spaces. */
export function stress(): Files {
  const criteria = ids(20, 'c');
  const options = ids(12, 'option').map((id, at): [string, string] => [
    `stress/options/${at + 1}-${id}.md`,
    [
      `---\ntitle: ${pick(NAMES, at)}\n---\n${pick(NAMES, at + 1)}\n`,
      ...criteria.map(
        (criterion, row) =>
          `- ${pick(RATINGS, at + row * 2)} for ${criterion}, says ann, because ["${pick(NAMES, row)}"][mail]`,
      ),
      `- Bad for c1, says bea, because ["${pick(NAMES, at)}"][mail]`,
    ].join('\n'),
  ]);
  return {
    'site.yaml': `format: 1\ntitle: ${pick(NAMES, 3)}\n`,
    'people.yaml': `ann: { name: ${pick(NAMES, 1)} }\nbea: { name: ${LONG} }\n`,
    'criteria.yaml': criteria
      .map((id, at) => `${id}: { name: "${pick(NAMES, at).slice(0, 16)}", asks: ${pick(NAMES, at)}? }\n`)
      .join(''),
    'stress/rfc.md': [
      `---\ntitle: ${LONG}\nquestion: ${pick(NAMES, 1)}?\nstatus: open\nstatus-quo: option2`,
      `criteria: [${criteria.join(', ')}]\nsources: { mail: <a@b.example> }\n---`,
      `${pick(NAMES, 2)}\n\n## Positions\n`,
      ...ids(12, 'option').map(
        (id, at) => `- ${pick(['ann', 'bea'], at)} supports ${id}, because ["${pick(NAMES, at)}"][mail]`,
      ),
    ].join('\n'),
    ...Object.fromEntries(options),
  };
}
