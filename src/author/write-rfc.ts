import type { KeyedSource } from './source-keys.ts';
import { yamlText } from './yaml-text.ts';

/** What `rfc.md` of a new folder says. */
export interface RfcDraft {
  readonly title: string;
  readonly question: string;
  /** Key of the message that declares the options, where it has one. */
  readonly from?: string;
  /** `<Message-ID>` or `mid:` of the roots. */
  readonly threads: readonly string[];
  readonly sources: readonly KeyedSource[];
  /** Name of the one who listed the options, where it may be given. */
  readonly by?: string;
  /** `YYYY-MM-DD` of that message. */
  readonly day?: string;
}

/** `rfc.md` of a new folder: a draft that says where its options come from, and waits for positions. */
export function rfcText(draft: RfcDraft): string {
  const { title, question, from, threads, sources } = draft;
  const head = [
    `title: ${yamlText(title)}`,
    `question: ${yamlText(question)}`,
    'status: draft',
    'criteria: []',
    ...(from === undefined ? [] : [`from: ${from}`]),
    ...(threads.length === 0 ? [] : ['threads:', ...threads.map((id) => `  - ${id}`)]),
    ...(sources.length === 0
      ? []
      : ['sources:', ...sources.map(({ key, written }) => `  ${key}: ${written}`)]),
  ];
  return `---\n${head.join('\n')}\n---\n${contextOf(draft)}\n\n## Positions\n`;
}

function contextOf({ from, by, day }: RfcDraft): string {
  const when = day === undefined ? '' : ` on ${day}`;
  if (from === undefined) return 'The options are as a mail lists them.';
  if (by === undefined) return `The options are as they were [listed][${from}]${when}.`;
  return `The options are as ${by} [listed them][${from}]${when}.`;
}
