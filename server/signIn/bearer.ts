import type { Request } from 'express';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { DomainError } from '../vocabulary/errors.ts';
import type { Caller } from '../vocabulary/people.ts';
import { grantsOfClient, type SignInSettings } from '../vocabulary/signIn.ts';
import type { Provider } from './provider.ts';

/** Signed with a key pair: whoever can check a token cannot make one. */
const signatures = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'];
/** Of every token of the provider's: its clock may go a little before ours, or after. */
export const tokenRules = { algorithms: signatures, clockTolerance: '30 s' };
const claimsSchema = z.looseObject({
  client_id: z.string().optional(),
  azp: z.string().optional(),
  sub: z.string().optional(),
});

/** A key set at an address, asked for again when a token is of a key that is not in it. */
export function keySet(provider: Pick<Provider, 'keys'>) {
  let known: { readonly address: string; readonly keys: JWTVerifyGetKey } | undefined;
  return async (): Promise<{ issuer: string; keys: JWTVerifyGetKey }> => {
    const { issuer, address } = await provider.keys();
    if (known?.address !== address) {
      const keys = createRemoteJWKSet(new URL(address), { cooldownDuration: 1000 });
      known = { address, keys };
    }
    return { issuer, keys: known.keys };
  };
}

/** Systems, each with a token that the provider gave it for its own credentials. */
export function createBearer({ audience, rules }: SignInSettings, provider: Provider) {
  const readKeys = keySet(provider);
  return {
    tokenOf: (request: Request): string | undefined =>
      /^Bearer ([\w.~+/-]+=*)$/i.exec(request.get('authorization') ?? '')?.[1],
    /** Throws: DomainError `tokenRefused`, or that the provider cannot be asked. */
    callerOf: async (token: string): Promise<Caller> => {
      if (audience === undefined) throw new DomainError('tokenRefused');
      const { issuer, keys } = await readKeys();
      const options = {
        issuer,
        audience,
        requiredClaims: ['exp'],
        ...tokenRules,
      };
      const { payload } = await jwtVerify(token, keys, options).catch((error: unknown) => {
        throw tokenFault(error);
      });
      const { client_id: clientId, azp, sub } = claimsSchema.parse(payload);
      const id = clientId ?? azp ?? '';
      const grants = grantsOfClient(rules, id);
      // A person's token names the person as its subject: it is not the system's own.
      const isOwn = sub === undefined || sub === id;
      if (!isOwn || grants.length === 0) throw new DomainError('tokenRefused');
      return { id: `client:${id}`.slice(0, 200), name: id.slice(0, 200), grants };
    },
  };
}

/** The token's fault, or the provider's that its keys cannot be had. */
export function tokenFault(error: unknown): unknown {
  if (error instanceof errors.JWKSTimeout) return new DomainError('signInLate');
  // Of what is no token's: the keys were answered with a fault.
  const isOfTheKeys = error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC';
  if (isOfTheKeys) return new DomainError('signInUnreachable');
  if (error instanceof errors.JOSEError) return new DomainError('tokenRefused');
  return error instanceof TypeError ? new DomainError('signInUnreachable') : error;
}
