import { type Io, UsageError } from '../io.ts';
import { RATINGS, type Rating } from '../model/rfc.ts';
import type { Form } from '../model/template.ts';
import type { Examined } from '../pipeline.ts';
import { oneOf } from '../text/near.ts';
import { exactText, parseRational } from '../text/rational.ts';
import { dayOf } from './day.ts';
import { failures } from './findings.ts';
import { commaList, findCriterion, findRfc, load } from './load.ts';

export interface DecideOptions {
  readonly data: string;
  readonly as: Form;
  readonly width: number;
  readonly asOf?: string;
  readonly weights?: string;
  readonly must?: string;
  readonly templates?: string;
}

/** `decide RFC`: what the data settle, what they leave open, and what would change it, on stdout. */
export async function decide(io: Io, id: string, options: DecideOptions): Promise<number> {
  const loaded = await load(io, options.data);
  const rfc = findRfc(loaded.examination, id);
  const view = {
    ...(options.asOf === undefined ? {} : { asOf: dayOf(options.asOf, rfc) }),
    ...(options.weights === undefined ? {} : { weights: weightsOf(options.weights, rfc) }),
    ...(options.must === undefined ? {} : { musts: mustsOf(options.must, rfc) }),
  };
  const { readTemplates } = await import('../files/read-templates.ts');
  const { renderDecision } = await import('../documents.ts');
  const setting = {
    templates: readTemplates(io, options.templates),
    forms: [options.as],
    width: options.width,
  };
  io.stdout.write(await renderDecision(loaded.examination, rfc, view, options.as, setting));
  return failures(loaded, io, id);
}

function weightsOf(text: string, rfc: Examined): Map<string, string> {
  return pairsOf('--weights', 'a=2,b=1', text, rfc, (value, name) => {
    const weight = parseRational(value);
    if (weight === undefined || weight.n < 0n) {
      throw new UsageError(
        `The weight of \`${name}\` is \`${value}\`; expected a number from 0 on, such as \`2\`, \`2.5\` or \`2/3\`.`,
      );
    }
    return exactText(weight);
  });
}

function mustsOf(text: string, rfc: Examined): Map<string, Rating> {
  return pairsOf('--must', 'a=neutral,b=good', text, rfc, (value, name) => {
    const rating = RATINGS.find((one) => one === value.replace(/ /g, '-'));
    if (rating === undefined) {
      throw new UsageError(`The \`must\` of \`${name}\` is \`${value}\`; expected ${oneOf(RATINGS)}.`);
    }
    return rating;
  });
}

/** `a=2,b=1` as a map from the criteria of the RFC; each once. */
function pairsOf<T>(
  option: string,
  form: string,
  text: string,
  rfc: Examined,
  read: (value: string, name: string) => T,
): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of commaList(text)) {
    const [name = '', value, ...more] = item.split('=').map((part) => part.trim());
    if (value === undefined || more.length > 0) {
      throw new UsageError(
        `\`${option}\` has \`${item}\`; expected criteria with a value each: \`${form}\`.`,
      );
    }
    const id = findCriterion(rfc, name);
    if (found.has(id)) throw new UsageError(`\`${option}\` names \`${id}\` twice; expected it once.`);
    found.set(id, read(value, name));
  }
  if (found.size === 0)
    throw new UsageError(`\`${option}\` is empty; expected criteria with a value each: \`${form}\`.`);
  return found;
}
