/** The page of health equity: what is known of the place, how sure it is, and how near. */
export const equityText = {
  indicators: {
    how: {
      gap: 'The share in the plan area is the counts of the areas, weighted by how large a part of each area lies within the plan. It is compared with the municipality without the plan area. The interval is Newcombe’s, from Wilson’s intervals for both. A difference whose interval includes zero is called no certain difference. Of twenty indicators without a real difference, about one would still look certain.',
      excess:
        'The difference from the rest of the municipality times the number in the plan area’s base. A number whose interval includes zero is shown in words without a number.',
      map: 'The classes are equally wide and round. An area is hatched when the interval for its difference from the rest of the municipality includes zero, and grey when too few people live there to show a value.',
      icons:
        'The two sets of a hundred are drawn in the same order. The shares are rounded to whole hundredths.',
      history:
        'The same boundaries in all years. A year is not shown when any part of the plan area lacks data for that year.',
    },
    noDisparityLead:
      'No chart is shown, because there is no difference to show. The values are in the table.',
    map: 'Indicator on the map',
    level: {
      plan: (facts: { kind: string; version: string; year: number }) =>
        `${facts.year}, weighted from ${facts.kind} ${facts.version}`,
      whole: (facts: { kind: string; version: string; year: number }) =>
        `${facts.year}, ${facts.kind} ${facts.version}`,
      ofTable: (label: string, tableId: string) => `${label} (${tableId})`,
      source: (source: string, labels: readonly string[]) =>
        `Source: ${source}. Table: ${labels.join(', ')}.`,
      unknown: 'no data',
      municipality: (year: number, sourceId: string) =>
        `${year}, the whole municipality, ${sourceId}`,
    },
    head: {
      area: 'Indicator',
      municipality: 'Municipality',
      nation: 'Sweden',
      difference: 'Difference',
      finding: 'In words',
    },
    excessInterval: (low: string, high: string) => `95 %: ${low} to ${high}`,
    range: (low: string, high: string) => `${low} to ${high}`,
    missing: (labels: readonly string[]) =>
      `Data is missing for: ${labels.join(', ')}. Import statistics for the areas or choose other indicators.`,
    amounts: {
      title: 'Levels for the plan area, the municipality and Sweden',
      lead: 'The medians of the areas, weighted by number of people, SEK thousand per year. How incomes are spread within an area is not known, so no difference is tested against chance.',
      tkr: 'SEK thousand',
    },
    measures: {
      title: 'Differences between all areas in the municipality',
      lead: 'The slope tells how large the difference is between the most and the least disadvantaged area when all areas are counted. The areas are ranked by low economic standard, never by the indicator itself.',
      slope: 'Slope, percentage points',
      noise: 'Part of the variance due to chance',
      areas: 'Areas',
      areaCount: (areas: number, leftOut: number) =>
        leftOut === 0 ? String(areas) : `${areas}, ${leftOut} left out`,
      expert: 'All inequality measures, for those who calculate further',
      expertLead:
        'The mean distance to the best area does not lead: a single extreme area decides such measures, and chance always pulls them upwards. The Theil index and the logarithmic deviation are made for incomes and say little about shares. The signs are those of the WHO: slope and concentration are positive when the value is higher among the most disadvantaged, attributable risk is negative when less is better.',
      expertOf: 'Indicator in the table',
      measure: 'Inequality measure',
      estimate: 'Value',
      interval: '95 % interval',
      corrected: 'Variance without chance',
      noValue: '–',
    },
    municipal: {
      title: 'Available only for the whole municipality',
      lead: 'There is no open data on health and habits for smaller areas. The values are for the municipality and say nothing about the plan area.',
      missing: (labels: readonly string[]) =>
        `Fetched from Kolada, but not imported: ${labels.join(', ')}.`,
    },
    areaTypes: {
      title: 'Residents by area type',
      lead: 'Type 1 has major socioeconomic challenges, type 5 very good conditions. The type is a class: residents are counted, no mean is taken.',
      type: (type: number) => `Type ${type}`,
      typeHead: 'Area type',
      planArea: 'Plan area',
      noLayer:
        'The plan area is shown when RegSO has been imported as an area division, in the same version.',
      tooFew: 'Too few people live in the plan area for shares to be shown.',
      byArea: (share: string) =>
        `The plan area is calculated by surface, as if everyone lived evenly spread in each RegSO. ${share} of the plan area is covered.`,
      source: (source: string, year: number) => `Source: ${source}, RegSO, ${year}.`,
    },
    picker: {
      title: 'Choose indicators',
      lead: 'The choice applies to the case. If the municipality wants the same indicators in new cases, they are saved in the municipality’s template under Assumptions.',
      usual: 'The usual selection',
      apply: 'Show chosen indicators',
      count: (count: number) => (count === 1 ? '1 indicator chosen' : `${count} indicators chosen`),
      none: 'Choose at least one indicator.',
      tooMany: (most: number) => `Choose at most ${most} indicators.`,
      notSaved: 'The choice could not be saved. Try again.',
      describes: 'Describes the area, neither good nor bad',
      onlyMunicipality: 'only for the whole municipality',
    },
  },
} as const;
