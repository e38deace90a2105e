import { type Io, UsageError } from '../io.ts';
import type { OptionRef } from '../model/comparison.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFolder } from '../model/files.ts';
import type { Person } from '../model/shared.ts';
import type { Examination, Examined } from '../pipeline.ts';
import { unknown } from './unknown.ts';

/** A data folder, read and examined. */
export interface Loaded {
  readonly folder: DataFolder;
  readonly examination: Examination;
}

/** Reads and examines the data folder that a command names. */
export async function load(
  io: Io,
  data: string,
  onRfc?: (done: number, of: number) => void,
): Promise<Loaded> {
  const { readDataFolder } = await import('../files/read-data.ts');
  const { examine } = await import('../pipeline.ts');
  const folder = readDataFolder(io, data);
  return { folder, examination: await examine(folder, onRfc) };
}

/**
 * People and archive of a site, for commands that read mail: they work without a data folder too.
 * @throws UsageError as {@link refuseHalfPeople} does
 */
export async function siteOf(
  io: Io,
  data: string,
): Promise<{ people?: readonly Person[]; archive?: string }> {
  const { isFolder, readDataFolder } = await import('../files/read-data.ts');
  if (!isFolder(io, data)) return {};
  const { readShared } = await import('../pipeline.ts');
  const folder = readDataFolder(io, data);
  const { shared, diagnostics } = await readShared(folder);
  refuseHalfPeople(folder, diagnostics);
  return { people: masked(shared.people), archive: shared.config.archive };
}

/**
 * What is read by people must have all of them: those who are withdrawn in a `people.yaml` that cannot be read would be named.
 * @throws UsageError that names the file and the first error in it
 */
export function refuseHalfPeople(
  { name }: Pick<DataFolder, 'name'>,
  diagnostics: readonly Diagnostic[],
): void {
  const broken = diagnostics.find(({ severity, at }) => severity === 'error' && at.file === 'people.yaml');
  if (broken === undefined) return;
  throw new UsageError(
    `${name}/people.yaml:${broken.at.line}: ${broken.message} Mend it first: whoever is withdrawn there would be named.`,
  );
}

/** People for the reading of mail: whoever is withdrawn has no name but that they have none. */
export function masked(people: readonly Person[]): Person[] {
  return people.map((person) =>
    person.withdrawn ? { ...person, name: 'Name withdrawn', also: [person.name, ...person.also] } : person,
  );
}

/** The RFC of an id; an unknown one is wrong use, with the nearest name. */
export function findRfc({ rfcs }: Examination, id: string): Examined {
  const found = rfcs.find(({ rfc }) => rfc.id === id);
  if (found !== undefined) return found;
  const ids = rfcs.map(({ rfc }) => rfc.id);
  throw unknown('RFC', id, ids);
}

/** The option that a label (`#1`), a number (`1`) or an id names. */
export function findOption({ rfc }: Examined, name: string): OptionRef {
  const found = rfc.options.find(
    ({ id, label, number }) =>
      id === name || label === name || String(number) === name || `#${number}` === name,
  );
  if (found !== undefined) return { id: found.id, label: found.label };
  const ids = rfc.options.map(({ id }) => id);
  throw unknown('option', name, ids, rfc.id);
}

/** The criterion of an id, as the RFC uses it. */
export function findCriterion({ comparison }: Examined, name: string): string {
  const ids = comparison.rows.map(({ criterion }) => criterion.id);
  if (ids.includes(name)) return name;
  throw unknown('criterion', name, ids, comparison.id);
}

/** A list as it is written on a command line: `1,3` or `a, b`. */
export function commaList(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
