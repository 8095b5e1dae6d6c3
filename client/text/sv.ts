import { appText } from './sv/app.ts';
import { casesText } from './sv/cases.ts';
import { equityCardsText } from './sv/equityCards.ts';
import { fieldText } from './sv/fields.ts';
import { hardText } from './sv/hard.ts';
import { libraryText } from './sv/library.ts';
import { planText } from './sv/plan.ts';
import { resultText } from './sv/results.ts';
import { softText } from './sv/soft.ts';
import { uncertaintyText } from './sv/uncertainty.ts';
import { whyText } from './sv/why.ts';

/** Every text of the client, as functions of facts. Names of things stand where they are defined. */
export const text = {
  ...appText,
  ...casesText,
  ...fieldText,
  ...libraryText,
  ...planText,
  ...hardText,
  ...softText,
  ...resultText,
  ...equityCardsText,
  ...uncertaintyText,
  ...whyText,
} as const;
