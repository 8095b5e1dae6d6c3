/** Tables and charts as files. */
export const downloadText = {
  download: {
    table: 'Download',
    tableOf: (title: string) => `Download the table: ${title}`,
    csv: 'CSV',
    xlsx: 'Excel',
    below: (column: string) => (column === '' ? 'Note' : `${column}, note`),
    tab: 'Download',
    lead: 'The image includes its heading, unit and source. The table has the numbers without rounding where they exist.',
    svg: 'Image, SVG',
    png: 'Image, PNG',
    tableCsv: 'Table, CSV',
    tableXlsx: 'Table, Excel',
    fetching: 'Fetching the rows …',
    failed: 'The file could not be created. Reload the page and try again.',
  },
  /** Of what year amounts are. */
  prices: {
    of: (year: number) => `${year} prices`,
    current: 'current prices',
    yearly: (unit: string) => (unit === 'kr' || unit === 'SEK' ? 'SEK/year' : `${unit} per year`),
    column: (column: string) => `${column}, price level`,
    allIn: (year: number) => `Amounts are in ${year} prices where nothing else is said.`,
  },
} as const;
