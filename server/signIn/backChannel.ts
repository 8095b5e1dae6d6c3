import type { RequestHandler } from 'express';
import { jwtVerify } from 'jose';
import { z } from 'zod';
import type { Storage } from '../../db/storage.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { SignInSettings } from '../vocabulary/signIn.ts';
import { keySet, tokenFault, tokenRules } from './bearer.ts';
import type { Provider } from './provider.ts';

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const bodySchema = z.looseObject({ logout_token: z.string().max(10_000) });
/** OpenID Connect Back-Channel Logout 1.0, section 2.4: a nonce would make it an id token. */
const claimsSchema = z.looseObject({
  sub: z.string().optional(),
  sid: z.string().optional(),
  nonce: z.undefined().optional(),
  events: z.looseObject({ [LOGOUT_EVENT]: z.looseObject({}) }),
});

/** The provider tells that a person has signed out there: the sessions here end too. */
export function createBackChannel(
  { clientId }: SignInSettings,
  provider: Provider,
  storage: Storage,
): RequestHandler {
  const readKeys = keySet(provider);
  return async (request, response) => {
    const body = bodySchema.safeParse(request.body);
    if (!body.success) throw new DomainError('tokenRefused');
    const { issuer, keys } = await readKeys();
    const options = {
      issuer,
      audience: clientId,
      requiredClaims: ['iat', 'jti'],
      maxTokenAge: '5 min',
      ...tokenRules,
    };
    const { payload } = await jwtVerify(body.data.logout_token, keys, options).catch(
      (error: unknown) => {
        throw tokenFault(error);
      },
    );
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success) throw new DomainError('tokenRefused');
    const { sid, sub } = claims.data;
    await storage.inTransaction(async ({ sessions, people }) => {
      if (sid !== undefined) {
        await sessions.deleteByProviderSession(sid);
        return;
      }
      const person = await people.findByIdentity({ issuer, subject: sub ?? '' });
      if (person !== undefined) await sessions.deleteByPerson(person.id);
    });
    response.set('Cache-Control', 'no-store').status(200).end();
  };
}
