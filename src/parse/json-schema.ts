import * as z from 'zod';
import {
  criterionSchema,
  id,
  optionSchema,
  personSchema,
  rfcSchema,
  scaleSchema,
  siteSchema,
} from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** The parts of the data that have a JSON Schema: by name, the files that they are for, relative to the data folder. */
export const SCHEMA_FILES = {
  criteria: 'criteria.yaml',
  option: 'front matter of RFC/options/N-ID.md',
  people: 'people.yaml',
  rfc: 'front matter of RFC/rfc.md',
  site: 'site.yaml',
} as const;

export type SchemaName = keyof typeof SCHEMA_FILES;

interface Part {
  readonly schema: z.ZodType;
  /** Whether a file without any key will do. */
  readonly mayBeEmpty: boolean;
  /** Of a map of entries, the keys whose value may be something else than an entry. */
  readonly beside?: Readonly<Record<string, z.ZodType>>;
}

const SCHEMAS: Readonly<Record<SchemaName, Part>> = {
  criteria: {
    schema: z.record(id, criterionSchema).describe('The yardsticks that RFCs name: from id to criterion.'),
    mayBeEmpty: true,
    beside: { scale: scaleSchema },
  },
  option: { schema: optionSchema, mayBeEmpty: false },
  people: {
    schema: z.record(id, personSchema).describe('Who speaks in the debates: from id to person.'),
    mayBeEmpty: true,
  },
  rfc: { schema: rfcSchema, mayBeEmpty: false },
  site: { schema: siteSchema, mayBeEmpty: true },
};

/**
 * The JSON Schema (draft 7, which editors know best) of a part of the data, made of the schema that `check` reads it by:
 * what it refuses, `check` refuses too. It sees one file, so it knows nothing of ids that another one lacks.
 */
export function jsonSchema(name: SchemaName): Json {
  const { schema, mayBeEmpty, beside = {} } = SCHEMAS[name];
  const { $schema, ...made } = toJson(schema);
  const entry = made.additionalProperties;
  for (const [key, other] of Object.entries(beside)) {
    const { $schema: _, description = '', ...rest } = toJson(other);
    const either = typeof entry === 'object' ? [rest, entry] : [rest];
    made.properties = { ...made.properties, [key]: { description, anyOf: either } };
  }
  if (mayBeEmpty) takeNull(made);
  return { $schema, title: SCHEMA_FILES[name], ...made };
}

function toJson(schema: z.ZodType) {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema: made }) => {
      if (zodSchema._zod.def.type === 'optional') takeNull(made);
    },
  });
}

/** In YAML a key without a value is null, and as good as a key that is not there; so is a file without keys. */
function takeNull(schema: Record<string, unknown>): void {
  const { description, ...rest } = schema;
  const plain = typeof rest.type === 'string' && !('const' in rest || 'enum' in rest || 'allOf' in rest);
  for (const key of Object.keys(schema)) delete schema[key];
  if (description !== undefined) schema.description = description;
  if (plain) Object.assign(schema, rest, { type: [rest.type, 'null'] });
  else schema.anyOf = [rest, { type: 'null' }];
}
