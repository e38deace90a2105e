import { themeStart } from '../author/theme-start.ts';
import { readTemplates } from '../files/read-templates.ts';
import { isTaken } from '../files/write-data.ts';
import { writeNew } from '../files/write-new.ts';
import { type Io, UsageError } from '../io.ts';
import type { TemplateFile } from '../model/template.ts';
import { unknown } from './unknown.ts';

const THEME = 'html/theme.css';
/** What a theme begins with: the files that are there to be replaced. */
const START = ['html/block-foot.hbs', 'html/block-head.hbs', 'html/block-top.hbs', THEME];
/** Formats whose templates `--templates` stands in for. */
const FORMATS = /^(html|markdown|text|draft|new|serve)\//;

/**
 * `new theme TEMPLATE...`: copies of shipped templates in a folder, for `--templates`. A name may leave out `html/` and `.hbs`.
 * The paths that were written go to stdout.
 * @throws UsageError if there is no such template, or if a file of that name is there; then nothing is written
 */
export async function newTheme(io: Io, names: readonly string[], folder: string): Promise<number> {
  const shipped = shippedFiles(io);
  const paths = names.length === 0 ? START : [...new Set(names.map((name) => pathOf(name, shipped)))];
  const files = shipped.filter(({ path }) => paths.includes(path));
  const root = folder.replace(/\/+$/, '');
  for (const { path } of files)
    if (isTaken(io, `${root}/${path}`))
      throw new UsageError(`\`${root}/${path}\` is there already; nothing was written.`);
  const style = shipped.find(({ path }) => path === 'html/style.css')?.text ?? '';
  for (const { path, text } of files) {
    await writeNew(io, `${root}/${path}`, path === THEME ? themeStart(style) : text);
    io.stdout.write(`${root}/${path}\n`);
  }
  io.stderr.write(`Next: \`rfc-compare build --templates ${root}\`, in your CI file too.\n`);
  return 0;
}

/** What every template is called. */
export function templateNames(io: Io): string[] {
  return shippedFiles(io).map(({ path }) => nameOf(path));
}

function shippedFiles(io: Io): TemplateFile[] {
  return readTemplates(io).filter(({ path }) => FORMATS.test(path));
}

/** The path of the template that a name means. */
function pathOf(name: string, shipped: readonly TemplateFile[]): string {
  const known = shipped.map(({ path }) => path);
  const found = [name, `${name}.hbs`, `html/${name}`, `html/${name}.hbs`].find((path) =>
    known.includes(path),
  );
  if (found !== undefined) return found;
  throw unknown('template', name, known.map(nameOf));
}

/** The shortest name of a template. */
function nameOf(path: string): string {
  return path.replace(/^html\//, '').replace(/\.hbs$/, '');
}
