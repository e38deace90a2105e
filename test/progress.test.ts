import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { wantsColor } from '../src/commands/findings.ts';
import { progress } from '../src/commands/progress.ts';
import { memoryIo } from './helpers/memory-io.ts';

/** A terminal whose clock stands where the test puts it. */
function terminal(isTTY: boolean) {
  let text = '';
  let now = 0;
  const stderr = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        text += String(chunk);
        done();
      },
    }),
    { isTTY },
  );
  const bar = progress({ ...memoryIo('/'), stderr, clock: () => now });
  return {
    at: (ms: number, words: string): string => {
      now = ms;
      text = '';
      bar.show(words);
      return text;
    },
    clear: (): string => {
      text = '';
      bar.clear();
      return text;
    },
  };
}

describe('progress', () => {
  test('is silent for the first second, then speaks at most ten times a second, and cleans up', () => {
    const { at, clear } = terminal(true);
    expect(at(900, 'one')).toBe('');
    expect(at(1_100, 'two')).toBe('\r\u001b[Ktwo');
    expect(at(1_150, 'three')).toBe('');
    expect(at(1_250, 'four')).toBe('\r\u001b[Kfour');
    expect(clear()).toBe('\r\u001b[K');
    expect(clear()).toBe('');
  });

  test('is silent where nobody looks', () => {
    expect(terminal(false).at(5_000, 'one')).toBe('');
  });
});

test('colour is for terminals, and never against NO_COLOR', () => {
  const tty = { isTTY: true };
  expect(wantsColor(memoryIo('/'), tty)).toBe(true);
  expect(wantsColor(memoryIo('/'), {})).toBe(false);
  expect(wantsColor(memoryIo('/', { NO_COLOR: '1' }), tty)).toBe(false);
  expect(wantsColor(memoryIo('/', { NO_COLOR: '1', FORCE_COLOR: '1' }), tty)).toBe(false);
  expect(wantsColor(memoryIo('/', { TERM: 'dumb' }), tty)).toBe(false);
  expect(wantsColor(memoryIo('/', { FORCE_COLOR: '1' }), {})).toBe(true);
});
