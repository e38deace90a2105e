import { expect, test } from 'vitest';
import { readMails } from '../../src/mail/read.ts';
import { bytesOf } from './shared.ts';

const MAIL =
  'From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: Ada Reed <ada@example.org>\nSubject: Clock\n\nText.\n\n';

test.each([1, 3_000])(
  'a reading that stops early lets go of what it reads: after the first of %i mails',
  async (count) => {
    let open = true;
    async function* chunks() {
      try {
        for (let at = 0; at < count; at++) yield bytesOf(MAIL);
      } finally {
        open = false;
      }
    }
    for await (const event of readMails('list.mbox', chunks(), false)) {
      expect(event.kind).toBe('mail');
      break;
    }
    expect(open).toBe(false);
  },
);
