import { expect, test } from 'vitest';
import { parseData } from '../src/parse/parse.ts';
import { messageIdOf } from '../src/text/message-id.ts';
import { folderOf } from './helpers/folder.ts';

test.each([
  ['https://github.com/actions/checkout@v4'],
  ['https://unpkg.com/react@18.2.0/x.js'],
  ['https://cdn.example.org/npm/tool@latest/dist/tool.js'],
  ['https://example.org/@ada/notes'],
  ['https://example.org/files/tool@2.0.x'],
  ['https://example.org/mail@4/tool.js'],
  ['https://example.org/files/pkg@1.2.3.tgz'],
  ['https://example.org/files/pkg@18.2.0-beta.zip'],
])('%s is a link', (url) => {
  expect(messageIdOf(url)).toBeUndefined();
});

test.each([
  ['https://lore.kernel.org/r/1@host', '1@host'],
  ['https://lore.kernel.org/all/2%40local/T/#u', '2@local'],
  ['https://patch.msgid.link/3@v4', '3@v4'],
  ['https://lists.example.org/team/4@buildd', '4@buildd'],
  ['https://www.example.org/message-id/flat/5@box', '5@box'],
  ['https://example.org/public-inbox/6@box/raw', '6@box'],
  ['https://mail.example.org/r/7@18.2.0', '7@18.2.0'],
  ['https://example.org/anything/8@example.org', '8@example.org'],
  ['https://example.org/anything/9@mx-1.example.org/?x=1', '9@mx-1.example.org'],
  ['https://example.org/anything/12@163.com', '12@163.com'],
  ['<10@v4>', '10@v4'],
  ['mid:11@v4', '11@v4'],
])('%s is the message %s', (written, id) => {
  expect(messageIdOf(written)).toBe(id);
});

test("a URL that begins like the site's link mask is a message, wherever it stands", () => {
  const url = (id: string): string => `https://example.org/debates/${id}@v4`;
  const targets = (site: string): unknown => {
    const { units } = parseData(
      folderOf({
        'site.yaml': site,
        'clock/rfc.md': `---\ntitle: Clock\nquestion: Which?\nstatus: draft\ncriteria: []\nsources:\n  one: ${url('1')}\n---\n[Two](${url('2')}).\n`,
        'clock/review.md': `- [three](${url('3')})\n`,
      }),
    );
    const { sources, context, review } = units[0]?.rfc ?? {};
    const [paragraph] = context ?? [];
    const kind = paragraph?.kind === 'paragraph' ? paragraph.children[0]?.kind : undefined;
    return [sources?.[0]?.target.kind, kind, review?.sources];
  };
  expect(targets('title: Debates\narchive: https://example.org/debates/%s\n')).toEqual([
    'message',
    'citation',
    ['3@v4'],
  ]);
  expect(targets('title: Debates\narchive: https://example.org/other/%s\n')).toEqual(['link', 'link', []]);
});
