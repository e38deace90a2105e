import { createInterface } from 'node:readline';
import { type Io, UsageError } from '../io.ts';

/** Questions to the one at the terminal. */
export interface Asker {
  /** Asks for a line; an empty one is the answer `usual`. Asks again while `wrong` says what is wrong with it. */
  readonly ask: (
    question: string,
    usual: string,
    wrong?: (answer: string) => string | undefined,
  ) => Promise<string>;
  readonly done: () => void;
}

/** Whether there is somebody to ask. */
export function canAsk({ stdin, stderr }: Io): boolean {
  return stdin.isTTY === true && stderr.isTTY === true;
}

/**
 * Asks on stderr and reads from stdin, line by line.
 * @throws UsageError from `ask` if the input ends
 */
export function asker(io: Io): Asker {
  const reader = createInterface({ input: io.stdin, output: io.stderr, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  const ask: Asker['ask'] = async (question, usual, wrong = () => undefined) => {
    for (;;) {
      io.stderr.write(`${question}${usual === '' ? '' : ` [${usual}]`}: `);
      const line = await lines.next();
      if (line.done === true) throw new UsageError('The input ended; nothing was written.');
      const answer = line.value.trim() || usual;
      const problem = wrong(answer);
      if (problem === undefined) return answer;
      io.stderr.write(`${problem}\n`);
    }
  };
  return { ask, done: () => reader.close() };
}
