import { formatNumber, labelWithYear } from '../../formatSv.ts';
import type { PriceBase } from '../../numbers.ts';
import { isLicenceKnown, licenceLabel } from '../../licences.ts';
import { inSentence, withoutStop } from './words.ts';

/** Whether others may use it too; nothing of what was imported before it was asked for. */
function licenceOf({ licence }: { readonly licence?: string | undefined }): string[] {
  if (licence === undefined) return [];
  return [
    isLicenceKnown(licence)
      ? `Licence ${licenceLabel(licence)}`
      : 'The licence is unknown: must not be passed on',
  ];
}

const ofInput: Readonly<Record<string, string>> = {
  perYearPerPerson: 'per person per year',
  'persons/dwelling': 'people/home',
  'trips/week': 'trips/week',
  'minutes/week': 'minutes/week',
  'km/h': 'km/h',
  km: 'km',
  count: 'number',
};

/** The annex's back matter: assumptions, sources, method, control, and its tables as files. */
export const annexRegisterTexts = {
  assumptions: {
    heading: 'Assumptions (register)',
    intro:
      'Low and high are set so that there are 8 chances out of 10 that the value lies between them. Where they are missing, the value is known or has not been judged. The whole register, with what the source of each number says, is attached as antaganden.csv.',
    caption: 'Numbers whose impact has been tried, greatest first',
    known: {
      caption: 'Other numbers',
      range: (central: string, low: string, high: string) => `${central} (${low} to ${high})`,
      values: 'Values',
      value: (id: string, part: string, value: string) =>
        part === '' ? `${id} ${value}` : `${id} ${part} ${value}`,
      from: (values: string, source: string) => `${values} (${inSentence(source)})`,
    },
    settingsCaption: 'Common conditions',
    impactNote:
      'Impact is how far society’s total net present value moves between low and high, SEK million. Zero at is the value that gives a net present value of 0, all else equal; a dash where no value is enough.',
    composition: {
      caption: 'What the net present values consist of, SEK million',
      columns: { post: 'Item', entered: 'Calculated from' },
      rest: (count: number) => (count === 1 ? 'One more item' : `${count} more items`),
      sum: 'Total, with residual value',
    },
    columns: {
      id: 'No.',
      zeroAt: 'Zero at',
      impact: 'Impact',
      what: 'Assumption',
      low: 'Low',
      central: 'Likely',
      high: 'High',
      unit: 'Unit',
      source: 'Source',
    },
    noSource: 'not stated',
    grade: (grade: string) => `evidence ${grade}`,
    copiedFrom: (label: string) => `copied from ${label}, not confirmed`,
    copiedCount: (count: number) =>
      count === 1
        ? 'One number is copied from an earlier case and not confirmed. It is marked under Source.'
        : `${count} numbers are copied from an earlier case and not confirmed. They are marked under Source.`,
    pricesOf: ({ year, index }: PriceBase) =>
      index === undefined
        ? `${year} prices`
        : `${year} prices, converted with ${index.id}${
            index.toYear === undefined ? '' : ` to ${index.toYear}`
          }`,
    planned: {
      caption: 'Read from the provisions of the plan',
      what: 'Number',
      provision: 'Provision',
    },
    changed: {
      caption: 'Numbers that differ from the value in the library',
      columns: {
        what: 'Assumption',
        catalogue: 'Library',
        here: 'Case',
        reason: 'Why',
      },
      noReason: 'no reason stated',
    },
    of: (whole: string, part: string) =>
      whole.toLowerCase() === part.toLowerCase() ? whole : `${whole}, ${part}`,
    growth: 'growth',
    appraisal: {
      rent: 'Rent',
      vacancy: 'Vacancy',
      operating: 'Operation and maintenance',
      maintenance: 'Maintenance',
      salePrice: 'Sale price',
      saleSurplus: 'Value of living there beyond the price',
      rentGrowth: 'Growth of the rent',
      costGrowth: 'Growth of the cost',
      surplus: 'Value of living there beyond the rent',
      fee: 'Property charge',
    },
    effect: {
      persons: 'people',
      share: 'effect',
      deadweight: 'happens anyway',
      attribution: 'share due to the measure',
      displacement: 'displacement',
      cashable: 'can be taken out of the budget',
      overlap: 'already counted elsewhere',
      wholeValue: 'the source’s whole value per person',
    },
    land: {
      whole: 'The municipality’s land',
      book: 'Book value of the land',
      opportunity: 'Value of the land in another use',
    },
    units: {
      perYear: (unit: string) =>
        unit === 'kr' || unit === 'SEK' ? 'SEK/year' : `${unit} per year`,
      rent: 'SEK/m² per year',
      price: 'SEK/m²',
      dwelling: 'SEK/home per year',
      sekPerYear: 'SEK/year',
      sekPerPerson: 'SEK/person per year',
      share: '%',
      growth: '%/year',
      persons: 'people',
      sek: 'SEK',
      ofInput,
    },
    settings: {
      priceYear: 'Price year',
      baseYear: 'Base year',
      priceAndBaseYear: 'Price and base year',
      inflation: 'Inflation',
      internalRate: 'Municipal internal interest rate',
      taxFactor: 'Tax factor',
      optimismCapex: 'Addition to investments',
      optimismEffect: 'Deduction from effects',
      exitYield: 'Yield on sale',
      marketYield: 'Market yield',
      exitCost: 'Cost of sale',
      rate: (label: string, years: number | undefined) =>
        years === undefined
          ? `Discount rate: ${inSentence(label)}`
          : `Discount rate: ${inSentence(label)}, ${years} ${years === 1 ? 'year' : 'years'}`,
    },
  },

  sources: {
    heading: 'Sources',
    none: 'No sources have been entered. The numbers are own judgements or have no source stated.',
    layer: (facts: {
      label: string;
      version: string;
      source: string;
      importedOn: string;
      licence?: string | undefined;
      referenceDate?: string | undefined;
    }) =>
      sentences([
        facts.label.includes(facts.version)
          ? facts.label
          : `${facts.label}, version ${facts.version}`,
        facts.source,
        ...(facts.referenceDate === undefined ? [] : [`Boundaries as of ${facts.referenceDate}`]),
        `Imported ${facts.importedOn}`,
        ...licenceOf(facts),
      ]),
    statistics: (facts: {
      label: string;
      year: number;
      source: string;
      importedOn: string;
      licence?: string | undefined;
    }) =>
      sentences([
        labelWithYear(facts.label, facts.year),
        facts.source,
        `Imported ${facts.importedOn}`,
        ...licenceOf(facts),
      ]),
    catalogue: (source: string, vintage: string) =>
      `${source}, from the ${vintage} edition of the library`,
    entered: (kind: string, note: string) => `${note} (${inSentence(kind)})`,
  },

  method: {
    heading: 'Method in brief',
    sentences: (facts: {
      priceYear: number;
      baseYear: number;
      rate: string;
      inflation: string;
      draws: number;
      taxFactor: number;
    }) => [
      'The calculation is a ledger where every krona goes from someone to someone, year by year for 60 years.',
      `Transfers between actors cancel out for society but can be seen for each of them.${facts.taxFactor > 1 ? ` Society’s present value counts public money with the tax factor ${formatNumber(facts.taxFactor, 2)}, so an income to the municipality gives society only what the tax would otherwise have cost.` : ''}`,
      'Hard is land, buildings and infrastructure. Soft is social measures and their effects.',
      `Amounts are in ${facts.priceYear} prices. Amounts from other years are converted with a price index as far as the series goes, and otherwise with an assumed inflation of ${facts.inflation}. The operating budget is in current prices with the same inflation.`,
      `Present values are calculated with a real discount rate, ${facts.rate} for society. The base year ${facts.baseYear} is not discounted.`,
      'Residual value is the part of the lifetime of a facility that is left when the period ends. An investment that is avoided gives no residual value. After its lifetime only what stands as renewed, or as an entry of its own, is built again.',
      'An effect is people times effect, without what would have happened anyway, what others have contributed and what is displaced. Value that is already in a rent or a land price is counted once.',
      'What is printed is rounded. Totals are calculated on numbers that are not rounded, and can differ in the last digit.',
      `The uncertainty comes from ${formatNumber(facts.draws)} draws in which the assumptions vary together.`,
      'The calculation does not say which decision is right. Effects without a price are not included in the totals.',
    ],
  },

  control: {
    heading: 'Control data',
    facts: {
      snapshot: 'Snapshot',
      createdAt: 'Created',
      caseVersion: 'Save of the case',
      draws: 'Random numbers',
      sha256: 'SHA-256',
    },
    created: (at: string, version: string) => `${at} with Helkalkyl ${version}`,
    draws: (draws: string, seed: number) => `${draws} draws, seed ${seed}`,
    howTo:
      'The committee decides on the Swedish edition. The snapshot is attached to the PDF file, with input data, results and tables. Run helkalkyl verify on the file to calculate it again and compare every number.',
    notApproved: 'The annex is a draft until a second person has approved the snapshot.',
  },

  csv: {
    actorMatrix: 'actor-matrix',
    operatingBudget: 'operating-budget',
    netPresentValues: 'present-values',
    assumptions: 'assumptions',
    socialMeasures: 'social-measures',
    measure: 'Measure',
    effectTable: {
      name: 'effects',
      columns: [
        'Effect',
        'Share counted',
        'People who get the effect',
        'Present value for society, SEK',
        'Part of the net present value at lowest, SEK',
        'Part of the net present value, likely, SEK',
        'Part of the net present value at highest, SEK',
        'Confidence',
      ],
    },
    committee: 'Committee',
    reserve: 'To set aside',
    /** What a header ends with whose amounts are in the case's prices. */
    inKr: ', SEK',
    ofYear: (head: string, year: number) => `${head} in ${year} prices`,
    realKr: (head: string) => `${head}, SEK`,
    currentKr: (head: string) => `${head}, SEK in current prices`,
    priceYear: 'Price year',
    risks: 'risks',
    views: 'views',
    followUp: 'follow-up',
    measured: 'measured-values',
    measuredOn: 'Day of measurement',
    budget: 'Budget, SEK',
    year: 'Year',
    society: 'Society’s net in real resources',
    horizon: 'Period, years',
    withResidual: 'With residual value, SEK',
    withoutResidual: 'Without residual value, SEK',
    perspective: 'Point of view',
    hard: 'Hard at main period, SEK',
    soft: 'Soft at main period, SEK',
    total: 'In total at main period, SEK',
    mainHorizon: 'Main period, years',
    spread: {
      p5: '5 of 100 outcomes are lower, SEK',
      p10: '10 of 100 outcomes are lower, SEK',
      p25: '25 of 100 outcomes are lower, SEK',
      p75: '75 of 100 outcomes are lower, SEK',
      p90: '90 of 100 outcomes are lower, SEK',
      p95: '95 of 100 outcomes are lower, SEK',
      chanceAboveZero: 'Share of outcomes above 0',
    },
    sourceNote: 'Information on the source',
    fraction: 'share',
    impact: 'Impact on society’s net present value, SEK',
  },
} as const;

/** Parts as sentences, each with one full stop; empty ones are left out. */
function sentences(parts: readonly string[]): string {
  return parts
    .map(withoutStop)
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}
