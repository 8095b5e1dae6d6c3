/** What the PDF of the annex says of its own; everything else comes from the sections. */
export const annexPdfTexts = {
  pageOf: (page: number, pages: number) => `page ${page} (${pages})`,
  /** Read aloud in place of a drawing: the finding, then what one sees. */
  figureAlternative: (title: string, summary: string) =>
    [title === '' || /[.!?…]$/.test(title) ? title : `${title}.`, summary]
      .filter((sentence) => sentence !== '')
      .join(' '),
  snapshotDescription:
    'The snapshot of the calculation: everything that is needed to calculate the annex again',
  tableDescription: (name: string) => `The table ${name} with the figures of the annex`,
} as const;
