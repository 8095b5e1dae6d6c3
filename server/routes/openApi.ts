import { Router } from 'express';
import type { Endpoint } from '../contract/endpoint.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { documentationPath, openApiDocument } from './openApiDocument.ts';
import { documentationPage } from './openApiPage.ts';
import { documentationStyle } from './openApiStyle.ts';

export const openApiPath = '/helkalkyl/v1/openapi.json';
/** Also of the other pages without script. */
export const stylePath = `${documentationPath}.css`;

/** The documentation of the API, written from the same objects that check it. */
export function openApiRoutes(
  endpoints: Readonly<Record<string, Endpoint>>,
  version: string,
): Router {
  const document = openApiDocument(endpoints, version);
  const page = documentationPage(document);
  return Router()
    .get(openApiPath, (_request, response) => {
      response.json(document);
    })
    .get(documentationPath, (_request, response) => {
      response.type('html').send(page);
    })
    .get(stylePath, (_request, response) => {
      response.type('css').send(documentationStyle);
    })
    .all([openApiPath, documentationPath, stylePath], ({ method }) => {
      throw new DomainError('methodNotAllowed', { method, allowed: 'GET, HEAD' });
    });
}
