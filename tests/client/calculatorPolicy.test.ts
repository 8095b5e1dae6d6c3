import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vectorModule } from '../../server/engine/uncertainty/vectorModule.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';

type Attempt = { readonly module: string; readonly text: string };

/** What becomes of a module, and of text read as code, where this runs and when nobody debugs. */
async function attempt(bytes: number[]): Promise<Attempt> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  const outcome = (tried: () => unknown) => {
    try {
      return typeof tried();
    } catch (error) {
      return error instanceof Error ? error.name : 'unknown';
    }
  };
  return {
    module: outcome(() => new WebAssembly.Module(Uint8Array.from(bytes))),
    text: outcome(() => Reflect.apply(eval, null, ['1 + 1']) as unknown),
  };
}

describe.skipIf(skipsWithoutBrowser())('the policy of the worker that calculates', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await startBrowserWorld();
  });
  afterAll(async () => {
    await world.close();
  });

  it('lets it add by vectors, and neither read text as code; the page may do neither', async () => {
    const { items } = await world.app.services.planCases.list({ page: 1, limit: 10 });
    const { page, context, complaints } = await visit(world);
    const policies = new Map<string, string>();
    page.on('response', (response) => {
      policies.set(response.url(), response.headers()['content-security-policy'] ?? '');
    });
    await page.goto(`${world.origin}/arenden/${items[0]?.id ?? ''}/osakerhet`);
    await page.locator('h1').waitFor();
    await expect.poll(() => page.workers().length, { timeout: 20_000 }).toBe(1);
    const [worker] = page.workers();
    const bytes = [...vectorModule(1)];

    expect(complaints).toEqual([]);
    const inWorker = await worker?.evaluate(attempt, bytes);
    expect(inWorker).toEqual({ module: 'object', text: 'EvalError' });
    const onPage = await page.evaluate(attempt, bytes);
    expect(onPage).toEqual({ module: 'CompileError', text: 'EvalError' });
    const allowing = [...policies].filter(([, policy]) => policy.includes('wasm-unsafe-eval'));
    expect(allowing.map(([url]) => url)).toEqual([worker?.url()]);
    await context.close();
  });
});
