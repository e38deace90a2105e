import type { Files } from '../helpers/folder.ts';

/** Text that would show at once if it were ever taken for markup, a template, a direction or a command to a terminal. */
export const EVIL = `<img src=x onerror=alert(1)>{{x}}"'</script></style>\u202e\u001b[2J`;
/** What of it a reader must not meet as it is. */
export const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const yaml = (text: string): string => JSON.stringify(text);

/** An RFC that has `end` at the end of everything that people can write in it, and says otherwise what `other` says. */
export function ending(end: string, other = ''): Files {
  const plain = end.replace(/\u001b/g, '');
  return {
    'site.yaml': 'format: 1\ntitle: Site\narchive: https://mail.example.org/r/%s\n',
    'people.yaml': `ann:\n  name: ${yaml(`NAME${plain}`)}\n  role: ${yaml(`ROLE${plain}`)}\n  org: ${yaml(`ORG${plain}`)}\nbob: { name: Bob }\n`,
    'criteria.yaml': `cost:\n  name: ${yaml(`CRIT${plain}`)}\n  asks: ${yaml(`ASKS${plain}`)}\n${other}`,
    'evil/rfc.md': [
      '---',
      `title: ${yaml(`TITLE${plain}`)}`,
      `question: ${yaml(`QUESTION${plain}`)}`,
      'status: open',
      `tags: [${yaml(`TAG${plain}`)}]`,
      `ladder: ${yaml(`LADDER${plain}`)}`,
      'status-quo: one',
      `criteria: [{ id: cost, must: neutral, because: ${yaml(`MUST${plain}`)} }]`,
      'sources:',
      `  mail: ${yaml('<"onmouseover="alert(1)"@x.y>')}`,
      '  link: https://example.org/?a=1&b=(alert)',
      '---',
      `CONTEXT${plain} [link][link]`,
      '',
      '## Positions',
      '',
      `- ann supports one, if COND${plain} holds, says bob, because ["QUOTE${plain}"][mail]`,
      `- bob opposes two, because POSITION${plain}`,
      '',
      '## Outcome',
      '',
      `OUTCOME${plain}`,
      '',
      `## SECTION${plain}`,
      '',
      `| HEAD${plain} |`,
      '|---|',
      `| ITEM${plain} |`,
    ].join('\n'),
    'evil/options/1-one.md': `---\ntitle: ${yaml(`OPTION${plain}`)}\nlabel: ${yaml(end === '' ? 'L' : '<b>{{x}}')}\n---\nBODY${plain}\n\n- Bad for cost, says ann, if IF${plain} is, because ["SAID${plain}"][mail]\n- Good, because ARGUMENT${plain}\n`,
    'evil/options/2-two.md': `---\ntitle: two\n---\n- Cost is VALUE${plain}, says bob, because ["so"][mail] and <b>${plain}\n`,
    'evil/citations.lock.json': JSON.stringify({
      format: 1,
      messages: { '"onmouseover="alert(1)"@x.y': { from: `FROM${end}`, subject: `SUBJECT${end}` } },
    }),
  };
}
