import { FORGES, type Forge, forgeOf, remoteOf } from '../author/forge.ts';
import { asker, canAsk } from '../files/ask.ts';
import { originOf } from '../files/git-remote.ts';
import { isRead } from '../files/read-data.ts';
import { isTaken, writeData } from '../files/write-data.ts';
import { writeNew } from '../files/write-new.ts';
import { type Io, UsageError } from '../io.ts';
import { oneOf } from '../text/near.ts';
import { dataFiles, filesAround, type Plan } from './init-files.ts';
import { refuseBroken } from './refuse-broken.ts';

export interface InitOptions {
  readonly title?: string;
  readonly baseUrl?: string;
  readonly ci?: Forge | 'none';
  /** Whether to ask nothing, even on a terminal. */
  readonly yes: boolean;
}

/**
 * `init DIR`: a data folder with a small example, `.gitignore` and the CI file of a forge. A file that is there already is
 * left as it is, and named. Beside a data folder that is there the CI file alone is written. The paths that were written go to
 * stdout.
 * @throws UsageError if there is a data folder already and no forge is named, or if `check` would refuse what is wanted
 */
export async function init(io: Io, dir: string, options: InitOptions): Promise<number> {
  const at = (path: string): string => (dir === '.' ? path : `${dir.replace(/\/+$/, '')}/${path}`);
  const data = at('data');
  if (isTaken(io, data)) return await addCi(io, dir, at, options);
  const plan = await planOf(io, dir, options);
  const files = await dataFiles(io, plan);
  const read = files.filter(({ path }) => isRead(path));
  await refuseBroken({ name: data, files: [], unread: [] }, read);
  const around = await filesAround(io, plan);
  await writeData(io, dir, async () => ({ files: [], folder: { name: 'data', files } }));
  const written = files.map(({ path }) => `${data}/${path}`);
  const left = around.filter(({ path }) => isTaken(io, at(path)));
  for (const file of around.filter((one) => !left.includes(one))) {
    await writeNew(io, at(file.path), file.text);
    written.push(at(file.path));
  }
  io.stdout.write(written.map((path) => `${path}\n`).join(''));
  for (const { path, text } of left) {
    const lines = text.split('\n').filter((line) => /^[^#]/.test(line));
    const wanted =
      path === '.gitignore' ? ` It should have the lines ${oneOf(lines).replace(' or ', ' and ')}.` : '';
    io.stderr.write(`\`${at(path)}\` is there already, and was left as it is.${wanted}\n`);
  }
  io.stderr.write(nextSteps(dir, plan));
  return 0;
}

/** Adds what the forge reads to a site that is there. What stands in its place is left as it is, and is an error. */
async function addCi(
  io: Io,
  dir: string,
  at: (path: string) => string,
  options: InitOptions,
): Promise<number> {
  if (options.ci === undefined || options.ci === 'none')
    throw new UsageError(
      `\`${at('data')}\` is there already; nothing was written. With --ci and a forge its CI file alone is added.`,
    );
  const plan = await planOf(io, dir, { ...options, yes: true });
  for (const { path, text } of await filesAround(io, plan)) {
    if (path === '.gitignore') continue;
    await writeNew(io, at(path), text);
    io.stdout.write(`${at(path)}\n`);
  }
  io.stderr.write(forgeSteps(plan).join(''));
  return 0;
}

async function planOf(io: Io, dir: string, options: InitOptions): Promise<Plan> {
  const remote = remoteOf(originOf(io, dir) ?? '');
  const usual: Plan = {
    title: options.title ?? 'Comparisons',
    baseUrl: options.baseUrl ?? '',
    ci: options.ci ?? forgeOf(remote?.host ?? '') ?? 'none',
    ...(remote === undefined ? {} : { remote }),
  };
  if (options.yes || !canAsk(io)) return usual;
  const { ask, done } = asker(io);
  try {
    const title = options.title ?? (await ask('Title of the site', usual.title));
    const ci =
      options.ci ??
      ((await ask('CI file for github, gitlab, sourcehut or none', usual.ci, notForge)) as Plan['ci']);
    const baseUrl = options.baseUrl ?? (await ask('URL where it will stand, if you know it', '', notUrl));
    return { ...usual, title, ci, baseUrl };
  } finally {
    done();
  }
}

function notForge(answer: string): string | undefined {
  const known: readonly string[] = [...FORGES, 'none'];
  return known.includes(answer) ? undefined : `Expected one of ${oneOf(known)}.`;
}

function notUrl(answer: string): string | undefined {
  return answer === '' || /^https?:\/\/\S+$/.test(answer)
    ? undefined
    : 'Expected an http or https URL, or nothing.';
}

function nextSteps(dir: string, plan: Plan): string {
  const steps = [
    `Next:${dir === '.' ? '' : ` cd ${dir};`} \`rfc-compare build\`, then open site/index.html.`,
    'A question of your own: `rfc-compare new rfc ID`. The example goes with `rm -r data/cache`.',
  ];
  if (plan.ci === 'none') steps.push('No CI file: `rfc-compare init --ci FORGE` adds one.');
  return [...steps.map((step) => `${step}\n`), ...forgeSteps(plan)].join('');
}

/** What is still to do at the forge, a line each. */
function forgeSteps({ ci, remote }: Plan): string[] {
  if (ci === 'github') return ['On GitHub, once: Settings, Pages, Source: GitHub Actions.\n'];
  if (ci === 'sourcehut' && remote === undefined) return ['Put your name and repository into .build.yml.\n'];
  return [];
}
