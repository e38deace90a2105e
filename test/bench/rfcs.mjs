// N invented RFCs, the same for every generator: 4 to 8 options by 6 criteria, a cited claim a cell, prose. Deterministic.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const CRITERIA = ['latency', 'memory', 'compatibility', 'simplicity', 'safety', 'revocation'];
export const PEOPLE = ['ada', 'ben', 'cleo', 'dan', 'eve', 'fay', 'gus', 'hal'];
const NAMES = ['Reed', 'Moss', 'Lund', 'Park', 'Voss', 'Ito', 'Berg', 'Cole'];
const WORDS =
  'the cache holds every entry that a reader may ask for while its owner waits until the last writer has left and then the kernel moves on to what was queued before it without any lock so that nobody loses more than one round trip'.split(
    ' ',
  );
export const RATINGS = ['Very good', 'Good', 'Neutral', 'Bad', 'Very bad'];

export function personName(id) {
  return `${id[0].toUpperCase()}${id.slice(1)} ${NAMES[PEOPLE.indexOf(id)]}`;
}

/** A small generator of whole numbers (a linear congruence, Numerical Recipes' constants). */
function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One RFC as plain values. */
export function makeRfc(n) {
  const next = numbers(n + 1);
  const words = (count) => Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(' ');
  const person = () => PEOPLE[next(PEOPLE.length)];
  const id = `r${String(n).padStart(5, '0')}`;
  const sources = Array.from({ length: 12 }, (_, at) => ({
    key: `m${at}`,
    id: `${20300101 + at}.${n}@example.org`,
  }));
  const claim = (criterion) => ({
    criterion,
    rating: RATINGS[next(RATINGS.length)],
    person: person(),
    source: sources[next(sources.length)].key,
    before: words(6 + next(8)),
    cited: words(3),
    after: words(2 + next(6)),
  });
  const options = Array.from({ length: 4 + next(5) }, (_, at) => ({
    number: at + 1,
    id: `option-${String.fromCharCode(97 + at)}`,
    title: words(4 + next(4)),
    body: [words(40 + next(30)), `*${words(3)}* ${words(25)} **${words(2)}** ${words(12)}`, words(30)],
    claims: CRITERIA.map(claim),
    arguments: [claim(undefined), claim(undefined)],
  }));
  const positions = PEOPLE.slice(0, 4).map((who) => ({
    person: who,
    option: options[next(options.length)].id,
    stance: ['supports', 'accepts', 'opposes'][next(3)],
    source: sources[next(sources.length)].key,
    why: words(10),
    cited: words(3),
  }));
  const said = [...positions, ...options.flatMap(({ claims, arguments: more }) => [...claims, ...more])];
  const cited = new Set(said.map(({ source }) => source));
  return {
    id,
    title: words(6),
    question: `${words(9)}?`,
    context: [words(60), `${words(20)} \`${words(2)}\` ${words(20)}`],
    list: [words(9), words(8), words(10)],
    sources: sources.filter(({ key }) => cited.has(key)),
    options,
    positions,
  };
}

/** The RFCs in the data format. */
export function writeData(folder, count) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), 'format: 1\ntitle: Invented questions\npairs: false\n');
  writeFileSync(
    join(folder, 'people.yaml'),
    PEOPLE.map((id) => `${id}:\n  name: ${personName(id)}\n`).join(''),
  );
  writeFileSync(
    join(folder, 'criteria.yaml'),
    CRITERIA.map((id) => `${id}:\n  name: ${id}\n  asks: How much ${id} is there?\n`).join(''),
  );
  for (let n = 0; n < count; n++) writeRfc(folder, makeRfc(n));
}

const reason = ({ before, cited, source, after }) => `${before} [${cited}][${source}] ${after}.`;

function writeRfc(folder, rfc) {
  const root = join(folder, rfc.id);
  mkdirSync(join(root, 'options'), { recursive: true });
  writeFileSync(
    join(root, 'rfc.md'),
    [
      '---',
      `title: ${rfc.title}`,
      `question: ${rfc.question}`,
      'status: open',
      `status-quo: ${rfc.options[0].id}`,
      `criteria: [${CRITERIA.join(', ')}]`,
      'sources:',
      ...rfc.sources.map(({ key, id }) => `  ${key}: <${id}>`),
      '---',
      ...rfc.context.flatMap((paragraph) => [paragraph, '']),
      ...rfc.list.map((item) => `- ${item}`),
      '',
      '## Positions',
      '',
      ...rfc.positions.map(
        ({ person, stance, option, why, cited, source }) =>
          `- ${person} ${stance} ${option}, because ${why} [${cited}][${source}]`,
      ),
      '',
    ].join('\n'),
  );
  for (const option of rfc.options) {
    writeFileSync(
      join(root, 'options', `${option.number}-${option.id}.md`),
      [
        '---',
        `title: ${option.title}`,
        '---',
        ...option.body.flatMap((paragraph) => [paragraph, '']),
        ...option.claims.map(
          (claim) =>
            `- ${claim.rating} for ${claim.criterion}, says ${claim.person}, because ${reason(claim)}`,
        ),
        ...option.arguments.map((claim) => `- Good, says ${claim.person}, because ${reason(claim)}`),
        '',
      ].join('\n'),
    );
  }
}
