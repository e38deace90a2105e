import type { PlannedAnswer } from '../model/answer.ts';
import type { Enumeration, Findings, FoundOption, Statement } from '../model/findings.ts';
import { withoutAddresses, withoutAddressesButIds } from '../text/addresses.ts';
import { counted } from '../text/counted.ts';
import { visibleLine } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';

const WIDTH = 80;

/**
 * What an import would write, for people: the options and why they are these, what was said of each, in time, and the answers
 * to a draft.
 */
export function planText(findings: Findings & { readonly answers: readonly PlannedAnswer[] }): string {
  const { main, options, enumerations, statements, problems, subject, question, threads } = findings;
  const list = enumerations.find(({ message }) => message === main);
  const head = [
    ...lay(subject === '' ? '(no subject)' : subject),
    ...(question === undefined ? [] : lay(question)),
    '',
    ...(main === undefined ? lay('No message declares the options.') : layTold(declared(main, list))),
  ];
  const about = options.flatMap((option) =>
    aboutOption(
      option,
      statements.filter((statement) => statement.option === option.label),
      main,
    ),
  );
  const answers = findings.answers.flatMap(answerLines);
  const replies = answers.length === 0 ? [] : ['', 'Answers to a draft:', ...answers];
  const foot = [
    `${counted(options.length, 'option')}, ${counted(statements.length, 'statement')}, ` +
      `${counted(enumerations.length, 'enumeration')}, ${counted(threads.length, 'thread')}.`,
  ];
  const told = problems.flatMap((problem) => layTold(problem, '  ! ', '    '));
  return `${[...head, ...about, ...replies, '', ...foot, ...(told.length === 0 ? [] : ['', ...told])].join('\n')}\n`;
}

/** The enumerations with what speaks for and against each, for people. */
export function listText({ enumerations, main }: Pick<Findings, 'enumerations' | 'main'>): string {
  if (enumerations.length === 0) return 'No enumerations were found.\n';
  return enumerations.map((one) => enumerationLines(one, one.message === main).join('\n')).join('\n');
}

function enumerationLines(
  { message, by, kind, items, score, reason }: Enumeration,
  isMain: boolean,
): string[] {
  const labels = items.map(({ label }) => label).join(' ');
  return [
    ...lay(
      `${kind}: ${labels}, by ${by.name}${isMain ? ' (the options)' : ''}`,
      `${String(score).padStart(4)}  `,
      INDENT,
    ),
    `${INDENT}<${visibleLine(message)}>`,
    ...layTold(reason, INDENT, INDENT),
    '',
  ];
}

const INDENT = '      ';

function declared(main: string, list: Enumeration | undefined): string {
  if (list === undefined) return `Options as listed in <${main}>:`;
  return `Options as listed by ${shown(list.by.name)} in <${main}> (score ${list.score}: ${list.reason}):`;
}

function aboutOption(
  { label, text, by, message }: FoundOption,
  statements: readonly Statement[],
  main: string | undefined,
): string[] {
  const from = `listed by ${shown(by.name)}, <${message}>`;
  return [
    '',
    ...lay(text, `${shown(label)}  `, '    '),
    ...(message === main ? [] : layTold(from, '    ', '    ')),
    ...statements.flatMap(statementLines),
  ];
}

function statementLines({
  by,
  time,
  stance,
  quote,
  message,
  explicit,
  secondHand,
  of,
  condition,
}: Statement): string[] {
  const day = time === undefined ? 'undated   ' : new Date(time * 1000).toISOString().slice(0, 10);
  const whose = secondHand ? ` for ${of?.name ?? 'somebody else'}` : '';
  const sure = explicit ? '' : ', not by name';
  const unless = condition === undefined ? '' : `, if ${condition}`;
  return [
    ...lay(`${by.name}${whose}: ${stance}${unless}${sure}`, `  ${day}  `, '    '),
    ...lay(`"${quote}"`, '    ', '    '),
    `    <${visibleLine(message)}>`,
  ];
}

function answerLines({ by, reply, about, quote, message }: PlannedAnswer): string[] {
  return [
    ...lay(`${by.name} ${reply} ${about}`, '  ', '    '),
    ...lay(`"${quote}"`, '    ', '    '),
    `    <${visibleLine(message)}>`,
  ];
}

function lay(text: string, first = '', rest = first): string[] {
  return wrap(shown(text), WIDTH, { first, rest });
}

/** A sentence that may name messages. */
function layTold(text: string, first = '', rest = first): string[] {
  return wrap(visibleLine(withoutAddressesButIds(text)), WIDTH, { first, rest });
}

function shown(text: string): string {
  return visibleLine(withoutAddresses(text));
}
