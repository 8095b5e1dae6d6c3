import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { buildClient, clientFolder } from '../../server/built.mjs';
import type { CallerOf } from '../../server/routes/handle.ts';
import { seedDemo } from '../../server/services/demo.ts';
import { testApp, type TestApp } from './app.ts';
import { chromiumPlaces } from './closingReport.ts';
import { databaseInFile } from './database.ts';

/** An installed browser; null when there is none. */
export function findBrowser(): string | null {
  return chromiumPlaces.find((place) => place !== undefined && existsSync(place)) ?? null;
}

/** Said once a run, where tests need a browser; asked for by HELKALKYL_REQUIRE_TOOLS they fail. */
export function skipsWithoutBrowser(): boolean {
  if (findBrowser() !== null || process.env['HELKALKYL_REQUIRE_TOOLS'] === '1') return false;
  console.log('Not run: browser tests, no Chromium found. Set CHROMIUM_PATH to one.');
  return true;
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The real server with the demo, and a browser with a profile of its own. */
export type BrowserWorld = {
  readonly origin: string;
  readonly app: TestApp;
  readonly browser: Browser;
  close(): Promise<void>;
};

/** Builds the pages when they are stale, and starts a browser to read them. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no Chromium found: set CHROMIUM_PATH');
  await buildClient(() => undefined);
  return chromium.launch({ executablePath, args: flags });
}

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

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of: errors on the console and faults nobody caught. */
  readonly complaints: string[];
};

/** A page in a window of its own; complaints are gathered from the first moment. */
export async function visit(
  { browser }: Pick<BrowserWorld, 'browser'>,
  width = 1280,
): Promise<Visit> {
  const height = width < 500 ? 740 : 900;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'sv-SE' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, context, complaints };
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
