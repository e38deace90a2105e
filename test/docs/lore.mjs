/** Stands before a program of the tests: what it would ask of lore.kernel.org is asked of the archive on this machine. */
const { fetch } = globalThis;
const local = process.env.RFC_COMPARE_TEST_ARCHIVE;

globalThis.fetch = (url, init) =>
  fetch(String(url).replace(/^https:\/\/lore\.kernel\.org\/(r|all)\//, `${local}/dev/`), init);
