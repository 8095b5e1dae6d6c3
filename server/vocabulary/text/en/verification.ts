type Facts = { readonly where: string; readonly printed: string; readonly expected: string };

/** What is found when a decision annex is checked against itself. */
export const verificationTexts = {
  nothing: 'nothing',
  page: (page: number) => `page ${page}`,
  readAloud: (page: number) => `page ${page}, in what is read aloud,`,
  logEntry: (code: string, sequence: number) =>
    `entry ${sequence} in the log of municipality ${code}`,
  metadata: {
    title: 'title',
    author: 'author',
    subject: 'subject',
    createdAt: 'when it was created',
    bookmark: (number: number) => `bookmark ${number}`,
    xmp: 'itself for other programs',
  },
  /** What each step says when it is done. */
  steps: {
    snapshot: {
      ok: 'The snapshot with all inputs can be read.',
      differs: 'The snapshot with all inputs has been changed.',
      undecided: 'The snapshot cannot be judged.',
      notAsked: 'The snapshot has not been checked.',
    },
    hash: {
      ok: 'The checksum on every page belongs to the snapshot.',
      differs: 'The checksum on the pages does not belong to the snapshot.',
      undecided: 'The checksum cannot be judged.',
      notAsked: 'The checksum has not been checked.',
    },
    approval: {
      ok: 'What was frozen is the draft that was approved.',
      differs: 'What was frozen is not the draft that was approved.',
      undecided: 'The approval cannot be judged.',
      notAsked: 'The annex is not a frozen basis for decision, so there is no approval to check.',
    },
    log: {
      ok: 'The log of the municipality stood as the annex says when it was frozen here.',
      differs: 'The log of the municipality is not the one that the annex was frozen in.',
      undecided:
        'The annex was frozen in another database, so its entry in the log cannot be compared here.',
      notAsked: 'The annex says nothing of any log.',
    },
    results: {
      ok: 'The calculation has been redone from its inputs and gives the same results.',
      differs: 'The calculation gives other results when it is redone.',
      undecided: 'The recalculation cannot be judged.',
      notAsked: 'The calculation has not been redone.',
    },
    pages: {
      ok: 'What is printed on the pages agrees with the calculation.',
      differs: 'Something printed on the pages does not agree with the calculation.',
      undecided: 'Not all printed figures could be traced to the calculation.',
      notAsked: 'The pages have not been checked.',
    },
    attachments: {
      ok: 'The attached tables agree with the calculation.',
      differs: 'An attached table does not agree with the calculation.',
      undecided: 'Not all figures in the tables could be traced to the calculation.',
      notAsked: 'The attached tables have not been checked.',
    },
    metadata: {
      ok: 'What the file says of itself is right.',
      differs: 'What the file says of itself has been changed.',
      undecided: 'What the file says of itself cannot be judged.',
      notAsked: 'What the file says of itself is not compared between versions.',
    },
    bytes: {
      ok: 'The file is, byte for byte, the one that the program makes.',
      differs: 'The file is not, byte for byte, the one that the program makes.',
      undecided: 'The bytes of the file cannot be judged.',
      notAsked: 'The file is not compared byte for byte.',
    },
  },
  findings: {
    snapshotUnreadable: ({ where, printed }: Facts) =>
      `The attached snapshot cannot be read${where === '' ? '' : `, field ${where}`}: ${printed}`,
    notCanonical: ({ where, printed, expected }: Facts) =>
      `The attached snapshot is not written in its fixed form. At character ${where} it says “${printed}” but should say “${expected}”.`,
    hashNotPrinted: ({ where, expected }: Facts) =>
      `The checksum ${expected} is not printed${where === '' ? ' in the annex' : ` on ${where}`}.`,
    hashPrintedDiffers: ({ where, printed, expected }: Facts) =>
      `On ${where} the checksum ${printed} is printed, but the attached snapshot has ${expected}.`,
    draftDiffers: ({ printed, expected }: Facts) =>
      `The frozen annex is not the draft that was approved: the checksum of the draft is ${printed} but the content gives ${expected}.`,
    logDiffers: ({ where, printed, expected }: Facts) =>
      `The log is not the one that the annex was frozen in: ${where} has ${expected} where the annex says ${printed}. Run helkalkyl audit verify to see where.`,
    placeDiffers: ({ where, printed, expected }: Facts) =>
      `The place: ${where} is ${printed} in the annex but becomes ${expected} when it is measured again.`,
    resultDiffers: ({ where, printed, expected }: Facts) =>
      `The result: ${where} is ${printed} in the annex but becomes ${expected} when it is recalculated.`,
    cannotRecompute: ({ printed }: Facts) => `The snapshot cannot be recalculated. ${printed}`,
    pageCountDiffers: ({ printed, expected }: Facts) =>
      `The annex has ${printed} pages but gets ${expected} when it is typeset again.`,
    pageDiffers: ({ where, printed, expected }: Facts) =>
      `On ${where} it says “${printed}” where it should say “${expected}”.`,
    attachmentDiffers: ({ where, printed, expected }: Facts) =>
      `In the attached ${where} it says “${printed}” where it should say “${expected}”.`,
    drawingDiffers: ({ where }: Facts) =>
      `The text on ${where} is right when it is read out of the file, but the page does not look as it should: letters or shapes are drawn in another way, cropped or covered.`,
    figureDiffers: ({ where, printed, expected }: Facts) =>
      `On ${where} it says “${printed}” where the calculation gives “${expected}”.`,
    attachmentHidden: ({ printed, expected }: Facts) =>
      `The file carries ${printed} attached files, but only ${expected} can be reached by name: one file may be hidden behind another of the same name.`,
    metadataDiffers: ({ where, printed, expected }: Facts) =>
      `What the file says of ${where} is “${printed}” but should be “${expected}”.`,
    bytesDiffer: ({ printed, expected }: Facts) =>
      `What is said and seen is right, but the file is not the one that the program makes: ${printed} bytes instead of ${expected}, or other bytes. Something may have been added to it.`,
  },
  notices: {
    moved: (annex: string, ours: string) =>
      `The annex was made with version ${annex} and checked with ${ours}. Numbers may therefore differ in the last digit. Pages and tables may be laid out in another way, so on them the figures are compared, not every word or how it looks.`,
    figures: (count: number) =>
      count === 1
        ? '1 printed figure stands in the same context in both versions and has been compared.'
        : `${count} printed figures stand in the same context in both versions and have been compared one by one.`,
    unknownFigures: (unknown: readonly { where: string; figure: string }[]) =>
      `${unknown.length === 1 ? '1 printed figure stands' : `${unknown.length} printed figures stand`} in text that this version does not write and could not be traced to the calculation: ${unknown
        .slice(0, 5)
        .map(({ where, figure }) => `${figure} (${where})`)
        .join(
          ', ',
        )}${unknown.length > 5 ? ' and others' : ''}. Check the annex with the version that made it.`,
    logElsewhere:
      'The entry of the annex in the log could not be compared: it was frozen in a database other than this one.',
    more: (count: number) =>
      `${count} further ${count === 1 ? 'difference is' : 'differences are'} not shown.`,
  },
} as const;
