import type { ListItem } from 'mdast';
import type { Comparison } from '../../model/comparison.ts';
import { plainGfm, textNode, toGfm } from './prose.ts';
import { link } from './table.ts';

/** What the template `markdown/threads` places; every string is Markdown. */
export interface ThreadsView {
  readonly title: string;
  readonly words: string;
  /** A list, in the order of time. */
  readonly messages: string;
}

/** The page of the messages that nobody cites and that name no option; null where there is none. */
export function threadsView({ title, coverage }: Comparison): ThreadsView | null {
  const others = coverage?.uncited.filter(({ options }) => options.length === 0) ?? [];
  if (others.length === 0) return null;
  const children = others.map(({ date, from, url }): ListItem => {
    const words = [date, from].filter((part) => part !== undefined).join(', ');
    return {
      type: 'listItem',
      children: [
        { type: 'paragraph', children: [textNode(words === '' ? '' : `${words}: `), link(url, url)] },
      ],
    };
  });
  const count = `${others.length} ${others.length === 1 ? 'message names' : 'messages name'} no option.`;
  return {
    title: plainGfm(title),
    words: plainGfm(count),
    messages: toGfm([{ type: 'list', ordered: false, spread: false, children }]),
  };
}
