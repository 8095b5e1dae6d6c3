import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { clientFolder } from '../../server/built.mjs';
import type { CallerOf } from '../../server/routes/handle.ts';
import { seedDemo } from '../../server/services/demo.ts';
import { testApp, type TestApp } from './app.ts';
import { findBrowser, startBrowser } from './chromium.ts';
import { databaseInFile } from './database.ts';

export { startBrowser, visit, type Visit } from './chromium.ts';

/** Said once a run, where tests need a browser; asked for by HELKALKYL_REQUIRE_TOOLS they fail. */
export function skipsWithoutBrowser(): boolean {
  if (findBrowser() !== null || process.env['HELKALKYL_REQUIRE_TOOLS'] === '1') return false;
  console.log('Not run: browser tests, no Chromium found. Set CHROMIUM_PATH to one.');
  return true;
}

/** The real server with the demo, and a browser with a profile of its own. */
export type BrowserWorld = {
  readonly origin: string;
  readonly app: TestApp;
  readonly browser: Browser;
  close(): Promise<void>;
};

/**
 * Builds the pages when they are stale, starts server and browser; `callerOf` tells who asks.
 * `isEmpty`: as a municipality begins, without the demo.
 */
export async function startBrowserWorld({
  isEmpty = false,
  ...options
}: { readonly callerOf?: CallerOf; readonly isEmpty?: boolean } = {}): Promise<BrowserWorld> {
  const browser = await startBrowser();
  const app = await testApp(databaseInFile, { clientFolder, ...options });
  if (!isEmpty) await seedDemo(app.services, { evenIfOthers: true });
  const server = app.app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    app,
    browser,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await app.remove();
    },
  };
}

/** Presses Tab until what has focus has this name; as a person without a mouse gets there. */
export async function tabTo(page: Page, name: string | RegExp, most = 200): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

/** The name of what has focus: its label, or its text. */
async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return '';
    const labels = 'labels' in element ? (element as HTMLInputElement).labels : null;
    const name = element.getAttribute('aria-label') ?? labels?.[0]?.textContent;
    return (name ?? element.textContent).trim();
  });
}
