import { Router } from 'express';
import { verifyAnnex } from '../contract/verification.ts';
import { bodyLimits, type Handle } from './handle.ts';

export function verificationRoutes(handle: Handle): Router {
  return Router().post(
    verifyAnnex.path,
    handle(
      verifyAnnex,
      ({ verification }, { file }) => verification.verifyAnnex(file),
      bodyLimits.annex,
    ),
  );
}
