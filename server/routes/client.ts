import { readdirSync } from 'node:fs';
import path from 'node:path';
import express, { Router, type RequestHandler, type Response } from 'express';

const A_YEAR_MS = 365 * 24 * 3600 * 1000;
const POLICY = 'Content-Security-Policy';

/**
 * A worker follows the policy of its own file. The one that calculates may run WebAssembly, which
 * its draws are added with; it reads no text as code, and no page may run either.
 */
function setCalculatorPolicy(response: Response, file: string): void {
  if (!path.basename(file).startsWith('calculator-')) return;
  const policy = response.get(POLICY) ?? '';
  // The first directive of a name holds, so it is changed where it stands.
  response.set(POLICY, policy.replace(/script-src [^;]*/, "$& 'wasm-unsafe-eval'"));
}

/** What the build has compressed is sent so to those who can read it: a third of the bytes. */
function packedWhereKept(folder: string): RequestHandler {
  const kept = new Set(readdirSync(folder).filter((name) => name.endsWith('.gz')));
  return (request, response, next) => {
    response.vary('Accept-Encoding');
    const packed = `${request.path}.gz`;
    if (kept.has(packed.slice(1)) && request.acceptsEncodings('gzip') !== false) {
      response.type(path.extname(request.path)).set('Content-Encoding', 'gzip');
      request.url = packed;
    }
    next();
  };
}

/**
 * The built pages. Files with a hash in their name never change; every page address answers with
 * the one document, which is asked for anew each time.
 */
export function clientRoutes(folder: string): Router {
  const router = Router();
  const assets = {
    ...{ immutable: true, maxAge: A_YEAR_MS, index: false, fallthrough: false },
    setHeaders: setCalculatorPolicy,
  };
  router.use('/assets', packedWhereKept(path.join(folder, 'assets')));
  router.use('/assets', express.static(path.join(folder, 'assets'), assets));
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get(/^\/(?!helkalkyl\/)/, (request, response, next) => {
    // A missing picture is not a page.
    if (path.extname(request.path) !== '') {
      next();
      return;
    }
    response.set('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: path.resolve(folder) });
  });
  return router;
}
