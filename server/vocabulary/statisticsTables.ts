import type { AreaKind } from './areaKinds.ts';
import { named } from './text/language.ts';

/** What a variable counts or measures; shares are fractions, `percent` whole per cent. */
export type StatisticsUnit =
  'persons' | 'households' | 'dwellings' | 'percent' | 'share' | 'tkr' | 'class';

/**
 * Where a variable stands in a row. `where`: the table has several rows an area, and the variable
 * sums those whose column holds one of the values.
 */
export type VariableSource =
  | { readonly column: string; readonly where?: Readonly<Record<string, readonly string[]>> }
  | { readonly sum: readonly string[] }
  | { readonly ratio: { readonly of: string; readonly base: string } };

export type StatisticsVariable = {
  readonly labelSv: string;
  readonly unit: StatisticsUnit;
  readonly from: VariableSource;
  /** The count that weighs a share or a mean when areas are put together. */
  readonly base?: string;
  /** Cannot be put together, nor divided, by its base. */
  readonly isMedian?: true;
};

/** One table of statistics by area: which file, which columns, which variables they give. */
export type StatisticsTable = {
  readonly id: string;
  readonly labelSv: string;
  /** The file's usual name, by which it is recognised. */
  readonly file: string;
  readonly areaKind: AreaKind;
  readonly areaVersion: string;
  readonly year: number;
  readonly codeColumn: string;
  /** Columns that the file has besides, and that no variable is read from. */
  readonly unread?: readonly string[];
  /** The file has rows that no area can be found for; they are left out, and that is told. */
  readonly hasRowsWithoutCode?: true;
  readonly variables: Readonly<Record<string, StatisticsVariable>>;
  /** Variables that the publisher gives as the sum of others of the table. */
  readonly totals?: readonly { readonly total: string; readonly parts: readonly string[] }[];
  readonly source: {
    readonly publisher: string;
    readonly title: string;
    readonly contentId: string;
    readonly licence: string;
  };
};

/**
 * Years that SCB gives figures for on a version's borders. Outside them a service may answer 0 where
 * it has nothing.
 */
const yearsOfVersions: Readonly<
  Partial<Record<AreaKind, Readonly<Record<string, { from?: number; to?: number }>>>>
> = {
  deso: { '2018': { to: 2023 }, '2025': { from: 2024 } },
  regso: { '2020': { to: 2023 }, '2025': { from: 2024 } },
};

/** Whether figures of a year were collected before the borders were drawn, or after they went. */
export function isOutsideVersion({
  areaKind,
  areaVersion,
  year,
}: Pick<StatisticsTable, 'areaKind' | 'areaVersion' | 'year'>): boolean {
  const { from = -Infinity, to = Infinity } = yearsOfVersions[areaKind]?.[areaVersion] ?? {};
  return year < from || year > to;
}

/** Units that add up over areas; shares, means and medians do not. */
export const countUnits: readonly StatisticsUnit[] = ['persons', 'households', 'dwellings'];

type CountUnit = Extract<StatisticsUnit, 'persons' | 'households' | 'dwellings'>;

function count(labelSv: string, unit: CountUnit, ...columns: readonly string[]) {
  const [column, ...others] = columns;
  return {
    labelSv,
    unit,
    from: column !== undefined && others.length === 0 ? { column } : { sum: columns },
  };
}

function share(labelSv: string, of: string, base: string) {
  return { labelSv, unit: 'share' as const, from: { ratio: { of, base } }, base };
}

function weighted(labelSv: string, unit: 'percent' | 'tkr', column: string, base: string) {
  return { labelSv, unit, from: { column }, base };
}

/** `contentId` is SCB's own name of the figures, the title is ours. */
function scb(titleSv: string, contentId: string) {
  return { publisher: 'SCB', title: titleSv, contentId, licence: 'CC0-1.0' };
}

const deso2018 = { areaKind: 'deso', areaVersion: '2018', codeColumn: 'deso' } as const;

const population2022: StatisticsTable = named({
  ...deso2018,
  id: 'population2022',
  labelSv: 'Folkmängd efter ålder 2022',
  file: 'deso2018_2022_befolkning_alder.csv',
  year: 2022,
  variables: {
    population: count('Folkmängd', 'persons', 'alder_totalt'),
    ages0to4: count('0–4 år', 'persons', 'alder_0_4'),
    ages5to9: count('5–9 år', 'persons', 'alder_5_9'),
    ages10to14: count('10–14 år', 'persons', 'alder_10_14'),
    ages15to19: count('15–19 år', 'persons', 'alder_15_19'),
    ages20to24: count('20–24 år', 'persons', 'alder_20_24'),
    children0to19: count(
      'Barn och unga 0–19 år',
      'persons',
      'alder_0_4',
      'alder_5_9',
      'alder_10_14',
      'alder_15_19',
    ),
    children0to19Share: share('Andel 0–19 år', 'children0to19', 'population'),
  },
  source: scb('Folkmängd efter ålder 2022', '000005FF'),
});

