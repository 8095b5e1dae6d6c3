import { Router } from 'express';
import { listTemplates, saveTemplate } from '../contract/templates.ts';
import type { Services } from '../services/services.ts';
import { handle } from './handle.ts';

export function templateRoutes({ templates }: Pick<Services, 'templates'>): Router {
  return Router()
    .get(
      listTemplates.path,
      handle(listTemplates, async ({ params }) => ({
        items: await templates.list(params.municipalityCode),
      })),
    )
    .post(
      saveTemplate.path,
      handle(saveTemplate, ({ params, body }) => templates.save(params.municipalityCode, body)),
    );
}
