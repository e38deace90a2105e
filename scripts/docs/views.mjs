/** What each template is filled with, by the types of the source: the compiler follows every `fill(NAME, view)`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import Handlebars from 'handlebars';

// The compiler that the schema generator brings has an interface for programs.
const require = createRequire(createRequire(import.meta.url).resolve('ts-json-schema-generator'));
export const ts = require('typescript');

const FORMATS = ['html', 'markdown', 'text', 'draft', 'serve'];

/**
 * The views of all templates.
 * @returns {{ checker, roots: { format, name, type }[], placed: Map<string, object[]> }} the templates that the program fills, and by
 * `FORMAT/NAME` what every template is given, partials too
 * @throws Error if a template places a value that its view lacks
 */
export function readViews(root) {
  const { checker, files } = compile(root);
  const roots = files.flatMap((file) => callsIn(file, checker, root));
  const placed = new Map();
  for (const { format, name, type } of roots) follow({ checker, root, placed }, format, name, [type]);
  return { checker, roots, placed };
}

function compile(root) {
  const folder = join(root, 'src/render');
  const names = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(names, options);
  return {
    checker: program.getTypeChecker(),
    files: names.sort().map((name) => program.getSourceFile(name)),
  };
}

/** The calls of a file that fill a template of its format: a string first, then the view. */
function callsIn(file, checker, root) {
  // What `serve` adds to pages is a file, and no folder of its own.
  const format = relative(join(root, 'src/render'), file.fileName)
    .split('/')[0]
    .replace('served.ts', 'serve');
  if (!FORMATS.includes(format)) return [];
  const calls = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.arguments.length === 2 && ts.isStringLiteral(node.arguments[0])) {
      const name = node.arguments[0].text;
      if (existsSync(fileOf(root, format, name)))
        calls.push({ format, name, type: checker.getTypeAtLocation(node.arguments[1]) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return calls;
}

function fileOf(root, format, name) {
  return join(root, 'templates', format, `${name}.hbs`);
}

/** Walks a template with the types of its view and of those around it, and the partials that it places. */
function follow(context, format, name, stack) {
  const { checker, root, placed } = context;
  const key = `${format}/${name}`;
  const type = checker.getNonNullableType(stack.at(-1));
  const known = placed.get(key) ?? [];
  if (
    known.some(
      (one) => checker.typeToString(one) === checker.typeToString(type) && one.symbol === type.symbol,
    )
  )
    return;
  placed.set(key, [...known, type]);
  walk(context, { format, name }, Handlebars.parse(readFileSync(fileOf(root, format, name), 'utf8')), stack);
}

function walk(context, at, { body }, stack) {
  const { checker } = context;
  const resolve = (path) => typeOf(checker, path, stack, at);
  for (const node of body) {
    if (node.type === 'MustacheStatement') {
      for (const path of node.params.length > 0 ? node.params : [node.path]) resolve(path);
    } else if (node.type === 'BlockStatement') {
      const type = resolve(node.params[0]);
      const inner = node.path.original === 'each' ? [...stack, elementOf(checker, type)] : stack;
      // What is never there is not placed either.
      const never = (checker.getNonNullableType(type).flags & ts.TypeFlags.Never) !== 0;
      if (!never) walk(context, at, node.program, inner);
      if (node.inverse) walk(context, at, node.inverse, stack);
    } else if (/^Partial/.test(node.type) && node.name.original !== '@partial-block') {
      const inner = node.params.length > 0 ? [...stack, resolve(node.params[0])] : stack;
      follow(context, at.format, node.name.original, inner);
      if (node.program) walk(context, at, node.program, stack);
    }
  }
}

/** The type of a path such as `../head.title` in a template. */
function typeOf(checker, path, stack, { format, name }) {
  if (path.type !== 'PathExpression' || path.data) return checker.getBooleanType();
  let type = stack.at(-1 - path.depth);
  for (const part of path.parts) {
    type = type && fieldOf(checker, type, part);
    if (type === undefined)
      throw new Error(`templates/${format}/${name}.hbs places \`${path.original}\`, which its view lacks.`);
  }
  return type;
}

function fieldOf(checker, type, name) {
  const members = checker.getNonNullableType(type);
  for (const one of members.isUnion() ? members.types : [members]) {
    const field = checker.getPropertyOfType(one, name);
    if (field !== undefined) return checker.getTypeOfSymbol(field);
  }
  return undefined;
}

/** What `each` goes through. */
function elementOf(checker, type) {
  const list = checker.getNonNullableType(type);
  return list.getNumberIndexType() ?? list;
}

/** The names that the templates of a format place, for views that are plain text by name. */
export function fieldsPlaced(root, format) {
  return readdirSync(join(root, 'templates', format))
    .sort()
    .map((file) => {
      const found = new Set();
      const visitor = new Handlebars.Visitor();
      visitor.PathExpression = ({ original }) => void found.add(original);
      visitor.accept(Handlebars.parse(readFileSync(join(root, 'templates', format, file), 'utf8')));
      return { name: file.replace(/\.hbs$/, ''), fields: [...found].filter((name) => name !== 'if').sort() };
    });
}
