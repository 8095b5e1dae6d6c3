/** Tables and charts as files. */
export const downloadText = {
  download: {
    table: 'Ladda ner',
    tableOf: (title: string) => `Ladda ner tabellen: ${title}`,
    csv: 'CSV',
    xlsx: 'Excel',
    below: (column: string) => (column === '' ? 'Anmärkning' : `${column}, anmärkning`),
    tab: 'Ladda ner',
    lead: 'Bilden har rubrik, enhet och källa med sig. Tabellen har talen utan avrundning där de finns.',
    svg: 'Bild, SVG',
    png: 'Bild, PNG',
    tableCsv: 'Tabell, CSV',
    tableXlsx: 'Tabell, Excel',
    fetching: 'Hämtar raderna …',
    failed: 'Filen gick inte att skapa. Läs in sidan på nytt och försök igen.',
  },
  /** Of what year amounts are. */
  prices: {
    of: (year: number) => `${year} års priser`,
    current: 'löpande priser',
    yearly: (unit: string) => (unit === 'kr' ? 'kr/år' : `${unit} och år`),
    column: (column: string) => `${column}, prisnivå`,
    allIn: (year: number) => `Belopp står i ${year} års priser där inget annat sägs.`,
  },
} as const;
