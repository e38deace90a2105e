import { declaredBy } from '../author/declared-by.ts';
import type { Found } from '../author/new-folder.ts';
import { planOf } from '../author/plan.ts';
import { findAnswers } from '../find/answers.ts';
import { findDebate, findLists } from '../find/find.ts';
import { type Io, UsageError } from '../io.ts';
import { writtenId } from '../mail/message-id.ts';
import type { Answers } from '../model/answer.ts';
import type { Findings } from '../model/findings.ts';
import { DEFAULT_ARCHIVE, type Person } from '../model/shared.ts';
import type { Archive } from '../model/thread.ts';
import type { Examined } from '../pipeline.ts';
import { listJson, planJson } from '../report/plan-json.ts';
import { listText, planText } from '../report/plan-text.ts';
import { placeText } from '../report/thread-text.ts';
import { withoutAddressesButIds } from '../text/addresses.ts';
import { visibleLine } from '../text/visible.ts';
import { type Debate, isTooLarge, proverOf, readDebate, readHeads } from './debate.ts';
import { loadIfThere, standingIn, type Target, targetOf } from './import-target.ts';
import { type Outcome, writeMore, writeNewRfc } from './import-write.ts';
import { masked } from './load.ts';
import { type MailSources, openMail } from './read-mail.ts';
import { write } from './write.ts';

export interface ImportOptions {
  readonly data: string;
  /** Folder of the RFC, in its data folder. */
  readonly into?: string;
  /** Message-ID of any mail of the one thread to read. */
  readonly thread?: string;
  /** Message-ID of the mail that declares the options. */
  readonly optionsFrom?: string;
  /** Print the enumerations, and write nothing. */
  readonly list: boolean;
  /** Print the plan, and write nothing. */
  readonly dryRun: boolean;
  readonly as: 'text' | 'json';
}

/** What an import works on, once the mails are read. */
interface Work {
  readonly opened: MailSources;
  readonly debate: Debate;
  readonly findings: Findings;
  /** Drafts of the RFC that stands in the target, and the answers to them. */
  readonly answers: Answers;
  /** People of people.yaml as they are, and as mails are read by. */
  readonly people: readonly Person[];
  readonly readers: readonly Person[];
}

/**
 * `import SOURCE...`: finds the options of a debate and what was said of them, and writes a new RFC folder, or what is new to
 * the `review.md` of one. Exit code 0 clean, 1 if something could not be read, told or written, 2 for wrong use, 3 when the
 * network fails.
 */
export async function importMail(
  io: Io,
  sources: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const target = options.into === undefined ? undefined : targetOf(options.into);
  if (target === undefined && !options.list && !options.dryRun)
    throw new UsageError(
      'Nothing says where to write; expected --into data/ID, or --dry-run to see the plan.',
    );
  if (target !== undefined && !options.list && !options.dryRun) {
    const { clearData } = await import('../files/write-data.ts');
    await clearData(io, target.data);
  }
  const loaded = await loadIfThere(io, target?.data ?? options.data);
  const standing = target === undefined ? undefined : standingIn(io, target, loaded);
  const shared = loaded?.examination.site.shared;
  const people = shared?.people ?? [];
  const opened = await openMail(io, sources, shared?.config.archive ?? DEFAULT_ARCHIVE, true);
  if ('message' in opened) {
    await write(io.stderr, `rfc-compare import: ${visibleLine(opened.message)}\n`);
    return opened.code;
  }
  try {
    const readers = masked(people);
    const archive = await readHeads(io, sources, opened, readers);
    await tellUnread(io, archive);
    if (options.list && options.thread === undefined && isTooLarge(archive)) {
      const { listThreads } = await import('./import-list.ts');
      const clean = await listThreads(io, opened, archive, readers, options);
      return clean && archive.account.problems.length === 0 ? 0 : 1;
    }
    const debate = await readDebate(opened, archive, readers, options.thread);
    const optionsFrom = chosenList(options, standing, debate);
    const answers =
      standing === undefined
        ? { drafts: new Set<string>(), answers: [] }
        : findAnswers(debate.threads, standing.comparison, readers);
    const choice = {
      people: readers,
      drafts: answers.drafts,
      ...(optionsFrom === undefined ? {} : { optionsFrom }),
    };
    if (options.list) {
      const lists = findLists(debate.threads, choice);
      await write(io.stdout, options.as === 'json' ? listJson(lists) : listText(lists));
      return archive.account.problems.length === 0 ? 0 : 1;
    }
    const findings = findDebate(debate.threads, choice);
    const work = { opened, debate, findings, answers, people, readers };
    const clean = await act(io, work, options, target, standing);
    return clean && archive.account.problems.length === 0 ? 0 : 1;
  } finally {
    await opened.done();
  }
}

