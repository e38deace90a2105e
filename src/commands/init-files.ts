import { CI_FILES, type Forge, type Remote } from '../author/forge.ts';
import { modeline, schemaPath } from '../author/modeline.ts';
import { yamlText } from '../author/yaml-text.ts';
import { readTemplates } from '../files/read-templates.ts';
import type { Io } from '../io.ts';
import type { DataFile } from '../model/files.ts';
import { VERSION } from '../text/version.ts';

/** What the files of a new site depend on. */
export interface Plan {
  readonly title: string;
  readonly baseUrl: string;
  readonly ci: Forge | 'none';
  readonly remote?: Remote;
}

/** Id of the example. */
const EXAMPLE = 'cache';

/** The files of the data folder; those that a schema is for name it in their first line. */
export async function dataFiles(io: Io, { title, baseUrl }: Plan): Promise<DataFile[]> {
  const { fillTemplate, schemaText } = await import('../reference.ts');
  const templates = readTemplates(io);
  const files = ['criteria', 'people', 'site'] as const;
  const view = (name: string): Record<string, string> => ({
    modeline: modeline(name),
    title: yamlText(title.replace(/\s+/g, ' ').trim()),
    baseUrl: baseUrl === '' ? '' : yamlText(baseUrl),
  });
  const example = [
    ['rfc', 'rfc.md'],
    ['client', 'options/1-client.md'],
    ['server', 'options/2-server.md'],
  ] as const;
  return [
    ...(await Promise.all(
      files.map(async (name) => ({
        path: `${name}.yaml`,
        text: await fillTemplate('init', name, view(name), templates),
      })),
    )),
    ...(await Promise.all(
      example.map(async ([name, path]) => ({
        path: `${EXAMPLE}/${path}`,
        text: await fillTemplate('init', name, {}, templates),
      })),
    )),
    ...(await Promise.all(
      files.map(async (name) => ({ path: schemaPath(name), text: await schemaText(name) })),
    )),
  ];
}

/** What stands around the data folder: `.gitignore`, and the CI file. */
export async function filesAround(io: Io, { ci, remote }: Plan): Promise<DataFile[]> {
  const { fillTemplate } = await import('../reference.ts');
  const templates = readTemplates(io);
  const ignore = { path: '.gitignore', text: await fillTemplate('init', 'gitignore', {}, templates) };
  if (ci === 'none') return [ignore];
  const { host, owner, repo } = remote ?? { host: 'git.sr.ht', owner: '~you', repo: 'debates' };
  const view = {
    version: VERSION,
    source: `https://${host}/${owner}/${repo}`,
    repo,
    domain: `${owner.replace(/^~/, '')}.srht.site`,
  };
  return [ignore, { path: CI_FILES[ci], text: await fillTemplate('init', ci, view, templates) }];
}
