import { timingSafeEqual } from 'node:crypto';
import { Router, type Request } from 'express';
import { DomainError } from '../vocabulary/errors.ts';

export type MetricsOptions = {
  readonly read: () => Promise<{ readonly mediaType: string; readonly text: string }>;
  /** Who shows it may read them from anywhere; absent: only this machine itself may. */
  readonly token: string | undefined;
};

/** To others it is as if there were nothing here. */
export function metricsRoutes({ read, token }: MetricsOptions): Router {
  return Router().get('/metrics', async (request, response) => {
    const may = token === undefined ? isFromHere(request) : bears(request, token);
    if (!may) throw new DomainError('routeUnknown', { path: request.path });
    const { mediaType, text } = await read();
    response.set('Cache-Control', 'no-store').type(mediaType).send(text);
  });
}

function bears(request: Request, token: string): boolean {
  const given = Buffer.from(request.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Through a proxy on this machine everyone seems to be here, but the proxy says so. */
function isFromHere(request: Request): boolean {
  const isForwarded = ['x-forwarded-for', 'forwarded', 'via'].some((name) => request.get(name));
  const address = request.socket.remoteAddress ?? '';
  return !isForwarded && /^(127\.|::1$|::ffff:127\.)/.test(address);
}