/** Prints or writes; false if there are problems. */
async function act(
  io: Io,
  work: Work,
  options: ImportOptions,
  target: Target | undefined,
  standing: Examined | undefined,
): Promise<boolean> {
  const { findings } = work;
  const found: Found = {
    findings,
    people: work.people,
    messages: work.debate.messages,
    answers: work.answers.answers,
    proves: await proverOf(io, work.opened, findings, work.answers.answers, work.readers),
  };
  // Where a draft was sent, no mail needs to declare the options again.
  const isAnswered = work.answers.answers.length + work.answers.drafts.size > 0;
  if (options.dryRun || target === undefined) {
    const plan = planOf(found);
    await write(io.stdout, options.as === 'json' ? planJson(plan) : planText(plan));
    const expected = isAnswered ? findings.problems.length : 0;
    return (isAnswered || plan.main !== undefined) && plan.problems.length === expected;
  }
  if (findings.main === undefined && !isAnswered) {
    await tell(io, [...findings.problems, withoutMain(findings, work.debate)]);
    return false;
  }
  const outcome: Outcome =
    standing === undefined
      ? await writeNewRfc(io, target, found)
      : await writeMore(io, target, standing, found);
  // Where a draft was sent, no mail needs to declare the options again.
  const problems = [...(isAnswered ? [] : findings.problems), ...outcome.problems];
  const chosen = standing === undefined && options.optionsFrom === undefined ? otherLists(findings) : [];
  await tell(io, [...problems, outcome.said, ...chosen]);
  return problems.length === 0;
}

/**
 * The message whose list is taken: the one that people name, or the one that the RFC names, if these mails hold it.
 * @throws UsageError if the one that people name is not among the mails
 */
function chosenList(
  { optionsFrom }: ImportOptions,
  standing: Examined | undefined,
  { messages }: Debate,
): string | undefined {
  if (optionsFrom === undefined) {
    const declared = standing === undefined ? undefined : declaredBy(standing.rfc);
    return declared !== undefined && messages.has(declared) ? declared : undefined;
  }
  const id = writtenId(optionsFrom) ?? optionsFrom;
  if (messages.has(id)) return id;
  throw new UsageError(
    `No mail of the ${messages.size} read has the Message-ID ${optionsFrom}; \`--list\` shows those that list something.`,
  );
}

/** Which list was taken where nobody said which, if there are others. */
function otherLists({ main, enumerations }: Findings): string[] {
  const others = enumerations.length - 1;
  if (main === undefined || others < 1) return [];
  const lists = others === 1 ? 'the other list' : `the ${others} other lists`;
  return [
    `The options are those that <${main}> lists; --list shows ${lists}, --options-from MSGID takes one.`,
  ];
}

function withoutMain({ enumerations }: Findings, { messages }: Debate): string {
  const lists = enumerations.length === 1 ? '1 list was' : `${enumerations.length} lists were`;
  return (
    `No message declares the options: ${lists} found in ${messages.size} mails, and none stands out. ` +
    'Nothing was written; --list shows them, --options-from MSGID chooses one.'
  );
}

async function tellUnread(io: Io, { account }: Archive): Promise<void> {
  await tell(
    io,
    account.problems.map(({ at, reason }) => `${placeText(at)}: ${reason}`),
  );
}

async function tell(io: Io, sentences: readonly string[]): Promise<void> {
  for (const sentence of sentences)
    await write(io.stderr, `${visibleLine(withoutAddressesButIds(sentence))}\n`);
}
