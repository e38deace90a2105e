/** The pages of the reference that are made of the compiled tool: commands, keys of the data, rules. */
import { explain } from '../../dist/check/explain.js';
import { RULES } from '../../dist/check/rules.js';
import { commandTree } from '../../dist/cli.js';
import { realIo } from '../../dist/io.js';
import { jsonSchema, SCHEMA_FILES } from '../../dist/parse/json-schema.js';
import { blocks, code, table } from './markdown.mjs';
import { templatesPage } from './view-pages.mjs';

const GENERATED = 'Made of the source by `npm run docs`; a test holds it against the source.';

/** All pages of `docs/reference`, as `{ path, text }`. */
export async function referencePages(root) {
  return [
    { path: 'reference/commands.md', text: commandsPage(await commandTree(realIo())) },
    { path: 'reference/data.md', text: dataPage() },
    { path: 'reference/rules.md', text: rulesPage() },
    { path: 'reference/templates.md', text: templatesPage(root, GENERATED) },
  ];
}

function commandsPage(tree) {
  return blocks(
    '# Commands',
    GENERATED,
    'Standard output is data, standard error is for people. Exit codes: 0 clean, 1 findings, 2 wrong use, 3 network, 70 and 74 a failure of the program or of standard output.',
    leaves(tree, '').map(([path, command]) => commandSection(path, command)),
  );
}

/** The commands that do something, each with its words. */
function leaves(command, path) {
  const inner = command.commands.filter(({ name }) => name !== 'help');
  const here = `${path} ${command.name}`.trim();
  return inner.length > 0 ? inner.flatMap((one) => leaves(one, here)) : [[here, command]];
}

function commandSection(path, { summary, arguments: words, options, examples }) {
  const usage = [
    path,
    ...words.map(({ name, required, variadic }) => {
      const word = `${name}${variadic ? '...' : ''}`;
      return required ? `<${word}>` : `[${word}]`;
    }),
  ].join(' ');
  const rows = [
    ...words.map(({ name, summary: what }) => [code(name), what]),
    ...options
      .filter(({ names }) => !names.includes('--help'))
      .map((option) => [code(option.flags), toldOf(option)]),
  ];
  return blocks(
    `## ${path.replace(/^rfc-compare /, '')}`,
    code(usage),
    summary,
    rows.length > 0 ? table(['argument or option', 'what'], rows) : '',
    examples.length > 0
      ? table(
          ['for example', 'does'],
          examples.map(({ command, does }) => [code(command), does]),
        )
      : '',
  ).trimEnd();
}

function toldOf({ summary, choices, usual }) {
  const all = choices.length === 0 || summary.includes(choices.at(-1)) ? '' : `: ${choices.join(', ')}`;
  return `${summary}${all}${usual === undefined ? '' : ` (without it: ${usual})`}`;
}

/** Which file each schema is for comes in the order in which somebody writes them. */
const PARTS = ['site', 'people', 'criteria', 'rfc', 'option'];

function dataPage() {
  return blocks(
    '# Keys of the data',
    GENERATED,
    'What stands in YAML: the files that all questions share, and the front matter of questions and options. A key that is not here is an error. What may be said below the front matter stands in [Sentences](../sentences.md).',
    PARTS.map((name) => {
      const schema = jsonSchema(name);
      const entry = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : schema;
      return blocks(
        `## ${SCHEMA_FILES[name].replace(/^front matter of /, '')}`,
        entry === schema ? entry.description : `${schema.description} ${entry.description}`,
        table(
          ['key', 'form', 'what'],
          [...keysOf(entry), ...(entry === schema ? [] : keysOf({ properties: schema.properties ?? {} }))],
        ),
      ).trimEnd();
    }),
  );
}

/** The keys of a map, and of maps that its lists hold. */
function keysOf({ properties, required = [] }, before = '') {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const entries = alternatives(schema).flatMap(({ items }) =>
      items === undefined ? [] : alternatives(items),
    );
    const maps = entries.filter((one) => one.properties !== undefined);
    return [
      [
        code(before + key),
        `${formOf(schema)}${required.includes(key) ? '; must be there' : ''}`,
        schema.description ?? '',
      ],
      ...maps.flatMap((map) => keysOf(map, `${before}${key}[].`)),
    ];
  });
}

function alternatives(schema) {
  return schema.anyOf?.flatMap(alternatives) ?? [schema];
}

function formOf(schema) {
  const forms = alternatives(schema)
    .filter(({ type }) => type !== 'null')
    .map(bareForm);
  return [...new Set(forms)].join(' or ');
}

function bareForm({ type, enum: values, const: value, items, properties, additionalProperties, maxLength }) {
  if (value !== undefined) return code(String(value));
  if (values !== undefined) return values.map((one) => code(String(one))).join(', ');
  const kind = Array.isArray(type) ? type.find((one) => one !== 'null') : type;
  if (kind === 'array') return `list of ${formOf(items)}`;
  if (kind === 'object') return properties === undefined ? `map to ${formOf(additionalProperties)}` : 'map';
  if (kind === 'boolean') return '`true` or `false`';
  if (kind === 'string')
    return maxLength !== undefined && maxLength < 20 ? `text, at most ${maxLength} characters` : 'text';
  return kind;
}

function rulesPage() {
  const anchor = ({ id }) => `[${code(id)}](#${id})`;
  return blocks(
    '# Rules',
    GENERATED,
    'What `rfc-compare check` finds. `rfc-compare explain RULE` prints the same. An error keeps the site from being built, a warning with `--strict` alone; infos show with `-v`.',
    table(
      ['rule', 'severity', 'finds'],
      RULES.map((rule) => [anchor(rule), rule.severity, rule.summary]),
    ),
    RULES.map((rule) =>
      blocks(
        `## ${rule.id}`,
        `${rule.summary} ${rule.why}`,
        `\`\`\`text\n${examplesOf(rule.id)}\n\`\`\``,
      ).trimEnd(),
    ),
  );
}

/** The examples of a rule's page: what it finds, and what it does not. */
function examplesOf(id) {
  const page = explain(id);
  const start = page.indexOf('Found in:');
  return page.slice(start, page.lastIndexOf('\n\nAround both')).trimEnd();
}
