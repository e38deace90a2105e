/** The forges that a site can be set up for. */
export const FORGES = ['github', 'gitlab', 'sourcehut'] as const;
export type Forge = (typeof FORGES)[number];

/** Where the CI file of a forge stands. */
export const CI_FILES: Readonly<Record<Forge, string>> = {
  github: '.github/workflows/rfc-compare.yml',
  gitlab: '.gitlab-ci.yml',
  sourcehut: '.build.yml',
};

/** A repository on a forge. */
export interface Remote {
  readonly host: string;
  readonly owner: string;
  readonly repo: string;
}

/** The repository that a remote of git names: `https://HOST/OWNER/REPO`, `ssh://git@HOST/...` or `git@HOST:OWNER/REPO`. */
export function remoteOf(url: string): Remote | undefined {
  const found =
    /^(?:[a-z+]+:\/\/)?(?:[\w.-]+@)?([\w.-]+)(?::\d+)?[:/]+([\w.~/-]+)\/([\w.-]+?)(?:\.git)?\/?$/i.exec(url);
  const [, host = '', owner = '', repo = ''] = found ?? [];
  return found === null ? undefined : { host: host.toLowerCase(), owner, repo };
}

/** The forge of a repository, where its host's name tells. */
export function forgeOf(host: string): Forge | undefined {
  if (host === 'sr.ht' || host.endsWith('.sr.ht')) return 'sourcehut';
  return (['github', 'gitlab'] as const).find((name) => host.split('.').includes(name));
}
