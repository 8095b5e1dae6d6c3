import type { Facts } from '../../../errors.ts';

/** Faults when a decision annex is set as a PDF or read back from one. */
export const annexPdfErrors = {
  annexCharacterMissing: ({ character, codePoint, text }: Facts) =>
    `The character “${character}” (${codePoint}) in the text “${text}” cannot be printed in the annex. Remove it or write it in words, and create the annex again.`,
  annexNotPdf: () =>
    'The file is not a PDF. Choose the decision annex that Helkalkyl created, in its original state.',
  annexDamaged: () =>
    'The PDF file is cut short or damaged and cannot be read. Fetch the annex again from the official register and try again.',
  annexWithoutSnapshot: () =>
    'The PDF file contains no snapshot and so cannot be checked. Choose a decision annex from Helkalkyl that has not been printed or saved again in another program.',
  annexLocked: () =>
    'The PDF file is encrypted. A decision annex from Helkalkyl never is. Fetch the annex again from the official register and try again.',
  annexUnpacksTooLarge: ({ limitMb }: Facts) =>
    `The PDF file becomes larger than ${limitMb} MB when it is unpacked, so it is not read. Check that it is the right file.`,
  annexTooManyPages: ({ pages, limit }: Facts) =>
    `The PDF file has ${pages} pages. A decision annex has at most ${limit}. Check that it is the right file.`,
  annexTooLarge: ({ sizeMb, limitMb }: Facts) =>
    `The file is ${sizeMb} MB. A decision annex is at most ${limitMb} MB. Check that it is the right file.`,
} as const;
