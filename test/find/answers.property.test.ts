import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderDraft } from '../../src/documents.ts';
import { findAnswers } from '../../src/find/answers.ts';
import { draftText } from '../../src/find/draft-lines.ts';
import type { Target } from '../../src/model/answer.ts';
import { examine } from '../../src/pipeline.ts';
import { tagsIn } from '../../src/text/claim-tag.ts';
import { draftSetting } from '../draft/drafts.ts';
import { folderOf } from '../helpers/folder.ts';
import { dataFolders, ODD_WORDS, PLAIN_WORDS } from '../helpers/generate.ts';
import { type Draft, mboxOf, readIn } from './read.ts';

const HEAD = { from: 'Ada Reed <ada@example.org>', to: ['list@example.org'], cc: [], references: [] };
const ON = 'On Mon, 7 Jan 2030, Ada Reed wrote:';

/** The reply that each line with a tag gets: everything above it quoted, as in a mail that nobody trimmed. */
function repliesTo(lines: readonly string[], tagged: boolean): { tag: string; reply: Draft }[] {
  const seen = new Set<string>();
  return lines.flatMap((line, at) =>
    tagsIn(line).flatMap((tag) => {
      if (seen.has(tag) || !line.trimEnd().endsWith(tag)) return [];
      seen.add(tag);
      const above = tagged ? lines.slice(at, at + 1) : lines.slice(0, at + 1);
      const quoted = above.map((one) => `> ${tagged ? one : one.replace(/\{[0-9a-z]{6,}\}/g, '')}`);
      const text = [ON, ...quoted, '', 'No, that is another matter altogether.'].join('\n');
      return [{ tag, reply: { id: `r${seen.size}`, by: 'Dan Fell', to: 'draft', text } }];
    }),
  );
}

function anchorsOf(target: Target): readonly string[] {
  if ('anchor' in target) return [target.anchor];
  return target.kind === 'draft' ? target.anchors : [];
}

test('an answer under the line of any claim is found at that claim, with its tag and without', async () => {
  const shapes = [
    { options: 3, criteria: 3, words: PLAIN_WORDS, longest: 12 },
    { options: 3, criteria: 2, words: ODD_WORDS, longest: 6 },
  ];
  const folders = shapes.flatMap((shape) => fc.sample(dataFolders(shape), { seed: 7, numRuns: 9 }));
  let exact = 0;
  let all = 0;
  for (const files of folders) {
    const examination = await examine(folderOf(files));
    const [rfc] = examination.rfcs;
    if (rfc === undefined) continue;
    const { comparison } = rfc;
    const mail = await renderDraft(examination, rfc, 'mail', draftSetting({ tags: true, mail: HEAD }));
    const body = mail.slice(mail.indexOf('\n\n') + 2);
    const draft: Draft = { id: 'draft', by: 'Ada Reed', text: body };
    const byTag = new Map(draftText(comparison).lines.map((line) => [line.tag, line]));
    for (const tagged of [true, false]) {
      const replies = repliesTo(body.split('\n'), tagged);
      const sent = mboxOf([draft, ...replies.map(({ reply }) => reply)]);
      const { answers, drafts } = findAnswers(await readIn(sent), comparison, []);
      if (replies.length > 0) expect([...drafts]).toEqual(['draft@example.org']);
      for (const { tag, reply } of replies) {
        const own = answers.filter(({ message }) => message === `${reply.id}@example.org`);
        const line = byTag.get(tag);
        const anchor = line?.target.anchor ?? '';
        expect(own).toHaveLength(1);
        const [found] = own.map(({ target }) => anchorsOf(target));
        all += 1;
        if (found?.length === 1) exact += 1;
        // Lines that read the same stay open; nothing is ever found at another line.
        const short = `${line?.lead}${line?.because}`.length < 10;
        if (tagged) expect(found).toEqual([anchor]);
        else if (!short || found?.length !== 0) expect(found).toContain(anchor);
      }
    }
  }
  expect(all).toBeGreaterThan(200);
  expect(exact / all).toBeGreaterThan(0.9);
});
