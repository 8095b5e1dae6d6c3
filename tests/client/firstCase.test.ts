import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.ts';
import { skipsWithoutBrowser, startBrowserWorld, visit } from '../support/browser.ts';
import type { BrowserWorld } from '../support/browser.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

const patient = { timeout: 20_000 };

describe.skipIf(skipsWithoutBrowser() || !hasShared)('a municipality’s first case', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await startBrowserWorld({ isEmpty: true });
  });
  afterAll(async () => {
    await world.close();
  });

  it('goes from registry number and plan file to an annex by what is said to be next', async () => {
    const { page, context, complaints } = await visit(world);
    const guide = page.getByRole('region', { name: 'Nästa steg' });
    const section = (name: RegExp) => page.getByRole('link', { name }).first().click();
    /** Back to the overview, where this is what is next. */
    const isNext = async (step: string) => {
      await section(/^Översikt$/);
      await guide.locator('[aria-current=step]', { hasText: step }).waitFor(patient);
    };
    await page.goto(`${world.origin}/arenden`);
    await page.getByRole('button', { name: 'Nytt ärende' }).click();
    const asked = page.getByRole('dialog');
    // What is typed at once is not lost.
    await asked.getByLabel('Ärendets namn').and(page.locator(':focus')).waitFor();
    await asked.getByLabel('Ärendets namn').fill('Oppmanna-Tollarp 2:32');
    await asked.getByLabel('Diarienummer').fill('BN16/1724');
    await asked.getByLabel('Kommun', { exact: true }).fill('Kristianstad');
    expect(await asked.getByLabel('Kommunkod').inputValue()).toBe('1290');
    await asked.getByLabel('Nämnd').fill('Byggnadsnämnden');
    await asked.getByRole('button', { name: 'Skapa ärende' }).click();

    await guide.getByText('1 av 7 steg till en första bilaga är klara.').waitFor(patient);
    for (const summary of ['Kan vänta', 'Grova startvärden'])
      await guide.getByText(summary).click();
    // A number is said to have its source, or to have none.
    await guide.getByText('Internränta, nominell: 2,5 % – SKR:s förslag för 2025').waitFor();
    await guide.getByText('Utan källa, bestäm själva.').waitFor();
    await guide.getByText('Skattefaktor: 1,3 – ASEK 5').waitFor();
    await guide.getByText('Påslag för optimism i investering: 0 %', { exact: true }).waitFor();
    await guide.getByText('ej bedömt, bilagan skriver att den inte är belyst').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await guide.getByRole('link', { name: 'Gå till Plan och alternativ' }).click();
    const file = 'kristianstad-bn16-1724.ngp41-derived.json';
    await page
      .getByLabel(/^Läs in/)
      .last()
      .setInputFiles(sharedPath('data', 'detaljplan', file));
    await page.getByLabel('60 månader (5 år)').check();
    await page.getByRole('button', { name: 'Spara planområdet i ärendet' }).click();
    await page.getByText(`${file} är sparad.`).waitFor(patient);
    await isNext('Program');
    await guide.getByRole('link', { name: 'Gå till Plan och alternativ' }).click();
    await page.getByText('Visa vad som lästes ur filen').click();
    await page.getByRole('button', { name: 'Fyll i valda fält' }).click();
    // The button is gone with what it filled in: the focus stays in its card.
    await page.locator('.card:has(> :focus), .card:focus, .card :focus').first().waitFor(patient);
    await page.getByLabel('Platser, Skola').fill('200');
    await page.getByLabel('Platser, Skola').press('Tab');
    await isNext('Poster i den hårda kalkylen');

    await section(/^Plan och alternativ/);
    await page.getByRole('button', { name: 'Föreslå poster ur programmet' }).click();
    const added = page.getByText('3 poster är tillagda under Hård kalkyl.');
    await added.getByRole('link', { name: 'Gå till Hård kalkyl' }).waitFor(patient);
    await isNext('Belopp och livslängd för posterna');
    await guide.getByRole('link', { name: 'Gå till Hård kalkyl' }).click();
    // Only what a person answers for: the test's own round numbers.
    const coarse = { Skola: '400 tkr', 'Drift av lokal: Skola': '9 tkr' };
    const all = { ...coarse, 'Verksamhet i nya lokaler: Skola': '90 tkr' };
    for (const [line, amount] of Object.entries(all)) {
      const field = page.getByLabel(new RegExp(`^${line}.*troligt`)).first();
      await field.fill(amount);
      await field.press('Enter');
    }
    await page
      .getByRole('button', { name: /^År 2029|år 2029/i })
      .first()
      .click();
    const details = page.getByRole('dialog');
    await details.getByLabel('Livslängd, år').fill('40');
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
    await isNext('Räntor och andra förutsättningar');

    await guide.getByRole('button', { name: 'Startvärdena är sedda' }).click();
    await isNext('Beslutspunkter och vad som händer utan planen');
    await guide.getByRole('link', { name: 'Gå till Inför beslutet' }).click();
    await page.getByRole('button', { name: 'Lägg till beslutspunkt' }).click();
    const point = page.getByLabel('Beslutspunkt 1', { exact: true });
    // One goes on writing where the point is begun.
    await point.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('sända planen på samråd.');
    expect(await point.inputValue()).toBe('Byggnadsnämnden beslutar att sända planen på samråd.');
    await page
      .getByRole('textbox', { name: 'Vad händer om inget görs?' })
      .fill('Marken står kvar som i dag.');
    await page.keyboard.press('Tab');
    await section(/^Översikt$/);
    await guide.getByText('7 av 7 steg till en första bilaga är klara.').waitFor(patient);
    await guide.getByRole('link', { name: 'Gå till Bilaga' }).click();

    await page.getByRole('button', { name: 'Skapa bilaga' }).click();
    const link = page.getByRole('link', { name: 'Öppna bilagan (PDF)' });
    await link.waitFor(patient);
    const annex = await page.request.get(`${world.origin}${await link.getAttribute('href')}`);
    expect((await annex.body()).subarray(0, 5).toString()).toBe('%PDF-');

    // Handed in: what happens next is said where the focus goes.
    await page.getByRole('button', { name: /^Lämna för godkännande/ }).click();
    await page.getByText('Lämnad, se Godkännande ovan').waitFor(patient);
    await page.locator(':focus').getByText('Väntar på granskning').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
