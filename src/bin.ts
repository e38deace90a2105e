#!/usr/bin/env node
import { run } from './cli.ts';
import { realIo } from './io.ts';

/** A process that ends with work unfinished must not look clean (`EX_SOFTWARE` of sysexits). */
process.exitCode = 70;

/** A reader that goes away, such as `head`, is no error of ours; a disk that is full is. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`rfc-compare: cannot write to standard output (${error.code}).\n`);
  process.exit(74);
});

// Without `await`, for it is bundled as CommonJS, which Node starts sooner.
void run(process.argv.slice(2), realIo()).then((code) => {
  process.exitCode = code;
});