const birthRegion2022: StatisticsTable = named({
  ...deso2018,
  id: 'birthRegion2022',
  labelSv: 'Folkmängd efter födelseregion 2022',
  file: 'deso2018_2022_fodelseregion.csv',
  year: 2022,
  variables: {
    populationByBirthRegion: count('Folkmängd', 'persons', 'totalt'),
    bornInSweden: count('Födda i Sverige', 'persons', 'sverige'),
    bornInRestOfEurope: count('Födda i övriga Europa', 'persons', 'europa_utom_sverige'),
    bornInRestOfWorld: count(
      'Födda i övriga världen, eller uppgift saknas',
      'persons',
      'ovriga_varlden_inkl_uppgift_saknas',
    ),
    bornInSwedenShare: share('Andel födda i Sverige', 'bornInSweden', 'populationByBirthRegion'),
  },
  totals: [
    {
      total: 'populationByBirthRegion',
      parts: ['bornInSweden', 'bornInRestOfEurope', 'bornInRestOfWorld'],
    },
  ],
  source: scb('Folkmängd efter födelseregion 2022', '000005FB'),
});

const background2022: StatisticsTable = named({
  ...deso2018,
  id: 'background2022',
  labelSv: 'Folkmängd efter svensk och utländsk bakgrund 2022',
  file: 'deso2018_2022_bakgrund.csv',
  year: 2022,
  variables: {
    populationByBackground: count('Folkmängd', 'persons', 'totalt'),
    swedishBackground: count('Svensk bakgrund', 'persons', 'svensk_bakgrund'),
    foreignBackground: count('Utländsk bakgrund', 'persons', 'utlandsk_bakgrund'),
    foreignBackgroundShare: share(
      'Andel med utländsk bakgrund',
      'foreignBackground',
      'populationByBackground',
    ),
  },
  totals: [{ total: 'populationByBackground', parts: ['swedishBackground', 'foreignBackground'] }],
  source: scb('Folkmängd efter svensk och utländsk bakgrund 2022', '000005FE'),
});

const householdTypes2022: StatisticsTable = named({
  ...deso2018,
  id: 'householdTypes2022',
  labelSv: 'Hushåll efter hushållstyp 2022',
  file: 'deso2018_2022_hushallstyp.csv',
  year: 2022,
  variables: {
    households: count(
      'Hushåll',
      'households',
      'sammanboende_med_barn',
      'sammanboende_utan_barn',
      'ensamstaende_med_barn',
      'ensamstaende_utan_barn',
      'ovriga_hushall',
    ),
    couplesWithChildren: count('Sammanboende med barn', 'households', 'sammanboende_med_barn'),
    couplesWithoutChildren: count('Sammanboende utan barn', 'households', 'sammanboende_utan_barn'),
    singlesWithChildren: count('Ensamstående med barn', 'households', 'ensamstaende_med_barn'),
    singlesWithoutChildren: count('Ensamstående utan barn', 'households', 'ensamstaende_utan_barn'),
    otherHouseholds: count('Övriga hushåll', 'households', 'ovriga_hushall'),
    singlesWithChildrenShare: share(
      'Andel ensamstående med barn',
      'singlesWithChildren',
      'households',
    ),
  },
  source: scb('Hushåll efter hushållstyp 2022', '000005F8'),
});

const netIncome2022: StatisticsTable = named({
  ...deso2018,
  id: 'netIncome2022',
  labelSv: 'Nettoinkomst 2022',
  file: 'deso2018_2022_nettoinkomst.csv',
  year: 2022,
  variables: {
    netIncomeBase: count('Personer med uppgift om nettoinkomst', 'persons', 'antal_personer'),
    medianNetIncomeTkr: {
      ...weighted('Nettoinkomst, median', 'tkr', 'median_tkr', 'netIncomeBase'),
      isMedian: true,
    },
    meanNetIncomeTkr: weighted('Nettoinkomst, medel', 'tkr', 'medel_tkr', 'netIncomeBase'),
  },
  source: scb('Nettoinkomst 2022', '000005FM'),
});

const economicStandard2022: StatisticsTable = named({
  ...deso2018,
  id: 'economicStandard2022',
  labelSv: 'Ekonomisk standard 2022',
  file: 'deso2018_2022_ekonomisk_standard.csv',
  year: 2022,
  variables: {
    economicStandardBase: count(
      'Personer med uppgift om ekonomisk standard',
      'persons',
      'antal_personer',
    ),
    lowEconomicStandardPercent: weighted(
      'Låg ekonomisk standard',
      'percent',
      'lag_andel_pct',
      'economicStandardBase',
    ),
    highEconomicStandardPercent: weighted(
      'Hög ekonomisk standard',
      'percent',
      'hog_andel_pct',
      'economicStandardBase',
    ),
  },
  source: scb('Ekonomisk standard 2022', '000006TA'),
});

