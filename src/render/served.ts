import type { FindingsView } from '../model/served.ts';
import type { TemplateFile } from '../model/template.ts';
import { templatesOf } from './templates.ts';

/** Where the files stand that the additions to a page load; no page of a site begins with a dot. */
const FILES = '.rfc-compare/';

/** Pages as they are served: what is built, and what tells of the build. */
export interface ServedPages {
  /** A page of the site with the script that loads it anew, and with findings. `build` is the name of the build it is of. */
  readonly page: (html: string, build: string, findings: FindingsView | null) => string;
  /** A page in the place of one that is not there. */
  readonly bare: (title: string, words: string, build: string, findings: FindingsView | null) => string;
  /** A file that these pages load, by its path; undefined where there is none. */
  readonly file: (path: string) => string | undefined;
}

/** Makes {@link ServedPages} by the templates `serve/*.hbs`. */
export async function servedPages(templates: readonly TemplateFile[]): Promise<ServedPages> {
  const fill = await templatesOf('serve', templates);
  const page: ServedPages['page'] = (html, build, findings) => {
    const section = findings === null ? '' : fill('findings', findings);
    return withAdded(html, fill('script', { build }).trim(), section);
  };
  return {
    page,
    bare: (title, words, build, findings) => page(fill('page', { title, words }), build, findings),
    file: (path) =>
      path.startsWith(FILES) && /\.(css|js)$/.test(path)
        ? templates.find((one) => one.path === `serve/${path.slice(FILES.length)}`)?.text
        : undefined,
  };
}

/**
 * A page with `head` before what its head loads, for a browser to ask for all of that at once, and `top` at the start of its body.
 * Its policy lets in what they need of the server itself, and nothing else. A theme's page without these elements has them at its end.
 */
function withAdded(html: string, head: string, top: string): string {
  const allowed = html.replace(POLICY, (_, start: string, policy: string) => `${start}${allowSelf(policy)}`);
  const headed = insert(allowed, LOADS, head);
  return top === '' ? headed : insert(headed, /(?<=<body\b[^>]*>)/i, top);
}

function insert(html: string, place: RegExp, added: string): string {
  return place.test(html) ? html.replace(place, () => added) : html + added;
}

/** The first thing that a head loads, else its end. */
const LOADS = /(?=<link\b[^>]*\bstylesheet\b|<script\b|<\/head>)/i;

const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)/i;

/** A policy (CSP 3) by which a page may ask its own server, too, and run and show what comes from there. */
function allowSelf(policy: string): string {
  const directives = policy.split(';').map((one) => one.trim().split(/\s+/));
  for (const name of ['connect-src', 'script-src', 'style-src']) {
    const found = directives.find(([own]) => own?.toLowerCase() === name);
    if (found === undefined) directives.push([name, "'self'"]);
    else if (!found.includes("'self'")) found.splice(1, found.includes("'none'") ? 1 : 0, "'self'");
  }
  return directives
    .filter(([name]) => name !== '')
    .map((one) => one.join(' '))
    .join('; ');
}
