import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';

/** One figure as Kolada answers; the municipality is the demo's. */
const assistance = (municipality: string) =>
  JSON.stringify({
    values: [
      {
        ...{ kpi: 'N31849', municipality, period: 2024 },
        values: [{ gender: 'T', status: '', value: 81_000 }],
      },
    ],
  });

describe.skipIf(skipsWithoutBrowser())('what the difference costs, offered in a browser', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await startBrowserWorld();
  });
  afterAll(async () => {
    await world.close();
  });

  it('a stored unit cost is taken with the planner’s own word of how many it is', async () => {
    const { planCases, catalogue } = world.app.services;
    const { items } = await planCases.list({ page: 1, limit: 10 });
    const kvarnbacken = items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '';
    const { equity, ...file } = await planCases.exportFile(kvarnbacken);
    expect(equity?.costs.length).toBeGreaterThan(0);
    const { id } = await planCases.create({ ...file, title: 'Utan kostnader' });
    await catalogue.importFile(file.municipalityCode, {
      bytes: new TextEncoder().encode(assistance(file.municipalityCode)),
    });

    const { page, complaints } = await visit(world);
    await page.goto(`${world.origin}/arenden/${id}/jamlikhet`);
    const offer = page.getByRole('region', { name: 'Låg ekonomisk standard', exact: true });
    await offer.getByText('81 000 (kr per hushåll och år) · 2024 års priser').waitFor();
    const use = offer.getByRole('button', { name: 'Använd Utbetalt ekonomiskt bistånd' });
    await use.click();
    await offer.getByText('Skriv ett tal över noll.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await offer.getByRole('textbox').fill('0,2');
    await use.click();
    await page
      .getByText(/^Överföringar: omkring/)
      .first()
      .waitFor();
    await expect
      .poll(async () => (await planCases.read(id)).equity?.costs, { timeout: 30_000 })
      .toMatchObject([
        {
          indicatorId: 'lowEconomicStandard',
          label: 'Utbetalt ekonomiskt bistånd',
          kind: 'transfer',
          bearers: [{ actor: 'kommun/social', bearerShare: 1 }],
          unitCostSekPerYear: {
            central: 16_200,
            source: { kind: 'ownAssumption' },
            catalogue: { entryId: 'N31849', unitFactor: 0.2, central: 81_000 },
          },
        },
      ]);
    expect(complaints).toEqual([]);
  });
});