const labourMarket2022: StatisticsTable = named({
  ...deso2018,
  id: 'labourMarket2022',
  labelSv: 'Arbetsmarknadsställning 16–64 år 2022',
  file: 'deso2018_2022_arbetsmarknad_16_64.csv',
  year: 2022,
  variables: {
    population16to64: count('Folkmängd 16–64 år', 'persons', 'totalt'),
    employed16to64: count('Sysselsatta 16–64 år', 'persons', 'sysselsatta'),
    unemployed16to64: count('Arbetslösa 16–64 år', 'persons', 'arbetslosa'),
    labourForce16to64: count('Arbetskraften 16–64 år', 'persons', 'arbetskraften'),
    outsideLabourForce16to64: count(
      'Utanför arbetskraften 16–64 år',
      'persons',
      'utanfor_arbetskraften',
    ),
    employedShare16to64: share('Andel sysselsatta', 'employed16to64', 'population16to64'),
    unemployedShare16to64: share(
      'Andel arbetslösa av arbetskraften',
      'unemployed16to64',
      'labourForce16to64',
    ),
  },
  totals: [{ total: 'population16to64', parts: ['labourForce16to64', 'outsideLabourForce16to64'] }],
  source: scb('Arbetsmarknadsställning 16–64 år 2022', '000007A8'),
});

const education2022: StatisticsTable = named({
  ...deso2018,
  id: 'education2022',
  labelSv: 'Utbildningsnivå 25–64 år 2022',
  file: 'deso2018_2022_utbildning_25_64.csv',
  year: 2022,
  variables: {
    // Those whose education is not known stand in the base: they live there too.
    population25to64: count(
      'Folkmängd 25–64 år',
      'persons',
      'forgymnasial',
      'gymnasial',
      'eftergymnasial_under_3ar',
      'eftergymnasial_3ar_eller_mer',
      'uppgift_saknas',
    ),
    preSecondary25to64: count('Förgymnasial utbildning', 'persons', 'forgymnasial'),
    upperSecondary25to64: count('Gymnasial utbildning', 'persons', 'gymnasial'),
    postSecondary25to64: count(
      'Eftergymnasial utbildning',
      'persons',
      'eftergymnasial_under_3ar',
      'eftergymnasial_3ar_eller_mer',
    ),
    longPostSecondary25to64: count(
      'Eftergymnasial utbildning, tre år eller mer',
      'persons',
      'eftergymnasial_3ar_eller_mer',
    ),
    educationUnknown25to64: count('Utbildning ej känd', 'persons', 'uppgift_saknas'),
    preSecondaryShare25to64: share(
      'Andel med högst förgymnasial utbildning',
      'preSecondary25to64',
      'population25to64',
    ),
    postSecondaryShare25to64: share(
      'Andel med eftergymnasial utbildning',
      'postSecondary25to64',
      'population25to64',
    ),
  },
  source: scb('Utbildningsnivå 25–64 år 2022', '000005MO'),
});

const tenure2022: StatisticsTable = named({
  ...deso2018,
  id: 'tenure2022',
  labelSv: 'Lägenheter efter upplåtelseform 2022',
  file: 'deso2018_2022_upplatelseform_lagenheter.csv',
  year: 2022,
  variables: {
    dwellings: count(
      'Bostäder',
      'dwellings',
      'hyresratt',
      'bostadsratt',
      'aganderatt',
      'uppgift_saknas',
    ),
    rentedDwellings: count('Hyresrätter', 'dwellings', 'hyresratt'),
    cooperativeDwellings: count('Bostadsrätter', 'dwellings', 'bostadsratt'),
    ownedDwellings: count('Äganderätter', 'dwellings', 'aganderatt'),
    dwellingsTenureUnknown: count('Upplåtelseform ej känd', 'dwellings', 'uppgift_saknas'),
    rentedDwellingsShare: share('Andel hyresrätter', 'rentedDwellings', 'dwellings'),
  },
  source: scb('Lägenheter efter upplåtelseform 2022', '000006OC'),
});

