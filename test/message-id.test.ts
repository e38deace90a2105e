import { expect, test } from 'vitest';
import { messageIdOf } from '../src/text/message-id.ts';

test.each([
  ['https://github.com/actions/checkout@v4'],
  ['https://unpkg.com/react@18.2.0/x.js'],
  ['https://cdn.example.org/npm/tool@latest/dist/tool.js'],
  ['https://example.org/@ada/notes'],
  ['https://example.org/files/tool@2.0.x'],
  ['https://example.org/mail@4/tool.js'],
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
  ['<10@v4>', '10@v4'],
  ['mid:11@v4', '11@v4'],
])('%s is the message %s', (written, id) => {
  expect(messageIdOf(written)).toBe(id);
});
