import { Router } from 'express';
import { apiInfo, calculateLedger, health } from '../contract/system.ts';
import { bodyLimits, type Handle } from './handle.ts';
import { openApiPath } from './openApi.ts';

/** Counts up with the contract, not with the program. */
export const API_VERSION = '1.0.0';

/** What DIGG's profile asks an API to say of itself (VER.06). */
const about = {
  apiName: 'Helkalkyl',
  apiVersion: API_VERSION,
  apiReleased: '2026-11-24',
  apiDocumentation: openApiPath,
  apiStatus: 'beta',
};

export function systemRoutes(handle: Handle) {
  return Router()
    .get(
      health.path,
      handle(health, async ({ ping }) => {
        await ping();
        return { status: 'ok' as const };
      }),
    )
    .get(
      apiInfo.path,
      handle(apiInfo, () => Promise.resolve(about)),
    )
    .post(
      calculateLedger.path,
      handle(
        calculateLedger,
        ({ calculations }, { body }) => calculations.ofLedger(body),
        bodyLimits.planCase,
      ),
    );
}
