import { Router } from 'express';
import { listTemplates, saveTemplate } from '../contract/templates.ts';
import type { Handle } from './handle.ts';

export function templateRoutes(handle: Handle): Router {
  return Router()
    .get(
      listTemplates.path,
      handle(listTemplates, async ({ templates }, { params }) => ({
        items: await templates.list(params.municipalityCode),
      })),
    )
    .post(
      saveTemplate.path,
      handle(saveTemplate, ({ templates }, { params, body }) =>
        templates.save(params.municipalityCode, body),
      ),
    );
}
