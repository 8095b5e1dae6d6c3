import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anonymousCaller,
  commandLineCaller,
  type Caller,
  type Role,
} from '../../server/vocabulary/people.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  tabTo,
  visit,
  type BrowserWorld,
  type Visit,
} from '../support/browser.ts';
import { smallBaseline, smallCaseFile } from '../support/caseFile.ts';

const patient = { timeout: 30_000 };
/** 400 % of a screen of 1280, and the least that a page may be shown at. */
const NARROW = 320;
/** 200 % of the same screen. */
const HALF = 640;
const someone = (...held: Role[]): Caller => ({
  id: 'u1',
  name: 'Hanna',
  grants: [{ municipalityCode: 'every', roles: held }],
});
const sections =
  'tidplan plan hard mjuk jamlikhet antaganden jamfor osakerhet beslut uppfoljning granskning bilaga historik deltagare'.split(
    ' ',
  );
const ofCase = ['', ...sections.map((section) => `/${section}`)].map(
  (rest) => `/arenden/:id${rest}`,
);

/** Nothing is imported, and the one case has two alternatives of which nothing is said. */
describe.skipIf(skipsWithoutBrowser())('pages in their other states, in a browser', () => {
  let asking: Caller = commandLineCaller;
  let world: BrowserWorld;
  let caseId: string;
  beforeAll(async () => {
    world = await startBrowserWorld({ callerOf: () => asking, isEmpty: true });
    const alternatives = [
      smallBaseline,
      { ...smallBaseline, id: 'forslag', name: 'Planförslag', isBaseline: false },
    ];
    const { id } = await world.app.services.planCases.create(
      smallCaseFile({ alternatives, decisionPoints: [], withoutThePlan: '' }),
    );
    caseId = id;
  });
  afterAll(async () => {
    await world.close();
  });
  const goTo = (page: Page, path: string) =>
    page.goto(`${world.origin}${path.replace(':id', caseId)}`);
  const open = async (page: Page, path: string) => {
    await goTo(page, path);
    await page.locator('h1').waitFor(patient);
    await expect.poll(() => page.getByText('Hämtar …').count(), patient).toBe(0);
  };
  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  it.each([
    '/arenden',
    '/namnd',
    '/namnd/2026-05-04',
    '/borttagna',
    '/bibliotek?sok=finnsinte',
    '/import',
    '/jobb',
    '/inloggningar',
    '/admin/kommun',
    '/admin/anvandare',
    '/admin/logg',
    '/kontrollera-bilaga',
    ...ofCase,
  ])('%s with nothing in it: accessible, and whole at 320 px and zoomed twice', async (path) => {
    const roles: Role[] = ['caseOfficer', 'economist', 'administrator', 'committeeReader'];
    asking = someone(...roles);
    const { page, context, complaints } = await visit(world, NARROW);
    await open(page, path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: HALF, height: 450 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each(['', '/hard', '/mjuk', '/antaganden', '/jamfor', '/osakerhet'])(
    'shows no zeros that look like results of an empty case, and leads on: %s',
    async (section) => {
      asking = someone('caseOfficer');
      const { page, context, complaints } = await visit(world, NARROW);
      await open(page, `/arenden/:id${section}`);
      await page.locator('.key-results').waitFor(patient);
      const figures = await page.locator('.key-value').allTextContents();
      expect(figures).toEqual(['–', '–', '–', '–']);
      expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined|Infinity/);
      const ways = page.locator('main').getByRole('link', { name: /^Gå till / });
      if (section !== '/mjuk') expect(await ways.count()).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  // Each with a role that may go elsewhere and not there.
  it.each([
    { path: '/arenden', role: 'operations' },
    { path: '/namnd', role: 'operations' },
    { path: '/borttagna', role: 'committeeReader' },
    { path: '/bibliotek', role: 'committeeReader' },
    { path: '/bibliotek/EF-LIGHT-03', role: 'operations' },
    { path: '/import', role: 'committeeReader' },
    { path: '/jobb', role: 'operations' },
    { path: '/admin/kommun', role: 'caseOfficer' },
    { path: '/admin/anvandare', role: 'economist' },
    { path: '/admin/logg', role: 'caseOfficer' },
    { path: '/admin/drift', role: 'economist' },
  ] as const)('$path is not open to $role: said so, accessible', async ({ path, role }) => {
    asking = someone(role);
    const { page, context, complaints } = await visit(world, NARROW);
    await open(page, path);
    await page.getByRole('heading', { level: 1, name: 'Sidan är inte öppen för dig' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  // What the page itself asks for, beside who is here and which case it is.
  it.each([
    { path: '/borttagna', asked: /deleted-plan-cases/ },
    { path: '/admin/kommun', asked: /theme/ },
    { path: '/admin/logg', asked: /audit-verification/ },
    { path: '/admin/drift', asked: /operations/ },
    { path: '/inloggningar', asked: /me\/sessions/ },
    { path: '/bibliotek/EF-LIGHT-03', asked: /catalogue-entries/ },
    { path: '/arenden/:id/granskning', asked: /\/review/ },
    { path: '/arenden/:id/bilaga', asked: /\/snapshots/ },
    { path: '/arenden/:id/historik', asked: /\/history/ },
    { path: '/arenden/:id/deltagare', asked: /\/members/ },
  ])('$path waits, and then could not: accessible in both', async ({ path, asked }) => {
    asking = someone('caseOfficer', 'economist', 'administrator', 'operations');
    const { page, context } = await visit(world, NARROW);
    let fail = () => {};
    const held = new Promise<void>((resolve) => {
      fail = resolve;
    });
    await page.route(
      (url) => url.pathname.startsWith('/helkalkyl/') && asked.test(url.pathname),
      async (route) => {
        await held;
        await route.abort();
      },
    );
    await goTo(page, path);
    await page.getByText('Hämtar …').first().waitFor(patient);
    expect(await accessibilityFaults(page)).toEqual([]);
    fail();
    await page.locator('.notice[data-kind=error]').first().waitFor(patient);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await context.close();
  });

  it.each([
    { state: 'who has not signed in', who: anonymousCaller, says: 'Det här sparas om dig' },
    {
      state: 'who has just signed out',
      who: anonymousCaller,
      before: (page: Page) =>
        page.addInitScript(() => sessionStorage.setItem('helkalkyl.signedOut', '1')),
      says: 'Du är utloggad.',
    },
    {
      state: 'who comes when the server is away',
      before: (page: Page) => page.route('**/v1/me', (route) => route.abort()),
      says: 'Servern svarar inte. Kontrollera nätet.',
    },
    {
      state: 'whose page never came',
      before: (page: Page) => page.route(/\/OverviewPage/, (route) => route.abort()),
      says: 'Sidan gick sönder',
    },
  ])('tells $state so: accessible', async ({ who, before, says }) => {
    asking = who ?? someone('caseOfficer');
    const { page, context } = await visit(world, NARROW);
    await before?.(page);
    await goTo(page, '/arenden/:id');
    await page.locator('h1').waitFor(patient);
    await page.getByText(says).first().waitFor(patient);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await context.close();
  });

  it('waits for a page that is on its way with all that is around it: accessible', async () => {
    asking = someone('caseOfficer');
    const { page, context } = await visit(world, NARROW);
    let fail = () => {};
    const held = new Promise<void>((resolve) => {
      fail = resolve;
    });
    await page.route(/\/CaseFrame/, async (route) => {
      await held;
      await route.abort();
    });
    await goTo(page, '/arenden/:id');
    await page.getByRole('main').getByText('Hämtar …').waitFor(patient);
    await page.getByRole('banner').getByRole('button', { name: 'Meny' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    fail();
    await page.getByRole('heading', { name: 'Sidan gick sönder' }).waitFor(patient);
    await context.close();
  });

  it.each([
    {
      state: 'the network is lost',
      lose: ({ context }: Visit) => context.setOffline(true),
      says: 'Servern svarar inte.',
    },
    {
      state: 'the session ends',
      lose: () => {
        asking = anonymousCaller;
      },
      says: 'Logga in i en ny flik.',
    },
  ])('keeps what is typed when $state, and says so: accessible', async ({ lose, says }) => {
    asking = someone('caseOfficer');
    const seen = await visit(world, NARROW);
    const { page, context } = seen;
    await open(page, '/arenden/:id');
    await lose(seen);
    const title = page.getByLabel('Ärendets namn');
    await title.fill('Skrivet utan svar');
    await title.blur();
    const said = page.locator('.notice[data-kind=error]', { hasText: says });
    await said.waitFor(patient);
    expect(await title.inputValue()).toBe('Skrivet utan svar');
    // In sight from the field, which is far down.
    expect((await said.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await context.close();
  });

  it('tells where one is and what is chosen in forced colours, and moves nothing unasked', async () => {
    asking = someone('caseOfficer');
    const { page, context } = await visit(world);
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await open(page, '/arenden/:id/jamfor');
    const styleOf = (selector: string, property: 'borderInlineStartColor' | 'backgroundColor') =>
      page
        .locator(selector)
        .first()
        .evaluate((element, asked) => getComputedStyle(element)[asked], property);
    const here = await styleOf('.case-nav a[aria-current=page]', 'borderInlineStartColor');
    const elsewhere = await styleOf('.case-nav a:not([aria-current])', 'borderInlineStartColor');
    expect(here).not.toBe(elsewhere);
    const chosen = await styleOf('.choices label:has(input:checked)', 'backgroundColor');
    const others = await styleOf('.choices label:has(input:not(:checked))', 'backgroundColor');
    expect(chosen).not.toBe(others);
    const swatch = await styleOf('.key-swatch[data-layer=hard]', 'backgroundColor');
    expect(swatch).not.toBe(await styleOf('body', 'backgroundColor'));

    await tabTo(page, 'Osäkerhet');
    const focus = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(
        document.activeElement ?? document.body,
      );
      return { outlineStyle, outlineWidth };
    });
    expect(focus).toEqual({ outlineStyle: 'solid', outlineWidth: '3px' });
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .filter(({ animationName, transitionDuration }) => {
            return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration);
          }).length,
    );
    expect(moving).toBe(0);
    await context.close();
  });
});
