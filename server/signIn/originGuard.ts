import type { Request, RequestHandler } from 'express';
import { DomainError } from '../vocabulary/errors.ts';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];
const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses a change that another site's page asks for. Browsers say where a request comes from in
 * Origin and Sec-Fetch-Site; programs say nothing, and are known by other means.
 *
 * `publicUrl` absent: only this machine's own names are answered to, so that a name that someone
 * else points at it is not.
 */
export function originGuard(publicUrl?: string): RequestHandler {
  const expected = publicUrl === undefined ? undefined : new URL(publicUrl);
  return (request, _response, next) => {
    const host = request.get('host') ?? '';
    if (expected === undefined && !loopbackNames.includes(hostName(host))) {
      throw new DomainError('hostForeign', { host });
    }
    const origin = expected?.origin ?? `http://${host}`;
    if (!safeMethods.includes(request.method) && isFromElsewhere(request, origin)) {
      throw new DomainError('originForeign');
    }
    next();
  };
}

function isFromElsewhere(request: Request, origin: string): boolean {
  const site = request.get('sec-fetch-site');
  const from = request.get('origin');
  return (
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (from !== undefined && from !== origin)
  );
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
