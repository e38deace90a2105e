import { expect, test } from 'vitest';
import { find } from './rules/find.ts';

const CYRILLIC_A = '\u0430';

test('an id that only looks like another is told by the letter that is no ASCII', () => {
  const messages = find({
    'people.yaml': `${CYRILLIC_A}da: { name: Ada Reed }\nada: { name: Ada Reed }\n`,
    'clock/options/1-wall.md': `---\ntitle: the wall clock\n---\n- Good for cost, says ${CYRILLIC_A}da, because <one@example.org>.\n`,
    'clock/rfc.md': `---\ntitle: Clock\nquestion: Which?\nstatus: open\ncriteria: [cost]\nstatus-quo: wall\n---\n`,
  }).map(({ message }) => message);
  expect(messages).toContainEqual(
    expect.stringContaining(`\`${CYRILLIC_A}da\` (\`${CYRILLIC_A}\` is U+0430) has a wrong form`),
  );
  expect(messages).toContainEqual(
    expect.stringContaining(`Unknown person \`${CYRILLIC_A}da\` (\`${CYRILLIC_A}\` is U+0430); expected`),
  );
});

test('one that cannot be seen is told by its number alone', () => {
  const [message] = find({ 'people.yaml': '"a\u200bda": { name: Ada Reed }\n' }).flatMap(
    ({ message: one }) => (one.includes('wrong form') ? [one] : []),
  );
  expect(message).toContain('(U+200B) has a wrong form');
});
