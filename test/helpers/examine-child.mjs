/**
 * Examines data folders, one after another, for a parent that may have to end this process. Every message from it is the
 * files of one folder; every answer says what came of it and how much of the processor's time it took.
 */
const pipeline = await import(process.argv[2]);
const { readTemplates } = await import(process.argv[3]);
const templates = readTemplates({ cwd: process.cwd() });

process.on('message', async ({ files, forms }) => {
  const before = process.cpuUsage();
  const answer = {};
  try {
    const examination = await pipeline.examine({ name: 'data', files, unread: [] });
    answer.found = examination.diagnostics.map(({ at, rule, severity }) => ({ at, rule, severity }));
    answer.options = examination.rfcs.flatMap(({ rfc }) => rfc.options.map(({ id }) => `${rfc.id}/${id}`));
    answer.rfcs = examination.rfcs.map(({ rfc }) => rfc.id);
    answer.examined = millisecondsSince(before);
    const pages = await pipeline.renderSite(examination, { templates, forms, width: 72 });
    answer.written = pages.reduce((sum, { text }) => sum + text.length, 0);
    answer.rendered = millisecondsSince(before) - answer.examined;
    answer.polluted = Object.keys(Object.prototype).join();
  } catch (error) {
    answer.threw = String(error?.stack ?? error);
  }
  process.send(answer);
});
process.send('ready');

function millisecondsSince(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
