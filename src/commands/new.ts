import { entryView, type NewView, optionView, rfcView, titleOf } from '../author/new-views.ts';
import { readTemplates } from '../files/read-templates.ts';
import { type Io, UsageError } from '../io.ts';
import { isId, toId } from '../text/id.ts';
import { commaList, findRfc, type Loaded } from './load.ts';
import { type Added, growFile, type NewOptions, writeAdded } from './new-write.ts';
import { unknown } from './unknown.ts';

/** `new rfc ID [TITLE]`: a draft with the site's criteria, or with those that are named. */
export async function newRfc(
  io: Io,
  id: string,
  title: string | undefined,
  options: NewOptions & { readonly question?: string; readonly criteria?: string },
): Promise<number> {
  const make = async ({ examination }: Loaded): Promise<Added> => {
    const known = examination.site.shared.criteria.map((criterion) => criterion.id);
    const criteria = options.criteria === undefined ? known : commaList(options.criteria);
    for (const one of criteria) if (!known.includes(one)) throw unknown('criterion', one, known);
    const view = rfcView(title ?? titleOf(id), options.question, criteria);
    return { path: `${named('RFC', id)}/rfc.md`, text: await fill(io, 'rfc', view, options) };
  };
  return writeAdded(io, options, make, `Next: \`rfc-compare new option ${id} ID\`, once for each option.`);
}

/** `new option RFC ID [TITLE]`: an option's file, under the next number. */
export async function newOption(
  io: Io,
  rfc: string,
  id: string,
  title: string | undefined,
  options: NewOptions,
): Promise<number> {
  return writeAdded(io, options, async ({ examination }) => {
    const { rfc: found } = findRfc(examination, rfc);
    const taken = found.options.find((option) => option.id === named('option', id));
    if (taken !== undefined)
      throw new UsageError(
        `\`${rfc}\` has the option \`${id}\` already, in ${options.data}/${taken.at.file}.`,
      );
    const number = 1 + Math.max(0, ...found.options.map((option) => option.number));
    const text = await fill(io, 'option', optionView(title ?? titleOf(id)), options);
    return { path: `${rfc}/options/${number}-${id}.md`, text };
  });
}

/** `new criterion ID [NAME]`: an entry at the end of `criteria.yaml`. */
export function newCriterion(
  io: Io,
  id: string,
  name: string | undefined,
  options: NewOptions & { readonly asks?: string },
): Promise<number> {
  return newEntry(io, 'criterion', id, { name: name ?? titleOf(id), asks: options.asks }, options);
}

/** `new person ID [NAME]`: an entry at the end of `people.yaml`. */
export function newPerson(
  io: Io,
  id: string,
  name: string | undefined,
  options: NewOptions & { readonly role?: string; readonly org?: string },
): Promise<number> {
  const { role, org } = options;
  return newEntry(io, 'person', id, { name: name ?? titleOf(id), role, org }, options);
}

async function newEntry(
  io: Io,
  kind: 'criterion' | 'person',
  id: string,
  keys: Readonly<Record<string, string | undefined>>,
  options: NewOptions,
): Promise<number> {
  const part = kind === 'person' ? 'people' : 'criteria';
  return writeAdded(io, options, async (loaded) => {
    const entry = await fill(io, kind, entryView(named(kind, id), keys), options);
    return growFile(io, loaded, part, id, entry);
  });
}

async function fill(io: Io, name: string, view: NewView, { templates }: NewOptions): Promise<string> {
  const { fillTemplate } = await import('../reference.ts');
  return fillTemplate('new', name, view, readTemplates(io, templates));
}

/** The id, if it is one. */
function named(what: string, id: string): string {
  if (isId(id)) return id;
  const meant = toId(id);
  const hint = isId(meant) ? ` Did you mean \`${meant}\`?` : '';
  throw new UsageError(
    `\`${id}\` cannot be the id of a new ${what}; expected lower-case words joined by hyphens.${hint}`,
  );
}
