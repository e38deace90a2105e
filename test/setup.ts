import fc from 'fast-check';

/**
 * Properties are tried on the same examples in each run, so that a change fails for what it changes.
 * `PROPERTY_SEED=random npx vitest run` looks for others; a number repeats what such a run found.
 */
const { PROPERTY_SEED: seed } = process.env;
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed ?? 20_210_604) });
