/** The page of all templates and of the fields that each may place. */
import { anchorOf, blocks, code, table } from './markdown.mjs';
import { fieldsPlaced, readViews, ts } from './views.mjs';

const { TypeFlags } = ts;
const LEAD = {
  html: 'The pages of the site. Every value is escaped; `{{html x}}` places one that is HTML already.',
  markdown: 'The twins of the pages. Every value is ready for its place.',
  text: 'Plain text, laid out at the width that was asked for. Every value is ready for its place.',
  draft: 'The documents of `rfc-compare draft`. Every value is ready for its place.',
  serve: 'What `rfc-compare serve` adds to pages. Every value is escaped.',
};

/** `docs/reference/templates.md`. */
export function templatesPage(root, generated) {
  const views = readViews(root);
  const sections = Object.keys(LEAD).map((format) => formatSection(format, views));
  return blocks(
    '# Templates and their fields',
    generated,
    'A template may place the fields of its view, and of what those hold. A field that is not there is an error, never a blank. How templates are replaced stands in [A look of your own](../theming.md).',
    sections,
    newSection(root),
  );
}

/** What `rfc-compare new` writes; its views are plain text by name. */
function newSection(root) {
  const rows = fieldsPlaced(root, 'new').map(({ name, fields }) => [code(name), fields.map(code).join(', ')]);
  return blocks(
    '## new',
    'What `rfc-compare new` writes. Every value is text that is ready for its place in YAML, and empty where none was given.',
    table(['template', 'fields'], rows),
  ).trimEnd();
}

function formatSection(format, { checker, roots, placed }) {
  const own = [...placed]
    .filter(([key]) => key.startsWith(`${format}/`))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const filled = new Set(roots.filter((root) => root.format === format).map(({ name }) => name));
  const known = new Map();
  const page = { checker, format, known };
  const rows = own.map(([key, types]) => {
    const name = key.slice(format.length + 1);
    const given = [...new Set(types.map((type) => shapeOf(type, page, name)))].sort();
    return [
      code(name),
      filled.has(name) ? 'yes' : '',
      given.length > 4 ? 'the view of its page' : given.join(', '),
    ];
  });
  const sections = [];
  // What a view holds may name views that no template is given by itself.
  for (const [title, type] of known) sections.push(viewSection(title, type, page));
  sections.sort((a, b) => (a.title < b.title ? -1 : 1));
  return blocks(
    `## ${format}`,
    LEAD[format],
    table(['template', 'a page or file', 'is given'], rows),
    sections.map(({ text }) => text.trimEnd()),
  ).trimEnd();
}

function viewSection(title, type, page) {
  const doc = textOf(type.aliasSymbol ?? type.symbol, page.checker);
  const rows = fieldsOf(type, page, '');
  const told = rows.some(([, , words]) => words !== '');
  const shown = told
    ? table(['field', 'is', 'what'], rows)
    : table(
        ['field', 'is'],
        rows.map((row) => row.slice(0, 2)),
      );
  return { title, text: blocks(`### ${title}`, doc, shown) };
}

function fieldsOf(type, page, before) {
  const { checker } = page;
  return checker.getPropertiesOfType(checker.getNonNullableType(type)).flatMap((field) => {
    const name = `${before}${field.name}`;
    const inner = checker.getTypeOfSymbol(field);
    const element = elementOf(inner, page);
    const nested = isNameless(element ?? inner, page)
      ? fieldsOf(element ?? inner, page, element === undefined ? `${name}.` : `${name}[].`)
      : [];
    return [[code(name), shapeOf(inner, page), textOf(field, checker)], ...nested];
  });
}

/** A type in words; a view is a link to its section, which the page then has. */
function shapeOf(type, page, fallback) {
  const { checker } = page;
  const bare = checker.getNonNullableType(type);
  const known = bareShape(bare, page, fallback);
  return bare === type || known === 'nothing' ? known : `${known}, or nothing`;
}

function bareShape(type, page, fallback) {
  const { checker, format, known } = page;
  if (type.flags & TypeFlags.Never) return 'nothing';
  const element = elementOf(type, page);
  if (element !== undefined) return `list of ${shapeOf(element, page, fallback)}`;
  const name = nameOf(type);
  if (name === 'SafeHtml') return 'HTML';
  const union = type.isUnion() && !name;
  if (union && type.types.every((one) => one.isStringLiteral()))
    return type.types.map((one) => code(one.value)).join(', ');
  const text = checker.typeToString(type);
  if (text === 'string' || type.isStringLiteral?.()) return 'text';
  if (text === 'number' || text === 'boolean') return text === 'number' ? 'number' : 'yes or no';
  if (union) return type.types.map((one) => bareShape(one, page)).join(' or ');
  if (isNameless(type, page) && fallback === undefined) return 'fields';
  const title = `${format}: ${name ?? fallback}`;
  if (!known.has(title)) known.set(title, type);
  return `[${name ?? fallback}](#${anchorOf(title)})`;
}

function elementOf(type, { checker }) {
  const bare = checker.getNonNullableType(type);
  return checker.isArrayType(bare) || checker.isTupleType(bare) ? bare.getNumberIndexType() : undefined;
}

/** The name of a type that has one. */
function nameOf(type) {
  const name = (type.aliasSymbol ?? type.symbol)?.name;
  return name === undefined || name.startsWith('__') ? undefined : name;
}

/** Whether the fields of a type stand under it, for lack of a name of its own. */
function isNameless(type, { checker }) {
  const bare = checker.getNonNullableType(type);
  return (bare.flags & (TypeFlags.Object | TypeFlags.Intersection)) !== 0 && nameOf(bare) === undefined;
}

function textOf(symbol, checker) {
  return (symbol?.getDocumentationComment(checker) ?? [])
    .map(({ text }) => text)
    .join('')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .replace(/\s+/g, ' ')
    .trim();
}
