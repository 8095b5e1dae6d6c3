/** Texts of an annex that are copied into other documents. */
export const liftOutText = {
  liftOut: {
    title: 'Texts to lift out',
    lead: 'The same numbers as in the annex, ready to paste.',
    document: 'Get all as Word',
    fileName: 'texts-from-the-annex.docx',
    copy: 'Copy',
    copyOf: (title: string) => `Copy ${title} with heading and tables`,
    copyPlain: 'Copy as plain text',
    copyPlainOf: (title: string) => `Copy as plain text: ${title}`,
    copied: (title: string) => `Copied: ${title}.`,
    notCopied: 'It could not be copied from here. Select the text and copy it, or get all as Word.',
  },
} as const;
