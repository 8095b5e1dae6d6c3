import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { DomainError } from '../vocabulary/errors.ts';
import { anonymousCaller, type Caller } from '../vocabulary/people.ts';
import type { RateName, Spend } from '../vocabulary/rates.ts';
import { createBackChannel } from './backChannel.ts';
import { createBearer } from './bearer.ts';
import type { Gate } from './gate.ts';
import { originGuard } from './originGuard.ts';
import { problemPage } from './page.ts';
import { signInPaths } from './paths.ts';
import { createProvider } from './provider.ts';
import { createRateGuard } from './rateGuard.ts';
import {
  beginSignIn,
  callerOfSession,
  finishSignIn,
  readTokens,
  type SignInWorld,
} from './signedIn.ts';
import { endSession, hashOf, personIdOf, sessionReader, tokenGuard, tokenOf } from './sessions.ts';

/** People sign in at the municipality's provider; systems bring a token of the same provider's. */
export function createProviderGate(options: Omit<SignInWorld, 'provider'>): Gate {
  const { settings } = options;
  const provider = createProvider(settings);
  const world = { ...options, provider };
  const callers = new WeakMap<Request, Caller>();
  const isPublic = new URL(settings.publicUrl).protocol === 'https:';
  const [key = ''] = options.keys;
  const spend = createRateGuard({ storage: options.storage, now: options.now, key });

  return {
    isPublic,
    spend,
    before: [originGuard(settings.publicUrl), callerReader(world, { isPublic, callers })],
    callerOf: (request) => callers.get(request) ?? anonymousCaller,
    pages: signInPages(world, spend),
    seats: {
      kind: 'provider',
      demoPeople: [],
      tokenOf: (request) => (personIdOf(request) === undefined ? null : tokenOf(request)),
      hashOf,
      take: () => Promise.reject(new DomainError('personUnknown')),
      leave: async (request) => {
        if (personIdOf(request) === undefined) return null;
        const tokens = readTokens(options.keys, request);
        await endSession(request);
        return tokens === undefined ? null : provider.leaveAddress(tokens);
      },
    },
  };
}

/** Notes who asks: the system of a token, or the person of a session; nobody otherwise. */
function callerReader(
  world: SignInWorld,
  { isPublic, callers }: { readonly isPublic: boolean; readonly callers: WeakMap<Request, Caller> },
): RequestHandler {
  const bearer = createBearer(world.settings, world.provider);
  const readSession = sessionReader({ ...world, isPublic });
  return async (request, response, next) => {
    const token = bearer.tokenOf(request);
    if (token === undefined) {
      await pass(readSession, request, response);
      await pass(tokenGuard, request, response);
    }
    const caller =
      token === undefined ? await callerOfSession(request, world) : await bearer.callerOf(token);
    if (caller !== undefined) callers.set(request, caller);
    next();
  };
}

/** Lets a handler do its work, and goes on when it does. */
function pass(handler: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void handler(request, response, (error?: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error('a handler failed'));
    });
  });
}

/** Where browsers are sent to and come back; what goes wrong is told on a page. */
function signInPages(world: SignInWorld, spend: Spend): Router {
  const leadTo = (
    counted: RateName,
    act: (request: Request, world: SignInWorld) => Promise<string>,
  ) => {
    const handler: RequestHandler = async (request, response) => {
      try {
        await spend(counted, request.ip ?? '');
        response.redirect(303, await act(request, world));
      } catch (error) {
        problemPage(response, error);
      }
    };
    return handler;
  };
  return Router()
    .get(signInPaths.begin, leadTo('requests', beginSignIn))
    .get(signInPaths.callback, leadTo('signIns', finishSignIn))
    .post(
      signInPaths.backChannel,
      async (request, _response, next) => {
        await spend('requests', request.ip ?? '');
        next();
      },
      express.urlencoded({ extended: false, limit: 20_000 }),
      createBackChannel(world.settings, world.provider, world.storage),
    );
}
