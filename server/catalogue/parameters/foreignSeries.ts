import type { PriceIndex } from '../../vocabulary/catalogue.ts';
import { named } from '../../vocabulary/text/language.ts';

const greenbook = {
  publisher: 'charlescoverdale/greenbook',
  title: 'greenbook, parametertabeller',
  edition: 'commit 6ad7f37',
  locator: 'inst/extdata, BNP-deflator',
  url: 'https://github.com/charlescoverdale/greenbook',
  publishedOn: '2026',
  retrievedOn: '2026-11',
} as const;
const dfo = {
  publisher: 'DFØ',
  title: 'Verdien av et statistisk liv (VSL)',
  locator: 'tabell',
  url: 'https://dfo.no/fagomrader/utredning-og-analyse-av-statlige-tiltak/samfunnsokonomiske-analyser/verdien-av-et-statistisk-liv-vsl',
  publishedOn: '2023',
  retrievedOn: '2026-11',
} as const;

/** Moves British amounts between price years, for comparison with British appraisals. */
export const britishDeflator: PriceIndex = named({
  id: 'UK_GDP_DEFLATOR',
  labelSv: 'Brittisk BNP-deflator (2024 = 100)',
  unit: 'index',
  movesAmounts: true,
  licence: 'openSource',
  vintage: '2026-11',
  nextCheckOn: '2027-11-30',
  points: (
    [
      [2019, 81.1085],
      [2020, 85.2137],
      [2021, 85.6358],
      [2022, 90.5005],
      [2023, 96.2507],
      [2024, 100],
    ] as const
  ).map(([year, value]) => ({ year, value, status: 'final' as const, source: greenbook })),
});

/** Nominal GDP per head, by which Norway moves its value of a statistical life (R-109/21). */
export const norwegianGdpPerHead: PriceIndex = named({
  id: 'NO_GDP_PER_HEAD',
  labelSv: 'Norsk BNP per invånare, löpande priser',
  unit: 'NOK/person',
  movesAmounts: true,
  licence: 'citedFact',
  vintage: '2026-11',
  nextCheckOn: '2027-11-30',
  points: (
    [
      [2012, 594_408],
      [2013, 608_314],
      [2014, 615_439],
      [2015, 603_130],
      [2016, 595_100],
      [2017, 629_737],
      [2018, 673_313],
      [2019, 672_589],
      [2020, 643_478],
      [2021, 799_497],
      [2022, 1_043_668],
      [2023, 1_087_672],
    ] as const
  ).map(([year, value]) => ({
    year,
    value,
    status: year === 2023 ? ('preliminary' as const) : ('final' as const),
    source: dfo,
  })),
});
