import { Router } from 'express';
import { z } from 'zod';
import type { Endpoint } from '../contract/endpoint.ts';
import { problemSchema } from '../contract/system.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { openApiTextsSv } from '../vocabulary/text/sv/openApi.ts';

const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';
export const openApiPath = '/helkalkyl/v1/openapi.json';

/** The documentation of the API, written from the same objects that check it. */
export function openApiRoutes(endpoints: readonly Endpoint[], version: string): Router {
  const document = openApiDocument(endpoints, version);
  return Router()
    .get(openApiPath, (_request, response) => {
      response.json(document);
    })
    .all(openApiPath, ({ method }) => {
      throw new DomainError('methodNotAllowed', { method, allowed: 'GET, HEAD' });
    });
}

/** OpenAPI 3.1 of the endpoints. */
export function openApiDocument(endpoints: readonly Endpoint[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    // Express writes `:name`, OpenAPI `{name}`.
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Helkalkyl',
      version,
      description: openApiTextsSv.description,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    paths,
  };
}

function operation(endpoint: Endpoint) {
  const { summarySv, body, status = 200 } = endpoint;
  const content =
    endpoint.mediaType === undefined
      ? { [JSON_TYPE]: { schema: answerSchema(endpoint) } }
      : { [endpoint.mediaType]: {} };
  const requestBody =
    body === undefined
      ? fileBody(endpoint.upload)
      : { required: true, content: { [JSON_TYPE]: { schema: jsonSchema(body, 'input') } } };
  return {
    summary: summarySv,
    parameters: [
      ...parameters(endpoint.params, 'path'),
      ...parameters(endpoint.query, 'query'),
      ...(endpoint.versioned === 'change' ? [ifMatch] : []),
    ],
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: {
      [status]: { description: summarySv, content },
      default: {
        description: openApiTextsSv.problem,
        content: { [PROBLEM_TYPE]: { schema: jsonSchema(problemSchema, 'output') } },
      },
    },
  };
}

/** A file as it is: its media types, and no schema. */
function fileBody(upload: readonly string[] | undefined) {
  if (upload === undefined) return undefined;
  return { required: true, content: Object.fromEntries(upload.map((type) => [type, {}])) };
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: openApiTextsSv.ifMatch,
  schema: { type: 'string' },
};

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query') {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).map(([name, value]) => ({
    name,
    in: place,
    required:
      place === 'path' || (value instanceof z.ZodType && !value.safeParse(undefined).success),
    schema: value instanceof z.ZodType ? jsonSchema(value, 'input') : {},
  }));
}

/** A schema that holds itself refers to its own root: it is given one that is not the document's. */
function answerSchema({ method, path, response }: Endpoint) {
  const schema = jsonSchema(response, 'output');
  const isRecursive = JSON.stringify(schema).includes('"$ref":"#');
  return isRecursive ? { $id: `urn:helkalkyl:answer:${method}:${path}`, ...schema } : schema;
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' });
}
