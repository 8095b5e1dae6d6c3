import { formatNumber, formatPercent } from '../../formatSv.ts';

const named = (count: number, first: readonly string[]) =>
  count > first.length ? `${first.join(', ')} and others` : first.join(', ');

const areas = (count: number) => (count === 1 ? '1 area' : `${formatNumber(count)} areas`);

/** Remarks on what was accepted. */
export const serviceNotices = {
  noLayer: () =>
    'There is no division into areas for the figures yet. They will be used once one is imported.',
  joinedOnCode: (version: string) =>
    `The figures were collected for area version ${version} and are joined by code to another version. This is printed in the annex.`,
  carriedByArea: (facts: {
    from: string;
    to: string;
    movedAreaShare: number;
    movedCountShare: number | null;
    countLabel: string;
  }) =>
    `The figures have been converted with area weights from area version ${facts.from} to ${facts.to}, as if everyone lived evenly spread in each area. ${formatPercent(facts.movedAreaShare, 1)} of the land${
      facts.movedCountShare === null
        ? ''
        : ` and ${formatPercent(facts.movedCountShare, 1)} of ${facts.countLabel.toLowerCase()}`
    } ended up in an area with another code. This is printed with the source.`,
  leftOut: (labels: readonly string[]) =>
    `Medians cannot be converted and are left out: ${labels.join(', ')}.`,
  notCovered: (count: number, first: readonly string[]) =>
    `${areas(count)} among the new ones ${count === 1 ? 'is' : 'are'} not fully covered by the old ones and got no figures: ${named(count, first)}.`,
  totalsDiffer: (count: number, most: number) =>
    `In ${areas(count)} the parts are not equal to the total; the largest difference is ${formatNumber(most)}. Small numbers in official statistics are changed at random. Nothing has been corrected.`,
  outsideVersion: (count: number, year: number, version: string, first: readonly string[]) =>
    `${areas(count)} ${count === 1 ? 'has' : 'have'} only zeros in ${year}, when the boundaries of version ${version} did not apply. ${count === 1 ? 'It is' : 'They are'} treated as having no data: ${named(count, first)}.`,
  elsewhere: (count: number, layer: string) =>
    `${count === 1 ? '1 row is' : `${formatNumber(count)} rows are`} for municipalities that are not in ${layer}.`,
  onlyInTable: (count: number, layer: string, first: readonly string[]) =>
    `${count === 1 ? '1 code' : `${formatNumber(count)} codes`} in the file ${count === 1 ? 'is' : 'are'} not in ${layer}: ${named(count, first)}.`,
  onlyInLayer: (count: number, layer: string, first: readonly string[]) =>
    `${areas(count)} in ${layer} ${count === 1 ? 'has' : 'have'} no row in the file: ${named(count, first)}.`,
  outsideMunicipality: (count: number, layer: string) =>
    `${areas(count)} in ${layer} ${count === 1 ? 'lies' : 'lie'} outside the municipality and ${count === 1 ? 'does' : 'do'} not belong in the file.`,
  licenceUnknown: () =>
    'The licence is unknown. The layer may be used here but not passed on, and this is printed with the source.',
  rowsWithoutCode: (rows: number) =>
    rows === 1
      ? 'One row has no area code and is left out.'
      : `${rows} rows have no area code and are left out.`,
  layerRead: (label: string, count: number) => `${label} is imported with ${areas(count)}.`,
  tableRead: (label: string, year: number, rows: number, matched: number) => {
    // Many tables have their year in the name.
    const table = label.includes(String(year)) ? label : `${label} ${year}`;
    return `${table} is imported: ${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}. ${formatNumber(matched)} existing ${matched === 1 ? 'area' : 'areas'} got figures.`;
  },
  casesRerun: (looked: number, changed: number) =>
    `${formatNumber(looked)} ${looked === 1 ? 'case' : 'cases'} recalculated with today’s library; ${formatNumber(changed)} ${changed === 1 ? 'has' : 'have'} values that have changed.`,
  daysReckoned: (cases: number) =>
    `Statutory days worked out for ${formatNumber(cases)} ${cases === 1 ? 'case' : 'cases'}.`,
  noneMatched: () => 'No row belongs to an existing area. Check the area codes.',
} as const;

/** How a set was made, behind its source, wherever that is printed. */
export const carriedSource = (source: string, from: string, to: string) =>
  `${source}, converted with area weights from area version ${from} to ${to}`;
