/** Texts of an annex that are copied into other documents. */
export const liftOutText = {
  liftOut: {
    title: 'Texter att lyfta ut',
    lead: 'Samma tal som i bilagan, färdiga att klistra in.',
    document: 'Hämta allt som Word',
    fileName: 'texter-ur-bilagan.docx',
    copy: 'Kopiera',
    copyOf: (title: string) => `Kopiera ${title} med rubrik och tabeller`,
    copyPlain: 'Kopiera som ren text',
    copyPlainOf: (title: string) => `Kopiera som ren text: ${title}`,
    copied: (title: string) => `Kopierat: ${title}.`,
    notCopied:
      'Det gick inte att kopiera härifrån. Markera texten och kopiera den, eller hämta allt som Word.',
  },
} as const;
