import { invariant } from '../vocabulary/errors.ts';
import type { JsonSchema } from './openApiSchemas.ts';

/** Strings of a certain form, by the pattern or format that asks for it. */
const byForm: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-000000000001',
  date: '2026-01-15',
  'date-time': '2026-01-15T08:00:00.000Z',
  uri: 'https://example.org/',
  base64: 'iVBORw0KGgo=',
  '^\\d{4}$': '2080',
  '^#[0-9a-f]{6}$': '#0e5a63',
  '^[0-9a-f]{64}$': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '^\\d{4}-(0[1-9]|1[0-2])$': '2026-01',
  '^[A-Za-z0-9ÅÄÖåäö_.-]+$': 'hus-1',
  '^[a-zåäö_]+(\\/[^/]+)?$': 'kommun',
  '^https?:\\/\\/[^\\s"]+$': 'https://example.org/',
};
/** What reads better than the name of the field. */
const byName: Readonly<Record<string, string>> = {
  title: 'Provkullen',
  municipalityName: 'Falun',
  municipality: 'Falun',
  municipalityCode: '2080',
  registryNumber: 'KS 2026/1',
  committee: 'Kommunstyrelsen',
  type: 'urn:helkalkyl:problem:planCaseNotFound',
  instance: '/helkalkyl/v1/plan-cases',
};

/** The smallest value that a schema takes, from JSON schema alone. `components` holds what it refers to. */
export function createExamples(components: Readonly<Record<string, JsonSchema>>) {
  const resolve = (schema: JsonSchema): JsonSchema => {
    const { $ref, ...rest } = schema;
    if (typeof $ref !== 'string') return schema;
    const found = components[$ref.replace('#/components/schemas/', '')];
    invariant(found !== undefined, `${$ref} refers to nothing`);
    return { ...resolve(found), ...rest };
  };

  const exampleOf = (given: JsonSchema, name = ''): unknown => {
    const schema = resolve(given);
    if ('const' in schema) return schema['const'];
    if ('default' in schema) return schema['default'];
    if (Array.isArray(schema['enum'])) return schema['enum'][0];
    const choices = listOf(schema['anyOf'] ?? schema['oneOf']);
    if (choices.length > 0) return exampleOf(choices[0] ?? {}, name);
    const parts = listOf(schema['allOf']);
    if (parts.length > 0) return Object.assign({}, ...parts.map((part) => exampleOf(part, name)));
    switch (schema['type']) {
      case 'object':
        return exampleObject(schema);
      case 'array':
        return exampleArray(schema);
      case 'string':
        return exampleString(schema, name);
      case 'integer':
      case 'number':
        return exampleNumber(schema, /year$/i.test(name) ? A_YEAR : 1);
      case 'boolean':
        return true;
      default:
        return null;
    }
  };

  const exampleObject = (schema: JsonSchema): unknown => {
    const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
    const fields = Object.entries(recordOf(schema['properties'])).filter(([key]) =>
      required.has(key),
    );
    return Object.fromEntries(fields.map(([key, value]) => [key, exampleOf(value, key)]));
  };

  const exampleArray = (schema: JsonSchema): unknown => {
    const places = listOf(schema['prefixItems']);
    if (places.length > 0) return places.map((place) => exampleOf(place));
    const [items] = listOf([schema['items'] ?? {}]);
    const least = typeof schema['minItems'] === 'number' ? schema['minItems'] : 0;
    return Array.from({ length: least }, () => exampleOf(items ?? {}));
  };
  return exampleOf;
}

function exampleString(schema: JsonSchema, name: string): string {
  for (const form of [schema['format'], schema['pattern']]) {
    const known = typeof form === 'string' ? byForm[form] : undefined;
    if (known !== undefined) return known;
  }
  const least = typeof schema['minLength'] === 'number' ? schema['minLength'] : 0;
  return (byName[name] ?? name).padEnd(least, 'x');
}

/** Numbers of years come as texts, of which a schema says no more than that they are numbers. */
const A_YEAR = 2026;

function exampleNumber(schema: JsonSchema, likely: number): number {
  const bound = (key: string, otherwise: number) =>
    typeof schema[key] === 'number' ? schema[key] : otherwise;
  const least = bound('minimum', Number.NEGATIVE_INFINITY);
  const above = bound('exclusiveMinimum', Number.NEGATIVE_INFINITY);
  const most = bound('maximum', Number.POSITIVE_INFINITY);
  const below = bound('exclusiveMaximum', Number.POSITIVE_INFINITY);
  const fits = (value: number) => value >= least && value > above && value <= most && value < below;
  return [likely, 1, 0, least, most, (above + most) / 2].find(fits) ?? 1;
}

function recordOf(value: unknown): Readonly<Record<string, JsonSchema>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, JsonSchema>) : {};
}

function listOf(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? (value as JsonSchema[]) : [];
}
