// The same RFCs as input of Hugo and of Eleventy: structured front matter, Markdown bodies and reasons, and templates that
// make the same pages of them (index, criteria, the table page and the option pages).
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CRITERIA, makeRfc, PEOPLE, personName, RATINGS } from './rfcs.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const MARKS = { 'Very good': '++', Good: '+', Neutral: '0', Bad: '-', 'Very bad': '--' };
const KINDS = { 'Very good': 'good', Good: 'good', Neutral: 'neutral', Bad: 'bad', 'Very bad': 'bad' };

const DATA = {
  people: Object.fromEntries(PEOPLE.map((id) => [id, { name: personName(id) }])),
  criteria: CRITERIA.map((id) => ({ id, name: id, asks: `How much ${id} is there?` })),
  ratings: Object.fromEntries(
    RATINGS.map((words, at) => [
      words,
      { mark: MARKS[words], kind: KINDS[words], rank: RATINGS.length - at },
    ]),
  ),
};

/** The project of Hugo: `hugo --source FOLDER`. */
export function writeHugo(folder, count) {
  cpSync(join(HERE, 'hugo'), folder, { recursive: true });
  writeJson(join(folder, 'data'), DATA);
  mkdirSync(join(folder, 'content/criteria'), { recursive: true });
  write(join(folder, 'content/criteria/_index.md'), { title: 'Criteria', _build: { render: 'never' } }, '');
  for (const [at, { id, name, asks }] of DATA.criteria.entries())
    write(join(folder, `content/criteria/${id}.md`), { title: name, asks, at }, '');
  for (let n = 0; n < count; n++) {
    const rfc = makeRfc(n);
    const own = join(folder, 'content', rfc.id);
    mkdirSync(own);
    write(join(own, '_index.md'), headOf(rfc), bodyOf(rfc));
    for (const option of rfc.options)
      write(
        join(own, `${option.id}.md`),
        { weight: option.number, ...optionHead(option, rfc) },
        textOf(option),
      );
  }
}

/** The project of Eleventy: `eleventy` in FOLDER. */
export function writeEleventy(folder, count) {
  cpSync(join(HERE, 'eleventy'), folder, { recursive: true });
  writeJson(join(folder, '_data'), DATA);
  for (let n = 0; n < count; n++) {
    const rfc = makeRfc(n);
    const own = join(folder, rfc.id);
    mkdirSync(own);
    const at = (name) => ({ permalink: `/${rfc.id}/${name}.html` });
    const head = { ...headOf(rfc), ...at('index'), layout: 'rfc.njk', tags: ['rfcs'], rfc: rfc.id };
    write(join(own, 'index.md'), head, bodyOf(rfc));
    const above = {
      rfc: rfc.id,
      above: { title: rfc.title, question: rfc.question, positions: positionsOf(rfc) },
    };
    for (const option of rfc.options) {
      const more = { ...at(option.id), ...above, layout: 'option.njk', tags: [rfc.id], option: option.id };
      write(join(own, `${option.id}.md`), { ...optionHead(option, rfc), ...more }, textOf(option));
    }
  }
}

function writeJson(folder, values) {
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of Object.entries(values))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(value));
}

/** A Markdown file with YAML front matter; what is no text stands there as JSON, which is YAML. */
function write(path, head, body) {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  writeFileSync(path, `---\n${lines.join('')}---\n${body}`);
}

function headOf(rfc) {
  return {
    title: rfc.title,
    question: rfc.question,
    status: 'Open',
    sources: rfc.sources.map(({ key, id }) => ({ key, id, url: urlOf(id) })),
    positions: positionsOf(rfc),
  };
}

function positionsOf(rfc) {
  return rfc.positions.map(({ person, stance, option, why, cited, source }) => ({
    person,
    stance,
    option,
    why: `${why} ${linkOf(rfc, cited, source)}`,
  }));
}

function optionHead(option, rfc) {
  const claim = ({ criterion, rating, person, before, cited, source, after }) => ({
    ...(criterion === undefined ? {} : { criterion }),
    rating: criterion === undefined ? 'Good' : rating,
    person,
    because: `${before} ${linkOf(rfc, cited, source)} ${after}.`,
  });
  return {
    title: `#${option.number} ${option.id}`,
    says: option.title,
    claims: option.claims.map(claim),
    arguments: option.arguments.map(claim),
  };
}

function linkOf(rfc, words, source) {
  const { id } = rfc.sources.find(({ key }) => key === source);
  return `[${words}](${urlOf(id)})`;
}

function urlOf(id) {
  return `https://lore.kernel.org/r/${id}`;
}

function bodyOf(rfc) {
  return [...rfc.context.flatMap((text) => [text, '']), ...rfc.list.map((item) => `- ${item}`), ''].join(
    '\n',
  );
}

function textOf(option) {
  return option.body.flatMap((text) => [text, '']).join('\n');
}
