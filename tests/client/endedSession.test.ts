import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientFolder } from '../../server/built.mjs';
import { skipsWithoutBrowser, startBrowser, visit } from '../support/browser.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { officers, realProvider, signInApp, type SignInApp } from '../support/signIn.ts';

const accounts = new Map([
  ['anna', { name: 'Handläggare ett', groups: [officers] }],
  ['bo', { name: 'Handläggare två', groups: [officers] }],
]);

/** The page tries again by itself, in half a minute at the latest. */
const nextTry = { timeout: 60_000 };

describe.skipIf(skipsWithoutBrowser())('a session that ends while someone writes', () => {
  let provider: Awaited<ReturnType<typeof realProvider>>;
  let app: SignInApp;
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
    provider = await realProvider(accounts);
    app = await signInApp(provider.issuer, {}, { clientFolder });
    await provider.start(app.publicUrl);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
    await provider.close();
  });

  /** Someone at a new case of theirs, with what they wrote after their session was ended. */
  async function writingOn(title: string) {
    provider.lets('anna');
    const { page, context } = await visit({ browser });
    await page.goto(`${app.publicUrl}/arenden`);
    await page.getByRole('link', { name: 'Logga in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Ärenden' }).waitFor();
    const created = await page.evaluate(async (body) => {
      const me = (await (await fetch('/helkalkyl/v1/me')).json()) as { csrfToken: string };
      const answer = await fetch('/helkalkyl/v1/plan-cases', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': me.csrfToken },
        body: JSON.stringify(body),
      });
      return ((await answer.json()) as { id: string }).id;
    }, smallCaseFile());
    await page.goto(`${app.publicUrl}/arenden/${created}`);
    const field = page.getByLabel('Ärendets namn');
    await field.waitFor();
    await context.clearCookies({ domain: '127.0.0.1', name: 'helkalkyl' });
    await field.fill(title);
    await field.blur();
    await page.getByText('Logga in i en ny flik').waitFor();
    const stored = async () => (await app.test.services.planCases.read(created)).title;
    return { page, context, field, stored };
  }

  it('keeps what is written, and saves it when the same person has signed in again', async () => {
    const { page, context, field, stored } = await writingOn('Skrivet efteråt');
    expect(await stored()).toBe('Provkullen');
    const [again] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: /^Logga in i en ny flik/ }).click(),
    ]);
    await again.getByRole('heading', { level: 1, name: 'Ärenden' }).waitFor();
    await page.bringToFront();
    await page.getByText(/^Sparat kl/).waitFor(nextTry);
    expect(await stored()).toBe('Skrivet efteråt');
    expect(await field.inputValue()).toBe('Skrivet efteråt');
    await context.close();
  }, 120_000);

  it('never saves it as someone else', async () => {
    const { page, context, stored } = await writingOn('Skrivet av någon annan');
    provider.lets('bo');
    // At the provider, too, someone else is at the machine now.
    await context.clearCookies();
    const again = await context.newPage();
    await again.goto(`${app.publicUrl}/arenden`);
    await again.getByRole('link', { name: 'Logga in', exact: true }).click();
    await again.getByRole('heading', { level: 1, name: 'Ärenden' }).waitFor();
    await page.bringToFront();
    await page.getByText('hör till en inloggning som inte längre gäller').waitFor(nextTry);
    expect(await stored()).toBe('Provkullen');
    await context.close();
  }, 120_000);
});
