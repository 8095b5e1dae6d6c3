import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { buildClient } from '../../server/built.mjs';
import { chromiumPlaces } from './closingReport.ts';

/** An installed browser; null when there is none. */
export function findBrowser(): string | null {
  return chromiumPlaces.find((place) => place !== undefined && existsSync(place)) ?? null;
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

/** Builds the pages when they are stale, and starts a browser to read them. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no Chromium found: set CHROMIUM_PATH');
  await buildClient(() => undefined);
  return chromium.launch({ executablePath, args: flags });
}

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of: errors on the console and faults nobody caught. */
  readonly complaints: string[];
};

/** A page in a window of its own; complaints are gathered from the first moment. */
export async function visit(
  { browser }: { readonly browser: Browser },
  width = 1280,
): Promise<Visit> {
  const height = width < 500 ? 740 : 900;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'sv-SE' });
  // What is waited for comes at last on a machine that does other things too.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, context, complaints };
}
