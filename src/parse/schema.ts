import { z } from 'zod';
import { ALONG, RATINGS, STATUSES } from '../model/rfc.ts';
import { ID, ID_MOST } from '../text/id.ts';
import { ratingWords } from '../text/legend.ts';

/** Longest name of a criterion, so that it fits the first column of a mail's table. */
export const NAME_MOST = 18;

const text = z.string().trim().min(1).max(2_000);
const id = z.string().max(ID_MOST).regex(ID);
const url = z.string().regex(/^https?:\/\/[^\s<>"]+$/);
const mask = url.regex(/%s/);
const count = 500;

/** `site.yaml`. */
export const siteSchema = z.strictObject({
  format: z.literal(1).optional(),
  title: text,
  archive: mask.optional(),
  'base-url': url.optional(),
  edit: mask.optional(),
  archives: z.array(text).max(count).optional(),
});

/** One entry of `people.yaml`. */
export const personSchema = z.strictObject({
  name: text,
  role: text.optional(),
  org: text.optional(),
  also: z.array(text).max(count).optional(),
  withdrawn: z.boolean().optional(),
});

/** One entry of `criteria.yaml`. */
export const criterionSchema = z.strictObject({
  name: text,
  asks: text.optional(),
});

/** A number of at least 0, exact: digits, with decimals or as a fraction. */
const weight = z
  .union([z.number(), z.string()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,6}(\.\d{1,3}|\/[1-9]\d{0,2})?$/));

const ratingWord = z.enum(RATINGS.map(ratingWords) as [string, ...string[]]);

/** An entry of an RFC's `criteria`, when it says more than the id. */
export const criterionUseSchema = z.strictObject({
  id,
  must: ratingWord.optional(),
  weight: weight.optional(),
  along: z.enum(ALONG).optional(),
  because: text.optional(),
});

/** An entry of `not-cited`, where that is a list. */
export const wavedSchema = z.strictObject({ message: text, because: text });

/** Front matter of `rfc.md`. */
export const rfcSchema = z.strictObject({
  title: text,
  question: text,
  status: z.enum(STATUSES),
  tags: z.array(text).max(count).optional(),
  'status-quo': id.optional(),
  outcome: z
    .string()
    .regex(/^[a-z0-9-]+(\s*\+\s*[a-z0-9-]+)*$/)
    .optional(),
  ladder: text.optional(),
  criteria: z.array(z.union([id, criterionUseSchema])).max(count),
  from: id.optional(),
  threads: z.array(text).max(count).optional(),
  refines: z.union([id, z.array(id)]).optional(),
  supersedes: z.union([id, z.array(id)]).optional(),
  'depends-on': z.union([id, z.array(id)]).optional(),
  sources: z.record(id, text).optional(),
  'not-cited': z.union([z.record(z.string(), text), z.array(wavedSchema).max(count)]).optional(),
});

/** Front matter of an option's file. */
export const optionSchema = z.strictObject({
  title: text,
  label: z
    .string()
    .regex(/^\S{1,8}$/)
    .optional(),
});

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
