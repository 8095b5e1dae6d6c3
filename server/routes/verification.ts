import { Router } from 'express';
import { verifyAnnex } from '../contract/verification.ts';
import { speaking } from '../services/speaking.ts';
import { anonymousCaller } from '../vocabulary/people.ts';
import { bodyLimits, type Desk, type Handle } from './handle.ts';
import { languageOf } from './language.ts';

/** A paper is checked alike for everyone, whatever municipality they are signed in to. */
export function verificationRoutes(
  handle: Handle,
  { servicesFor }: Pick<Desk, 'servicesFor'>,
): Router {
  return Router().post(
    verifyAnnex.path,
    handle(
      verifyAnnex,
      (_services, { file }, { request }) =>
        // Nothing is stored.
        speaking(languageOf(request), () =>
          servicesFor(anonymousCaller).verification.verifyAnnex(file),
        ),
      bodyLimits.annex,
    ),
  );
}