const buildingTypes2022: StatisticsTable = named({
  ...deso2018,
  id: 'buildingTypes2022',
  labelSv: 'Boende efter hustyp 2022',
  file: 'deso2018_2022_hustyp_personer.csv',
  year: 2022,
  variables: {
    populationByBuildingType: count('Folkmängd', 'persons', 'totalt'),
    residentsSmallHouses: count('Boende i småhus', 'persons', 'smahus'),
    residentsApartmentBlocks: count('Boende i flerbostadshus', 'persons', 'flerbostadshus'),
    residentsOtherBuildings: count('Boende i övriga hus', 'persons', 'ovriga_hus'),
    residentsSpecialHousing: count('Boende i specialbostäder', 'persons', 'specialbostader'),
    residentsBuildingUnknown: count('Hustyp ej känd', 'persons', 'uppgift_saknas'),
    residentsApartmentBlocksShare: share(
      'Andel boende i flerbostadshus',
      'residentsApartmentBlocks',
      'populationByBuildingType',
    ),
  },
  totals: [
    {
      total: 'populationByBuildingType',
      parts: [
        'residentsSmallHouses',
        'residentsApartmentBlocks',
        'residentsOtherBuildings',
        'residentsSpecialHousing',
        'residentsBuildingUnknown',
      ],
    },
  ],
  source: scb('Boende efter hustyp 2022', '000005LO'),
});

const population2023: StatisticsTable = named({
  ...deso2018,
  id: 'population2023',
  labelSv: 'Folkmängd 2023',
  file: 'deso2018_2023_folkmangd.csv',
  year: 2023,
  variables: { population: count('Folkmängd', 'persons', 'folkmangd_2023') },
  source: scb('Folkmängd 2023', '000005FC'),
});

const bothSexes = ['1+2'];
const population2024: StatisticsTable = named({
  id: 'population2024',
  labelSv: 'Folkmängd efter ålder 2024',
  file: 'deso2025_2024_befolkning_dalarna.csv',
  areaKind: 'deso',
  areaVersion: '2025',
  year: 2024,
  codeColumn: 'deso',
  variables: {
    population: {
      labelSv: 'Folkmängd',
      unit: 'persons',
      from: { column: 'antal_2024', where: { alder: ['totalt'], kon: bothSexes } },
    },
    population65plus: {
      labelSv: '65 år och äldre',
      unit: 'persons',
      from: {
        column: 'antal_2024',
        where: { alder: ['65-69', '70-74', '75-79', '80-'], kon: bothSexes },
      },
    },
    population65plusShare: share('Andel 65 år och äldre', 'population65plus', 'population'),
  },
  source: scb('Folkmängd efter ålder 2024', '000007Y7'),
});

const regso2020 = {
  areaKind: 'regso',
  areaVersion: '2020',
  year: 2022,
  codeColumn: 'regso_kod',
} as const;

const areaTypes2022: StatisticsTable = named({
  ...regso2020,
  id: 'areaTypes2022',
  labelSv: 'Områdestyp 2022',
  file: 'regso2020_omradestyp_2022.csv',
  unread: ['kommunkod', 'regso_label'],
  variables: {
    areaType: { labelSv: 'Områdestyp 1–5', unit: 'class', from: { column: 'omradestyp_2022' } },
  },
  source: scb('Socioekonomiskt index, områdestyp 2022', 'TAB6586'),
});

const regsoPopulation2022: StatisticsTable = named({
  ...regso2020,
  id: 'regsoPopulation2022',
  labelSv: 'Folkmängd per RegSO 2022',
  file: 'regso2020_fodelseregion_2020_2023.csv',
  unread: ['kommunkod', 'regso_label', 'y2020', 'y2021', 'y2023'],
  hasRowsWithoutCode: true,
  variables: {
    population: {
      labelSv: 'Folkmängd',
      unit: 'persons',
      from: { column: 'y2022', where: { födelseregion: ['totalt'], kön: ['totalt'] } },
    },
  },
  source: scb('Folkmängd efter födelseregion per RegSO 2022', 'TAB6572'),
});

/** Every table that can be imported, in the order they are listed. */
export const statisticsTables: readonly StatisticsTable[] = [
  population2022,
  population2023,
  population2024,
  economicStandard2022,
  netIncome2022,
  labourMarket2022,
  education2022,
  tenure2022,
  buildingTypes2022,
  householdTypes2022,
  birthRegion2022,
  background2022,
  areaTypes2022,
  regsoPopulation2022,
];

/** Columns that a table's rows must have. */
export function columnsOf(table: StatisticsTable): string[] {
  const columns = Object.values(table.variables).flatMap(({ from }) => {
    if ('sum' in from) return [...from.sum];
    return 'column' in from ? [from.column, ...Object.keys(from.where ?? {})] : [];
  });
  return [...new Set([table.codeColumn, ...columns])];
}

/**
 * The table a file holds: its usual name, whatever folder and case, and every column it needs.
 * Undefined when it is none of ours: then someone has to say which table it is.
 */
export function recogniseStatisticsTable(
  fileName: string,
  columns: readonly string[],
): StatisticsTable | undefined {
  const name = fileName.replace(/^.*[/\\]/, '').toLowerCase();
  return statisticsTables.find(
    (table) => table.file === name && columnsOf(table).every((column) => columns.includes(column)),
  );
}
