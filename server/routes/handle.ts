import express, { type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { accessOf, type AccessRow } from '../contract/access.ts';
import { creates, type Endpoint } from '../contract/endpoint.ts';
import { speaking } from '../services/speaking.ts';
import type { OnceAnswer } from '../services/once.ts';
import { checkTexts, parseJsonBytes } from '../services/parseJson.ts';
import type { KeyOwner, Once, Services, ServicesFor } from '../services/services.ts';
import { SHARED_MUNICIPALITY } from '../vocabulary/audit.ts';
import { DomainError, invariant } from '../vocabulary/errors.ts';
import { anonymousCaller, type Caller } from '../vocabulary/people.ts';
import type { Spend } from '../vocabulary/rates.ts';
import { violationTexts } from '../vocabulary/text/sv/zodIssues.ts';
import type { Written } from '../vocabulary/written.ts';
import {
  admit,
  assertInMunicipality,
  municipalityNamed,
  type Admission,
  type Served,
} from './admit.ts';
import { InvalidRequest } from './errors.ts';

/** An answer with the version that it is of, which becomes its ETag; null when nothing is left. */
export type Versioned<Answer> = { readonly version: number | null; readonly answer: Answer };

type Part<E, Name extends 'query' | 'body'> =
  E extends Readonly<Record<Name, infer Schema extends z.ZodType>> ? z.output<Schema> : undefined;
type Answer<E extends Endpoint> = E extends { readonly mediaType: string }
  ? Uint8Array
  : z.input<E['response']> | Written<z.output<E['response']>>;

/** What an endpoint's function is given: checked, and nothing else of the request. */
export type Input<E extends Endpoint> = {
  readonly params: z.output<E['params']>;
  readonly query: Part<E, 'query'>;
  readonly body: Part<E, 'body'>;
  /** The file that was sent, where the endpoint takes one. */
  readonly file: E extends { readonly upload: readonly string[] } ? Uint8Array : undefined;
  /** The version that a change is made on, from If-Match. */
  readonly version: E extends { readonly versioned: 'change' } ? number : undefined;
};
export type Output<E extends Endpoint> = E extends { readonly versioned: string }
  ? Versioned<Answer<E>>
  : Answer<E>;

const ordinary = 1_000_000;
/** Limits of what is sent, in bytes: a case carries its plan's outline, a file may be a county. */
export const bodyLimits = {
  ordinary,
  planCase: 10 * ordinary,
  annex: 21 * ordinary,
  file: 60 * ordinary,
} as const;

/** Who asks; throws DomainError when that cannot be told. */
export type CallerOf = (request: Request) => Caller;

/** Who is asked for, what they are answered with, and which municipalities there are. */
export type Desk = {
  readonly servicesFor: ServicesFor;
  readonly callerOf: CallerOf;
  readonly served: Served;
  readonly spend: Spend;
};

/** For the few endpoints that are about the request's own session. */
export type Exchange = { readonly request: Request; readonly response: Response };
type AnswerTo<E extends Endpoint> = (
  services: Services,
  input: Input<E>,
  exchange: Exchange,
) => Promise<Output<E>>;

/** What turns a contract's endpoint into Express handlers. */
export type Handle = ReturnType<typeof createHandle>;

/**
 * A contract's endpoint as Express handlers: asks who it is and whether they may, checks
 * parameters, version, media type, size, JSON, query and body before `answer` is called with the
 * caller's own services, and the answer itself before it is sent.
 */
export function createHandle({ servicesFor, callerOf, served, spend }: Desk) {
  return <const E extends Endpoint>(
    endpoint: E,
    answer: AnswerTo<E>,
    limit: number = bodyLimits.ordinary,
  ): RequestHandler[] => {
    const access = accessOf(endpoint);
    invariant(access !== undefined, `${endpoint.method} ${endpoint.path} has no row of access`);
    const allow: RequestHandler = async (request, response, next) => {
      const caller = callerOf(request);
      const who = caller.id === anonymousCaller.id ? (request.ip ?? '') : caller.id;
      await spend('requests', who);
      if (endpoint.rate !== undefined) await spend(endpoint.rate, who);
      const params = readParams(endpoint, request);
      const of = endpoint.method === 'get' ? servicesFor.reading : servicesFor;
      const admission = await admit(access, { caller, params, servicesFor: of, served });
      assertInMunicipality(access, caller, [params]);
      response.locals['admitted'] = { caller, params, admission } satisfies Admitted;
      next();
    };
    return [allow, ...answering(endpoint, { access, once: servicesFor.once }, answer, limit)];
  };
}

/** What the first handler leaves to the next. */
type Admitted = {
  readonly caller: Caller;
  readonly params: unknown;
  readonly admission: Admission;
};

function answering<const E extends Endpoint>(
  endpoint: E,
  { access, once }: { readonly access: AccessRow; readonly once: Once },
  answer: AnswerTo<E>,
  limit: number,
): RequestHandler[] {
  const handler: RequestHandler = async (request, response) => {
    // Set by the handler before, and by nothing else.
    const { caller, params, admission } = response.locals['admitted'] as Admitted;
    const key = creates(endpoint) ? readKey(request) : undefined;
    const input = {
      params,
      version: endpoint.versioned === 'change' ? readIfMatch(request) : undefined,
      query: endpoint.query && readQuery(endpoint.query, request),
      body: endpoint.body && check(endpoint.body, readBody(request), 'bodyInvalid'),
      file: endpoint.upload && bytesOf(request),
    };
    assertInMunicipality(access, caller, [input.query, input.body]);
    // Each part was checked against the endpoint's own schema just above.
    const answered = (services: Services) =>
      answer(services, input as Input<E>, { request, response });
    const act = async (services: Services) =>
      formed(
        endpoint,
        // What is kept, here or as a file, reads alike whoever asked for it.
        await (endpoint.method === 'get' && endpoint.mediaType === undefined
          ? answered(services)
          : speaking('sv', () => answered(services))),
      );
    const { file, ...rest } = input;
    const done =
      key === undefined
        ? await act(admission.services)
        : await once(
            {
              caller: admission.caller,
              owner: keyOwner(admission, key, [params, input.query, input.body]),
              asked: [endpoint.path, { ...rest, file: file && (await sha256Aside(file)) }],
            },
            act,
          );
    send(endpoint, response, done);
  };
  if (endpoint.body === undefined && endpoint.upload === undefined) return [handler];
  // Compressed bodies are refused: their size is not known until it is too late.
  const readBytes = express.raw({ type: () => true, limit, inflate: false });
  return [requireType(endpoint.upload), readBytes, handler];
}

/** A file's media type is one of those listed; anything else that is sent is JSON. */
function requireType(upload: readonly string[] | undefined): RequestHandler {
  if (upload === undefined) return requireJson;
  return (request, _response, next) => {
    const [type = ''] = (request.get('content-type') ?? '').toLowerCase().split(';');
    if (!upload.includes(type.trim())) {
      throw new DomainError('uploadTypeWrong', { allowed: upload.join(', ') });
    }
    next();
  };
}

const requireJson: RequestHandler = (request, _response, next) => {
  const [type = '', ...parameters] = (request.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const isUtf8 = parameters.every((parameter) => /^charset="?utf-8"?$/.test(parameter));
  if (type !== 'application/json' || !isUtf8) throw new DomainError('contentTypeWrong');
  next();
};

/** An address whose parts are not of the right form names nothing: the same as not found. */
function readParams(endpoint: Endpoint, request: Request): unknown {
  const read = endpoint.params.safeParse(request.params);
  if (!read.success) throw new DomainError('routeUnknown', { path: request.path });
  checkTexts(read.data);
  return read.data;
}

function readQuery(schema: z.ZodType, { query }: Request): unknown {
  checkTexts(query);
  return check(schema, query, 'queryInvalid');
}

function readBody(request: Request): unknown {
  return parseJsonBytes(bytesOf(request));
}

function bytesOf(request: Request): Uint8Array {
  const bytes: unknown = request.body;
  return bytes instanceof Uint8Array ? bytes : new Uint8Array();
}

function readIfMatch(request: Request): number {
  const given = request.get('if-match');
  if (given === undefined) throw new DomainError('versionMissing');
  const version = /^"(\d{1,15})"$/.exec(given.trim())?.[1];
  if (version === undefined) throw new DomainError('versionMalformed', { given });
  return Number(version);
}

function check(schema: z.ZodType, value: unknown, code: 'queryInvalid' | 'bodyInvalid'): unknown {
  const read = schema.safeParse(value, { reportInput: true });
  if (!read.success) throw new InvalidRequest(code, violationTexts(read.error.issues));
  return read.data;
}

/** SHA-256 in hex, beside the thread that answers: a file may be large. */
async function sha256Aside(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
}

/** `Idempotency-Key`, where the request has one. */
function readKey(request: Request): string | undefined {
  const given = request.get('idempotency-key');
  if (given !== undefined && !/^[\x21-\x7e]{1,200}$/.test(given)) {
    throw new DomainError('idempotencyKeyMalformed');
  }
  return given;
}

/** A key is the caller's own, in the municipality that the act is in. */
function keyOwner(
  { caller, municipalityCode }: Admission,
  key: string,
  parts: readonly unknown[],
): KeyOwner {
  const code = municipalityCode ?? municipalityNamed(parts) ?? SHARED_MUNICIPALITY;
  return { municipalityCode: code, callerId: caller.id, key };
}

/** What is sent, checked against the contract, with its version where it has one. */
function formed(endpoint: Endpoint, output: unknown): OnceAnswer {
  let [answer, version] = [output, null as number | null];
  if (endpoint.versioned !== undefined) {
    invariant(isVersioned(output), `${endpoint.path} answers without a version`);
    ({ answer, version } = output);
  }
  if (endpoint.mediaType !== undefined) {
    invariant(answer instanceof Uint8Array, `${endpoint.path} does not answer with bytes`);
    return { version, answer };
  }
  // Written: checked where it was computed.
  if (typeof answer === 'string') return { version, answer };
  const checked = endpoint.response.safeParse(answer);
  invariant(
    checked.success,
    `${endpoint.path} breaks its contract: ${checked.error?.message ?? ''}`,
  );
  return { version, answer: checked.data };
}

function send(endpoint: Endpoint, response: Response, { version, answer }: OnceAnswer): void {
  if (version !== null) response.set('ETag', `"${version}"`);
  // Else whoever has read this version would be told that nothing is new (304).
  if (endpoint.versioned === 'live') delete response.req.headers['if-none-match'];
  if (answer instanceof Uint8Array && endpoint.mediaType !== undefined) {
    // What someone sent us is saved to disk, never opened as a page of ours.
    if (endpoint.mediaType !== 'application/pdf') response.attachment();
    response.type(endpoint.mediaType).send(Buffer.from(answer));
    return;
  }
  response.status(endpoint.status ?? 200);
  if (typeof answer === 'string') response.type('json').send(answer);
  else response.json(answer);
}

function isVersioned(output: unknown): output is Versioned<unknown> {
  return typeof output === 'object' && output !== null && 'version' in output && 'answer' in output;
}
