/** Open data: fetched over the net, or read from answers that were saved. */
export const fetchText = {
  openData: {
    title: 'Fetch open data',
    lead: 'Areas and statistics from Statistics Sweden (SCB), and key figures from Kolada. Each answer is saved with its address, time and checksum before it is read, and everything is imported or nothing is.',
    offline:
      'The server is not set up to fetch from the internet. Ask whoever runs Helkalkyl in the municipality to start it with HELKALKYL_INTERNET=ja. Or fetch the service’s answer on another computer, save it as a file and import it here.',
    what: 'What',
    choices: {
      areas: 'Areas from SCB',
      statistics: 'Statistics from SCB',
      kolada: 'Key figures from Kolada',
    },
    kind: 'Areas',
    table: 'Table',
    tableOption: (id: string, label: string) => `${label} (${id})`,
    version: 'Area version',
    versionHint: 'For example 2025',
    municipalities: 'Municipality codes',
    municipalitiesHint:
      'Four digits, several are separated by commas. Can be empty for a saved answer',
    municipalitiesFault: 'Write the municipality code with four digits, for example 2080.',
    kpis: 'Key figures',
    kpisHint: 'For example N00945, N00957. Sweden is always fetched too',
    kpisFault: 'Write at least one key figure, for example N00945.',
    years: 'Years',
    yearsHint: 'For example 2020-2024',
    yearsHintLatest: 'Empty gives the latest year',
    yearsFault: 'Write which years to fetch, for example 2020-2024.',
    extractedOn: 'Date of the saved answer',
    extractedOnHint: 'YYYY-MM-DD. Not needed when fetched now',
    extractedOnFault: 'Write the day as YYYY-MM-DD, for example 2026-10-01.',
    joinOnCode: 'Link by code to another version of the areas',
    fresh: 'Fetch again, even if an answer is already saved',
    freshHint: 'Otherwise an answer that is at most 30 days old is used.',
    fetchNow: 'Fetch',
    chooseFile: 'Import saved answers',
    layerDone: (label: string, areas: number, taken: string) =>
      `${label} has been imported with ${areas} ${areas === 1 ? 'area' : 'areas'}. ${taken}`,
    tablesDone: (labels: readonly string[], rows: number, taken: string) =>
      `${labels.join(', ')}: ${rows} ${rows === 1 ? 'row has' : 'rows have'} been imported. ${taken}`,
    taken: (day: string | null, answers: number, copies: number) => {
      const count = answers === 1 ? 'one answer' : `${answers} answers`;
      const kept = copies === 0 ? '' : `, of which ${copies} fetched earlier`;
      return day === null ? `From ${count} without a date.` : `Extracted ${day}, ${count}${kept}.`;
    },
  },
} as const;
