import { z } from 'zod';
import { accessOf } from '../contract/access.ts';
import { creates, type Endpoint } from '../contract/endpoint.ts';
import type { Problem } from '../contract/system.ts';
import { KEPT_HOURS } from '../services/once.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { roles } from '../vocabulary/people.ts';
import { sessionCookies } from '../vocabulary/session.ts';
import { errorSentence } from '../vocabulary/text/sv/errors/index.ts';
import { openApiTexts } from '../vocabulary/text/sv/openApi.ts';
import { problemTitleTexts } from '../vocabulary/text/sv/problemTitles.ts';
import { createExamples } from './openApiExamples.ts';
import { createSchemas, type EndpointEntry, type JsonSchema } from './openApiSchemas.ts';

const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';
export const documentationPath = '/helkalkyl/v1/documentation';

export type OpenApiDocument = ReturnType<typeof openApiDocument>;
export type Operation = ReturnType<typeof operationOf>;

/** OpenAPI 3.1 of the endpoints, as DIGG's REST profile asks. */
export function openApiDocument(endpoints: Readonly<Record<string, Endpoint>>, version: string) {
  const entries: EndpointEntry[] = Object.entries(endpoints);
  const schemas = createSchemas(entries);
  const exampleOf = createExamples(schemas.components);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const entry of entries) {
    const [, { path: expressPath, method }] = entry;
    // Express writes `:name`, OpenAPI `{name}`.
    const path = expressPath.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [method]: operationOf(entry, schemas, exampleOf) };
  }
  const { info } = openApiTexts;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Helkalkyl',
      version,
      summary: info.summary,
      description: info.description,
      contact: { name: info.contact },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      'x-sla': info.serviceLevel,
      'x-limitations': info.limitations,
    },
    externalDocs: { description: info.documentation, url: documentationPath },
    servers: [{ url: '/', description: info.server }],
    security: signedIn,
    paths,
    components: { schemas: schemas.components, securitySchemes },
  };
}

const securitySchemes = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: openApiTexts.security.bearer,
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookies.public,
    description: openApiTexts.security.session,
  },
};
/** Either of them. */
const signedIn = [{ bearer: [] }, { session: [] }];
const anyone = [{}, ...signedIn];

type Schemas = ReturnType<typeof createSchemas>;
type ExampleOf = ReturnType<typeof createExamples>;

function operationOf([name, endpoint]: EndpointEntry, { refOf }: Schemas, exampleOf: ExampleOf) {
  const { summarySv, summaryEn, body, bodyExample, status = 200 } = endpoint;
  const answered = endpoint.mediaType ?? JSON_TYPE;
  const sent = body === undefined ? undefined : refOf(body, 'input');
  const requestBody =
    sent === undefined
      ? fileBody(endpoint.upload)
      : {
          required: true,
          content: {
            [JSON_TYPE]: { schema: sent, example: bodyExample ?? exampleOf(sent) },
          },
        };
  return {
    operationId: name,
    summary: summarySv,
    description: openApiTexts.operation({ summarySv, summaryEn, rolesSv: rolesOf(endpoint) }),
    parameters: [
      ...parametersOf({ operationId: name, schema: endpoint.params, place: 'path' }, exampleOf),
      ...parametersOf({ operationId: name, schema: endpoint.query, place: 'query' }, exampleOf),
      ...(endpoint.versioned === 'change' ? [ifMatch] : []),
      ...(creates(endpoint) ? [idempotencyKey] : []),
    ],
    ...(accessOf(endpoint)?.roles.includes('resident') === true ? { security: anyone } : {}),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: {
      [status]: {
        description: openApiTexts.answer({ summarySv, summaryEn }),
        ...(endpoint.versioned === undefined ? {} : { headers: etag }),
        content: {
          [answered]:
            endpoint.mediaType === undefined
              ? contentOf(refOf(endpoint.response, 'output'), exampleOf, endpoint.answerExample)
              : { schema: { type: 'string', format: 'binary' } },
        },
      },
      ...(endpoint.versioned === 'change' ? { 412: conflict } : {}),
      default: {
        description: openApiTexts.problem,
        headers: retryAfter,
        content: { [PROBLEM_TYPE]: { schema: problem, example: problemExample } },
      },
    },
  };
}

const problem = { $ref: '#/components/schemas/Problem' };
const problemExample: Problem = {
  type: 'urn:helkalkyl:problem:planCaseNotFound',
  title: openApiTexts.problemExample.title,
  status: 404,
  detail: openApiTexts.problemExample.detail,
  instance: '/helkalkyl/v1/plan-cases/00000000-0000-4000-8000-000000000001',
};

const conflictExample: Problem = {
  type: 'urn:helkalkyl:problem:versionStale',
  title: problemTitleTexts[412] ?? '',
  status: 412,
  detail: errorSentence(new DomainError('versionStale', { yours: 3, current: 4 })),
  instance: '/helkalkyl/v1/plan-cases/00000000-0000-4000-8000-000000000001',
  conflict: {
    yours: 3,
    current: 4,
    changes: [
      {
        sequence: 117,
        happenedAt: '2026-09-01T08:30:00.000Z',
        ...openApiTexts.conflictExample.change,
        why: null,
        details: [],
        fromVersion: 3,
        toVersion: 4,
      },
    ],
    fields: [{ path: ['title'], kind: 'changed', ...openApiTexts.conflictExample.field }],
    more: 0,
  },
};
const conflict = {
  description: openApiTexts.conflict,
  content: { [PROBLEM_TYPE]: { schema: problem, example: conflictExample } },
};

function contentOf(schema: JsonSchema, exampleOf: ExampleOf, given: unknown) {
  return { schema, example: given ?? exampleOf(schema) };
}

function rolesOf(endpoint: Endpoint): string[] {
  const may = accessOf(endpoint)?.roles ?? [];
  return roles.filter(({ id }) => may.includes(id)).map(({ labelSv }) => labelSv);
}

/** A file as it is: its media types, and no schema but that it is bytes. */
function fileBody(upload: readonly string[] | undefined) {
  if (upload === undefined) return undefined;
  const schema = { type: 'string', format: 'binary' };
  const content = Object.fromEntries(
    upload.map((type) => [type, { schema, example: openApiTexts.fileExample }]),
  );
  return { required: true, content };
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: openApiTexts.ifMatch,
  schema: { type: 'string' },
  example: '"1"',
};
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: openApiTexts.idempotencyKey(KEPT_HOURS),
  schema: { type: 'string', minLength: 1, maxLength: 200 },
  example: openApiTexts.idempotencyKeyExample,
};
const retryAfter = {
  'Retry-After': {
    description: openApiTexts.retryAfter,
    schema: { type: 'integer', minimum: 1 },
    example: 30,
  },
};

const etag = {
  ETag: {
    description: openApiTexts.etag,
    schema: { type: 'string' },
    example: '"1"',
  },
};

type Parameters = {
  readonly operationId: string;
  readonly schema: z.ZodType | undefined;
  readonly place: 'path' | 'query';
};

function parametersOf({ operationId, schema, place }: Parameters, exampleOf: ExampleOf) {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).map(([name, value]) => {
    const isSchema = value instanceof z.ZodType;
    const json: JsonSchema = isSchema
      ? z.toJSONSchema(value, { io: 'input', unrepresentable: 'any' })
      : {};
    return {
      name,
      in: place,
      required: place === 'path' || (isSchema && !value.safeParse(undefined).success),
      description: openApiTexts.parameter(operationId, name),
      schema: json,
      example: exampleOf(json, name),
    };
  });
}
