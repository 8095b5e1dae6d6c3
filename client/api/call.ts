import type { z } from 'zod';
import type { Endpoint } from '../../server/contract/endpoint.ts';
import { problemSchema, type Problem } from '../../server/contract/system.ts';
import { language, named } from '../../server/vocabulary/text/language.ts';
import { text } from '../text/sv.ts';
import { createOnce } from './createOnce.ts';
import { tokenHeaders } from './token.ts';

/** What the server answered when it could not do as asked, in its own words. */
export class ApiError extends Error {
  /** HTTP status; 0 when no answer came at all. */
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, message: string, problem: Problem | null) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }
}

type Input<Schema> = Schema extends z.ZodType ? z.input<Schema> : never;

/** What a call needs: parameters of its path, body, and the version a change builds on. */
export type Ask<E extends Endpoint> = {
  readonly params: Input<E['params']>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly signal?: AbortSignal;
} & (E extends { readonly body: z.ZodType } ? { readonly body: Input<E['body']> } : unknown) &
  (E extends { readonly versioned: 'change' } ? { readonly version: number } : unknown);

type LooseAsk = {
  readonly params: unknown;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly signal?: AbortSignal;
  readonly body?: unknown;
  readonly version?: number;
};

/**
 * Calls the server through an endpoint of the contract and checks the answer against it.
 *
 * Throws: ApiError with the server's sentence; with status 0 when the server was not reached.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  ask: Ask<E>,
): Promise<z.output<E['response']>> {
  const loose: LooseAsk = ask;
  const path = pathOf(endpoint, loose);
  const request = requestOf(endpoint, loose);
  const answer = await createOnce(
    endpoint,
    JSON.stringify([path, loose.body ?? null, loose.version ?? null]),
    (key) => reach(path, { ...request, headers: { ...request.headers, ...key } }),
    isAnswered,
  );
  return readAnswer(endpoint, answer);
}

/** Whether the server has said yes or no; away, busy and unsure are neither. */
export function isAnswered(outcome: Response | Error): boolean {
  if (outcome instanceof ApiError) return false;
  return outcome instanceof Error || outcome.status < 500;
}

/** What a call or an upload was answered, checked against the contract. Throws: ApiError. */
export async function readAnswer<E extends Endpoint>(
  endpoint: E,
  answer: Response,
): Promise<z.output<E['response']>> {
  if (!answer.ok) throw await apiError(answer);
  const body: unknown = answer.status === 204 ? {} : await readJson(answer);
  const parsed = endpoint.response.safeParse(body);
  if (!parsed.success) throw new ApiError(answer.status, text.api.strangeAnswer, null);
  // The schema just checked is the endpoint's own; the generic type does not know that.
  return (language() === 'sv' ? parsed.data : named(Object(parsed.data))) as z.output<
    E['response']
  >;
}

/** The path of an endpoint with its parameters in place, for links to files. */
export function pathOf(endpoint: Endpoint, ask: Pick<LooseAsk, 'params' | 'query'>): string {
  const params = new Map(Object.entries(ask.params ?? {}));
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params.get(name) ?? '')),
  );
  const query = new URLSearchParams(
    Object.entries(ask.query ?? {}).map(([name, value]) => [name, String(value)]),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** How an answer is wanted: in the language of the page, whatever the browser's own is. */
export const answerHeaders = (): Readonly<Record<string, string>> => ({
  Accept: 'application/json, application/problem+json',
  'Accept-Language': language(),
});

type PlainRequest = Omit<RequestInit, 'headers'> & {
  readonly headers: Readonly<Record<string, string>>;
};

function requestOf(endpoint: Endpoint, { body, version, signal }: LooseAsk): PlainRequest {
  return {
    method: endpoint.method.toUpperCase(),
    headers: {
      ...answerHeaders(),
      ...(endpoint.method === 'get' ? {} : tokenHeaders()),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  };
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault;
    throw new ApiError(0, text.api.notReached, null);
  }
}

async function readJson(answer: Response): Promise<unknown> {
  try {
    const body: unknown = await answer.json();
    return body;
  } catch {
    return null;
  }
}

async function apiError(answer: Response): Promise<ApiError> {
  const parsed = problemSchema.safeParse(await readJson(answer));
  if (!parsed.success) return new ApiError(answer.status, text.api.failed(answer.status), null);
  const { detail, violations = [] } = parsed.data;
  // The server's sentence points at a part of its answer; here the fields stand below it.
  const sentence = violations.length === 0 ? detail : text.api.fieldsFaulty(violations.length);
  return new ApiError(answer.status, sentence, parsed.data);
}

/** A sentence for a person about anything that was thrown. */
export function faultSentence(fault: unknown): string {
  return fault instanceof ApiError ? fault.message : text.api.unknown;
}

/** The sentence, and the faults of single fields when the server named them. */
export function faultDetails(fault: unknown): readonly string[] {
  const violations = fault instanceof ApiError ? fault.problem?.violations : undefined;
  return (violations ?? []).map(({ field, message }) =>
    field === '' ? message : `${field}: ${message}`,
  );
}
