import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf } from '../../client/case/caseState.ts';
import { commandLineCaller, type Caller, type Role } from '../../server/vocabulary/people.ts';
import { unpackFiles } from '../../server/services/zipFiles.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { fakeWorld, testApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  tabTo,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';

const patient = { timeout: 20_000 };
const person = (id: string, name: string, ...roles: Role[]): Caller => ({
  id,
  name,
  grants: [{ municipalityCode: 'every', roles }],
});
const officer = person('u1', 'Hanna Handläggare', 'caseOfficer');
const economist = person('u2', 'Eva Ekonom', 'economist');
const reader = person('u3', 'Sven Sekreterare', 'committeeReader');
const administrator = person('u4', 'Ada Administratör', 'administrator');

describe.skipIf(skipsWithoutBrowser())('each in their role, in a browser', () => {
  let asking: Caller = commandLineCaller;
  let world: BrowserWorld;
  let caseId: string;
  let meetingDate: string;
  beforeAll(async () => {
    world = await startBrowserWorld({ callerOf: () => asking });
    const { items } = await world.app.services.planCases.list({ page: 1, limit: 10 });
    caseId = items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '';
    meetingDate = (await stored()).meetingDate ?? '';
    for (const { id, name, grants } of [officer, person('u5', 'Kim Kollega', 'caseOfficer')]) {
      const seen = { issuer: 'prov', subject: id, seen_at: '2026-01-10T08:00:00.000Z' };
      const row = { id, name, ...seen, grants: JSON.stringify(grants) };
      await world.app.database.knex('people').insert(row);
    }
  });
  afterAll(async () => {
    await world.close();
  });

  const stored = () => world.app.services.planCases.read(caseId);
  const open = async (page: Page, path: string) => {
    await page.goto(`${world.origin}${path.replace(':id', caseId)}`);
    await page.locator('h1').waitFor();
    await expect.poll(() => page.getByText('Hämtar …').count(), patient).toBe(0);
  };
  const as = async (who: Caller, path: string, width = 1280) => {
    asking = who;
    const visited = await visit(world, width);
    await open(visited.page, path);
    return visited;
  };

  it('shows an economist the case, takes nothing into its fields, and says why', async () => {
    const { page, context, complaints } = await as(economist, '/arenden/:id/hard');
    await page.getByText(/^Du läser ärendet och kan inte ändra det\. .+ godkänner du/).waitFor();
    const rent = page.getByLabel('Kvarnbacken: Hyra, kr/m² och år, troligt, kr/m²');
    expect(await rent.getAttribute('readonly')).not.toBeNull();
    expect(await page.getByRole('button', { name: 'Lägg till', exact: false }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Ta bort/ }).count()).toBe(0);
    await page.locator('h1').focus();
    await tabTo(page, 'Skapa bilaga');
    const button = page.getByRole('button', { name: 'Skapa bilaga' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    const reason = page.locator(`[id="${(await button.getAttribute('aria-describedby')) ?? ''}"]`);
    expect(await reason.textContent()).toContain('handläggare');
    // That one may not write stands above the page, and is not told a second time.
    expect(await reason.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await world.app.services.snapshots.list(caseId)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('lets an officer mark tasks by keyboard, and asks why one is not relevant', async () => {
    const { page, context, complaints } = await as(officer, '/arenden/:id');
    const task = 'Läge för Hård kalkyl';
    const choose = async (first: string) => {
      await page.locator('h1').focus();
      await tabTo(page, task);
      await page.keyboard.type(first);
    };
    const state = async (id: string) =>
      (await world.app.services.tasks.list(caseId)).find((each) => each.task === id)?.state;
    await choose('K');
    await expect.poll(() => state('hardLines'), patient).toBe('done');
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose('I');
    const window = page.getByRole('dialog');
    await window.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => window.count(), patient).toBe(0);
    expect(await state('hardLines')).toBe('done');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('reviews by keyboard: a mark, a question, and the mark falls when the figure changes', async () => {
    const { page, context, complaints } = await as(economist, '/arenden/:id/granskning');
    await tabTo(page, /^Försäljning av byggrätt/);
    await page.keyboard.press('Space');
    await page.getByText('Kontrollerad: Eva Ekonom', { exact: false }).waitFor();
    await tabTo(page, 'Kommentera Försäljning av byggrätt, Planförslag');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Kommentaren gäller');
    await page.keyboard.type('belopp');
    await tabTo(page, 'Kommentera Försäljning av byggrätt, Planförslag');
    await page.keyboard.type('Var kommer priset ifrån?');
    await tabTo(page, 'Skicka');
    await page.keyboard.press('Enter');
    await page.getByText('Var kommer priset ifrån?').waitFor();
    await page.getByText('Om belopp.', { exact: false }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    asking = commandLineCaller;
    const { version, ...planCase } = await stored();
    const content = structuredClone(contentOf({ ...planCase, version }));
    const line = content.alternatives[1]?.hardLines[0];
    if (line === undefined) throw new Error('the demo case has lines');
    line.amount.central += 1;
    const file = { schema: 'helkalkyl-case/1' as const, ...content };
    await world.app.services.planCases.change(caseId, version, file);
    asking = economist;
    await open(page, '/arenden/:id/granskning');
    await page.getByText('Ändrad sedan kontrollen: Eva Ekonom', { exact: false }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says once on the review what keeps one from checking: the role, or that the case is closed', async () => {
    asking = commandLineCaller;
    const { planCases, process } = world.app.services;
    const { id, version } = await planCases.create(smallCaseFile());
    const both = person('u6', 'Bo Båda', 'caseOfficer', 'economist');
    const told = async (who: Caller) => {
      const { page, context } = await as(who, `/arenden/${id}/granskning`);
      const notices = await page.locator('main > .notice, main .stack > .notice').allTextContents();
      await context.close();
      return notices.map((notice) => notice.replace(/\. .*/s, '.'));
    };
    expect(await told(officer)).toEqual(['Du kan läsa och kommentera, men inte kontrollera.']);
    expect(await told(both)).toEqual([]);
    asking = commandLineCaller;
    const step = { to: 'closed', on: '2026-11-24', reason: 'Lades ned.', gateReason: '' } as const;
    await process.advance(id, version, step);
    for (const who of [officer, both]) {
      expect(await told(who)).toEqual(['Du läser ärendet och kan inte ändra det.']);
    }
  });

  it('approves by keyboard, and the committee then opens what is frozen and no draft', async () => {
    const by = world.app.servicesFor(officer);
    const draft = await by.snapshots.create(caseId);
    await by.approvals.request(caseId, draft.id);
    const approving = await as(economist, '/arenden/:id/bilaga');
    await tabTo(approving.page, /^Granska och besluta om/);
    await approving.page.keyboard.press('Enter');
    await approving.page.getByRole('dialog').waitFor();
    await approving.page.getByText('Det finns ingen tidigare fryst version').waitFor();
    await approving.page
      .getByText(
        /\d+ av \d+ rader är kontrollerade under Granskning, så som de står i ögonblicksbilden\./,
      )
      .waitFor();
    expect(await accessibilityFaults(approving.page)).toEqual([]);
    await tabTo(approving.page, 'Godkänn och frys');
    await approving.page.keyboard.press('Enter');
    await approving.page.getByRole('link', { name: 'Öppna PDF, version 1' }).waitFor(patient);
    expect(approving.complaints).toEqual([]);
    await approving.context.close();

    const { page, context, complaints } = await as(reader, '/');
    await page.waitForURL(`${world.origin}/namnd`);
    await tabTo(page, 'Visa nyckeltal: Kvarnbacken');
    await page.keyboard.press('Enter');
    await page.getByRole('columnheader', { name: 'Planförslag' }).waitFor(patient);
    const link = page.getByRole('link', { name: 'Öppna bilagan (PDF): Kvarnbacken' });
    const annex = await page.request.get(`${world.origin}${await link.getAttribute('href')}`);
    expect((await annex.body()).subarray(0, 5).toString()).toBe('%PDF-');
    // The page of the meeting says what the first page of the annex says.
    await open(page, `/namnd/${meetingDate}`);
    for (const name of ['Det här ska nämnden ta ställning till', 'Det här kan ändra slutsatsen']) {
      await page.getByRole('heading', { level: 4, name }).waitFor(patient);
    }
    await page.getByRole('columnheader', { name: 'Nollalternativ' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    // Behind it the comparison, to try and to read.
    await tabTo(page, 'Jämför alternativen: Kvarnbacken');
    await page.keyboard.press('Enter');
    await page.getByRole('slider', { name: /^Byggkostnad/ }).press('ArrowRight');
    await page.getByText('prövat', { exact: true }).first().waitFor(patient);
    await page.getByRole('radio', { name: 'Skillnad mot nollalternativet' }).press('Space');
    expect(await accessibilityFaults(page)).toEqual([]);
    // Each figure opens down to its source, and to no field of the case.
    await page.locator('.key-results .why').first().press('Enter');
    const why = page.getByRole('dialog', { name: 'Så är det räknat' });
    await why.getByText(/^Räknat på ärendet som det frystes .*Prövat: byggkostnad 101/).waitFor();
    await why.getByRole('button', { name: 'Öppna Nybyggnad av bostäder' }).press('Enter');
    await why.getByText('Egen bedömning: Påhittad kostnad per bostad.').waitFor();
    expect(await why.getByRole('link').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('link', { name: 'Bibliotek' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Ärenden' }).count()).toBe(0);
    await open(page, '/arenden');
    await page.getByText('Din roll räcker inte för detta: lista planärenden.').waitFor();
    await open(page, '/arenden/:id/hard');
    expect(await page.getByRole('heading', { name: 'Hård kalkyl' }).count()).toBe(0);
    await page.getByRole('heading', { name: /^Version 1, fryst/ }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();

    // To those who may read a draft, it is not passed off as frozen.
    const behindDraft = await as(officer, `/namnd/${meetingDate}/:id/${draft.id}`);
    await behindDraft.page
      .getByRole('heading', { level: 1, name: 'Bilagan är inte fryst' })
      .waitFor(patient);
    await behindDraft.context.close();
  });

  it('takes members in and out by keyboard, and never the last', async () => {
    const { page, context, complaints } = await as(administrator, '/arenden/:id');
    await tabTo(page, 'Lägg till');
    await page.keyboard.press('Enter');
    await page.getByText('skriver nu i ärendet.', { exact: false }).waitFor();
    await page.getByText('den enda: lägg till en annan först').waitFor();
    await tabTo(page, 'Lägg till');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Ta bort Kim Kollega ur ärendet');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await tabTo(page, 'Ta bort');
    await page.keyboard.press('Enter');
    await page.getByText('Kim Kollega skriver inte längre i ärendet.').waitFor();
    const members = await world.app.services.caseMembers.list(caseId);
    expect(members.map(({ name }) => name)).toEqual(['Hanna Handläggare']);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('gives an administrator the catalogue as a file, and takes in none', async () => {
    const { page, context, complaints } = await as(administrator, '/bibliotek');
    const saved = page.waitForEvent('download');
    await tabTo(page, 'Hämta som CSV');
    await page.keyboard.press('Enter');
    expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
    await page.getByText('Din roll räcker inte för detta: läs in kommunens egna poster').waitFor();
    expect(await page.getByRole('button', { name: 'Läs in poster' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('gives a case as an archive, and takes in one from elsewhere', async () => {
    const { page, context, complaints } = await as(officer, '/arenden');
    const saved = page.waitForEvent('download');
    await tabTo(page, 'Hämta arkivfil (ZIP) för Kvarnbacken');
    await page.keyboard.press('Enter');
    const own = await saved;
    expect(own.suggestedFilename()).toBe('Kvarnbacken.helkalkyl.zip');
    const packed = new Uint8Array(await readFile(await own.path()));
    const names = (await unpackFiles(packed)).map(({ path }) => path);
    expect(names).toEqual(expect.arrayContaining(['manifest.json', 'arende.json']));

    const elsewhere = await testApp(undefined, {
      world: { ...fakeWorld(), newId: () => randomUUID() },
    });
    const file = smallCaseFile({ title: 'Tornet' });
    const { id } = await elsewhere.services.planCases.create(file);
    const foreign = await elsewhere.services.caseArchives.export(id);
    await elsewhere.remove();
    const choose = () =>
      page.locator('input[type=file]').setInputFiles({
        name: 'tornet.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from(foreign),
      });
    await choose();
    await page.getByRole('link', { name: 'Tornet', exact: true }).waitFor(patient);
    await choose();
    await page.getByRole('alert').getByText('finns redan här', { exact: false }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect((await world.app.services.planCases.read(id)).title).toBe('Tornet');
    expect(complaints.every((complaint) => complaint.includes('409'))).toBe(true);
    await context.close();
  });

  const views = (
    [
      ['review', economist, '/arenden/:id/granskning', 'Granskning'],
      ['review for an officer', officer, '/arenden/:id/granskning', 'Granskning'],
      ['overview of a reader of the case', economist, '/arenden/:id', 'Översikt'],
      ['approvals', economist, '/arenden/:id/bilaga', 'Bilaga'],
      ['members', officer, '/arenden/:id/deltagare', 'Deltagare'],
      ['sessions', officer, '/inloggningar', 'Mina inloggningar'],
      ['frozen annexes', reader, '/namnd', 'Frysta bilagor'],
      ['one meeting', reader, '/namnd/:day', /^Sammanträde /],
      ['no day of a meeting', reader, '/namnd/igar', 'Sammanträdet finns inte'],
      ['a case, to the committee', reader, '/arenden/:id', 'Kvarnbacken'],
      ['jobs', officer, '/jobb', 'Jobb'],
      ['the library of an administrator', administrator, '/bibliotek', 'Bibliotek'],
      ['a list that is not theirs', reader, '/arenden', 'Sidan är inte öppen för dig'],
      ['operations', administrator, '/admin/drift', 'Drift'],
      ['users', administrator, '/admin/anvandare', 'Användare'],
      ['the log', administrator, '/admin/logg', 'Logg'],
      ['a page that is not theirs', reader, '/jobb', 'Sidan är inte öppen för dig'],
      [
        'no such case',
        officer,
        '/arenden/00000000-0000-4000-8000-999999999999',
        'Ärendet finns inte',
      ],
    ] as const
  ).flatMap(([name, who, path, title]) =>
    [1280, 360].map((width) => ({ name, who, path, title, width })),
  );
  it.each(views)('$name at $width px: accessible, and no sideways scroll', async (view) => {
    const { page, context } = await as(
      view.who,
      view.path.replace(':day', meetingDate),
      view.width,
    );
    await page.getByRole('heading', { level: 1, name: view.title }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await context.close();
  });
});
