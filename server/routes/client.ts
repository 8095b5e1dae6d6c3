import path from 'node:path';
import express, { Router } from 'express';

const A_YEAR_MS = 365 * 24 * 3600 * 1000;

/**
 * The built pages. Files with a hash in their name never change; every page address answers with
 * the one document, which is asked for anew each time.
 */
export function clientRoutes(folder: string): Router {
  const router = Router();
  const assets = { immutable: true, maxAge: A_YEAR_MS, index: false, fallthrough: false };
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
