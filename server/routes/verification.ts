import { Router } from 'express';
import { verifyAnnex } from '../contract/verification.ts';
import { speaking } from '../services/speaking.ts';
import { bodyLimits, type Handle } from './handle.ts';
import { languageOf } from './language.ts';

export function verificationRoutes(handle: Handle): Router {
  return Router().post(
    verifyAnnex.path,
    handle(
      verifyAnnex,
      ({ verification }, { file }, { request }) =>
        // Nothing is stored.
        speaking(languageOf(request), () => verification.verifyAnnex(file)),
      bodyLimits.annex,
    ),
  );
}
