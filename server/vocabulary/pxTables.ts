import type { AreaKind } from './areaKinds.ts';
import { statisticsTables, type StatisticsUnit } from './statisticsTables.ts';
import { KOLADA_TABLE } from './sources.ts';
import { pxNameTexts as names } from './text/sv/pxNames.ts';
import { named } from './text/language.ts';

/** Which codes of a dimension a variable sums. */
export type PxCodes =
  | { readonly codes: readonly string[] }
  /** Bands of age that together hold just these ages; `to` absent: and older. */
  | { readonly ages: { readonly from: number; readonly to?: number } };

export type PxVariable = {
  readonly labelSv: string;
  readonly unit: StatisticsUnit;
  readonly from:
    | { readonly cells: Readonly<Record<string, PxCodes>> }
    | { readonly ratio: { readonly of: string; readonly base: string } };
};

/** One table of SCB's database by small area, and the variables it gives. */
export type PxTable = {
  readonly id: string;
  readonly labelSv: string;
  readonly areaKinds: readonly AreaKind[];
  readonly regionDimension: string;
  readonly timeDimension: string;
  /** One code for each of the other dimensions that no variable names. */
  readonly fixed: Readonly<Record<string, string>>;
  /** What the source calls a code; another name means that the table has changed. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly variables: Readonly<Record<string, PxVariable>>;
};

function ages(labelSv: string, from: number, to?: number): PxVariable {
  const band = { from, ...(to === undefined ? {} : { to }) };
  return { labelSv, unit: 'persons', from: { cells: { Alder: { ages: band } } } };
}

function share(labelSv: string, of: string, base: string): PxVariable {
  return { labelSv, unit: 'share', from: { ratio: { of, base } } };
}

function tenures(labelSv: string, ...codes: readonly string[]): PxVariable {
  return { labelSv, unit: 'dwellings', from: { cells: { Upplatelseform: { codes } } } };
}

const population: PxTable = named({
  id: 'TAB6574',
  labelSv: 'Folkmängd efter ålder',
  areaKinds: ['deso', 'regso'],
  regionDimension: 'Region',
  timeDimension: 'Tid',
  fixed: { Kon: '1+2', ContentsCode: '000007Y7' },
  names: {},
  variables: {
    population: {
      labelSv: 'Folkmängd',
      unit: 'persons',
      from: { cells: { Alder: { codes: ['totalt'] } } },
    },
    children0to19: ages('Barn och unga 0–19 år', 0, 19),
    population65plus: ages('65 år och äldre', 65),
    children0to19Share: share('Andel 0–19 år', 'children0to19', 'population'),
    population65plusShare: share('Andel 65 år och äldre', 'population65plus', 'population'),
  },
});

const tenure: PxTable = named({
  id: 'TAB6638',
  labelSv: 'Lägenheter efter upplåtelseform',
  areaKinds: ['deso', 'regso'],
  regionDimension: 'Region',
  timeDimension: 'Tid',
  fixed: { ContentsCode: '00000864' },
  names: { Upplatelseform: { 1: 'hyresrätt', 2: 'bostadsrätt', 3: 'äganderätt' } },
  variables: {
    dwellings: tenures('Bostäder', '1', '2', '3', 'ÖVRIGT'),
    rentedDwellings: tenures('Hyresrätter', '1'),
    cooperativeDwellings: tenures('Bostadsrätter', '2'),
    ownedDwellings: tenures('Äganderätter', '3'),
    rentedDwellingsShare: share('Andel hyresrätter', 'rentedDwellings', 'dwellings'),
  },
});

function counted(
  labelSv: string,
  unit: StatisticsUnit,
  { in: dimension, code }: { readonly in: string; readonly code: string },
): PxVariable {
  return { labelSv, unit, from: { cells: { [dimension]: { codes: [code] } } } };
}

const background: PxTable = named({
  id: 'TAB6571',
  labelSv: 'Folkmängd efter svensk och utländsk bakgrund',
  areaKinds: ['deso', 'regso'],
  regionDimension: 'Region',
  timeDimension: 'Tid',
  fixed: { Kon: '1+2', ContentsCode: '000007Y4' },
  names: { UtlBakgrund: { 1: names.foreignBackground } },
  variables: {
    populationByBackground: counted('Folkmängd', 'persons', { in: 'UtlBakgrund', code: 'SA' }),
    swedishBackground: counted('Svensk bakgrund', 'persons', { in: 'UtlBakgrund', code: '2' }),
    foreignBackground: counted('Utländsk bakgrund', 'persons', { in: 'UtlBakgrund', code: '1' }),
  },
});

const birthRegion: PxTable = named({
  id: 'TAB6572',
  labelSv: 'Folkmängd efter födelseregion',
  areaKinds: ['deso', 'regso'],
  regionDimension: 'Region',
  timeDimension: 'Tid',
  fixed: { Kon: '1+2', ContentsCode: '000007Y5' },
  names: { Fodelseregion: { tot: 'totalt' } },
  variables: {
    populationByBirthRegion: counted('Folkmängd', 'persons', { in: 'Fodelseregion', code: 'tot' }),
    bornInSweden: counted('Födda i Sverige', 'persons', { in: 'Fodelseregion', code: 'sv' }),
    bornInRestOfEurope: counted('Födda i övriga Europa', 'persons', {
      in: 'Fodelseregion',
      code: 'eu',
    }),
    bornInRestOfWorld: counted('Födda i övriga världen, eller uppgift saknas', 'persons', {
      in: 'Fodelseregion',
      code: 'öv',
    }),
  },
});

const householdTypes: PxTable = named({
  id: 'TAB6568',
  labelSv: 'Hushåll efter hushållstyp',
  areaKinds: ['deso', 'regso'],
  regionDimension: 'Region',
  timeDimension: 'Tid',
  fixed: { ContentsCode: '000007Y1' },
  names: {
    Hushallstyp: {
      TOTALT: names.households,
      ESMB: names.singlesWithChildren,
      ESUB: names.singlesWithoutChildren,
    },
  },
  variables: {
    households: counted('Hushåll', 'households', { in: 'Hushallstyp', code: 'TOTALT' }),
    singlesWithChildren: counted('Ensamstående med barn', 'households', {
      in: 'Hushallstyp',
      code: 'ESMB',
    }),
    singlesWithoutChildren: counted('Ensamstående utan barn', 'households', {
      in: 'Hushallstyp',
      code: 'ESUB',
    }),
  },
});

const labourMarket: PxTable = named({
  id: 'TAB6680',
  labelSv: 'Arbetsmarknadsställning 16–64 år',
  areaKinds: ['deso', 'regso'],
  regionDimension: 'Region',
  timeDimension: 'Tid',
  fixed: { Kon: '1+2', Alder: '16-64' },
  names: {},
  variables: {
    population16to64: counted('Folkmängd 16–64 år', 'persons', {
      in: 'ContentsCode',
      code: '0000089Y',
    }),
    employed16to64: counted('Sysselsatta 16–64 år', 'persons', {
      in: 'ContentsCode',
      code: '0000089X',
    }),
    unemployed16to64: counted('Arbetslösa 16–64 år', 'persons', {
      in: 'ContentsCode',
      code: '0000089W',
    }),
    labourForce16to64: counted('Arbetskraften 16–64 år', 'persons', {
      in: 'ContentsCode',
      code: '0000089V',
    }),
    outsideLabourForce16to64: counted('Utanför arbetskraften 16–64 år', 'persons', {
      in: 'ContentsCode',
      code: '0000089Z',
    }),
  },
});

function educated(labelSv: string, ...codes: readonly string[]): PxVariable {
  return { labelSv, unit: 'persons', from: { cells: { UtbildningsNiva: { codes } } } };
}

/** From 2024, of other ages than the series that it follows: a break, and variables of its own. */
const education: PxTable = named({
  id: 'TAB6534',
  labelSv: 'Utbildningsnivå 25–65 år',
  areaKinds: ['deso', 'regso'],
  regionDimension: 'Region',
  timeDimension: 'Tid',
  fixed: { ContentsCode: '000007Z6' },
  names: { UtbildningsNiva: { 21: names.preSecondary } },
  variables: {
    // Those whose education is not known stand in the base: they live there too.
    population25to65: educated('Folkmängd 25–65 år', '21', '3+4', '5', '6', 'US'),
    preSecondary25to65: educated('Förgymnasial utbildning', '21'),
    postSecondary25to65: educated('Eftergymnasial utbildning', '5', '6'),
  },
});

/**
 * Tables whose codes we know how to read, in the order they are listed.
 *
 * Source: recorded answers of the service, else queries published by several others that agree on
 *         the code; a name that the source gives otherwise stops the reading.
 */
export const pxTables: readonly PxTable[] = [
  ...[population, tenure, labourMarket, householdTypes],
  ...[background, birthRegion, education],
];

/** Dimensions that the variables sum codes of. */
export function summedDimensions({ variables }: PxTable): string[] {
  const all = Object.values(variables).flatMap(({ from }) =>
    'cells' in from ? Object.keys(from.cells) : [],
  );
  return [...new Set(all)];
}

/** The code that a code list of the region adds behind the area's own. */
const areaSuffix = /^(.+)_(?:DeSO|RegSO)(\d{4})$/;

/** "2080A0010_DeSO2025" -> the area's code and the version that it is of. */
export function withoutAreaSuffix(code: string): {
  readonly code: string;
  readonly version: string | undefined;
} {
  const [, plain, version] = areaSuffix.exec(code) ?? [];
  return plain === undefined ? { code, version: undefined } : { code: plain, version };
}

/** Ages of a band's code: "65-69", "-4", "80-", "100+", "7"; undefined when it is no band. */
export function ageBand(code: string): { readonly from: number; readonly to: number } | undefined {
  const [, from, hyphen, to] = /^(\d{1,3})?([-+])?(\d{1,3})?$/.exec(code) ?? [];
  if (from === undefined && to === undefined) return undefined;
  const first = from === undefined ? 0 : Number(from);
  if (hyphen === undefined) return { from: first, to: first };
  return { from: first, to: to === undefined ? Number.POSITIVE_INFINITY : Number(to) };
}

/**
 * The codes among those at hand that a variable sums; undefined when they do not make up the whole
 * of it: a code is missing, or the bands leave a gap or overlap.
 */
export function chosenCodes(wanted: PxCodes, atHand: readonly string[]): string[] | undefined {
  if ('codes' in wanted) {
    return wanted.codes.every((code) => atHand.includes(code)) ? [...wanted.codes] : undefined;
  }
  const { from, to = Number.POSITIVE_INFINITY } = wanted.ages;
  const bands = atHand
    .flatMap((code) => {
      const band = ageBand(code);
      return band === undefined || band.from < from || band.to > to ? [] : [{ code, ...band }];
    })
    .sort((a, b) => a.from - b.from);
  let next = from;
  for (const band of bands) {
    if (band.from !== next) return undefined;
    next = band.to + 1;
  }
  return next > to || (next === Number.POSITIVE_INFINITY && bands.length > 0)
    ? bands.map(({ code }) => code)
    : undefined;
}

/** The unit of a variable of a table; undefined when the table does not say. */
export function unitOfVariable(tableId: string, variable: string): StatisticsUnit | undefined {
  const table =
    statisticsTables.find(({ id }) => id === tableId) ?? pxTables.find(({ id }) => id === tableId);
  return table?.variables[variable]?.unit;
}

/** Key figures are rates, means and kronor an inhabitant: those of two areas make no sum. */
export function neverAddsUp(tableId: string): boolean {
  return tableId === KOLADA_TABLE;
}
