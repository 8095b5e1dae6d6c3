import fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;

/** Deeper than this only what is required is made. */
const DEPTH = 5;
const LONGEST_LIST = 3;
const LONGEST_TEXT = 60;

/** Makers of values that a JSON schema takes; `components` holds what it refers to. */
export function createArbitraries(components: Readonly<Record<string, Schema>>) {
  const resolve = (schema: Schema): Schema => {
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return schema;
    return resolve(components[reference.replace('#/components/schemas/', '')] ?? {});
  };

  const arbitraryOf = (given: Schema, depth = 0): fc.Arbitrary<unknown> => {
    const schema = resolve(given);
    if ('const' in schema) return fc.constant(schema['const']);
    if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
    const choices = listOf(schema['anyOf'] ?? schema['oneOf']);
    const [first] = choices;
    if (first !== undefined) {
      const tried = depth > DEPTH ? [first] : choices;
      return fc.oneof(...tried.map((choice) => arbitraryOf(choice, depth + 1)));
    }
    switch (schema['type']) {
      case 'object':
        return objectOf(schema, depth);
      case 'array':
        return arrayOf(schema, depth);
      case 'string':
        return textOf(schema);
      case 'integer':
        return fc.integer(boundsOf(schema, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER));
      case 'number':
        return fc.double({ ...boundsOf(schema, -1e12, 1e12), noNaN: true });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        return fc.jsonValue({ maxDepth: 2 });
    }
  };

  const objectOf = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
    const required = Array.isArray(schema['required']) ? (schema['required'] as string[]) : [];
    const fields = Object.entries(recordOf(schema['properties'])).filter(
      ([name]) => depth <= DEPTH || required.includes(name),
    );
    const made = fields.map(([name, field]) => [name, arbitraryOf(field, depth + 1)] as const);
    const requiredKeys = required.filter((name) => fields.some(([field]) => field === name));
    return fc.record(Object.fromEntries(made), { requiredKeys });
  };

  const arrayOf = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
    const places = listOf(schema['prefixItems']);
    if (places.length > 0) return fc.tuple(...places.map((place) => arbitraryOf(place, depth + 1)));
    const minLength = numberOr(schema['minItems'], 0);
    const maxLength = Math.max(
      minLength,
      Math.min(depth > DEPTH ? 0 : LONGEST_LIST, numberOr(schema['maxItems'], LONGEST_LIST)),
    );
    const [items = {}] = listOf([schema['items'] ?? {}]);
    return fc.array(arbitraryOf(items, depth + 1), { minLength, maxLength });
  };
  return arbitraryOf;
}

function textOf(schema: Schema): fc.Arbitrary<string> {
  const { format, pattern } = schema;
  if (format === 'uuid') return fc.uuid();
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  const minLength = numberOr(schema['minLength'], 0);
  const maxLength = Math.min(numberOr(schema['maxLength'], LONGEST_TEXT), minLength + LONGEST_TEXT);
  return fc.string({ minLength, maxLength, unit: 'binary' });
}

function boundsOf(schema: Schema, least: number, most: number) {
  const above = numberOr(schema['exclusiveMinimum'], least);
  const below = numberOr(schema['exclusiveMaximum'], most);
  const min = Math.max(numberOr(schema['minimum'], least), above);
  return { min, max: Math.max(min, Math.min(numberOr(schema['maximum'], most), below)) };
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function recordOf(value: unknown): Readonly<Record<string, Schema>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, Schema>) : {};
}

function listOf(value: unknown): readonly Schema[] {
  return Array.isArray(value) ? (value as Schema[]) : [];
}
