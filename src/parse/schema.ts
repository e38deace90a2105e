import * as z from 'zod';
import { ALONG, RATINGS, STATUSES } from '../model/rfc.ts';
import { ID, ID_MOST } from '../text/id.ts';
import { ratingWords } from '../text/legend.ts';

// To write code for each schema pays off after thousands of files alone.
z.config({ jitless: true });

/** Longest name of a criterion, so that it fits the first column of a mail's table. */
export const NAME_MOST = 18;

/** What a JSON Schema can say of a Message-ID or URL; which of them are good for a place is said by its reader. */
const SOURCE =
  '^\\s*(<[^<>\\s]+>|[Mm][Ii][Dd]:\\S+|[Hh][Tt][Tt][Pp][Ss]?://\\S+|[^\\s<>@:]+@[^\\s<>@]+)\\s*$';

/** The metadata are for the JSON Schema alone: there no text is trimmed before it is measured. */
const text = z.string().trim().min(1).max(2_000).meta({ pattern: '\\S' });
/** The key of an entry. */
export const id = z.string().max(ID_MOST).regex(ID);
const url = z.string().regex(/^https?:\/\/[^\s<>"]+$/);
const mask = url.regex(/%s/);
const source = text.meta({ pattern: SOURCE });
const count = 500;

/** `site.yaml`. */
export const siteSchema = z
  .strictObject({
    format: z.literal(1).describe('Version of the data format.').optional(),
    title: text.describe('Name of the site.'),
    archive: mask
      .describe(
        'Link to a message in its archive; `%s` stands for the Message-ID. Without it: lore.kernel.org.',
      )
      .optional(),
    'base-url': url.describe('Where the site will stand; feeds and the sitemap need it.').optional(),
    edit: mask.describe('Link that opens a data file for editing; `%s` stands for its path.').optional(),
    archives: z
      .array(text)
      .max(count)
      .describe('Mail that `verify` reads when none is named: mbox, Maildir, public-inbox, URL.')
      .optional(),
    pairs: z
      .boolean()
      .describe('Whether each two options that are held against each other have a page. Without it: true.')
      .optional(),
  })
  .describe('What the whole site shares.');

/** One entry of `people.yaml`. */
export const personSchema = z
  .strictObject({
    name: text.describe('Name as it is shown, and as the mails give it.'),
    role: text.describe('What they are to the question: maintainer, author of the series.').optional(),
    org: text.describe('For whom they speak.').optional(),
    also: z.array(text).max(count).describe('Other names that they post under.').optional(),
    withdrawn: z.boolean().describe('Whether the name is to leave every page, and the lock.').optional(),
  })
  .describe('Somebody who speaks in the debates; the key is the id that claims and positions use.');

/** One entry of `criteria.yaml`. */
export const criterionSchema = z
  .strictObject({
    name: text
      .meta({ maxLength: NAME_MOST })
      .describe(`Head of its row, at most ${NAME_MOST} characters, so that it fits a mail.`),
    asks: text.describe('The question that a rating answers, so that more is always better.').optional(),
  })
  .describe('A yardstick; the key is the id that claims use.');

/**
 * `scale` of `criteria.yaml`, as far as a JSON Schema can say it: that each number is less than the one before is said by its
 * reader.
 */
export const scaleSchema = z
  .array(z.union([z.number(), z.string().regex(/^\s*-?\d{1,9}(\.\d{1,8}|\/\d{1,9})?\s*$/)]))
  .length(RATINGS.length)
  .describe(
    'Beside the criteria, and none of them where it is a list: the numbers that weights multiply, of very good, good, neutral, bad and very bad, each less than the one before. Without it: 2, 1, 0, -1, -2.',
  );

/** A number of at least 0, exact: digits, with decimals or as a fraction. */
const weight = z
  .union([z.number(), z.string()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,6}(\.\d{1,3}|\/[1-9]\d{0,2})?$/));

const ratingWord = z.enum(RATINGS.map(ratingWords) as [string, ...string[]]);

/** An entry of an RFC's `criteria`, when it says more than the id. */
export const criterionUseSchema = z.strictObject({
  id: id.describe('Id of a criterion of `criteria.yaml`.'),
  must: ratingWord.describe('The least rating that an option needs; one below it is knocked out.').optional(),
  weight: weight.describe('How much it counts beside the others: a number of at least 0.').optional(),
  along: z
    .enum(ALONG)
    .describe('Whether its ratings rise or fall along the ladder of the options.')
    .optional(),
  because: text.describe('Why that much is needed.').optional(),
});

/** An entry of `not-cited`, where that is a list. */
export const wavedSchema = z.strictObject({
  message: source.describe('The message.'),
  because: text.describe('Why it need not be cited.'),
});

const related = z.union([id, z.array(id)]);

/** Front matter of `rfc.md`. */
export const rfcSchema = z
  .strictObject({
    title: text.describe('Head of the page, and what other pages call the question.'),
    question: text.describe('What is asked, as one sentence that ends in a question mark.'),
    status: z.enum(STATUSES).describe('How far it is.'),
    tags: z.array(text).max(count).describe('Words to find it by.').optional(),
    'status-quo': id.describe("Id of the option that is today's behaviour.").optional(),
    outcome: z
      .string()
      .regex(/^[a-z0-9-]+(\s*\+\s*[a-z0-9-]+)*$/)
      .describe('Id of the option that was chosen, or several joined by ` + `.')
      .optional(),
    ladder: text.describe('What the order of the options means, where they are tiers.').optional(),
    criteria: z
      .array(z.union([id, criterionUseSchema]))
      .max(count)
      .describe('The yardsticks, in the order of the rows: ids, or maps with `id`, `must` and `because`.'),
    from: id.describe('Key of the source that declared the options.').optional(),
    threads: z
      .array(source)
      .max(count)
      .describe('First messages of the threads that debate it: Message-IDs.')
      .optional(),
    refines: related.describe('RFCs that this one narrows down.').optional(),
    supersedes: related.describe('RFCs that this one replaces.').optional(),
    'depends-on': related.describe('RFCs that must be settled first.').optional(),
    sources: z
      .record(id, source)
      .describe('What is cited: a key, and a `<Message-ID>`, `mid:ID` or URL.')
      .optional(),
    'not-cited': z
      .union([z.record(z.string().meta({ pattern: SOURCE }), text), z.array(wavedSchema).max(count)])
      .describe('Messages of the threads that need no citation, and why.')
      .optional(),
  })
  .describe('Front matter of `rfc.md`: one question.');

/** Front matter of an option's file. */
export const optionSchema = z
  .strictObject({
    title: text.describe('What the option is, in a few words.'),
    label: z
      .string()
      .regex(/^\S{1,8}$/)
      .describe('What stands for it instead of `#` and its number: at most eight characters.')
      .optional(),
  })
  .describe('Front matter of `options/N-id.md`: one option.');

const day = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const ids = z.array(z.string());
const index = z.number().int().min(1);

/** `citations.lock.json`. */
export const lockSchema = z.object({
  format: z.literal(1),
  messages: z.record(
    z.string(),
    z.object({
      from: z.string().optional(),
      date: day.optional(),
      zone: z
        .string()
        .regex(/^[+-]\d{4}$/)
        .optional(),
      subject: z.string(),
      list: z.string().optional(),
      digest: digest.optional(),
      names: ids.optional(),
    }),
  ),
  quotes: z.array(z.object({ source: z.string(), digest, paragraph: index, line: index })).optional(),
  missing: ids.optional(),
  uncited: z
    .array(
      z.object({
        id: z.string(),
        from: z.string().optional(),
        person: z.string().optional(),
        date: day.optional(),
        names: ids.optional(),
      }),
    )
    .optional(),
});

export type RfcHead = z.infer<typeof rfcSchema>;
