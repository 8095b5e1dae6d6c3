import fc from 'fast-check';
import { apiDocument, documented, type Documented } from './apiDocument.ts';
import { createArbitraries } from './arbitraryOf.ts';

/** One request: sent as it is, with the operation that it asks for. */
export type FuzzRequest = {
  readonly one: Documented;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
};
/** What earlier answers gave: cases with their version and snapshots. */
export type Known = Map<string, { version: string; readonly snapshotIds: string[] }>;

const arbitraryOf = createArbitraries(apiDocument.components.schemas);
/** What no schema asks for, put somewhere in a body that would do. */
const oddities: readonly unknown[] = [
  null, '', -1, 0, 1e308, -0, 2 ** 53, 'x'.repeat(5000), '\u0000', '\ud800', '=1+1', [], {}, [[]],
  true, '1e999', '2026-02-30', '__proto__', '../../etc/passwd', "'; DROP TABLE plan_cases; --",
]; // prettier-ignore
const FEWEST_CASES = 3;
const EXAMPLE = 4;
const creation = documented.find(({ name }) => name === 'createPlanCase');
/** The life of a case comes up as often as everything else together. */
const lifeOfACase = documented.filter(({ path }) => path.includes('/plan-cases'));
const inBetween = documented.filter(({ path }) => !path.includes('/plan-cases'));
const choice = fc.record({
  isOfACase: fc.boolean(),
  operation: fc.nat(),
  isKnown: fc.nat(9),
  which: fc.nat(),
  bodyKind: fc.nat(9),
  at: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  oddity: fc.constantFrom(...oddities),
  version: fc.constantFrom('current', 'current', 'current', '"0"', '"999"', 'W/"1"', 'none'),
});
type Choice = typeof choice extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * `count` requests from the documentation alone, each made when the one before was answered:
 * bodies by their schemas, bodies that would do with one oddity in them, and no JSON at all.
 */
export function* fuzzRequests(count: number, seed: number, known: Known): Generator<FuzzRequest> {
  const pools = new Map(documented.map((one) => [one.name, poolsOf(one, count, seed)]));
  for (const chosen of fc.sample(choice, { numRuns: count, seed })) {
    const list = chosen.isOfACase ? lifeOfACase : inBetween;
    // There are always some cases to live: a new one is as the documentation's example.
    const isFew = known.size < FEWEST_CASES;
    const one = isFew ? creation : list[chosen.operation % list.length];
    const pool = one === undefined ? undefined : pools.get(one.name);
    const drawn = isFew ? { ...chosen, bodyKind: EXAMPLE } : chosen;
    if (one !== undefined && pool !== undefined) yield requestOf(one, pool, drawn, known);
  }
}

type Pool = {
  readonly parameters: readonly Readonly<Record<string, unknown>>[];
  readonly bodies: readonly unknown[];
};

function poolsOf({ operation }: Documented, count: number, seed: number): Pool {
  const numRuns = Math.min(count, 60);
  const named = operation.parameters
    .filter((parameter) => parameter.in !== 'header')
    .map(({ name, schema }) => [name, arbitraryOf(schema)] as const);
  const parameters = fc.sample(fc.record(Object.fromEntries(named), { requiredKeys: [] }), {
    numRuns,
    seed,
  });
  const schema = bodySchemaOf(operation);
  const bodies = schema === undefined ? [] : fc.sample(arbitraryOf(schema), { numRuns, seed });
  return { parameters, bodies };
}

function bodySchemaOf(
  operation: Documented['operation'],
): { readonly [key: string]: unknown } | undefined {
  if (!('requestBody' in operation)) return undefined;
  return Object.entries(operation.requestBody.content).find(
    ([type]) => type === 'application/json',
  )?.[1].schema;
}

function requestOf(one: Documented, pool: Pool, chosen: Choice, known: Known): FuzzRequest {
  const drawn = pool.parameters[chosen.which % pool.parameters.length] ?? {};
  const planCaseIds = [...known.keys()];
  const planCaseId = planCaseIds[chosen.which % Math.max(1, planCaseIds.length)];
  const about = planCaseId === undefined ? undefined : known.get(planCaseId);
  const isKnown = chosen.isKnown > 1;
  const ours: Record<string, string | undefined> = isKnown
    ? { planCaseId, snapshotId: about?.snapshotIds.at(-1), municipalityCode: '2080' }
    : {};
  const valueOf = (name: string) => ours[name] ?? textOf(drawn[name]);
  const path = one.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(valueOf(name) || 'x'),
  );
  const query = new URLSearchParams();
  for (const { name, in: place } of one.operation.parameters) {
    if (place === 'query' && name in drawn) query.set(name, textOf(drawn[name]));
  }
  const version = chosen.version === 'current' ? about?.version : chosen.version;
  return {
    one,
    address: `${path}${query.size > 0 ? `?${query.toString()}` : ''}`,
    headers: {
      ...contentTypeOf(one),
      ...(version === undefined || version === 'none' ? {} : { 'if-match': version }),
    },
    body: bodyOf(one, pool, chosen),
  };
}

function contentTypeOf({ operation }: Documented): Record<string, string> {
  if (!('requestBody' in operation)) return {};
  return { 'content-type': Object.keys(operation.requestBody.content)[0] ?? 'application/json' };
}

function bodyOf({ operation }: Documented, { bodies }: Pool, chosen: Choice): string | undefined {
  if (!('requestBody' in operation)) return undefined;
  const [content] = Object.values(operation.requestBody.content);
  const example: unknown = content !== undefined && 'example' in content ? content.example : '';
  if (bodies.length === 0 || chosen.bodyKind === 0) return `{"${textOf(chosen.oddity)}":`;
  if (chosen.bodyKind < 4) return JSON.stringify(bodies[chosen.which % bodies.length]);
  if (chosen.bodyKind < 6) return JSON.stringify(example);
  return JSON.stringify(withOddity(example, chosen.at, chosen.oddity));
}

/** The value with one part, found by going down as `at` says, made something else. */
function withOddity(
  value: unknown,
  [turn = 0, ...at]: readonly number[],
  oddity: unknown,
): unknown {
  if (typeof value !== 'object' || value === null) return oddity;
  const keys = Object.keys(value);
  const key = keys[turn % Math.max(1, keys.length)];
  if (key === undefined) return oddity;
  const changed = Object.entries(value).map(([name, part]) => [
    name,
    name === key ? withOddity(part, at, oddity) : (part as unknown),
  ]);
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

/** As it stands in an address: lone halves of a character would be refused before they are sent. */
function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return Buffer.from(text, 'utf8').toString('utf8');
}
