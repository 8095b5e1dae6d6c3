import type { Facts } from '../../../errors.ts';

/** What the law has to say of an entry: warnings, with the section. */
export const legalWarnings = {
  careChargedToDeveloper: ({ label }: Facts) =>
    `${String(label)}: the developer may not be required to pay for buildings for school, health care or social care that the municipality is to provide (Chapter 6, section 41 of the Planning and Building Act, PBL). Put the cost on the municipality, or rename the entry if it is about something else.`,
  calledMandatory: ({ text }: Facts) =>
    `“${String(text)}” says that the calculation is mandatory. No law demands a socioeconomic calculation. Rewrite the sentence.`,
} as const;
