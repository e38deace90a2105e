/**
 * Turns the package's own templates into functions, so that a run that uses them parses and compiles none. Handlebars
 * reads them; what is made of its tree is plain code: text joined to text. Only what our templates use is known here (`if`,
 * `unless`, `each`, partials, `@first`, and the helpers `html` and `bdi`), and anything else ends the compile.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';

/** Those of a site, which fill thousands of pages. */
const FORMATS = ['html', 'markdown', 'text'];
const HELPERS = ['html', 'bdi'];

/** The module `render/own-templates.js`: for each format the digest of its texts, and its templates by name. */
export function templatesModule(folder, digestOf) {
  const entries = FORMATS.map((format) => {
    const files = readdirSync(join(folder, format))
      .filter((name) => name.endsWith('.hbs'))
      .sort()
      .map((name) => ({
        path: `${format}/${name}`,
        text: readFileSync(join(folder, format, name), 'utf8'),
      }));
    const functions = files.map(({ path, text }) => {
      const name = path.slice(format.length + 1, -'.hbs'.length);
      return `    ${JSON.stringify(name)}: ${functionOf(path, text)},\n`;
    });
    const made = `($, T) => Object.assign(T, {\n${functions.join('')}  })`;
    return `  ${JSON.stringify(format)}: { digest: '${digestOf(files)}', make: ${made} },\n`;
  });
  return `export const OWN_TEMPLATES = {\n${entries.join('')}};\n`;
}

/** The code of one template: a function of its view and, of a template that stands around others, of what it holds. */
function functionOf(path, text) {
  const place = { path, views: ['v0'], loops: [] };
  return `(v0, held) => {\n      let s = '';\n${bodyOf(Handlebars.parse(text), place)}      return s;\n    }`;
}

function bodyOf(program, place) {
  return (program?.body ?? []).map((node) => statementOf(node, place)).join('');
}

function statementOf(node, place) {
  switch (node.type) {
    case 'CommentStatement':
      return '';
    case 'ContentStatement':
      return node.value === '' ? '' : `s += ${JSON.stringify(node.value)};\n`;
    case 'MustacheStatement':
      return `s += ${textOf(node, place)};\n`;
    case 'PartialStatement':
      return `${node.indent ? `s += ${JSON.stringify(node.indent)};\n` : ''}s += ${partialOf(node, place)};\n`;
    case 'PartialBlockStatement': {
      refuseIf(node.params.length > 0 || node.hash, place, 'values given to a partial with a block');
      const inner = bodyOf(node.program, place);
      return `s += T[${JSON.stringify(node.name.original)}](${place.views.at(-1)}, () => {\nlet s = '';\n${inner}return s;\n});\n`;
    }
    case 'BlockStatement':
      return blockOf(node, place);
    default:
      return refuseIf(true, place, node.type);
  }
}

function textOf({ path, params, hash, escaped }, place) {
  refuseIf(!escaped || hash, place, 'text that is not escaped');
  if (!HELPERS.includes(path.original)) {
    refuseIf(params.length > 0, place, `the helper ${path.original}`);
    return `$.text(${needed(path, place)})`;
  }
  return `$.${path.original}(${needed(params[0], place)})`;
}

function partialOf({ name, params, hash }, place) {
  if (name.original === '@partial-block') return 'held()';
  refuseIf(name.type !== 'PathExpression' || params.length > 1 || hash, place, 'a partial of this form');
  const view = params.length === 0 ? place.views.at(-1) : looked(params[0], place);
  return `T[${JSON.stringify(name.original)}](${view})`;
}

function blockOf(node, place) {
  const [param] = node.params;
  const name = node.path.original;
  refuseIf(node.params.length !== 1 || node.hash || node.program?.blockParams, place, `the block ${name}`);
  const after = node.inverse === undefined ? '' : ` else {\n${bodyOf(node.inverse, place)}}`;
  if (name === 'if' || name === 'unless') {
    const not = name === 'if' ? '' : '!';
    return `if (${not}$.some(${looked(param, place)})) {\n${bodyOf(node.program, place)}}${after}\n`;
  }
  refuseIf(name !== 'each', place, `the block ${name}`);
  const [list, view, at] = ['l', 'v', 'i'].map((letter) => `${letter}${place.views.length}`);
  const inner = { ...place, views: [...place.views, view], loops: [...place.loops, at] };
  const loop = `for (let ${at} = 0; ${at} < ${list}.length; ${at}++) {\nconst ${view} = ${list}[${at}];\n${bodyOf(node.program, inner)}}\n`;
  const empty = after === '' ? '' : `if (${list}.length === 0) {\n${bodyOf(node.inverse, place)}}\n`;
  return `{\nconst ${list} = $.list(${looked(param, place)});\n${loop}${empty}}\n`;
}

/** A value that must be there: Handlebars' `strict`. */
function needed(path, place) {
  const { parts } = path;
  if (path.type !== 'PathExpression' || path.data || parts.length === 0) return looked(path, place);
  const owner = { ...path, parts: parts.slice(0, -1) };
  return `$.need(${looked(owner, place)}, ${JSON.stringify(parts.at(-1))})`;
}

/** A value that may be missing. */
function looked(path, place) {
  refuseIf(path.type !== 'PathExpression', place, path.type);
  if (path.data) {
    refuseIf(path.original !== '@first' || place.loops.length === 0, place, path.original);
    return `${place.loops.at(-1)} === 0`;
  }
  const view = place.views.at(-1 - path.depth);
  refuseIf(view === undefined, place, path.original);
  return `${view}${path.parts.map((part) => `?.[${JSON.stringify(part)}]`).join('')}`;
}

function refuseIf(condition, { path }, what) {
  if (condition) throw new Error(`templates/${path}: scripts/templates.mjs does not know ${what}.`);
}
