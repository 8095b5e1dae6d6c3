import { appText } from './en/app.ts';
import { approvalText } from './en/approvals.ts';
import { areaImportText } from './en/areaImport.ts';
import { ownCountsText } from './en/ownCounts.ts';
import { casesText } from './en/cases.ts';
import { checkText } from './en/check.ts';
import { decisionText } from './en/decision.ts';
import { downloadText } from './en/download.ts';
import { equityText } from './en/equity.ts';
import { equityOverviewText } from './en/equityOverview.ts';
import { equityCardsText } from './en/equityCards.ts';
import { fieldText } from './en/fields.ts';
import { fetchText } from './en/fetch.ts';
import { deletedText } from './en/deleted.ts';
import { historyText } from './en/history.ts';
import { hardText } from './en/hard.ts';
import { jobsText } from './en/jobs.ts';
import { liftOutText } from './en/liftOut.ts';
import { libraryText } from './en/library.ts';
import { peopleText } from './en/people.ts';
import { operationsText } from './en/operations.ts';
import { planImportText } from './en/planImport.ts';
import { planText } from './en/plan.ts';
import { processText } from './en/process.ts';
import { reachText } from './en/reach.ts';
import { reviewText } from './en/review.ts';
import { resultText } from './en/results.ts';
import { softText } from './en/soft.ts';
import { tableImportText } from './en/tableImport.ts';
import { termsText } from './en/terms.ts';
import { themeText } from './en/theme.ts';
import { uncertaintyText } from './en/uncertainty.ts';
import { whyText } from './en/why.ts';

/** Every text of the client, as functions of facts. Names of things stand where they are defined. */
export const text = {
  ...appText,
  ...approvalText,
  ...casesText,
  ...downloadText,
  ...checkText,
  ...decisionText,
  ...equityText,
  ...fieldText,
  ...fetchText,
  ...libraryText,
  ...liftOutText,
  ...jobsText,
  ...operationsText,
  ...peopleText,
  ...planText,
  ...processText,
  ...areaImportText,
  ...ownCountsText,
  ...reachText,
  ...planImportText,
  ...hardText,
  ...deletedText,
  ...historyText,
  ...softText,
  ...resultText,
  ...reviewText,
  ...equityCardsText,
  ...equityOverviewText,
  ...tableImportText,
  ...termsText,
  ...themeText,
  ...uncertaintyText,
  ...whyText,
} as const;
