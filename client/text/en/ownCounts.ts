import { formatNumber, formatPercent } from '../../../server/vocabulary/formatSv.ts';

/** A municipality's own counts: what they tell, and how they are read in. */
export const ownCountsText = {
  ownCounts: {
    title: 'The municipality’s own data',
    lead: 'Counted from the municipality’s own registers, for the whole of the areas that the plan lies in. The comparison is with the rest of the municipality.',
    said: (sets: number) => (sets === 1 ? '1 data set' : `${sets} data sets`),
    caption: (label: string) => `${label}, figures`,
    to: 'to',
    head: {
      what: 'Figure',
      value: 'Value',
      used: { byar: '95%, Byar', exact: '95%, exact' },
      other: { byar: '95%, exact', exact: '95%, Byar' },
    },
    rows: {
      observed: 'Cases',
      expected: 'Expected cases',
      excess: 'Excess cases',
      ratio: 'Cases divided by expected (indirect standardisation)',
    },
    rates: {
      planAreas: 'Cases per 1 000 person-years, the plan’s areas (direct standardisation, Dobson)',
      rest: 'Cases per 1 000 person-years, the rest of the municipality (direct standardisation, Dobson)',
    },
    noDirect:
      'Direct standardisation is not shown: there are too few cases in some age group, or fewer than ten.',
    noise: (isSeparable: boolean) =>
      isSeparable
        ? 'The difference is larger than chance usually gives. The probability of so large a difference by chance is'
        : 'The difference may be due to chance. The probability of so large a difference by chance is',
    probability: (share: number) =>
      share < 0.001
        ? `below ${formatPercent(0.001, 1)}`
        : formatPercent(share, share < 0.1 ? 1 : 0),
    casesHow:
      'Expected cases are the plan areas’ person-years at each age times the municipality’s rate at that age, without the plan’s areas. They are taken as certain, so the intervals cover only chance in the cases. Byar’s limits are used from ten cases, exact limits below ten. If the interval includes zero, the difference is not called a difference. Direct standardisation weights the ages as in the whole municipality. Figures that are too small to be shown do not go with the case. Another case in partly the same areas can still reveal them, if both are released.',
    careNeedHow:
      'People in seven groups times the group’s weight, divided by the residents, divided by the same figure for the nation. 1 is the nation, higher is greater need. The same person may be in several groups. Everyone is counted, so there is no interval for chance.',
    careNeedRows: { index: 'Care Need Index', perPerson: 'Weighted sum per person' },
    levels: { planAreas: 'The plan’s areas', municipality: 'The municipality' },
    difference: 'Difference between the plan’s areas and the municipality:',
    source: (source: string) => `Source: ${source}`,
  },
  ownCountImport: {
    title: 'The municipality’s own data',
    lead: 'Counts from the municipality’s own registers, by area. They belong to the municipality and are shown only in its cases. Figures that are too small to be shown never go with a case. But two cases can be subtracted from each other: if one of them lies in one area more than the other, the difference gives the cases of that area. Do not release both if the area has few cases.',
    municipality: 'Municipality code',
    municipalityHint: 'Four digits, for example 1480',
    none: 'The municipality has no data of its own imported.',
    head: {
      label: 'What is counted',
      areas: 'Areas',
      source: 'Source and extraction',
      cases: 'Cases',
      importedOn: 'Imported',
    },
    areas: (kind: string, version: string) => `${kind} ${version}`,
    asOf: (day: string) => `extracted ${day}`,
    form: 'Import own data',
    formLead:
      'CSV with one row per area, year and age, or the groups in the Care Need Index. The columns show which kind of file it is. A new file with the same name replaces the earlier one in new calculations.',
    columns: 'Columns in the file',
    caseColumns:
      'Cases by age: omradeskod, ar, alder (0–17, 80+ or alla), kon (kvinnor or män, may be left out), fall and befolkning. Enter 0 where there are none; rows that are missing cannot be told from hidden ones.',
    careNeedColumns: (groups: readonly string[]) =>
      `Care Need Index: omradeskod, ar, befolkning and ${groups.join(', ')}.`,
    fields: {
      label: 'What is counted',
      version: 'Area version',
      source: 'Source',
      asOf: 'Day of extraction',
      perPerson: 'The nation’s weighted sum per person',
      year: 'Year of the nation’s sum',
    },
    hints: {
      label: 'For example, fall injuries that needed care',
      version: 'The same as the imported division into areas, for example 2025',
      source: 'Register and department',
      asOf: 'Year-month-day when the data were extracted',
      perPerson: 'Only for the Care Need Index, as supplied by Statistics Sweden (SCB)',
      year: 'Only for the Care Need Index',
    },
    choose: 'Choose file',
    codeFault: 'Enter the municipality code with four digits before you choose a file.',
    nationFault:
      'Enter both the nation’s weighted sum per person and its year, or neither of them.',
    done: (label: string, rows: number) =>
      `${label} has been imported with ${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}.`,
  },
} as const;
